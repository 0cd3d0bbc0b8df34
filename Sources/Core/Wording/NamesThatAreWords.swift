/// Forenames that are ordinary words, places or months too.
extension NameEvidence {
    /// What speaks for one; `nil` where nothing does. `child`: what says that it is a child's.
    func word(_ name: FoundName, _ commonness: Commonness, _ child: String?, isShown: Bool) -> Support? {
        let (places, text) = (name.places, context.text)
        let (first, end) = (places.lowerBound, places.upperBound)
        let isCapital = text.words[first].isCapital
        let isLarge = isCapital || !context.isProse || text.isWhispered
        if context.isBeforePlace(end) { return nil }
        if context.isAfterDeterminer(first) { return isCapital && context.isAfterOur(first) ? ofOurs(places, commonness, child) : nil }
        if isLarge, let cue = context.cueBefore(first), commonness != .calendar || !isTimeThanked(cue, places) {
            return support("follows “\(words(cue))”")
        }
        if isLarge, context.isNothingButNames(isName: isName), commonness != .calendar { return support("nothing else stands there") }
        if text.words[first].isCut || !isLarge { return nil }
        if let why = shape(name, commonness, child) { return support(why) }
        if commonness == .calendar {
            return isShown && isCapital && !context.beginsAnew(first) && !context.isAfterPlacePreposition(first)
                ? support("a child in the photo is called so") : nil
        }
        if isCapital, context.label(first) == .ofThings { return nil }
        if commonness == .place, context.isAfterPlacePreposition(first) || context.isAfterFrom(first) {
            return isShown && isCapital ? support("a child in the photo is called so") : nil
        }
        if isShown, isCapital { return support("a child in the photo is called so") }
        return capital(places)
    }

    /// What stands around the word as around names only.
    private func shape(_ name: FoundName, _ commonness: Commonness, _ child: String?) -> String? {
        let (places, text) = (name.places, context.text)
        let (first, end) = (places.lowerBound, places.upperBound)
        let isCapital = text.words[first].isCapital
        let all = first..<context.listEnd(places, isName: isName)
        let deed = context.deed(after: all)
        if let child { return child }
        if isCapital, context.isNamedAs(end) { return "what they are at school follows" }
        if isCapital, context.speaks(places) { return "somebody’s words stand beside it" }
        if isCapital, context.isLabelled(first), context.standsAlone(places), let label = context.label(first),
            label == .ofChildren || label == .other && commonness != .calendar
        {
            return "it stands alone after a colon"
        }
        if let deed, deed.kind == .ofChildren, commonness != .calendar || !context.isFigurative(deed.words),
            commonness != .calendar || text.words[deed.words.lowerBound].letters == .lower
        {
            return "“\(words(deed.words))” follows"
        }
        let needsMore = commonness != .word || context.lists.uncounted.contains(name.hash) && !context.lists.bareWords.contains(name.hash)
        if let why = context.childInFileName(all, needsMore: needsMore, isTime: commonness == .calendar) { return why }
        if isCapital || !context.isProse || text.isWhispered,
            let said = context.saidOfPeople(all, needsMore: needsMore, isTime: commonness == .calendar)
        {
            return said
        }
        if commonness == .calendar {
            if isCapital, let cue = context.follower(end, in: context.lists.cuesAfter) { return "“\(words(cue))” follows" }
            if isCapital, !context.isTitle, !text.isShouted, let cue = context.before(first, in: context.lists.doneTo),
                !context.beginsAnew(first)
            {
                return "it follows “\(words(cue))”"
            }
            if isCapital, context.owns(places, context.lists.ofOneChild) { return "something is theirs" }
            guard let deed, all == places, context.isOneChild(after: deed.words.upperBound) else { return nil }
            return "“\(words(deed.words))” tells of one child"
        }
        if context.isPossessive(places), isCapital { return "something is theirs" }
        if context.isNumberAfter(end) { return "a number follows" }
        if let cue = context.follower(end, in: context.lists.cuesAfter) { return "“\(words(cue))” follows" }
        if let deed { return "“\(words(deed.words))” follows" }
        if first > 0, context.isYear(first - 1), isCapital, !context.isTitle { return "a year group stands before it" }
        if isCapital, context.isPosed(places) { return "where they are or what they have follows" }
        if context.isJoinedToTheirs(end) { return "something of theirs follows" }
        if isCapital, context.isPlaced(places) { return "a place won stands beside it" }
        if isCapital, context.isQuoted(places) { return "it stands in quotation marks by itself" }
        return context.isWholeTag(places, isName: isName) ? "it is a hashtag by itself" : nil
    }

    /// “Thank you, May. June, here we come!”, “Thank you, Summer, for the sun”: a time is thanked, beside another one or its weather.
    private func isTimeThanked(_ cue: Range<Int>, _ places: Range<Int>) -> Bool {
        guard context.isCueForAnybody(cue) else { return false }
        let (words, lists) = (context.text.words, context.lists)
        for place in places.upperBound..<min(words.count, places.upperBound + 4) {
            if place == places.upperBound, words[place].gap.contains(.joins) { return false }
            if WordContext.joining.contains(words[place].hash) { return false }
            if lists.calendar.contains(words[place].hash), words[place].isCapital, !isPupilBeside(words[place].gap) { return true }
            if lists.weather.contains(words[place].hash) { return context.standsAlone(place..<place + 1) }
        }
        return false
    }

    /// “Thank you May, Summer and Ava”: a comma between them makes a list.
    private func isPupilBeside(_ gap: Gap) -> Bool { gap.contains(.comma) }

    /// “our Poppy won”; “our May fair” is no child.
    private func ofOurs(_ places: Range<Int>, _ commonness: Commonness, _ child: String?) -> Support? {
        if let child { return support(child) }
        if let cue = context.cueBefore(places.lowerBound - 1), context.standsAlone(places) { return support("follows “\(words(cue))”") }
        if commonness == .word, context.isProse, !context.isTitle, !context.text.isShouted, context.standsAlone(places),
            context.text.words[places.lowerBound].letters == .capital
        {
            return support("it has a capital letter within a sentence")
        }
        guard let deed = context.deed(after: places) else { return nil }
        return support("“\(words(deed.words))” follows")
    }

    /// A capital letter where an ordinary word has none.
    private func capital(_ places: Range<Int>) -> Support? {
        let (first, text) = (places.lowerBound, context.text)
        guard text.words[first].isCapital, text.words[first].letters != .upper || places.count > 1 || !text.isShouted, context.isProse
        else {
            return nil
        }
        if context.isTitle || text.isShouted {
            guard !text.isShouted, let cue = context.capitalCueBefore(first) else { return nil }
            return context.isBesideCapital(places, isName: isName) ? nil : support("follows “\(words(cue))”")
        }
        if context.beginsAnew(first) || context.isBesideCapital(places, isName: isName) { return nil }
        // “IT”, “PE”, “MAX”: a word that is wholly in capital letters in a text that is not, is mostly short for something.
        if text.words[first].letters == .upper { return nil }
        return support("it has a capital letter within a sentence")
    }

    private func support(_ why: String) -> Support { Support(strength: .likely, why: "the word is an ordinary one too, but " + why) }
}
