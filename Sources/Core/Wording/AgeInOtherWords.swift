/// “Double figures today for Ruby”, “ten candles on his cake”: an age that is not said as one, on the day on which it is reached.
extension BirthDates {
    func ageInOtherWords(_ place: Int) -> TextHit? {
        guard place > 0, tokens[place - 1].sentence == tokens[place].sentence, !isThing(place), hasChild(place) else { return nil }
        if tokens[place].key == "candles" {
            guard let age = EnglishNumbers.cardinal(tokens[place - 1]), Self.ages.contains(age) else { return nil }
        } else if tokens[place - 1].key != "double" {
            return nil
        }
        let isOnTheDay = words.sentence(at: place).contains { Self.daysOfBirth.contains(tokens[$0].key) }
        guard isOnTheDay || tokens[place].key != "candles" && tokens.before(place, 4).contains(where: { Self.reached.contains($0) }) else {
            return nil
        }
        return hit(place - 1...place, .likely, "The age that somebody reached and the day tell when they were born.")
    }

    private static let daysOfBirth: Set<String> = [
        "today", "tomorrow", "yesterday", "birthday", "cake", "blew", "blow", "blows", "blowing",
    ]
    private static let reached: Set<String> = ["hit", "hits", "reached", "reaches", "turned", "turns", "into"]
}
