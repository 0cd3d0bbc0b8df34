/// Names that begin like a pupil's and are somebody else's.
extension NameEvidence {
    /// Why the forename is probably nobody's of the roll; `nil` where nothing says so.
    func doubt(_ name: FoundName) -> String? {
        let (places, context) = (name.places, context)
        let (first, end) = (places.lowerBound, places.upperBound)
        if context.hasRole(places) { return "a grown-up seems to be called so" }
        if context.isAnimal(places) { return "an animal seems to be called so" }
        if context.isOfStory(end) || isOfTitle(places) { return "somebody of history or of a story seems to be meant" }
        let isPraised = context.cueBefore(first).map { !context.isCueForAnybody($0) } ?? false
        guard !isPraised, context.text.words.count > places.count + 1 else { return nil }
        if context.isOfRenown(places, isName: isName) { return "somebody of renown seems to be meant" }
        if context.strangeSurname(end, lists, isName), !isNearName(end) { return "a surname follows that nobody on the list has" }
        if context.strangeForename(first, lists, isName) { return "a forename stands before it that nobody on the list has" }
        return nil
    }
}

extension WordContext {
    /// “Bellingham” after “Jude”: a capital letter without need, and no word of the language, of the roll or of the school.
    func strangeSurname(_ place: Int, _ words: WordLists, _ isName: (Int) -> Bool) -> Bool {
        guard isProse, !text.isShouted, isCapitalWithin(place), text.words[place].gap == .space, !isName(place) else { return false }
        let hash = text.words[place].hash
        return !words.ordinary.contains(hash) && !words.names.known.contains(hash) && !lists.secondForenames.contains(hash)
            && !isPlain(hash)
    }

    /// Where that surname ends, with the half after a hyphen or an apostrophe.
    func endOfStrangeSurname(_ place: Int, _ words: WordLists, _ isName: (Int) -> Bool) -> Int? {
        guard strangeSurname(place, words, isName) else { return nil }
        var end = place + 1
        while end < text.words.count, text.words[end].gap.isSubset(of: [.hyphen, .apostrophe]), text.words[end].isCapital { end += 1 }
        return end
    }

    /// “Thierry” before “Henry”.
    func strangeForename(_ place: Int, _ words: WordLists, _ isName: (Int) -> Bool) -> Bool {
        guard place > 0, isProse, !text.isShouted, text.words[place - 1].letters == .capital, text.words[place].gap == .space,
            !isName(place - 1)
        else { return false }
        let hash = text.words[place - 1].hash
        return words.names.known.contains(hash) && !words.ordinary.contains(hash) && !isPlain(hash)
    }

    /// The surname's first piece, where it has several (“McGregor”).
    private func isCapitalWithin(_ place: Int) -> Bool {
        place < text.words.count && text.words[place].letters == .capital && !text.words[place].isLetter && !text.words[place].isCut
    }

    /// Words with a capital letter that stand beside names and are none.
    private func isPlain(_ hash: UInt64) -> Bool {
        lists.calendar.contains(hash) || lists.places.contains(hash) || lists.titles.contains(hash) || lists.hashtagWords.contains(hash)
    }

    func isChildCue(_ cue: Range<Int>) -> Bool { lists.childCues.contains(text.hash(cue)) }
    func isCueForAnybody(_ cue: Range<Int>) -> Bool { lists.cuesForAnybody.contains(text.hash(cue)) }

    func isAfterOur(_ place: Int) -> Bool { follows(place, Self.ours) }

    /// “Hazel (Year 4)”, which a list of classes says too.
    func isYearInBrackets(_ end: Int) -> Bool { text.gap(after: end - 1).contains(.bracket) && isYear(end) }

    private static let ours = ContextWords.keys(["our", "my", "that", "this"])
}
