/// Who is spoken of in a sentence besides the words about a need or circumstance: one child, several, or nobody but parents and staff.
struct PeopleNearby {
    private let words: TokenisedText
    private let term: Range<Int>
    private let sentence: Range<Int>
    private let lists: CircumstanceWords
    private var tokens: [Token] { words.tokens }

    init(_ words: TokenisedText, except term: Range<Int>, in sentence: Range<Int>, _ lists: CircumstanceWords) {
        self.words = words
        self.term = term
        self.sentence = sentence
        self.lists = lists
    }

    /// A name of the roll, “a pupil”, “she”.
    func hasOne(_ range: Range<Int>) -> Bool { range.contains { isOneByNoun($0) || isPronoun($0) } }

    /// One child, or several.
    func hasAny(_ range: Range<Int>) -> Bool {
        range.contains {
            isOneByNoun($0) || isPronoun($0) || (!term.contains($0) && lists.children.contains(tokens[$0].noun) && isMeant($0))
        }
    }

    /// A name of the roll anywhere.
    var hasNamed: Bool { sentence.contains { !term.contains($0) && words.isName[$0] } }

    /// A name or “a pupil” anywhere, not “she” alone.
    var hasOneByNoun: Bool { sentence.contains { isOneByNoun($0) } }

    /// “Does your child have asthma? Please tell us”: said to parents or staff, and of no child.
    var isNotice: Bool { !hasOne(sentence) && hasNotice }

    var isStory: Bool { sentence.contains { lists.stories.longest(at: $0, in: tokens) != nil } }

    /// Whether at the place stands a name, “a pupil” or “boy”.
    func isOneByNoun(_ place: Int) -> Bool {
        guard sentence.contains(place), !term.contains(place) else { return false }
        if words.isName[place] { return true }
        let noun = tokens[place].noun
        return lists.child.contains(noun) && !Self.pronouns.contains(noun) && isMeant(place)
    }

    private func isPronoun(_ place: Int) -> Bool { !term.contains(place) && Self.pronouns.contains(tokens[place].noun) }

    /// Not “your child” or “any pupils”, nor “how to help a child” or “a story about a boy”.
    private func isMeant(_ place: Int) -> Bool {
        guard sentence.contains(place - 1) else { return true }
        let before = tokens[place - 1].key
        if lists.nobodys.contains(before) { return false }
        return !(["a", "an"].contains(before) && isAfterNotice(place))
    }

    private func isAfterNotice(_ place: Int) -> Bool {
        (sentence.lowerBound..<place).contains {
            lists.notices.longest(at: $0, in: tokens) != nil || lists.stories.longest(at: $0, in: tokens) != nil
        }
    }

    private var hasNotice: Bool { sentence.contains { lists.notices.longest(at: $0, in: tokens) != nil } }

    private static let pronouns: Set<String> = ["he", "she", "him", "his", "her", "hers", "himself", "herself"]
}
