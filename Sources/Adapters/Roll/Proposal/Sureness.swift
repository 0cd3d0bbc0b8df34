/// How sure we are of what a word means.
package enum Sureness: String, Hashable, Sendable, Codable, CaseIterable {
    /// Read in the system's own documents or code.
    case verified
    /// Somebody else says so.
    case secondary
    /// Likely, and seen in no export.
    case unverified

    package var words: String {
        switch self {
        case .verified: "verified"
        case .secondary: "says somebody else"
        case .unverified: "likely, not verified"
        }
    }
}

/// A text as its words, for comparing headings whatever their case, humps and marks: “legalFirstName” is “Legal first name”.
struct Spelled: Hashable, Sendable {
    let words: [String]

    init(words: [String]) { self.words = words }

    init(_ text: String) {
        var words: [String] = []
        var word = ""
        var isAfterSmall = false
        for character in text {
            if character == "'" || character == "’" { continue }
            guard character.isLetter || character.isNumber else {
                if !word.isEmpty { words.append(word) }
                (word, isAfterSmall) = ("", false)
                continue
            }
            if character.isUppercase, isAfterSmall {
                words.append(word)
                word = ""
            }
            word += character.lowercased()
            isAfterSmall = character.isLowercase
        }
        if !word.isEmpty { words.append(word) }
        self.words = words
    }

    /// Where the other's words stand in these, one after the other.
    func range(of other: Spelled) -> Range<Int>? {
        guard !other.words.isEmpty, other.words.count <= words.count else { return nil }
        for start in 0...(words.count - other.words.count) where Array(words[start..<start + other.words.count]) == other.words {
            return start..<start + other.words.count
        }
        return nil
    }

    func holds(_ other: Spelled) -> Bool { range(of: other) != nil }
}
