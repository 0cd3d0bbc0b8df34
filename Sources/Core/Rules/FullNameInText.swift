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
        let hits = texts(photo).flatMap { text, place, origin in
            fullNames(text).map { (line: "\(quoted($0.words)) in \(place)", origin: origin) }
        }
        let lines = hits.map(\.line).filter { seen.insert($0).inserted }
        return lines.isEmpty ? [] : [finding(photo, lines, Set(hits.map(\.origin)))]
    }

    /// `origin` is where it has to be corrected.
    private static func texts(_ photo: Case) -> [(text: String, place: String, origin: Origin)] {
        let submission = photo.facts.submission
        var texts = [
            (submission.caption ?? "", "the caption", Origin.captions), (submission.altText ?? "", "the alternative text", .captions),
            (submission.fileName, Origin.fileName.words, .fileName), (stem(submission.fileName), Origin.fileName.words, .fileName),
            (submission.event, Origin.eventFolder.words, .eventFolder),
            (submission.textFile ?? "", Origin.textSidecar.words, .textSidecar),
        ]
        let fields = (photo.inspection?.texts.value ?? []) + (photo.inspection?.rights.value ?? []) + submission.sidecarTexts
        texts += fields.map { ($0.text, "\($0.origin.words), field \(quoted($0.field))", $0.origin) }
        return texts.filter { !$0.0.isEmpty }
    }

    /// Without the last dot and what follows. The whole name is searched as well: "Ava.Smith" has no ending to drop.
    private static func stem(_ fileName: String) -> String {
        guard let dot = fileName.lastIndex(of: "."), dot > fileName.startIndex else { return fileName }
        return String(fileName[..<dot])
    }
}

extension FullNameInText {
    private static func finding(_ photo: Case, _ lines: [String], _ origins: Set<Origin>) -> Finding {
        finding(
            photo,
            summary: "A pupil’s full name stands in the words that belong to this photo.",
            evidence: lines.joined(separator: "; ") + ".", remedy: remedy(origins))
    }

    /// The words of captions.csv are read again by each run; names of files and folders, and what came with a photo, stay with its bytes.
    private static func remedy(_ origins: Set<Origin>) -> String {
        let names: Set<Origin> = [.fileName, .eventFolder]
        let beside: Set<Origin> = [.xmpSidecar, .takeout, .textSidecar]
        var steps: [String] = []
        if origins.contains(.captions) {
            steps.append(
                "Take the surname out of the caption and the alternative text in captions.csv and run again; the photo need not be dropped again."
            )
        }
        if !origins.isDisjoint(with: names) {
            steps.append(
                "Take the surname out of the file name and the folder name: save the photo anew under another name, so that it is a new file, and drop that."
            )
        }
        if !origins.isDisjoint(with: beside) {
            steps.append("Where the name stands in a file beside the photo, correct that file, save the photo anew and drop both.")
        }
        if !origins.isSubset(of: names.union(beside).union([.captions])) {
            steps.append("Where the name stands inside the photo, remove it in the program that wrote it, save the photo and drop that.")
        }
        return steps.joined(separator: " ")
    }
}
