import Foundation
import Notation
import Wording

/// What a text of the labelled set is said to tell: a kind and the words that tell it.
struct Label: Hashable {
    enum Kind: String {
        case full, initial, surname, first, hidden, lookalike
        case phone, email, postcode, address, birth, upn, uln, nhs, nino, handle, link, place, admission
        case child, group, theme
    }

    let kind: Kind
    let words: String
    /// Everywhere in the text where these words stand, in bytes of its UTF-8.
    let ranges: [Range<Int>]
    /// To find it is right, and not to find it is no fault.
    let isOptional: Bool

    func overlaps(_ hit: TextHit) -> Bool { ranges.contains { $0.overlaps(hit.range) } }
}

/// One invented text with everything that it tells.
struct LabelledText: CustomStringConvertible {
    let text: String
    let unit: TextUnit
    let labels: [Label]
    let file: String

    var description: String { "\(file): “\(text)”" }

    /// Nothing in it would hold a photo.
    var isHarmless: Bool { labels.allSatisfy { $0.kind == .theme } }
}

/// The invented texts in `Captions`: what each tells was written down from the clauses and the facts, before there was a program to ask.
///
/// In a label the kind stands before the words, as they stand in the text; `?` before it makes it optional.
enum LabelledSet {
    struct Mistake: Error, CustomStringConvertible {
        let description: String
    }

    static func read() throws -> [LabelledText] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Captions")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json5" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
        return try files.flatMap { try read($0) }
    }

    private static func read(_ file: URL) throws -> [LabelledText] {
        let name = file.lastPathComponent
        guard case .object(let members) = try JSON5.read(String(contentsOf: file, encoding: .utf8)).value else {
            throw Mistake(description: "\(name) holds no object.")
        }
        let values = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) })
        guard let unit = texts(values["as"]).first.flatMap({ TextUnit(rawValue: $0) }), case .array(let telling)? = values["telling"]?.value
        else {
            throw Mistake(description: "\(name) says not where its texts stand, or has no list “telling”.")
        }
        return try telling.map { entry in
            let words = texts(entry)
            return LabelledText(text: words[0], unit: unit, labels: try words.dropFirst().map { try label($0, in: words[0]) }, file: name)
        } + texts(values["harmless"]).map { LabelledText(text: $0, unit: unit, labels: [], file: name) }
    }

    private static func texts(_ value: JSON5?) -> [String] {
        switch value?.value {
        case .string(let text): [text]
        case .array(let list): list.flatMap { texts($0) }
        default: []
        }
    }

    private static func label(_ written: String, in text: String) throws -> Label {
        let isOptional = written.hasPrefix("?")
        let parts = written.drop { $0 == "?" }.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let kind = Label.Kind(rawValue: String(parts[0])) else {
            throw Mistake(description: "“\(written)” is no label.")
        }
        let ranges = text.ranges(of: parts[1]).map { text.utf8Offset($0.lowerBound)..<text.utf8Offset($0.upperBound) }
        guard !ranges.isEmpty else { throw Mistake(description: "“\(parts[1])” does not stand in “\(text)”.") }
        return Label(kind: kind, words: String(parts[1]), ranges: ranges, isOptional: isOptional)
    }
}

extension String {
    fileprivate func utf8Offset(_ index: Index) -> Int { utf8.distance(from: utf8.startIndex, to: index) }
}
