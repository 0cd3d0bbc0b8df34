/// Names that stand where stories, films and plays are told of, and where somebody of renown is.
extension NameEvidence {
    /// “Roald Dahl’s Matilda”, “the musical Matilda”, “dressed as Matilda”, “Matilda (Roald Dahl)”.
    func isOfTitle(_ places: Range<Int>) -> Bool {
        isAuthors(places.lowerBound) || context.isAfterStory(places) || context.isBeforeShow(places.upperBound)
            || context.isFigure(places) && context.deed(after: places) == nil || isBeforeAuthor(places)
    }

    /// Somebody who wrote it owns the name: a person whom everybody knows, or two words of a name that is not on the list.
    private func isAuthors(_ place: Int) -> Bool {
        let words = context.text.words
        guard place >= 3, words[place].gap == .space, words[place - 1].isLetter, words[place - 1].gap == .apostrophe else { return false }
        return isStranger(place - 3..<place - 1) || lists.context.famousSurnames.contains(words[place - 2].hash) && !isName(place - 2)
    }

    private func isBeforeAuthor(_ places: Range<Int>) -> Bool {
        let (words, end) = (context.text.words, places.upperBound)
        guard context.isProse, end + 1 < words.count, !context.follows(places.lowerBound, Self.of) else { return false }
        if words[end].gap.contains(.bracket), end + 2 <= words.count { return context.isInPhrase(end..<end + 2) }
        guard words[end].gap == .space, words[end].hash == Self.by, end + 3 <= words.count else { return false }
        return context.isInPhrase(end + 1..<end + 3)
    }

    /// In a phrase of the lists, or two words with capital letters of which neither is on the list of pupils nor a title.
    private func isStranger(_ places: Range<Int>) -> Bool {
        if context.isInPhrase(places) { return true }
        return places.allSatisfy { place in
            let word = context.text.words[place]
            return word.letters == .capital && !word.isLetter && !isName(place) && !lists.context.titles.contains(word.hash)
                && !lists.context.calendar.contains(word.hash) && !lists.context.determiners.contains(word.hash)
        }
    }

    private static let of = ContextWords.keys(["of"])
    private static let by = KeyHash(Array("by".utf8)).value
}

extension WordContext {
    /// “the musical Matilda”, “the story of Matilda”, “dressed as Matilda”.
    ///
    /// Not “the book Leo wrote”, nor “part of Leo’s poem”.
    func isAfterStory(_ name: Range<Int>) -> Bool {
        let place = name.lowerBound
        guard place > 0, !isPossessive(name), deed(after: name) == nil,
            text.words[place].gap.isSubset(of: [.space, .apostrophe, .quote, .fresh, .underscore]),
            text.words[place].gap.isDisjoint(with: [.colon]), text.words[place].gap.contains(.space) || !isProse
        else { return false }
        if before(place, in: Self.disguises) != nil { return true }
        let before = text.words[place - 1].hash
        if Self.stories.contains(before) {
            let isAlone =
                standsAlone(name) || name.upperBound < text.words.count && Self.afterTitle.contains(text.words[name.upperBound].hash)
            return isAlone && (follows(place - 1, lists.determiners) || follows(place - 2, lists.determiners))
        }
        return isProse && place > 1 && Self.ofStory.contains(before) && Self.tellings.contains(text.words[place - 2].hash)
    }

    /// “Matilda the Musical”, “matilda_musical_poster”.
    func isBeforeShow(_ end: Int) -> Bool {
        guard end < text.words.count, text.words[end].gap.isSubset(of: [.space, .underscore, .hyphen]) else { return false }
        return Self.shows.contains(text.words[end].hash)
    }

    /// “Where the Wild Things Are: Max”: the title of a story and right after it one of those it tells of.
    func isFigure(_ places: Range<Int>) -> Bool {
        var first = places.lowerBound
        while first > 1, text.words[first].gap.isDisjoint(with: [.colon, .fresh]) {
            let isJoined = text.words[first].gap == .space && Self.joining.contains(text.words[first - 1].hash)
            guard isJoined || text.words[first].gap.contains(.comma) else { return false }
            first -= isJoined ? 2 : 1
        }
        guard text.words[first].gap.contains(.colon) || text.words[first].gap.contains([.fresh, .space]) else { return false }
        guard let title = before(first, in: lists.storyTitles) else { return false }
        return lists.figures[text.hash(title)]?.contains(text.hash(places)) ?? false
    }

    /// “Freddie Mercury tribute”, “the late Freddie …”, “in the style of Hugo …”: a second capital word follows that is no pupil's.
    func isOfRenown(_ places: Range<Int>, isName: (Int) -> Bool) -> Bool {
        let end = places.upperBound
        guard isProse, !text.isShouted, end < text.words.count, text.words[end].letters == .capital, text.words[end].gap == .space,
            !isName(end), !lists.calendar.contains(text.words[end].hash), !lists.places.contains(text.words[end].hash)
        else { return false }
        if before(places.lowerBound, in: Self.beforeFame) != nil { return true }
        var next = end + 1
        if next < text.words.count, text.words[next].gap == .apostrophe, text.words[next].isLetter { next += 1 }
        return next < text.words.count && text.words[next].gap == .space && Self.afterFame.contains(text.words[next].hash)
    }

    private static let disguises = ContextWords.keys([
        "dressed as", "dressed up as", "dressing up as", "dresses up as", "came as", "comes as", "disguised as", "role of", "part of",
        "character of", "costume of",
    ])
    private static let stories = ContextWords.keys([
        "musical", "film", "movie", "novel", "book", "play", "story", "pantomime", "panto", "show", "production", "classic", "character",
    ])
    private static let afterTitle = ContextWords.keys(["in", "on", "at", "by", "for", "from", "this", "tickets"])
    private static let ofStory = ContextWords.keys(["of", "called", "for", "watching", "reading"])
    private static let tellings = ContextWords.keys([
        "story", "tale", "production", "performance", "version", "copy", "screening", "showing", "retelling", "adaptation", "tickets",
        "musical", "legend", "adventures", "film", "movie",
    ])
    private static let shows = ContextWords.keys(["musical", "movie", "pantomime", "panto", "soundtrack", "trailer"])
    private static let beforeFame = ContextWords.keys([
        "the late", "the author", "the singer", "the composer", "the actor", "the artist", "the poet", "the painter", "the inventor",
        "the designer", "the footballer", "author", "singer", "composer", "in the style of", "inspired by", "songs by", "songs of",
        "music by", "music of", "paintings by", "paintings of", "novels by", "books by", "lyrics by", "works of", "life of",
    ])
    private static let afterFame = ContextWords.keys([
        "tribute", "biography", "impersonator", "lookalike", "museum", "exhibition", "songs", "hits", "concert", "musical", "novel",
        "novels", "paintings", "poems", "perfume", "aftershave", "trainers",
    ])
}
