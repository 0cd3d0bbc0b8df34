package import Domain
import Wording

/// No identifiable features and no personal data in media (Valewood, Carlton, St Michael).
///
/// Notes text that can be read in the picture; holds where personal data stands in it, and where nobody could look for text, whatever the policy says.
package enum TextInPicture: Rule {
    package static let id: RuleID = .init("text-in-picture")
    package static let defaultEffect = Effect.notes
    package static let mildestEffect = Effect.notes

    package static func mayBeAccepted(_ summary: String) -> Bool { summary != couldNotLook }

    package static func findings(_ photo: Case) -> [Finding] {
        guard let inspection = photo.inspection else { return [] }
        switch inspection.legibleTexts {
        case .seen(let texts): return findings(photo, texts)
        case .absent: return [unread(photo, "Nobody has looked for text.")]
        case .unknown(let reason): return [unread(photo, reason)]
        }
    }

    private static func findings(_ photo: Case, _ texts: [LegibleText]) -> [Finding] {
        var personal: [(text: LegibleText, data: [PersonalDatum])] = []
        var other: [LegibleText] = []
        let accepted = AcceptedEntries(photo.policy.text.acceptedHandles)
        let names = Set(photo.namesInPicture.flatMap(\.lines))
        for (place, text) in texts.enumerated() where !text.text.allSatisfy(\.isWhitespace) {
            let data = PersonalData.all(in: text.text).filter { !accepted.accepts($0) }
            if !data.isEmpty { personal.append((text, data)) } else if !names.contains(place) { other.append(text) }
        }
        return (personal.isEmpty ? [] : [withData(photo, personal)]) + (other.isEmpty ? [] : [plain(photo, other)])
    }
}

extension TextInPicture {
    private static let couldNotLook = "It could not be looked whether text can be read in this picture."

    private static func unread(_ photo: Case, _ reason: String) -> Finding {
        finding(
            photo, atLeast: .holds, summary: couldNotLook, evidence: reason,
            remedy: "Run again: the photo is then looked at anew. If it is still not read, choose another photo, "
                + "and tell whoever looks after Safelight (“safelight doctor” says what is amiss).")
    }

    private static func withData(_ photo: Case, _ texts: [(text: LegibleText, data: [PersonalDatum])]) -> Finding {
        let found = Set(texts.flatMap { $0.data.map(\.kind) })
        let kinds = PersonalDatum.Kind.allCases.filter(found.contains).map(\.words)
        return finding(
            photo, atLeast: .holds,
            summary: "Personal data can be read in this picture: \(listed(kinds)).",
            evidence: texts.flatMap(\.data).map { "\($0.kind.words): \(quoted($0.words))" }.joined(separator: "; ") + ".",
            remedy: "Crop it out or cover it, and drop the changed photo. If it is nobody’s own, such as the school’s address, "
                + "accept that with “safelight review answer”.",
            regions: texts.map(\.text.region))
    }

    private static func plain(_ photo: Case, _ texts: [LegibleText]) -> Finding {
        let lines = texts.prefix(20).map { quoted($0.text) }.joined(separator: ", ")
        return finding(
            photo,
            summary: "Text can be read in this picture.",
            evidence: "It reads \(lines)\(texts.count > 20 ? ", and \(texts.count - 20) more" : "").",
            remedy: "Check that none of it says who a child is.", regions: texts.map(\.region))
    }
}
