package import Domain

/// If staff are uncertain, the photo is not used (Ely).
///
/// Fires where a name is nobody's on the roll and nobody answered for them, and where names or texts inside the photo could not be read: that is never the same as nobody being named.
package enum PersonUnknown: Rule {
    package static let id: RuleID = .init("person-unknown")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        var findings: [Finding] = []
        let strangers = photo.unknownPeople
        if !strangers.isEmpty { findings.append(notOnRoll(photo, strangers)) }
        if let inspection = photo.inspection {
            if let reason = inspection.tags.reasonUnknown { findings.append(unreadable(photo, "people tags", reason)) }
            if let reason = inspection.texts.reasonUnknown { findings.append(unreadable(photo, "texts", reason)) }
        }
        if let reason = photo.facts.submission.sidecarTags.reasonUnknown { findings.append(unreadable(photo, "people tags", reason)) }
        if let reason = photo.facts.submission.captionsDamage { findings.append(unreadableCaptions(photo, reason)) }
        return findings
    }
}

extension PersonUnknown {
    private static func notOnRoll(_ photo: Case, _ strangers: [NamedPerson]) -> Finding {
        var seen: Set<String> = []
        let lines = strangers.map { "\(quoted($0.name)) in \($0.origin.words)" }.filter { seen.insert($0).inserted }
        let names = Set(strangers.map { nameKey($0.name) }).count
        return finding(
            photo,
            summary: names == 1
                ? "Somebody named on this photo is not on the school’s list."
                : "\(names) people named on this photo are not on the school’s list.",
            evidence: lines.joined(separator: "; ") + ".",
            remedy: whereToCorrect(Set(strangers.map(\.origin))) + " "
                + "If it is a pupil who is new, import a newer consent list. If it is a grown-up who agreed to be shown, "
                + "say so with “safelight review answer”; staff belong on the staff list.",
            regions: strangers.compactMap(\.place))
    }

    /// A name is corrected where it stands: captions.csv is read again by each run, a photo and what came beside it never.
    private static func whereToCorrect(_ origins: Set<Origin>) -> String {
        let beside: Set<Origin> = [.xmpSidecar, .takeout, .textSidecar]
        var steps = ["Check the spelling against the register."]
        if origins.contains(.captions) {
            steps.append("Correct a name in captions.csv, or write the UPN or the admission number there, and run again.")
        }
        if !origins.isSubset(of: beside.union([.captions])) {
            steps.append(
                "Where the name stands inside the photo, captions.csv cannot change it: correct the tag in the program that wrote it, save the photo and drop it again."
            )
        }
        if !origins.isDisjoint(with: beside) {
            steps.append(
                "Where it stands in a file beside the photo, correct or remove that file, save the photo anew, so that it is a new file, and drop it again."
            )
        }
        return steps.joined(separator: " ")
    }

    private static func unreadableCaptions(_ photo: Case, _ reason: String) -> Finding {
        finding(
            photo,
            summary: "The captions.csv of this photo’s folder could not be read, so it is not known who is named there.",
            evidence: reason,
            remedy: "Correct captions.csv as “safelight run” tells it, and run again; the photo is then decided anew.")
    }

    private static func unreadable(_ photo: Case, _ what: String, _ reason: String) -> Finding {
        finding(
            photo,
            summary: "The \(what) in or beside this photo could not be read, so it is not known who is named there.",
            evidence: "\(reason)",
            remedy: "Open the photo in the program that wrote the \(what) and save it again as a JPEG, then drop that. "
                + "Name everyone in captions.csv.")
    }
}
