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
    private let lists: WordLists
    private let ownNames: Set<UInt64>
    /// Whether a word with a capital letter may be a name of the roll.
    private let isName: (Int) -> Bool

    init(_ context: WordContext, _ lists: WordLists, ownNames: Set<UInt64>, isName: @escaping (Int) -> Bool) {
        self.context = context
        self.lists = lists
        self.ownNames = ownNames
        self.isName = isName
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
        if context.isInPhrase(places) || context.isAfterSaint(first) || context.isAfterTitle(first) { return nil }
        if commonness == .own {
            if context.isBeforePlace(places.upperBound) { return nil }
            guard isShown || context.cueBefore(first) != nil || context.isPossessive(places) else { return nil }
            return Support(
                strength: isShown ? .likely : .possible,
                why:
                    "the school calls a class, a house or a room so; \(isShown ? "a child in the photo is called so too" : "a child may be meant")"
            )
        }
        if commonness == .name { return clear(name) }
        // Words alone say nothing where they have an s of their own: “Wills”, “Roses”.
        if name.isPlural { return nil }
        return word(name, commonness, isShown: isShown)
    }

    /// A word that is nothing but a name.
    private func clear(_ name: FoundName) -> Support? {
        let (places, text) = (name.places, context.text)
        let first = places.lowerBound
        if name.isPlural, !text.words[first].isCapital, context.isProse { return nil }
        if context.isBeforePlace(places.upperBound) {
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

    /// A word that is a name too.
    private func word(_ name: FoundName, _ commonness: Commonness, isShown: Bool) -> Support? {
        let (places, text) = (name.places, context.text)
        let (first, end) = (places.lowerBound, places.upperBound)
        let isCapital = text.words[first].isCapital
        let isLarge = isCapital || !context.isProse || text.isWhispered
        if context.isAfterDeterminer(first) || context.isBeforePlace(end) { return nil }
        if isLarge, let cue = context.cueBefore(first) { return support("follows “\(words(cue))”") }
        if text.words[first].isCut || !isLarge { return nil }
        if commonness != .calendar {
            if context.isPossessive(places), isCapital { return support("something is theirs") }
            if let cue = context.cueAfter(end) {
                return support(cue.isEmpty ? "an age follows" : "“\(words(cue))” follows")
            }
            if first > 0, context.isYear(first - 1), isCapital, !context.isTitle { return support("a year group stands before it") }
        }
        if commonness == .calendar {
            return isShown && isCapital && !context.beginsAnew(first) && !context.isAfterPlacePreposition(first)
                ? support("a child in the photo is called so") : nil
        }
        if commonness == .place, context.isAfterPlacePreposition(first) || context.isAfterFrom(first) {
            return isShown && isCapital ? support("a child in the photo is called so") : nil
        }
        if isShown, isCapital { return support("a child in the photo is called so") }
        guard isCapital, text.words[first].letters != .upper || places.count > 1 || !text.isShouted, context.isProse else { return nil }
        if context.isTitle || text.isShouted {
            guard !text.isShouted, let cue = context.capitalCueBefore(first) else { return nil }
            return context.isBesideCapital(places, isName: isName) ? nil : support("follows “\(words(cue))”")
        }
        if context.beginsAnew(first) || context.isBesideCapital(places, isName: isName) { return nil }
        // “IT”, “PE”, “MAX”: a word that is wholly in capital letters in a text that is not, is mostly short for something.
        if text.words[first].letters == .upper { return nil }
        return support("it has a capital letter within a sentence")
    }

    /// Whether a word that is a name too may be taken for one because names stand beside it.
    func mayBeListed(_ name: FoundName) -> Bool {
        let (places, text) = (name.places, context.text)
        if name.isPlural || context.isInPhrase(places) || context.isAfterSaint(places.lowerBound) || context.isAfterTitle(places.lowerBound)
        {
            return false
        }
        if commonness(name) == .own { return false }
        return (text.words[places.lowerBound].isCapital || !context.isProse || text.isWhispered)
            && !context.isAfterDeterminer(places.lowerBound) && !context.isBeforePlace(places.upperBound)
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

    private func support(_ why: String) -> Support { Support(strength: .likely, why: "the word is an ordinary one too, but " + why) }

    private func words(_ places: Range<Int>) -> String { context.words(places) }
}
