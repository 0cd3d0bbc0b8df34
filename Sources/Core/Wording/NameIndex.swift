package import Domain

/// Who a written name may be.
package enum NameMatch: Hashable, Sendable, Codable {
    case one(PupilID)
    /// More than one person on the roll answers to it.
    case several([PupilID])
    case none
}

/// A pupil's name found in a text.
package struct NameHit: Hashable, Sendable {
    package let pupil: PupilID
    /// The words as they stand in the text.
    package let words: String

    package init(pupil: PupilID, words: String) {
        self.pupil = pupil
        self.words = words
    }
}

/// The roll's names, prepared once for matching.
package struct NameIndex: Sendable {
    package init(_ roll: Roll) {
    }

    /// Who a tag's name means: a UPN, or a full name in either order ("Smith, Ava"), compared without case, accents and punctuation.
    package func match(_ name: String) -> NameMatch {
        .none
    }

    /// Every full name of somebody on the roll that stands in the text, in either order, joined or split in any way ("ava_smith", "#AvaSmith").
    package func fullNames(in text: String) -> [NameHit] {
        []
    }
}
