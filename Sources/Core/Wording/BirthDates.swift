/// Dates of birth, and words that tell one: “turned 7 today”, “happy birthday” beside a name. The date of an event is none, nor is an age by itself.
struct BirthDates {
    let words: TokenisedText
    var tokens: [Token] { words.tokens }

    static func hits(in words: TokenisedText) -> [TextHit] {
        let reader = BirthDates(words: words)
        let ages = AgeOnADay(words)
        return words.tokens.indices.compactMap { place in
            reader.hit(at: place)
                ?? ages.range(verb: place, isSomebody: reader.isSomebody).flatMap { reader.ageOnADay($0) }
        }
    }

    private init(words: TokenisedText) { self.words = words }

    private func hit(at place: Int) -> TextHit? {
        guard Self.cues.contains(tokens[place].start) else { return nil }
        return switch tokens[place].key {
        case "dob": beside(place, "A date stands beside “DOB”.", isBirth: true)
        case "birth" where tokens.before(place, 2) == ["of", "date"]: beside(place, "A date stands beside “date of birth”.", isBirth: true)
        case "b" where tokens.before(place, 2) == ["o", "d"]: beside(place, "A date stands beside “D.O.B.”.", isBirth: true)
        case "born": beside(place, "A date stands beside “born”.", isBirth: false)
        case "birthday", "birthdays", "bday": birthday(place)
        case "turned", "turns", "turning": turned(place)
        case "today", "tomorrow", "yesterday": isAgeToday(place)
        case "aged", "age": age(place)
        case "figures", "digits", "candles": ageInOtherWords(place)
        default: nil
        }
    }

    /// After “born” only years in which today's children can have been born: what classes read about was mostly before 2000.
    private func beside(_ place: Int, _ why: String, isBirth: Bool) -> TextHit? {
        for next in place + 1..<max(place + 1, min(place + 6, tokens.count)) {
            guard let date = WrittenDate(at: next, words) else { continue }
            if !isBirth, let year = date.year, year < 2000 { return nil }
            guard isBirth || date.hasDay || date.year != nil else { return nil }
            if !isBirth, isOfAYear(place, date.end) { return hit(next...date.end, .possible, "It says in which years children were born.") }
            let isSure = isBirth || (date.hasDay && (date.year != nil || hasChild(place)))
            return hit(next...date.end, isSure ? .certain : date.hasDay ? .likely : .possible, why)
        }
        return isBirth ? datedBefore(place, why) : nil
    }

    /// “Children born between 1 September 2015 and 31 August 2016”: a school’s year, and nobody’s birth.
    private func isOfAYear(_ born: Int, _ end: Int) -> Bool {
        if words.sentence(at: born).contains(where: { words.isName[$0] }) { return false }
        if tokens.before(born, 2).contains(where: { Self.crowds.contains($0) }) { return true }
        guard end + 2 < tokens.count, ["and", "to", "until", "till"].contains(tokens[end + 1].key) else { return false }
        return tokens.before(born, 3).allSatisfy { !Self.people.contains($0) } && WrittenDate(at: end + 2, words) != nil
    }

    private func ageOnADay(_ places: ClosedRange<Int>) -> TextHit? {
        isThing(places.lowerBound)
            ? nil : hit(places, .likely, "The age that somebody has on a day tells when they were born.")
    }

    private func isSomebody(_ place: Int) -> Bool {
        words.isName[place] || Self.people.contains(tokens[place].key)
            || (isUnknownName(place) && place + 1 < tokens.count && ["is", "turns", "will"].contains(tokens[place + 1].key))
    }

    /// “14.06.2016 DOB”
    private func datedBefore(_ place: Int, _ why: String) -> TextHit? {
        for start in stride(from: place - 1, through: max(0, place - 4), by: -1) {
            if let date = WrittenDate(at: start, words), date.end == place - 1, date.hasDay { return hit(start...date.end, .certain, why) }
        }
        return nil
    }

    private func birthday(_ place: Int) -> TextHit? {
        guard !isThing(place) else { return nil }
        for before in max(0, place - 2)..<place where tokens[before].sentence == tokens[place].sentence {
            if let age = EnglishNumbers.ordinal(tokens[before].key), Self.ages.contains(age) {
                return hit(before...place, .likely, "A birthday with its number tells when a child was born.")
            }
        }
        for next in max(0, place - 4)..<min(place + 5, tokens.count) where tokens[next].sentence == tokens[place].sentence {
            if let date = WrittenDate(at: next, words), date.hasDay, hasChild(place) {
                return hit(min(next, place)...max(date.end, place), .certain, "A birthday with its date stands beside a child.")
            }
        }
        let after = tokens.after(place, 1).first
        if after == "boy" || after == "girl" { return hit(place...place + 1, .likely, "It tells whose birthday it is.") }
        let isNamed = words.sentence(at: place).contains { words.isName[$0] }
        let isGreeted = tokens.before(place, 1).first.map { ["happy", "his", "her", "s"].contains($0) } ?? false
        let isOwners = place > 0 && words.isName[place - 1]
        guard isNamed, isGreeted || isOwners else { return nil }
        return hit(place...place, .likely, "It tells whose birthday it is.")
    }

    private func turned(_ place: Int) -> TextHit? {
        guard place + 1 < tokens.count, let age = EnglishNumbers.cardinal(tokens[place + 1]), Self.ages.contains(age), !isThing(place)
        else {
            return nil
        }
        let after = tokens.after(place + 1, 1).first
        let isDay = after.map { Self.days.contains($0) } ?? false
        guard isDay || (after == nil && hasChild(place)) else { return nil }
        return hit(place...(isDay ? place + 2 : place + 1), .likely, "The age that somebody reached and the day tell when they were born.")
    }

    /// “Ava is 7 today”, “7 today!”
    private func isAgeToday(_ place: Int) -> TextHit? {
        guard !isThing(place) else { return nil }
        for age in [place - 1, place + 3, place + 4] where tokens.indices.contains(age) && tokens[age].sentence == tokens[place].sentence {
            guard let number = EnglishNumbers.cardinal(tokens[age]), Self.ages.contains(number), age >= 1 else { continue }
            let verb = tokens[age - 1].key
            let isVerb = ["is", "are", "am", "now", "be"].contains(verb) || words.isName[age - 1]
            let subject = words.isName[age - 1] ? age - 1 : age - 2
            guard isVerb, subject >= 0, words.isName[subject] || Self.people.contains(tokens[subject].key) || isUnknownName(subject) else {
                continue
            }
            guard age == place - 1 || age + 1 >= tokens.count || tokens[age + 1].sentence != tokens[age].sentence else { continue }
            return hit(min(age, place)...max(age, place), .likely, "The age that somebody has on a day tells when they were born.")
        }
        return nil
    }

    /// An age beside a name is shown and no more.
    private func age(_ place: Int) -> TextHit? {
        guard place >= 1, words.isName[place - 1], place + 1 < tokens.count, let age = tokens[place + 1].number, Self.ages.contains(age)
        else {
            return nil
        }
        return hit(place...place + 1, .possible, "An age stands beside a name; it tells no date of birth.")
    }

    func hit(_ places: ClosedRange<Int>, _ strength: Strength, _ why: String) -> TextHit {
        let names = words.sentence(at: places.lowerBound).filter { words.isName[$0] }.flatMap {
            words.names(within: tokens[$0].range)
        }
        return words.hit(
            .personal(.birth), tokens[places.lowerBound].range.lowerBound..<tokens[places.upperBound].range.upperBound, strength,
            pupils: names,
            why: why)
    }

    func hasChild(_ place: Int) -> Bool {
        words.sentence(at: place).contains { words.isName[$0] || Self.people.contains(tokens[$0].key) }
    }

    /// Schools, libraries and hamsters have birthdays too.
    func isThing(_ place: Int) -> Bool {
        words.sentence(at: place).contains { Self.things.contains(tokens[$0].key) }
    }

    private func isUnknownName(_ place: Int) -> Bool {
        tokens[place].isCapital && tokens[place].number == nil && !Self.notNames.contains(tokens[place].key)
    }

    private static let cues = StartMask([
        "dob", "birth", "b", "born", "birthday", "birthdays", "bday", "turned", "turns", "turning", "today", "tomorrow", "yesterday",
        "aged", "age", "figures", "digits", "candles",
    ])
    /// In whole years, of those whom schools teach and a little beyond.
    static let ages = 2...19
    private static let days: Set<String> = ["today", "tomorrow", "yesterday", "this", "last", "next", "on", "in"]
    private static let people: Set<String> = [
        "he", "she", "who", "his", "her", "pupil", "child", "boy", "girl", "son", "daughter", "they", "their", "classmate", "friend", "im",
        "hes",
        "shes", "whos",
    ]
    private static let crowds: Set<String> = [
        "children", "pupils", "anyone", "everyone", "those", "babies", "people", "boys", "girls", "all", "students",
    ]
    private static let things: Set<String> = [
        "school", "schools", "academy", "nursery", "library", "club", "trust", "charity", "hamster", "rabbit", "tortoise", "guinea",
        "queen",
        "queens", "king", "kings", "shakespeare", "shakespeares", "company", "museum", "nhs", "playground", "choir", "building", "scouts",
        "brownies", "century", "lego", "dog", "cat", "chick", "chicks", "league", "website", "temperature",
    ]
    private static let notNames: Set<String> = [
        "it", "this", "that", "what", "there", "here", "today", "score", "year", "class", "group", "lunch", "school",
    ]
}
