/// Surnames that a shop, a firm, a street or a field has, and those in a photographer's line.
extension WordContext {
    /// “Kelly’s ice cream van”, “Walsh & Sons”, “Parker’s Lane”.
    func isOfBusiness(_ places: Range<Int>) -> Bool {
        let end = places.upperBound
        guard end < text.words.count else { return false }
        if isPossessive(places) {
            let start = text.words[end].gap == .apostrophe && text.words[end].isLetter ? end + 1 : end
            for place in start..<max(start, min(text.words.count, start + 3)) {
                guard text.words[place].gap.isSubset(of: [.space, .hyphen, .apostrophe]) else { return false }
                if lists.businesses.contains(text.words[place].hash) || place == start && lists.lanes.contains(text.words[place].hash) {
                    return true
                }
            }
            return false
        }
        let next = Self.and.contains(text.words[end].hash) ? end + 1 : end
        guard next < text.words.count, next > end || text.words[end].gap.contains(.joins) || text.words[end].gap == .space else {
            return false
        }
        return (next > end || text.words[end].gap.contains(.joins) ? Self.heirs : Self.firms).contains(text.words[next].hash)
            && text.words[next].isCapital
    }

    /// “Photographer: J. Hughes”; that the letter is no pupil's with that name is the asker's to say.
    func isByline(_ place: Int) -> Bool {
        guard place > 1, text.words[place - 1].isLetter, text.words[place - 1].isCapital,
            text.words[place].gap.isSubset(of: [.space, .stop])
        else { return false }
        let gap = text.words[place - 1].gap
        let isBy = place > 2 && Self.by.contains(text.words[place - 2].hash)
        return Self.makers.contains(text.words[isBy ? place - 3 : place - 2].hash) && !gap.isDisjoint(with: [.colon, .space])
    }

    private static let and = ContextWords.keys(["and"])
    private static let heirs = ContextWords.keys(["sons", "son", "daughters", "daughter", "co", "company", "partners", "brothers", "bros"])
    private static let firms = ContextWords.keys(["bros", "ltd", "limited", "plc", "brothers", "motors", "builders", "roofing", "coaches"])
    private static let by = ContextWords.keys(["by"])
    private static let makers = ContextWords.keys([
        "photographer", "photography", "photo", "photos", "credit", "copyright", "images",
    ])
}
