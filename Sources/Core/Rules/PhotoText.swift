package import Domain
package import Wording

/// One text that goes with a photo or lies in it, and what was found in it.
package struct PhotoText: Hashable, Sendable {
    package let text: String
    package let unit: TextUnit
    /// Where it stands, in words.
    package let place: String
    /// Where it has to be corrected; `nil` for what can be read in the picture.
    package let origin: Origin?
    /// Where in the picture it can be read.
    package let region: Region?
    package let hits: [TextHit]

    /// Every text of a photo, read once for all rules and channels; `shown` are the pupils who are in it, or may be, as far as names tell.
    package static func all(_ facts: PhotoFacts, shown: Set<PupilID>, _ reader: TextReader) -> [PhotoText] {
        let submission = facts.submission
        var texts: [(text: String, unit: TextUnit, place: String, origin: Origin)] = [
            (submission.caption ?? "", .caption, "the caption", .captions),
            (submission.altText ?? "", .altText, "the alternative text", .captions),
            (submission.fileName, .fileName, Origin.fileName.words, .fileName),
            (submission.event, .folder, Origin.eventFolder.words, .eventFolder),
            (submission.textFile ?? "", .caption, Origin.textSidecar.words, .textSidecar),
        ]
        var lines: [LegibleText] = []
        var fields = submission.sidecarTexts
        if case .seen(let inspection) = facts.inspected {
            fields += (inspection.texts.value ?? []) + (inspection.rights.value ?? [])
            lines = inspection.legibleTexts.value ?? []
        }
        texts += fields.map { ($0.text, unit($0.origin), "\($0.origin.words), field \(quoted($0.field))", $0.origin) }
        return texts.filter { !$0.text.isEmpty }.map { text, unit, place, origin in
            PhotoText(text: text, unit: unit, place: place, origin: origin, region: nil, hits: reader.read(text, as: unit, shown: shown))
        }
            + lines.map { line in
                PhotoText(
                    text: line.text, unit: .picture, place: "the picture", origin: nil, region: line.region,
                    hits: reader.read(line.text, as: .picture, shown: shown))
            }
    }

    /// Earlier names of the same bytes stand among the fields.
    private static func unit(_ origin: Origin) -> TextUnit {
        switch origin {
        case .fileName: .fileName
        case .eventFolder: .folder
        default: .metadata
        }
    }

    /// Where it is corrected, by the places where something was found; the words of captions.csv are read again by each run.
    static func remedy(_ origins: Set<Origin?>, take what: String) -> String {
        let names: Set<Origin?> = [.fileName, .eventFolder]
        let beside: Set<Origin?> = [.xmpSidecar, .takeout, .textSidecar]
        var steps: [String] = []
        if origins.contains(.captions) {
            steps.append(
                "Take \(what) out of the caption and the alternative text in captions.csv and run again; the photo need not be dropped again."
            )
        }
        if !origins.isDisjoint(with: names) {
            steps.append(
                "Take \(what) out of the file name and the folder name: save the photo anew under another name, so that it is a new file, and drop that."
            )
        }
        if !origins.isDisjoint(with: beside) {
            steps.append("Where the words stand in a file beside the photo, correct that file, save the photo anew and drop both.")
        }
        if origins.contains(nil) {
            steps.append("Where the words can be read in the picture, crop them out or cover them, and drop the changed photo.")
        }
        if !origins.isSubset(of: names.union(beside).union([.captions, nil])) {
            steps.append(
                "Where the words stand inside the photo, remove them in the program that wrote them, save the photo and drop that.")
        }
        return steps.joined(separator: " ")
    }
}
