package import Domain
import Wording

/// Posts hold no full names (Valewood, Carlton, St Michael); file names neither.
///
/// Fires where the full name of somebody on the roll stands in the caption, the alternative text, the file or folder name, or any text inside or beside the photo, whether that pupil is in the picture or not.
package enum FullNameInText: Rule {
    package static let id: RuleID = .init("full-name-in-text")
    package static let defaultEffect = Effect.blocks
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        findings(photo) { photo.names.fullNames(in: $0) }
    }

    static func findings(_ photo: Case, searching fullNames: (String) -> [NameHit]) -> [Finding] {
        var seen: Set<String> = []
        let lines = texts(photo).flatMap { text, place in fullNames(text).map { "\(quoted($0.words)) in \(place)" } }
            .filter { seen.insert($0).inserted }
        return lines.isEmpty ? [] : [finding(photo, lines)]
    }

    private static func texts(_ photo: Case) -> [(text: String, place: String)] {
        let submission = photo.facts.submission
        var texts = [
            (submission.caption ?? "", "the caption"), (submission.altText ?? "", "the alternative text"),
            (submission.fileName, Origin.fileName.words), (stem(submission.fileName), Origin.fileName.words),
            (submission.event, Origin.eventFolder.words), (submission.textFile ?? "", Origin.textSidecar.words),
        ]
        let fields = (photo.inspection?.texts.value ?? []) + (photo.inspection?.rights.value ?? []) + submission.sidecarTexts
        texts += fields.map { ($0.text, "\($0.origin.words), field \(quoted($0.field))") }
        return texts.filter { !$0.0.isEmpty }
    }

    /// Without the last dot and what follows. The whole name is searched as well: "Ava.Smith" has no ending to drop.
    private static func stem(_ fileName: String) -> String {
        guard let dot = fileName.lastIndex(of: "."), dot > fileName.startIndex else { return fileName }
        return String(fileName[..<dot])
    }
}

extension FullNameInText {
    private static func finding(_ photo: Case, _ lines: [String]) -> Finding {
        finding(
            photo,
            summary: "A pupil’s full name stands in the words that belong to this photo.",
            evidence: lines.joined(separator: "; ") + ".",
            remedy: "Take the surname out of the caption, the alternative text, the file name and the folder name. "
                + "Where the name stands inside the photo, remove it in the program that wrote it. Then drop the photo again.")
    }
}
