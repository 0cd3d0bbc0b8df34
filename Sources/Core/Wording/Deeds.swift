/// Whether a name is followed by a verb that says what its owner did.
extension WordContext {
    enum Deed {
        /// What children do at school.
        case ofChildren
        /// What plants, seasons and people of stories do too.
        case ofAnything
    }

    /// The verb right after a name that does something; `nil` where there is none, or where it may as well tell what was done to a thing.
    func deed(after places: Range<Int>) -> (kind: Deed, words: Range<Int>)? {
        let first = places.lowerBound
        guard places.upperBound < text.words.count, isProse else { return nil }
        let end = isAdverb(places.upperBound) ? places.upperBound + 1 : places.upperBound
        guard end < text.words.count else { return nil }
        if let verb = follower(end, in: lists.deeds), mayFollow(verb, first) { return (.ofChildren, verb) }
        guard text.words[end].gap == .space, text.words[end].letters == .lower, text.words[first].isCapital else { return nil }
        if let verb = follower(end, in: lists.verbs), mayFollow(verb, first) { return (.ofAnything, verb) }
        if let verb = follower(end, in: lists.modals), isModal(verb, of: places) { return (.ofAnything, verb) }
        let verb = end..<end + 1
        if isPast(end), mayFollow(verb, first) { return (.ofAnything, verb) }
        return isDoing(end) ? (.ofAnything, verb) : nil
    }

    /// “Rose painted by Year 3”, “Will read”, “May put”: nobody did anything there.
    private func mayFollow(_ verb: Range<Int>, _ name: Int) -> Bool {
        if verb.upperBound < text.words.count, Self.ofOthers.contains(text.words[verb.upperBound].hash) { return false }
        guard lists.auxiliaries.contains(text.words[name].hash), lists.unchangedVerbs.contains(text.words[verb.lowerBound].hash) else {
            return true
        }
        return verb.upperBound < text.words.count && Self.toUs.contains(text.words[verb.upperBound].hash)
    }

    /// “Grace can count”; “Hope will come” is no child's.
    private func isModal(_ verb: Range<Int>, of name: Range<Int>) -> Bool {
        let isThing = lists.uncounted.contains(text.hash(name)) && !lists.auxiliaries.contains(text.hash(name))
        return !isThing && verb.upperBound < text.words.count && text.words[verb.upperBound].gap == .space
            && text.words[verb.upperBound].letters == .lower
    }

    private func isAdverb(_ place: Int) -> Bool {
        let word = text.words[place]
        guard word.gap == .space, word.letters == .lower, place + 1 < text.words.count, text.words[place + 1].gap == .space else {
            return false
        }
        return lists.adverbs.contains(word.hash)
            || word.bytes.count >= 5 && text.bytes[word.bytes].hasEnding("ly") && !Self.recently.contains(word.hash)
    }

    /// “Rose newly planted” is a plant.
    private static let recently = ContextWords.keys(["newly", "freshly", "recently", "early", "family", "only"])

    /// “danced”, and not “seed” or “scented”.
    private func isPast(_ place: Int) -> Bool {
        let letters = text.bytes[text.words[place].bytes]
        return letters.count >= 5 && letters.hasEnding("ed") && !letters.hasEnding("eed")
            && !lists.notVerbs.contains(text.words[place].hash)
    }

    /// Somebody does or did something right before the place.
    func isBeforeVerb(_ end: Int) -> Bool { follower(end, in: lists.deeds) ?? follower(end, in: lists.verbs) != nil }

    /// “painting a pot”, and not “painting workshop”.
    private func isDoing(_ place: Int) -> Bool {
        let letters = text.bytes[text.words[place].bytes]
        return letters.count >= 5 && letters.hasEnding("ing") && place + 1 < text.words.count && text.words[place + 1].gap == .space
            && Self.objects.contains(text.words[place + 1].hash)
    }

    /// “danced into view”.
    func isFigurative(_ verb: Range<Int>) -> Bool {
        let next = verb.upperBound
        return next + 1 < text.words.count && Self.into.contains(text.words[next].hash) && Self.views.contains(text.words[next + 1].hash)
    }

    private static let into = ContextWords.keys(["in", "into", "to"])
    private static let views = ContextWords.keys(["view", "sight", "life", "being", "town", "action", "an"])
    private static let ofOthers = ContextWords.keys(["by"])
    private static let toUs = ContextWords.keys(["us", "his", "her", "to", "aloud"])
    private static let objects = ContextWords.keys(["a", "an", "the", "her", "his", "their", "some", "with", "happily", "proudly"])
}

extension ArraySlice<UInt8> {
    func hasEnding(_ ending: StaticString) -> Bool {
        let wanted = ending.utf8CodeUnitCount
        guard count >= wanted else { return false }
        return ending.withUTF8Buffer { suffix(wanted).elementsEqual($0) }
    }
}
