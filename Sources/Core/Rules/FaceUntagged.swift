package import Domain

/// Everyone in the picture is accounted for: without that the consent clauses promise nothing.
///
/// Fires where the faces could not be counted, where staff said that not everyone is named, where a marked face has no name, where names contradict each other, and where a face is in no named region and there are not as many other names. Notes regions without a face, and faces of the background that the policy lets be.
package enum FaceUntagged: Rule {
    package static let id: RuleID = .init("face-untagged")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        guard photo.inspection != nil else { return [] }
        let people = PeopleInPicture(photo)
        var findings: [Finding] = []
        if photo.facts.submission.everyoneNamed == false { findings.append(notEveryone(photo)) }
        if let reason = people.reasonUnknown { findings.append(notCounted(photo, reason)) }
        if !people.nameless.isEmpty { findings.append(nameless(photo, people.nameless)) }
        if !people.contradictions.isEmpty { findings.append(contradictory(photo, people.contradictions)) }
        let certain = people.open.filter(\.isCertain)
        let doubtful = people.open.filter { !$0.isCertain }
        let names = people.namesWithoutPlace
        if certain.count > names { findings.append(tooMany(photo, people, certain)) }
        if !doubtful.isEmpty, certain.count + doubtful.count > names { findings.append(perhaps(photo, people, doubtful)) }
        if !people.letBe.isEmpty { findings.append(letBe(photo, people.letBe)) }
        if !people.emptyRegions.isEmpty { findings.append(emptyRegions(people.emptyRegions)) }
        return findings
    }
}

extension Tag {
    /// Marks somebody and says no name. A keyword without text marks nobody.
    var isNameless: Bool { isBlank && !(mayBeOtherWord && region == nil) }

    var isBlank: Bool { name?.allSatisfy(\.isWhitespace) ?? true }
}

extension FaceUntagged {
    private static let nameThem =
        "Name them in the column “people” of captions.csv, or say whose faces they are with “safelight review answer”; "
        + "otherwise crop them out and drop the cropped photo."

    private static func notEveryone(_ photo: Case) -> Finding {
        finding(
            photo,
            summary: "Staff said that not everyone on this photo is named.",
            evidence: "The column “everyone named” of captions.csv says no.",
            remedy: "Name everyone in the column “people” of captions.csv and answer “yes”, "
                + "or crop the others out and drop the cropped photo.")
    }

    private static func notCounted(_ photo: Case, _ reason: String) -> Finding {
        finding(
            photo,
            summary: "The faces on this photo could not be counted, so it is not known whether everyone is named.",
            evidence: reason,
            remedy: "Run again: the photo is then looked at anew. If it is still not counted, choose another photo, "
                + "and tell whoever looks after Safelight (“safelight doctor” says what is amiss).")
    }

    private static func nameless(_ photo: Case, _ marks: [Tag]) -> Finding {
        finding(
            photo,
            summary: "\(marks.count == 1 ? "A face is" : "\(marks.count) faces are") marked on this photo without a name.",
            evidence: "Marks without a name: \(marks.count), in \(listed(Set(marks.map(\.origin.words)).sorted())).",
            remedy: "Say whose faces they are with “safelight review answer”; or name every marked face in the program that marked it, "
                + "delete the mark if it is no face, and drop the photo again.",
            regions: marks.compactMap(\.region))
    }

    private static func contradictory(_ photo: Case, _ contradictions: [PeopleInPicture.Contradiction]) -> Finding {
        let lines = contradictions.map { each in
            let people = each.people.map { "\(quoted($0.name)) (\($0.origin.words))" }
            return each.people.count > 1
                ? "one face is called \(listed(people))" : "\(each.regions.count) faces are called \(listed(people))"
        }
        return finding(
            photo,
            summary: "The names on the faces of this photo contradict each other.",
            evidence: lines.joined(separator: "; ") + ".",
            remedy: "Look at the photo and say whose faces they are with “safelight review answer”. "
                + "Everyone who is named stays named: if a name is wrong, also correct it in the program that wrote it, "
                + "and drop the photo again.",
            regions: contradictions.flatMap(\.regions))
    }

    private static func tooMany(_ photo: Case, _ people: PeopleInPicture, _ faces: [PeopleInPicture.SeenFace]) -> Finding {
        let names = people.namesWithoutPlace
        let named = names == 0 ? "nobody is" : names == 1 ? "one person is" : "\(names) people are"
        let isPlaced = people.faces.contains { $0.holder != .nobody } || !people.emptyRegions.isEmpty
        return finding(
            photo,
            summary: isPlaced
                ? "On this photo \(counted(faces.count, "face")) can be seen outside every region with a name, and \(named) named besides."
                : "On this photo \(counted(faces.count, "face")) can be seen and \(named) named.",
            evidence: words(photo, people), remedy: nameThem, regions: faces.map(\.face.region))
    }

    private static func perhaps(_ photo: Case, _ people: PeopleInPicture, _ faces: [PeopleInPicture.SeenFace]) -> Finding {
        finding(
            photo,
            summary: faces.count == 1
                ? "There may be one more face on this photo than names account for."
                : "There may be up to \(faces.count) more faces on this photo than names account for.",
            evidence: words(photo, people),
            remedy: "Look at the marked places. Where there is no face, say “not a person” with “safelight review answer”; "
                + "where there is one, say there whose it is, or name them in the column “people” of captions.csv.",
            regions: faces.map(\.face.region))
    }

    private static func letBe(_ photo: Case, _ faces: [PeopleInPicture.SeenFace]) -> Finding {
        note(
            summary: "In the background of this photo \(counted(faces.count, "face")) without a name can be seen.",
            evidence: "Each is lower than \(photo.policy.backgroundPixels) pixels where it is published, and the policy asks for no name.",
            remedy: "Look at the photo: nobody should be recognisable there.", regions: faces.map(\.face.region))
    }

    private static func emptyRegions(_ people: [NamedPerson]) -> Finding {
        note(
            summary: people.count == 1
                ? "A marked place with a name shows no face." : "\(people.count) marked places with names show no face.",
            evidence: "Without a face: \(emptyWords(people)).",
            remedy: "Check that the photo was not cropped or turned after the faces were marked.", regions: people.compactMap(\.place))
    }

    private static func words(_ photo: Case, _ people: PeopleInPicture) -> String {
        let background = people.open.count(where: \.isBackground)
        return "Faces: \(people.faces.count(where: \.isPerson)). People named: \(photo.peopleCount), "
            + "of them without a place in the picture: \(people.namesWithoutPlace)."
            + (background == 0
                ? ""
                : " Of the faces without a name \(background) would be background (lower than "
                    + "\(photo.policy.backgroundPixels) pixels where it is published).")
            + (people.emptyRegions.isEmpty ? "" : " Marked places without a face: \(emptyWords(people.emptyRegions)).")
    }

    private static func emptyWords(_ people: [NamedPerson]) -> String {
        people.map { "\(quoted($0.name)) (\($0.origin.words))" }.joined(separator: ", ")
    }
}
