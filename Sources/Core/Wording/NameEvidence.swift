/// Whether a word that may be a forename or a surname is meant as one, by what stands around it.
struct NameEvidence {
    /// How much a word is a word.
    enum Commonness {
        /// A name and nothing else.
        case name
        /// A word of the dictionary, or too short to tell.
        case word
        /// A town or a country, which has a capital letter too.
        case place
        /// A month, a season, a subject.
        case calendar
        /// A class, a house or a room of this school.
        case own
    }

    struct Support {
        var strength: Strength
        var why: String
    }

    let context: WordContext
    let lists: WordLists
    private let ownNames: Set<UInt64>
    /// Whether a word with a capital letter may be a name of the roll.
    let isName: (Int) -> Bool
    /// Whether it may be one with a letter amiss.
    let isNearName: (Int) -> Bool

    init(
        _ context: WordContext, _ lists: WordLists, ownNames: Set<UInt64>, isName: @escaping (Int) -> Bool,
        isNearName: @escaping (Int) -> Bool
    ) {
        self.context = context
        self.lists = lists
        self.ownNames = ownNames
        self.isName = isName
        self.isNearName = isNearName
    }

    func commonness(_ name: FoundName) -> Commonness {
        if ownNames.contains(name.hash) { return .own }
        if lists.context.calendar.contains(name.hash) { return .calendar }
        if lists.context.placeNames.contains(name.hash) { return .place }
        let text = context.text
        let length = text.words[name.places].reduce(0) { $0 + $1.bytes.count }
        if lists.ordinary.contains(name.hash) || length <= 2 { return .word }
        if name.isPlural, lists.ordinary.contains(text.hash(name.places)) { return .word }
        return .name
    }

    /// What speaks for a forename; `nil` where the word is only a word. `isShown`: a child of that name is in the photo.
    func forename(_ name: FoundName, isShown: Bool) -> Support? {
        let places = name.places
        let first = places.lowerBound
        let commonness = commonness(name)
        if context.isAfterSaint(first) { return nil }
        let child = child(name, commonness)
        if context.isInPhrase(places) { return ofPair(name) }
        if context.isAfterTitle(first), child == nil { return nil }
        if commonness == .own { return own(name, child, isShown: isShown) }
        let support = commonness == .name ? clear(name) : name.isPlural ? nil : word(name, commonness, child, isShown: isShown)
        guard child == nil, !isShown, let doubt = doubt(name), let support else { return support }
        return support.strength > .possible ? Support(strength: .possible, why: doubt) : support
    }

    /// A word that is nothing but a name.
    private func clear(_ name: FoundName) -> Support? {
        let (places, text) = (name.places, context.text)
        let first = places.lowerBound
        if name.isPlural, !text.words[first].isCapital, context.isProse { return nil }
        if context.isBeforePlace(places.upperBound), name.isPlural || !context.isBeforeOuting(places.upperBound, alone: true) {
            if context.isAfterDeterminer(first) { return nil }
            return Support(strength: .possible, why: "a class, a house or a place seems to be called so")
        }
        if context.isAfterArticle(first) { return Support(strength: .possible, why: "an article stands before it, as before things") }
        if context.isBeforeByname(places.upperBound) || context.isInCompany(places) || isBeforeFamous(places.upperBound) {
            return Support(strength: .possible, why: "somebody of history or of a story seems to be meant")
        }
        if name.isPlural, context.isAfterDeterminer(first) { return Support(strength: .possible, why: "things seem to be called so") }
        if name.isPlural { return Support(strength: .likely, why: "with an s at its end") }
        if context.isPossessive(places) { return Support(strength: .likely, why: "something is theirs") }
        return Support(strength: .likely, why: "the word is no ordinary one")
    }

    /// Whether a word that is a name too may be taken for one because names stand beside it.
    func mayBeListed(_ name: FoundName) -> Bool {
        let (places, text) = (name.places, context.text)
        if name.isPlural || context.isInPhrase(places) || context.isAfterSaint(places.lowerBound) || context.isAfterTitle(places.lowerBound)
        {
            return false
        }
        return (text.words[places.lowerBound].isCapital || !context.isProse || text.isWhispered)
            && !context.isAfterDeterminer(places.lowerBound)
            && (!context.isBeforePlace(places.upperBound) || commonness(name) == .name && context.isBeforeOuting(places.upperBound))
    }

    /// A surname that means a place, a people or somebody well known more often than a child.
    func isFamous(_ name: FoundName) -> Bool { lists.context.famousSurnames.contains(name.hash) }

    /// “Emily Brontë”, where nobody on the list has that surname.
    private func isBeforeFamous(_ end: Int) -> Bool {
        guard end < context.text.words.count else { return false }
        let next = context.text.words[end]
        return next.isCapital && next.gap == .space && lists.context.famousSurnames.contains(next.hash) && !isName(end)
    }

    /// Whether a word with a capital letter that is no name of the roll stands beside it; `orFirst`: also one at a sentence's beginning, if it is no ordinary word.
    func isBesideCapital(_ places: Range<Int>, orFirst: Bool) -> Bool {
        if context.isBesideCapital(places, isName: isName) { return true }
        let first = places.lowerBound
        guard orFirst, first > 0 else { return false }
        let (text, before) = (context.text, context.text.words[first - 1])
        return text.words[first].gap == .space && before.letters == .capital && !before.isLetter && !isName(first - 1)
            && !lists.ordinary.contains(before.hash)
    }

    /// “Ayling-Ellis”, of which nobody on the list has the other half.
    func isHyphened(_ places: Range<Int>) -> Bool {
        let words = context.text.words
        let (before, after) = (places.lowerBound - 1, places.upperBound)
        return before >= 0 && words[places.lowerBound].gap == .hyphen && words[before].letters == .capital && !isName(before)
            || after < words.count && words[after].gap == .hyphen && words[after].letters == .capital && !isName(after)
    }

    /// Whether all words of a full name are ordinary ones, and nothing of them is written as names are.
    func isDoubtful(_ places: Range<Int>) -> Bool {
        let words = context.text.words[places]
        guard context.isProse, !words.contains(where: \.isCut),
            words.allSatisfy({ lists.ordinary.contains($0.hash) || lists.context.calendar.contains($0.hash) })
        else {
            return false
        }
        return words.contains { $0.letters == .lower } || words.dropFirst().contains { $0.gap.contains(.stop) || $0.gap.contains(.fresh) }
            || context.isInPhrase(places)
    }

    /// Whether they surely are: “the summer field”.
    func isHarmless(_ places: Range<Int>) -> Bool {
        isDoubtful(places) && context.text.words[places.lowerBound].letters == .lower && context.isAfterDeterminer(places.lowerBound)
    }

    func isOwn(_ place: Int) -> Bool { ownNames.contains(context.text.words[place].hash) }

    func words(_ places: Range<Int>) -> String { context.words(places) }
}
