import Domain

/// Full names with one slip in one half (“Lukazs Smith-Jones”): the other half stands beside it as the list has it.
///
/// A slip is allowed in six letters or more: within one edit of a name of three letters lie nine of the ten thousand commonest English words, of one of six a third of a word (measured on the Office for National Statistics' baby names). Alone such a word says nothing.
struct NearNames: Sendable {
    /// For each name's letters with one of them left out, or none, by `KeyHash`, the `KeyHash` of the name.
    private var shortened: [UInt64: [UInt64]] = [:]
    private let terms: NameTerms
    private let ordinary: OrdinaryWords

    /// Surnames of four letters or more, in the same way: whether a strange name may be one of them misspelt.
    private var surnames: [UInt64: [UInt64]] = [:]

    private static let least = 6
    private static let leastOfSurnames = 4

    init(_ terms: NameTerms, _ ordinary: OrdinaryWords) {
        self.terms = terms
        self.ordinary = ordinary
        var seen: Set<UInt64> = []
        for term in terms.all where term.key.count >= Self.leastOfSurnames && term.role == .surname {
            let hash = KeyHash(term.key).value
            for short in Set(Self.shortened(term.key[...])) { surnames[short, default: []].append(hash) }
        }
        for term in terms.all where term.key.count >= Self.least && (term.form == .own || term.form == .part) {
            let hash = KeyHash(term.key).value
            guard seen.insert(hash).inserted else { continue }
            for short in Set(Self.shortened(term.key[...])) { shortened[short, default: []].append(hash) }
        }
    }

    func hits(_ names: NamesInWords) -> [TextHit] {
        let known = Set(names.found.flatMap(\.places))
        return names.found.flatMap { name -> [TextHit] in
            [name.places.lowerBound - 1, name.places.upperBound].flatMap { place -> [TextHit] in
                guard names.text.words.indices.contains(place), !known.contains(place) else { return [] }
                let word = names.text.words[place]
                let gap = names.text.words[max(place, name.places.lowerBound)].gap
                guard word.bytes.count >= Self.least - 1, word.isCapital || !names.evidence.context.isProse, !ordinary.contains(word.hash),
                    gap.isSubset(of: [.space, .comma, .hyphen, .underscore])
                else { return [] }
                return hits(names, name, place)
            }
        }
    }

    /// Whether the letters are within one edit of somebody's surname, or of a part of it.
    func isNearSurname(_ letters: ArraySlice<UInt8>) -> Bool {
        Self.shortened(letters).contains { short in
            (surnames[short] ?? []).contains { hash in
                (terms.terms(hash) ?? []).contains { $0.role == .surname && Self.isOneEdit($0.key, Array(letters)) }
            }
        }
    }

    private func hits(_ names: NamesInWords, _ name: FoundName, _ place: Int) -> [TextHit] {
        let letters = names.text.bytes[names.text.words[place].bytes]
        let near = Set(Self.shortened(letters).flatMap { shortened[$0] ?? [] }).flatMap { terms.terms($0) ?? [] }
            .filter { $0.key.count >= Self.least && Self.isOneEdit($0.key, Array(letters)) }
        let whole = min(place, name.places.lowerBound)..<max(place + 1, name.places.upperBound)
        return near.flatMap { slip in
            (slip.role == .forename ? name.surnames : name.forenames).compactMap { other -> TextHit? in
                guard other.form == .own || other.form == .part, slip.form == .own || slip.form == .part else { return nil }
                let who = NameTerms.both(slip, other)
                if who.isEmpty { return nil }
                return names.hit(.fullName, whole, terms.ids(who), .likely, "a full name on the list with one letter amiss")
            }
        }
    }

    /// The `KeyHash` of the letters and of them without each one.
    private static func shortened(_ letters: ArraySlice<UInt8>) -> [UInt64] {
        [KeyHash(Array(letters)).value]
            + letters.indices.map { left in
                var hash = KeyHash()
                for place in letters.indices where place != left { hash.feed(letters[place]) }
                return hash.value
            }
    }

    /// One letter more, less, another one, or two that changed places.
    private static func isOneEdit(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard abs(left.count - right.count) <= 1 else { return false }
        let start = zip(left, right).prefix { $0 == $1 }.count
        let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        if left.count != right.count { return start + end >= min(left.count, right.count) }
        let middle = left.count - start - end
        return middle <= 1 || middle == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]
    }
}
