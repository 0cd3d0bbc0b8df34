/// A word or a number of a text: letters and digits in one run, apostrophes within it left out of its key.
struct Token {
    /// Bytes of the readable text.
    let range: Range<Int>
    /// In small letters, without accents and apostrophes.
    let key: String
    /// It begins with a capital letter.
    let isCapital: Bool
    /// Two or more capital letters and no small one but an “s” at the end.
    let isCode: Bool
    /// The sentence that it stands in, counted from 0.
    let sentence: Int

    /// Without the “’s” of an owner (“children’s”).
    let noun: String

    /// The first four bytes of its key, by which tables of words are asked.
    let start: UInt32

    /// The number that it is; `nil` for everything else.
    var number: Int? { key.utf8.count <= 9 && key.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(key) : nil }

    /// Runs are also cut at underscores, and where a small letter is followed by a capital one (“#YoungCarers”).
    static func all(in text: ReadableText) -> [Token] {
        let bytes = text.bytes
        var tokens: [Token] = []
        var sentence = 0
        var start = 0
        while start < bytes.count {
            guard isPart(bytes[start]) else {
                if endsSentence(bytes, start) { sentence += 1 }
                start += 1
                continue
            }
            var end = start + 1
            while end < bytes.count {
                let byte = bytes[end]
                if byte == UInt8(ascii: "'"), end + 1 < bytes.count, isPart(bytes[end + 1]) {
                    end += 2
                } else if isPart(byte), !(isUpper(byte) && isLower(bytes[end - 1])) {
                    end += 1
                } else {
                    break
                }
            }
            tokens.append(Token(bytes, start..<end, sentence))
            start = end
        }
        return tokens
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>, _ sentence: Int) {
        self.range = range
        self.sentence = sentence
        let word = bytes[range]
        isCapital = word.first.map(Self.isUpper) ?? false
        let capitals = word.count(where: Self.isUpper)
        let small = word.count(where: Self.isLower)
        isCode = capitals >= 2 && (small == 0 || (small == 1 && word.last == UInt8(ascii: "s")))
        let isOwner = word.count > 2 && word.last == UInt8(ascii: "s") && word.dropLast().last == UInt8(ascii: "'")
        let key: String
        if word.allSatisfy({ $0 < 0x80 }) {
            key = String(decoding: word.lazy.filter { $0 != UInt8(ascii: "'") }.map { Self.isUpper($0) ? $0 + 32 : $0 }, as: UTF8.self)
        } else {
            key = Folding.transliterated(String(decoding: word, as: UTF8.self)).filter { $0 != "'" }
        }
        self.key = key
        start = Self.start(key)
        noun = isOwner ? String(key.dropLast()) : key
    }

    /// The first four bytes, with zeros after a shorter word.
    static func start(_ key: String) -> UInt32 {
        var start: UInt32 = 0
        var count = 0
        for byte in key.utf8.prefix(4) {
            start = start << 8 | UInt32(byte)
            count += 1
        }
        return count == 4 ? start : start << UInt32(8 * (4 - count))
    }

    static func isPart(_ byte: UInt8) -> Bool { isDigit(byte) || isUpper(byte) || isLower(byte) || byte >= 0x80 }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    /// “!”, “?”, “;”, a line's end, and a full stop that a space or nothing follows.
    private static func endsSentence(_ bytes: [UInt8], _ place: Int) -> Bool {
        switch bytes[place] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), 10, 13: true
        case UInt8(ascii: "."):
            (place + 1 == bytes.count || bytes[place + 1] == 32 || bytes[place + 1] == 10) && !isShortened(bytes[..<place])
        default: false
        }
    }

    /// “St. John’s Road”, “D. O. B.”, “Mrs. Lee”.
    private static func isShortened(_ bytes: ArraySlice<UInt8>) -> Bool {
        let word = bytes.reversed().prefix(5).prefix(while: isPart).reversed().map { isUpper($0) ? $0 + 32 : $0 }
        return word.count == 1 || shortened.contains(String(decoding: word, as: UTF8.self))
    }

    private static let shortened: Set<String> = ["st", "mr", "mrs", "ms", "mx", "dr", "no", "rd", "ave", "prof", "rev", "approx"]
}

extension [Token] {
    /// The keys of the tokens before a place, the nearest first, within its sentence.
    func before(_ place: Int, _ count: Int) -> [String] {
        var keys: [String] = []
        var other = place - 1
        while other >= 0, keys.count < count, self[other].sentence == self[place].sentence {
            keys.append(self[other].key)
            other -= 1
        }
        return keys
    }

    /// The keys of the tokens after a place, the nearest first, within its sentence.
    func after(_ place: Int, _ count: Int) -> [String] {
        var keys: [String] = []
        var other = place + 1
        while other < endIndex, keys.count < count, self[other].sentence == self[place].sentence {
            keys.append(self[other].key)
            other += 1
        }
        return keys
    }
}
