/// The address of a place that is open to everybody (“Town Hall, High Street, LS1 4AB”): nobody is said to live there.
///
/// It counts as one only where the place's name stands right before the address, and no child and no word of living there in the sentence.
struct PublicVenue {
    private let words: TokenisedText
    private let lists = PlaceWords.shipped
    private var tokens: [Token] { words.tokens }

    init(_ words: TokenisedText) { self.words = words }

    /// The hit, only noted where it is such a place's.
    func judged(_ hit: TextHit) -> TextHit {
        guard hit.kind == .personal(.address) || hit.kind == .personal(.postcode), isOfOne(hit.range) else { return hit }
        var hit = hit
        hit.strength = .possible
        hit.why = "It is the address of a place that is open to everybody; nobody is said to live there."
        return hit
    }

    private func isOfOne(_ range: Range<Int>) -> Bool {
        var (start, high) = (0, tokens.count)
        while start < high {
            let middle = (start + high) / 2
            if words.text.original(tokens[middle].range).upperBound <= range.lowerBound { start = middle + 1 } else { high = middle }
        }
        guard start < tokens.count else { return false }
        let sentence = words.sentence(at: start)
        if sentence.contains(where: { words.isName[$0] || Self.somebody.contains(tokens[$0].noun) || isDwelling($0) }) { return false }
        var place = start - 1
        // Between the place's name and a postcode the rest of the address may stand.
        while place >= sentence.lowerBound, start - place <= 8 {
            if isVenue(endingAt: place) { return true }
            guard tokens[place].isCapital || tokens[place].number != nil || Self.joints.contains(tokens[place].key) else { return false }
            place -= 1
        }
        return false
    }

    /// “village hall” in small letters too, “Hall” only as a name.
    private func isVenue(endingAt place: Int) -> Bool {
        let key = tokens[place].key
        if lists.venues.contains(key) { return true }
        if lists.venueNames.contains(key), tokens[place].isCapital, place > 0, tokens[place - 1].isCapital { return true }
        return place > 0 && lists.venues.contains(tokens[place - 1].key + " " + key)
    }

    private func isDwelling(_ place: Int) -> Bool { lists.dwelling.contains(tokens[place].key) && !tokens[place].isCapital }

    private static let joints: Set<String> = ["in", "on", "at", "off", "near"]
    private static let somebody: Set<String> = [
        "he", "she", "him", "his", "her", "hers", "my", "child", "pupil", "boy", "girl", "student", "son", "daughter", "mum", "dad",
        "family", "sleepover",
    ]
}
