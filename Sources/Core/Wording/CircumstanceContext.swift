/// What stands around words about a need or circumstance, in the same sentence.
struct CircumstanceContext {
    private let words: TokenisedText
    private let term: Range<Int>
    private let lists: CircumstanceWords
    private let sentence: Range<Int>
    private var tokens: [Token] { words.tokens }

    init(_ words: TokenisedText, _ term: Range<Int>, _ lists: CircumstanceWords) {
        self.words = words
        self.term = term
        self.lists = lists
        let number = words.tokens[term.lowerBound].sentence
        let start = words.tokens[..<term.lowerBound].lastIndex { $0.sentence != number }.map { $0 + 1 } ?? 0
        sentence = start..<(words.tokens[term.lowerBound...].firstIndex { $0.sentence != number } ?? words.tokens.count)
    }

    /// `nil` where they say nothing here.
    ///
    /// `theme` with more than `possible` is a mention without anybody near: in a picture of few children it is about those.
    func closeness(of term: CircumstanceWords.Term) -> (Closeness, Strength)? {
        let isNarrow = term.counts == .beside || term.counts == .tied
        if isTheme(of: term) { return term.counts == .tied ? nil : (.theme, .possible) }
        if isTied(to: isNarrow, isVerbToo: term.counts == .tied) { return (.child, .certain) }
        if term.counts == .tied { return namesPeople ? (.group, .likely) : nil }
        if term.counts == .group {
            return isToldOf(from: sentence.lowerBound..<self.term.lowerBound) ? (.theme, .possible) : (.group, .likely)
        }
        if isGroup { return (.group, .likely) }
        if isToldOf(from: sentence) { return isNarrow ? nil : (.theme, .possible) }
        if hasChild(isNarrow ? near : sentence, one: isNarrow) { return (.child, .likely) }
        if isNarrow { return nil }
        // A file or a folder of this name says what it holds.
        return words.unit == .fileName || words.unit == .folder ? (.group, .likely) : (.theme, .likely)
    }

    /// “Autism Acceptance Week”, “#autismawareness”; “EAL day trip” is a trip, “Ava’s EHCP review” hers, and who is at the “young carers’ celebration” is one.
    private func isTheme(of term: CircumstanceWords.Term) -> Bool {
        if lists.themeNouns.endsOf(tokens[self.term.upperBound - 1].key) { return true }
        guard let next = key(0) else { return false }
        if let second = key(1), lists.groupNouns.contains(second) { return false }
        if lists.themeNouns.contains(next) { return true }
        return lists.mildThemeNouns.contains(next) && !isOwned && !(term.counts == .group)
    }

    /// “Ava’s …”, “her …”
    private var isOwned: Bool {
        let before = term.lowerBound - 1
        guard sentence.contains(before) else { return false }
        return ["his", "her"].contains(tokens[before].key) || (words.isName[before] && isOwner(before))
    }

    /// “EAL club”, “pupil premium laptop winners”, “autistic pupils”.
    private var isGroup: Bool {
        guard let next = key(0) else { return false }
        if lists.groupNouns.contains(next) { return true }
        guard let second = key(1), !Self.joints.contains(next) else { return false }
        return lists.groupNouns.contains(second) && !Self.isVerb(next)
    }

    /// “Fostered children’s picnic”: several children right after the words.
    private var namesPeople: Bool { key(0).map { lists.children.contains($0) } ?? false }

    /// “Ava’s autism”, “she has epilepsy”, “an autistic pupil”; plural children are tied to a word that is not an ordinary one as well.
    private func isTied(to oneChild: Bool, isVerbToo: Bool) -> Bool {
        let before = term.lowerBound - 1
        if sentence.contains(before), isNoun(before, orOwner: isVerbToo) { return true }
        if let next = key(0), lists.child.contains(next), !Self.pronouns.contains(next) { return true }
        let ties = max(sentence.lowerBound, term.lowerBound - 3)..<term.lowerBound
        guard let tie = ties.last(where: { lists.ties.contains(tokens[$0].key) }) else { return false }
        if lists.child.contains(tokens[tie].key) { return true }
        return hasChild(max(sentence.lowerBound, tie - 4)..<tie, one: oneChild)
    }

    /// “Ava’s”, “a boy”; of a word that is a verb as well (“Ava adopted a penguin”) only the owner.
    private func isNoun(_ place: Int, orOwner isVerbToo: Bool) -> Bool {
        if words.isName[place] { return isOwner(place) || !isVerbToo }
        return lists.child.contains(tokens[place].key) && !Self.pronouns.contains(tokens[place].key)
    }

    private func isOwner(_ place: Int) -> Bool { words.text.bytes[tokens[place].range].contains(UInt8(ascii: "'")) }

    /// Money is raised for it, or something learned about it.
    private func isToldOf(from range: Range<Int>) -> Bool {
        range.contains { lists.themeCues.longest(at: $0, in: tokens) != nil }
    }

    private var near: Range<Int> { max(sentence.lowerBound, term.lowerBound - 6)..<min(sentence.upperBound, term.upperBound + 6) }

    private func hasChild(_ range: Range<Int>, one: Bool) -> Bool {
        range.contains { place in
            // “Pupil premium” is no pupil.
            guard !term.contains(place) else { return false }
            return words.isName[place] || lists.child.contains(tokens[place].noun) || (!one && lists.children.contains(tokens[place].noun))
        }
    }

    /// The key of a token after the term.
    private func key(_ offset: Int) -> String? {
        let place = term.upperBound + offset
        return sentence.contains(place) ? tokens[place].noun : nil
    }

    private static let pronouns: Set<String> = ["he", "she", "him", "his", "her", "hers", "himself", "herself"]
    private static let joints: Set<String> = ["and", "or", "in", "at", "for", "with", "to", "of", "on", "from", "the", "a", "our", "by"]

    /// “autism helped parents”
    private static func isVerb(_ key: String) -> Bool { key.hasSuffix("ed") || key.hasSuffix("ing") }
}
