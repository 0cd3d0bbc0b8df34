/// The parts into which a name can be taken, folded: what people leave of it when they write it short.
enum NameParts {
    struct Part: Hashable {
        let key: [UInt8]
        /// Where its words meet.
        let joints: [Int]
        let form: NameTerms.Form
    }

    /// The first forename whole and by its hyphens, all forenames together, each later one, and the short forms and spellings of the first.
    static func forename(_ text: String, _ spelling: Spelling, _ lists: NameLists) -> [Part] {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let first = words.first else { return [] }
        var parts = [part(first, spelling, .own)]
        if words.count > 1 { parts.append(part(text[...], spelling, .own)) }
        let halves = first.split { hyphens.contains($0) }
        if halves.count > 1 { parts += halves.map { part($0, spelling, .part) }.filter { $0.key.count >= 2 } }
        for name in Set(([first] + halves).map { String(decoding: part($0, spelling, .own).key, as: UTF8.self) }).sorted() {
            parts += (lists.spellings[name] ?? []).map { Part(key: Array($0.utf8), joints: [], form: .spelling) }
            parts += ((lists.nicknames[name] ?? []) + (lists.formal[name] ?? [])).map {
                Part(key: Array($0.utf8), joints: [], form: .nickname)
            }
        }
        parts += words.dropFirst().map { part($0, spelling, .middle) }.filter { $0.key.count >= 2 }
        return parts
    }

    /// The surname whole, each word and half of it, and what stands after its particles.
    static func surname(_ text: String, _ spelling: Spelling) -> [Part] {
        let whole = part(text[...], spelling, .own)
        guard !whole.key.isEmpty else { return [] }
        let words = text.split { $0.isWhitespace || hyphens.contains($0) || apostrophes.contains($0) }
        let parts = words.map { part($0, spelling, .part) }.filter {
            $0.key.count >= 3 && !particles.contains(String(decoding: $0.key, as: UTF8.self))
        }
        return [whole] + (words.count > 1 ? parts : [])
    }

    private static func part(_ text: Substring, _ spelling: Spelling, _ form: NameTerms.Form) -> Part {
        let folded = FoldedText(String(text), spelling)
        return Part(key: folded.bytes, joints: folded.pieces.dropFirst().map(\.bytes.lowerBound), form: form)
    }

    private static let hyphens = "-\u{2010}\u{2011}\u{2012}\u{2013}"
    private static let apostrophes = "'’‘`ʼ"

    /// Small words of surnames that are nobody's alone.
    private static let particles: Set<String> = [
        "abu", "al", "ben", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "fitz", "ibn", "la", "le",
        "mac", "mc", "ni",
        "nic", "san", "st", "ten", "ter", "ui", "van", "von",
    ]
}
