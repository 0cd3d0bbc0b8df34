import Domain

/// Who may be meant by a name written short: with initials (“A. Smith”, “Ava S.”, “AS”), with a middle initial, or with one part of a double surname. None of them says surely who is meant.
struct ShortNames {
    /// By position in the index.
    private let names: [[PersonName]]
    /// Whole surnames and each of their words.
    private var surnames: [[UInt8]: [Int]] = [:]

    init(_ names: [[PersonName]]) {
        self.names = names
        for (pupil, all) in names.enumerated() {
            var ends: Set<[UInt8]> = []
            for name in all {
                for surname in Self.spellings(name.surname) {
                    ends.insert(surname.whole)
                    ends.formUnion(surname.words.filter { $0.count >= 2 })
                }
            }
            for key in ends where !key.isEmpty { surnames[key, default: []].append(pupil) }
        }
    }

    /// `called` gives everyone with a forename; without `bareInitials` “AS” is nobody's name.
    func pupils(meantBy text: FoldedText, of written: String, bareInitials: Bool, called: ([UInt8]) -> Set<Int>) -> Set<Int> {
        let pieces = text.pieces
        guard (1...Self.mostPieces).contains(pieces.count) else { return [] }
        func bytes(_ range: Range<Int>) -> [UInt8] { Array(pieces[range].flatMap { text.bytes[$0.bytes] }) }
        func areInitials(_ range: Range<Int>) -> Bool { pieces[range].allSatisfy { Self.isInitial(written[$0.range]) } }

        var found: Set<Int> = []
        if bareInitials, areInitials(pieces.indices) { found.formUnion(everyone(withInitials: bytes(pieces.indices))) }
        for cut in pieces.indices.dropFirst() {
            let (left, right) = (pieces.startIndex..<cut, cut..<pieces.endIndex)
            for (first, last) in [(left, right), (right, left)] {
                let (forename, surname) = (bytes(first), bytes(last))
                if areInitials(last) {
                    found.formUnion(called(forename).filter { has($0) { $1.initials.contains(surname) } })
                }
                guard let namesakes = surnames[surname] else { continue }
                let begun = Self.withoutLaterInitials(first, pieces).map { called(bytes($0)) } ?? []
                let whole = called(forename), isShort = areInitials(first)
                found.formUnion(
                    namesakes.filter { pupil in
                        isShort && has(pupil) { given, _ in given.initials.contains(forename) }
                            || whole.contains(pupil) || begun.contains(pupil)
                    })
            }
        }
        return found
    }

    /// So rare a name that the whole roll is gone through for it: “AS” of Ava Smith, “ASJ” of Ava Smith-Jones.
    private func everyone(withInitials written: [UInt8]) -> [Int] {
        names.indices.filter { pupil in
            has(pupil) { forename, surname in
                forename.initials.prefixes.contains { first in
                    written.starts(with: first) && surname.initials.prefixes.contains(Array(written.dropFirst(first.count)))
                }
            }
        }
    }

    private func has(_ pupil: Int, _ isMeant: (_ forename: Words, _ surname: Words) -> Bool) -> Bool {
        names[pupil].contains { Self.spellings(of: $0).contains { isMeant($0.forename, $0.surname) } }
    }

    /// “Ava G” is begun by “Ava”; `nil` where no single letters follow a longer word.
    private static func withoutLaterInitials(_ range: Range<Int>, _ pieces: [FoldedText.Piece]) -> Range<Int>? {
        let end = range.last { pieces[$0].bytes.count > 1 }.map { $0 + 1 } ?? range.lowerBound
        return end > range.lowerBound && end < range.upperBound ? range.lowerBound..<end : nil
    }

    /// One letter, or two or three large ones together.
    private static func isInitial(_ word: Substring) -> Bool {
        word.count == 1 || word.count <= 3 && word.allSatisfy(\.isUppercase)
    }

    /// No name has more.
    private static let mostPieces = 12

    private static func spellings(of name: PersonName) -> [(forename: Words, surname: Words)] {
        (Folding.hasTwoSpellings(name.full) ? Spelling.allCases : [.plain]).map {
            (Words(FoldedText(name.forename, $0)), Words(FoldedText(name.surname, $0)))
        }
    }

    private static func spellings(_ text: String) -> [Words] {
        (Folding.hasTwoSpellings(text) ? Spelling.allCases : [.plain]).map { Words(FoldedText(text, $0)) }
    }

    /// The words of a forename or a surname, hyphens and apostrophes parting them too.
    private struct Words {
        let whole: [UInt8]
        let words: [[UInt8]]

        init(_ text: FoldedText) {
            whole = text.bytes
            words = text.pieces.map { Array(text.bytes[$0.bytes]) }
        }

        var initials: Initials { Initials(words.compactMap(\.first)) }
    }

    /// The first letters of a name's words.
    private struct Initials {
        let all: [UInt8]
        init(_ all: [UInt8]) { self.all = all }

        /// The first alone, the first two, and so on.
        var prefixes: [[UInt8]] { all.indices.map { Array(all[...$0]) } }

        /// As many as are written of the first ones, or any one of them.
        func contains(_ written: [UInt8]) -> Bool {
            !written.isEmpty && (all.starts(with: written) || written.count == 1 && all.contains(written[0]))
        }
    }
}
