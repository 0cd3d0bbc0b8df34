package import Domain

/// Reads a text for everything in it that may say who a child is: names of the roll, personal data, circumstances. Prepared once; a text then costs time in its own length.
package struct TextReader: Sendable {
    private let names: NameReader
    private let personal: PersonalReader
    private let circumstances: CircumstanceReader

    package init(_ roll: Roll, _ lists: WordLists, outside: OutsideReaders) {
        names = NameReader(roll, lists, outside)
        personal = PersonalReader(roll, accepting: lists.acceptedHandles, outside: outside)
        circumstances = CircumstanceReader(ownGroups: lists.ownGroups.flatMap(Self.withoutArticle))
    }

    /// “The Hub” as “our Hub” and “Hub children” too; “hub” alone is an ordinary word.
    private static func withoutArticle(_ group: String) -> [String] {
        guard group.lowercased().hasPrefix("the ") else { return [group] }
        let bare = group.dropFirst(4)
        let who = ["children", "pupils", "kids", "group", "club", "team", "class", "friends"]
        return [group, "our \(bare)"] + who.map { "\(bare) \($0)" }
    }

    /// In the order of the text, a longer one before a shorter one that begins there.
    package func read(_ text: String, as unit: TextUnit) -> [TextHit] { read(text, as: unit, shown: []) }

    /// The same for a text that belongs to a photo: words that are the names of children who are shown there need less to be taken for names.
    package func read(_ text: String, as unit: TextUnit, shown: Set<PupilID>) -> [TextHit] {
        let names = names.hits(in: text, as: unit, shown: shown)
        let words = TokenisedText(text, as: unit, names: names)
        return (names + personal.hits(in: words) + circumstances.hits(in: words)).sorted { left, right in
            (left.range.lowerBound, -left.range.upperBound) < (right.range.lowerBound, -right.range.upperBound)
        }
    }
}
