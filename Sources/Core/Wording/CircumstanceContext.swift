/// What stands around words about a need or circumstance, in the same sentence.
struct CircumstanceContext {
    private let words: TokenisedText
    private let term: Range<Int>
    private let lists: CircumstanceWords
    private let sentence: Range<Int>
    private let people: PeopleNearby
    private var tokens: [Token] { words.tokens }

    init(_ words: TokenisedText, _ term: Range<Int>, _ lists: CircumstanceWords) {
        self.words = words
        self.term = term
        self.lists = lists
        sentence = words.sentence(at: term.lowerBound)
        people = PeopleNearby(words, except: term, in: sentence, lists)
    }

    /// `nil` where they say nothing here.
    ///
    /// `theme` with more than `possible` is a mention without anybody near: in a picture of few children it is about those.
    func closeness(of term: CircumstanceWords.Term) -> (Closeness, Strength)? {
        let (counts, isNarrow) = (term.counts, term.counts.isNarrow)
        if counts == .telling { return isStory ? (.theme, .possible) : (.child, people.hasOne(sentence) ? .certain : .likely) }
        if isOfProvision { return (.theme, .possible) }
        if isTheme(of: term) { return counts == .tied ? nil : (.theme, .possible) }
        if isTied(to: isNarrow, isVerbToo: counts == .tied) { return (.child, .certain) }
        if counts == .tied { return namesPeople ? (.group, .likely) : nil }
        if counts == .group {
            let isSaidToOthers = isOfAdults || (people.isNotice && !isGroup && !isOneOfOurs)
            return isToldOf(from: sentence.lowerBound..<self.term.lowerBound) || isSaidToOthers ? (.theme, .possible) : (.group, .likely)
        }
        if isGroup, !isOfAdults { return (.group, .likely) }
        if isToldOf(from: sentence) || people.isNotice || isForIt { return (.theme, .possible) }
        if isNarrow ? people.hasOne(near) : people.hasAny(sentence) { return (.child, .likely) }
        if counts == .person, isOneOfOurs { return (.group, .likely) }
        if isNarrow { return isOfChildren ? (.group, .likely) : nil }
        // A file or a folder of this name says what it holds.
        return words.unit == .fileName || words.unit == .folder ? (.group, .likely) : (.theme, .likely)
    }

    /// “Autism Acceptance Week”, “#autismawareness”; “EAL day trip” is a trip, “Ava’s EHCP review” hers, and who is at the “young carers’ celebration” is one.
    private func isTheme(of term: CircumstanceWords.Term) -> Bool {
        if lists.themeNouns.endsOf(tokens[self.term.upperBound - 1].key) { return true }
        guard let next = key(0) else { return false }
        if let second = key(1), lists.groupNouns.contains(second) || (next == "day" && Self.outings.contains(second)) { return false }
        if lists.themeNouns.contains(next) { return true }
        return lists.mildThemeNouns.contains(next) && !isOwned && !(term.counts == .group)
    }

    /// A story or a lesson is told, and of nobody in the picture.
    private var isStory: Bool { people.isStory && !people.hasNamed && !people.hasOneByNoun }

    /// “Our support for pupils with special needs”, “we welcome children with …”: what the school does for whoever needs it, and nobody in the picture.
    private var isOfProvision: Bool {
        let who = term.lowerBound - 2
        guard sentence.contains(who - 1), ["with", "who"].contains(tokens[who + 1].key) || ["have", "are"].contains(tokens[who + 1].key),
            !people.hasNamed, !isGroup
        else { return false }
        let children = lists.children.contains(tokens[who].key) ? who : who - 1
        guard sentence.contains(children - 1), lists.children.contains(tokens[children].key) || tokens[children].key == "those" else {
            return false
        }
        var place = children - 1
        while sentence.contains(place), ["all", "our", "the", "every", "young", "any"].contains(tokens[place].key) { place -= 1 }
        if sentence.contains(place), ["for", "to", "of", "with", "around"].contains(tokens[place].key) { place -= 1 }
        return sentence.contains(place) && lists.provision.contains(tokens[place].key)
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

    /// “Wear blue for autism”, but not “a club for …”
    private var isForIt: Bool {
        guard term.lowerBound > sentence.lowerBound, tokens[term.lowerBound - 1].key == "for" else { return false }
        return !people.hasAny(sentence) && !sentence.contains { !term.contains($0) && lists.groupNouns.contains(tokens[$0].noun) }
    }

    /// “Staff with …”, “a deaf author”, “SEND parents’ group”.
    private var isOfAdults: Bool {
        let places = max(sentence.lowerBound, term.lowerBound - 2)..<min(sentence.upperBound, term.upperBound + 1)
        return places.contains { !term.contains($0) && lists.adults.contains(tokens[$0].noun) } && !people.hasNamed
    }

    /// “Fostered children’s picnic”: several children right after the words.
    private var namesPeople: Bool { key(0).map { lists.children.contains($0) } ?? false }

    /// “Our new refugees”, “a wheelchair user in Year 4”.
    private var isOneOfOurs: Bool {
        let before = max(sentence.lowerBound, term.lowerBound - 2)..<term.lowerBound
        if before.contains(where: { lists.ours.contains(tokens[$0].key) }), !before.contains(where: { Self.isCrowd(tokens[$0].key) }) {
            return true
        }
        guard let next = key(0), ["in", "from", "of"].contains(next), let place = key(1) else { return false }
        return ["year", "class", "reception", "nursery", "our"].contains(place) || lists.children.contains(place)
    }

    /// “Children with …”, “pupils who are …”, “girls in …”
    private var isOfChildren: Bool {
        let places = max(sentence.lowerBound, term.lowerBound - 4)..<term.lowerBound
        return places.dropLast().contains { place in
            lists.children.contains(tokens[place].key) && ["with", "who", "in", "from"].contains(tokens[place + 1].key)
        }
    }

    /// “Ava’s autism”, “she has epilepsy”, “an autistic pupil”; plural children are tied to a word that is not an ordinary one as well.
    private func isTied(to oneChild: Bool, isVerbToo: Bool) -> Bool {
        let before = term.lowerBound - 1
        // “Ava adopted a penguin”, but “Ava, adopted in May”
        let isSubject = isVerbToo && sentence.contains(before) && words.isName[before] && !isOwner(before) && !hasComma(after: before)
        if people.isOneByNoun(before), !isSubject { return true }
        if people.isOneByNoun(term.upperBound) || (isVerbToo && isApposition) { return true }
        let ties = max(sentence.lowerBound, term.lowerBound - 3)..<term.lowerBound
        guard let tie = ties.last(where: { lists.ties.contains(tokens[$0].key) }) else { return false }
        // “She is learning about autism”
        if (tie + 1..<term.lowerBound).contains(where: { ["about", "for"].contains(tokens[$0].key) }) { return false }
        if lists.child.contains(tokens[tie].key) { return true }
        let people = max(sentence.lowerBound, tie - 4)..<tie
        if self.people.hasOne(people) { return true }
        return !oneChild && !self.people.isNotice && !isToldOf(from: sentence) && self.people.hasAny(people)
    }

    /// “Adopted last year, Ava …”
    private var isApposition: Bool {
        term.lowerBound == sentence.lowerBound
            && (term.upperBound..<min(sentence.upperBound, term.upperBound + 4)).contains { words.isName[$0] && hasComma(after: $0 - 1) }
    }

    private func hasComma(after place: Int) -> Bool { words.gap(after: place).contains(UInt8(ascii: ",")) }

    private func isOwner(_ place: Int) -> Bool { words.text.bytes[tokens[place].range].contains(UInt8(ascii: "'")) }

    /// Money is raised for it, or something learned about it.
    private func isToldOf(from range: Range<Int>) -> Bool {
        range.contains { lists.themeCues.longest(at: $0, in: tokens) != nil || lists.stories.longest(at: $0, in: tokens) != nil }
    }

    private var near: Range<Int> { max(sentence.lowerBound, term.lowerBound - 6)..<min(sentence.upperBound, term.upperBound + 6) }

    /// The key of a token after the term.
    private func key(_ offset: Int) -> String? {
        let place = term.upperBound + offset
        return sentence.contains(place) ? tokens[place].noun : nil
    }

    private static let outings: Set<String> = ["out", "at", "in", "with"]

    private static let joints: Set<String> = ["and", "or", "in", "at", "for", "with", "to", "of", "on", "from", "the", "a", "our", "by"]

    /// “Two million refugees”
    private static func isCrowd(_ key: String) -> Bool { ["hundred", "thousand", "million", "school", "schools"].contains(key) }

    /// “autism helped parents”
    private static func isVerb(_ key: String) -> Bool { key.hasSuffix("ed") || key.hasSuffix("ing") }
}
