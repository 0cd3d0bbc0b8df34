import Domain

/// Finds names of the roll in a text.
struct NameReader: Sendable {
    init(_ roll: Roll, _ lists: WordLists, _ outside: OutsideReaders) {}

    func hits(in text: String, as unit: TextUnit) -> [TextHit] { [] }
}
