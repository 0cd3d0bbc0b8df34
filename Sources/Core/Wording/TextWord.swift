/// One word of a text, or a part of one where the case changes, with all that tells a name from a word.
struct TextWord {
    enum Letters {
        case lower, capital, upper, mixed
    }

    /// In the text, in bytes of its UTF-8.
    var range: Range<Int>
    /// Its folded letters, in `TextWords.bytes`.
    var bytes: Range<Int>
    /// `KeyHash` of them.
    var hash: UInt64
    var letters: Letters
    /// What stands between the word before and this one.
    var gap: Gap
    /// It was cut out of a longer run of small letters, as hashtags have them.
    var isCut = false

    var isCapital: Bool { letters != .lower }
    var isLetter: Bool { bytes.count == 1 }
}

/// What stands between two words.
struct Gap: OptionSet {
    let rawValue: UInt32

    static let space = Gap(rawValue: 1)
    static let comma = Gap(rawValue: 2)
    static let stop = Gap(rawValue: 4)
    static let hyphen = Gap(rawValue: 8)
    static let apostrophe = Gap(rawValue: 16)
    static let digit = Gap(rawValue: 32)
    /// “&”, “+”, “/”.
    static let joins = Gap(rawValue: 64)
    /// A line's end, a colon, an opening quotation mark, a dash, a picture: what follows begins anew.
    static let fresh = Gap(rawValue: 128)
    static let underscore = Gap(rawValue: 256)
    /// The sign of a hashtag or a handle.
    static let tag = Gap(rawValue: 512)
    static let other = Gap(rawValue: 1024)
    static let start = Gap(rawValue: 2048)
    /// “!” and “?”.
    static let exclamation = Gap(rawValue: 4096)
    /// A digit stands at the word before (“Y3”).
    static let digitFirst = Gap(rawValue: 8192)
    static let colon = Gap(rawValue: 16384)
    /// One that opens.
    static let bracket = Gap(rawValue: 32768)
    /// A double quotation mark.
    static let quote = Gap(rawValue: 65536)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Reads the bytes between two words.
    init(_ bytes: ArraySlice<UInt8>) {
        self = bytes.first.map { (0x30...0x39).contains($0) } ?? false ? .digitFirst : []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let byte = bytes[place]
            place += 1
            switch byte {
            case 0x20, 0x09: insert(.space)
            case UInt8(ascii: ","): insert(.comma)
            case UInt8(ascii: "."): insert(.stop)
            case UInt8(ascii: "-"): insert(.hyphen)
            case UInt8(ascii: "'"), UInt8(ascii: "`"): insert(.apostrophe)
            case UInt8(ascii: "0")...UInt8(ascii: "9"): insert(.digit)
            case UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "/"): insert(.joins)
            case UInt8(ascii: "_"): insert(.underscore)
            case UInt8(ascii: "#"), UInt8(ascii: "@"): insert(.tag)
            case UInt8(ascii: "!"), UInt8(ascii: "?"): insert(.exclamation)
            case 0x0A, 0x0D, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "*"): insert(.fresh)
            case UInt8(ascii: ":"): formUnion([.fresh, .colon])
            case UInt8(ascii: "\""): formUnion([.fresh, .quote])
            case UInt8(ascii: "("), UInt8(ascii: "["): formUnion([.other, .bracket])
            case 0..<0x80: insert(.other)
            case 0xC2 where place < bytes.endIndex && bytes[place] == 0xA0:
                insert(.space)
                place += 1
            case 0xE2 where place + 1 < bytes.endIndex && bytes[place] == 0x80:
                formUnion(Self.punctuation(bytes[place + 1]))
                place += 2
            case 0xCA where place < bytes.endIndex && bytes[place] == 0xBC:
                insert(.apostrophe)
                place += 1
            case 0xC0...: insert(byte >= 0xF0 || byte == 0xE2 ? .fresh : .other)
            default: break
            }
        }
    }

    /// The last byte of U+2000 to U+203F.
    private static func punctuation(_ last: UInt8) -> Gap {
        switch last {
        case 0x90, 0x91: .hyphen
        case 0x92...0x95, 0x9E, 0xA2, 0xA6, 0xA8, 0xA9: .fresh
        case 0x9C: [.fresh, .quote]
        case 0x9D: [.other, .quote]
        case 0x98, 0x99: .apostrophe
        case 0x80...0x8A, 0xAF: .space
        default: .other
        }
    }
}
