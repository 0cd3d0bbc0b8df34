package import Domain

/// Everyone in the picture is accounted for: without that the consent clauses promise nothing.
///
/// Fires where staff said that not everyone is named, where a region has no name, where more faces were counted than people are named, and where no faces were counted and nobody has said that everyone is named.
package enum FaceUntagged: Rule {
    package static let id: RuleID = .init("face-untagged")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        guard let inspection = photo.inspection else { return [] }
        var findings: [Finding] = []
        if photo.facts.submission.everyoneNamed == false { findings.append(notEveryone(photo)) }
        let tags = (inspection.tags.value ?? []) + (photo.facts.submission.sidecarTags.value ?? [])
        let nameless = tags.count(where: \.isNameless)
        if nameless > 0 { findings.append(regions(photo, nameless)) }
        if let faces = inspection.faces.value?.count {
            let named = photo.peopleCount
            if faces > named { findings.append(tooMany(photo, faces: faces, named: named)) }
        } else if photo.facts.submission.everyoneNamed == nil {
            findings.append(notCounted(photo, inspection.faces.reasonUnknown ?? "No faces were counted."))
        }
        return findings
    }
}

extension Tag {
    /// Marks somebody and says no name. A keyword without text marks nobody.
    var isNameless: Bool { isBlank && !(mayBeOtherWord && region == nil) }

    var isBlank: Bool { name?.allSatisfy(\.isWhitespace) ?? true }
}

extension FaceUntagged {
    private static func notEveryone(_ photo: Case) -> Finding {
        finding(
            photo,
            summary: "Staff said that not everyone on this photo is named.",
            evidence: "The column “everyone named” of captions.csv says no.",
            remedy: "Name everyone in the column “people” of captions.csv and answer “yes”, "
                + "or crop the others out and drop the cropped photo.")
    }

    private static func regions(_ photo: Case, _ count: Int) -> Finding {
        finding(
            photo,
            summary: "\(count == 1 ? "A face is" : "\(count) faces are") marked on this photo without a name.",
            evidence: "Regions without a name: \(count).",
            remedy: "Name every marked face in the program that marked it, or delete the mark if it is no face, "
                + "and drop the photo again.")
    }

    private static func tooMany(_ photo: Case, faces: Int, named: Int) -> Finding {
        let people = named == 0 ? "nobody is" : named == 1 ? "one person is" : "\(named) people are"
        return finding(
            photo,
            summary: "On this photo \(counted(faces, "face")) can be seen and \(people) named.",
            evidence: "Faces: \(faces). People named: \(named).",
            remedy: "Name the others in the column “people” of captions.csv, or crop them out and drop the cropped photo.")
    }

    private static func notCounted(_ photo: Case, _ reason: String) -> Finding {
        finding(
            photo,
            summary: "The faces on this photo were not counted, and nobody has said that everyone is named.",
            evidence: reason,
            remedy: "Look at the photo. Name everyone in the column “people” of captions.csv "
                + "and answer “yes” in the column “everyone named”; if nobody is in the picture, leave “people” empty and answer “yes”.")
    }
}
