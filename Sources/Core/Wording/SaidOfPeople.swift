/// Whether what a form of “to be” or “to have” says of a name is said of people: “Max is 8”, “Poppy is our captain”, “Ivy has lost her tooth”.
///
/// A thing that can be counted has an article at a sentence's beginning, so that “Rose was off to Leeds” is a child's; a name without one that is a substance's, a town's or a month's too needs words that people alone have.
extension WordContext {
    /// What says so, in plain words; `needsMore` for a name that can be a thing's without an article.
    func saidOfPeople(_ names: Range<Int>, needsMore: Bool, isTime: Bool) -> String? {
        let end = names.upperBound
        if let verb = follower(end, in: Self.beings), isPlain(verb) {
            return isSaid(verb.upperBound, needsMore, isTime) ? "“\(words(verb))” and what is said of people follow" : nil
        }
        if let verb = follower(end, in: Self.turnings), isPlain(verb), isAge(verb.upperBound) { return "an age follows" }
        guard let verb = follower(end, in: Self.havings), isPlain(verb), verb.upperBound < text.words.count else { return nil }
        let next = verb.upperBound
        let isTheirs = !Self.theirs.contains(text.words[next].hash) && isOneChild(after: next)
        let isDone = !needsMore && (hasEnding(next, "ed") || Self.irregular.contains(text.words[next].hash)) && !isOfThings(next)
        return isTheirs || isDone ? "“\(words(verb))” and what people have or did follow" : nil
    }

    /// The verb stands beside the name with nothing but a space, in small letters unless everything is large.
    private func isPlain(_ verb: Range<Int>) -> Bool {
        let word = text.words[verb.lowerBound]
        return word.gap.isSubset(of: isProse ? [.space] : [.space, .underscore, .hyphen])
            && (word.letters == .lower || text.isShouted || isTitle)
    }

    private func isSaid(_ start: Int, _ needsMore: Bool, _ isTime: Bool) -> Bool {
        var place = start
        while place < text.words.count, Self.between.contains(text.words[place].hash) || lists.adverbs.contains(text.words[place].hash) {
            place += 1
        }
        if isAge(place) { return true }
        guard place < text.words.count, text.words[place].gap.isSubset(of: isProse ? [.space] : [.space, .underscore, .hyphen]) else {
            return false
        }
        let word = text.words[place]
        if lists.personTraits.contains(word.hash) { return true }
        if Self.placing.contains(word.hash) {
            if place + 1 < text.words.count, isYear(place + 1) || isFourB(place + 1) { return true }
            if near(place + 1, in: lists.personPlaces) { return true }
        }
        if Self.articles.contains(word.hash) {
            return (!isTime || Self.ours.contains(word.hash)) && near(place + 1, in: lists.personRoles)
        }
        if Self.placing.contains(word.hash) || hasEnding(place, "ing"), !isOfThings(place), isOneChild(after: place + 1) { return true }
        guard !needsMore, word.letters == .lower || text.isShouted || isTitle, !isOfThings(place), !hasEnding(place, "ed") else {
            return false
        }
        return !(word.hash == Self.in && place + 1 < text.words.count && isOfThings(place + 1))
    }

    /// “8”, “eight” or “8 years old”, and then a day or nothing: not “8 weeks away”.
    private func isAge(_ place: Int) -> Bool {
        let gap = text.gap(after: place - 1)
        if gap.contains(.digit) { return gap.isDisjoint(with: [.comma, .colon]) && isAfterAge(place, gap) }
        guard place < text.words.count, Self.ages.contains(text.words[place].hash) else { return false }
        return isAfterAge(place + 1, text.gap(after: place))
    }

    private func isAfterAge(_ place: Int, _ gap: Gap) -> Bool {
        if place >= text.words.count || !gap.isDisjoint(with: [.exclamation, .fresh]) || gap.contains([.stop, .space]) { return true }
        let word = text.words[place].hash
        if !isProse, lists.hashtagWords.contains(word) { return true }
        guard Self.years.contains(word) else { return Self.afterAge.contains(word) }
        return place + 1 < text.words.count && Self.old.contains(text.words[place + 1].hash)
    }

    /// “4B”: a digit and one letter.
    private func isFourB(_ place: Int) -> Bool {
        text.words[place].isLetter && text.words[place].isCapital && text.words[place].gap.contains(.digit)
    }

    /// One of the words within the next four, with nothing but spaces and numbers before it and no animal after it.
    private func near(_ start: Int, in set: Set<UInt64>) -> Bool {
        for place in start..<max(start, min(text.words.count, start + 4)) {
            guard text.words[place].gap.isSubset(of: [.space, .hyphen, .underscore, .digit, .digitFirst]) else { return false }
            guard set.contains(text.words[place].hash) else { continue }
            return !(place + 1 < text.words.count && lists.animals.contains(text.words[place + 1].hash))
        }
        return false
    }

    private func isOfThings(_ place: Int) -> Bool { lists.thingTraits.contains(text.words[place].hash) }

    private func hasEnding(_ place: Int, _ ending: StaticString) -> Bool {
        let letters = text.bytes[text.words[place].bytes]
        return letters.count >= 5 && letters.hasEnding(ending)
    }

    private static let beings = ContextWords.keys(["is", "was", "are", "were", "has been", "have been", "will be", "isn't", "wasn't"])
    private static let turnings = ContextWords.keys(["turned", "turns", "is turning"])
    private static let havings = ContextWords.keys(["has", "have", "had"])
    private static let between = ContextWords.keys(["so", "very", "really", "quite", "all", "back", "truly"])
    private static let `in` = KeyHash(Array("in".utf8)).value
    private static let placing = ContextWords.keys(["in", "on", "at", "off", "with", "up"])
    private static let articles = ContextWords.keys(["a", "an", "the", "our", "my", "this", "one"])
    private static let ours = ContextWords.keys(["our", "my"])
    private static let theirs = ContextWords.keys(["her", "his", "she", "he", "hers"])
    private static let ages = ContextWords.keys([
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ])
    private static let afterAge = ContextWords.keys([
        "today", "tomorrow", "on", "this", "next", "now", "already", "and", "soon", "in", "at", "last",
    ])
    private static let years = ContextWords.keys(["year", "years"])
    private static let old = ContextWords.keys(["old", "young"])
    private static let irregular = ContextWords.keys([
        "got", "lost", "made", "won", "given", "taken", "written", "drawn", "found", "broken", "begun", "brought", "had", "gone",
        "done", "read", "run", "sung", "swum", "told", "taught", "built", "left", "met", "been", "caught", "bought", "learnt",
    ])
}
