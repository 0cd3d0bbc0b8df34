import Foundation

/// A text as a reader sees it, with the way back: compatibility forms composed, characters that nobody sees left out, quotation marks, dashes and spaces in their plain forms, and every other sign a space.
struct ReadableText {
    /// UTF-8; from 0x80 on they are letters, marks and digits, nothing else.
    private(set) var bytes: [UInt8] = []
    /// Where each byte comes from, and at last the end; empty where nothing was changed.
    private var origins: [Int] = []
    let original: String

    init(_ text: String) {
        original = text
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            bytes = Array(text.utf8)
            return
        }
        var place = 0
        bytes.reserveCapacity(text.utf8.count)
        for character in text {
            let length = character.utf8.count
            let start = bytes.count
            if let byte = character.utf8.first, length == 1 { bytes.append(byte) } else { Self.append(character, to: &bytes) }
            origins += repeatElement(place, count: bytes.count - start)
            place += length
        }
        origins.append(place)
    }

    /// The place in the original, in bytes, without the cut of a character.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard !origins.isEmpty else { return range }
        let start = origins[range.lowerBound]
        let last = range.isEmpty ? start : origins[range.upperBound - 1]
        // The first byte that comes from beyond the last character.
        let end = origins[range.upperBound...].first { $0 > last } ?? origins[origins.count - 1]
        return start..<max(start, range.isEmpty ? start : end)
    }

    func words(_ range: Range<Int>) -> String {
        let range = original(range)
        let start = original.utf8.index(original.startIndex, offsetBy: range.lowerBound)
        return String(decoding: original.utf8[start..<original.utf8.index(start, offsetBy: range.count)], as: UTF8.self)
    }

    private static func append(_ character: Character, to bytes: inout [UInt8]) {
        for scalar in String(character).precomposedStringWithCompatibilityMapping.unicodeScalars {
            switch scalar {
            case "\u{2018}", "\u{2019}", "\u{201B}", "\u{2BC}", "\u{2032}", "`", "\u{B4}": bytes.append(UInt8(ascii: "'"))
            case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2033}": bytes.append(UInt8(ascii: "\""))
            case "\u{2010}"..."\u{2015}", "\u{2212}": bytes.append(UInt8(ascii: "-"))
            case _ where scalar.isASCII: bytes.append(UInt8(scalar.value))
            default:
                let properties = scalar.properties
                if properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format { continue }
                switch properties.generalCategory {
                case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: bytes += Array(String(scalar).utf8)
                case _ where properties.isAlphabetic: bytes += Array(String(scalar).utf8)
                case .lineSeparator, .paragraphSeparator: bytes.append(10)
                default: bytes.append(UInt8(ascii: " "))
                }
            }
        }
    }
}
