package import Domain

/// How closely a word about a child's circumstances stands to a child.
package enum Closeness: Hashable, Sendable {
    /// Beside a child: their name, “pupil”, “she”.
    case child
    /// Who is in the group, is told by the group's name.
    case group
    /// An event or a subject of the day, which tells of nobody.
    case theme
}

/// How sure it is that a hit is what it seems.
package enum Strength: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// For a person to see, and no more.
    case possible
    case likely
    case certain

    package static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
}

/// Something in a text that may say who a child is, or something of theirs.
package struct TextHit: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case fullName, nameWithInitial, surname, firstName
        /// Characters that nobody sees stand in the text, and may hide a name from a search.
        case hiddenCharacters
        /// Letters of another script that look like a name's own.
        case lookAlikes
        case personal(PersonalDatum.Kind)
        case circumstance(Closeness)
    }

    package var kind: Kind
    /// In the text as it was given, in bytes of its UTF-8.
    package var range: Range<Int>
    /// As they stand there.
    package var words: String
    /// Whose name it may be, sorted; empty for what is no name.
    package var pupils: [PupilID]
    package var strength: Strength
    /// Which form it is found by and why it counts, in plain words; no name that is not in the text.
    package var why: String

    package init(kind: Kind, range: Range<Int>, words: String, pupils: [PupilID] = [], strength: Strength, why: String) {
        self.kind = kind
        self.range = range
        self.words = words
        self.pupils = pupils
        self.strength = strength
        self.why = why
    }
}

/// Where a text stands.
package enum TextUnit: String, Hashable, Sendable, CaseIterable {
    case caption, altText, fileName, folder, metadata, picture
}
