/// Street addresses: a house's number, a name and a word for a street; or a street after a word of dwelling.
///
/// A word that is not only a street's (“3 Peaks Walk”) counts beside a word of dwelling or a postcode; “St Mary’s” and “Court 4” are none.
enum StreetAddress {
    static func hits(in words: TokenisedText, besidePostcode isBeside: (Range<Int>) -> Bool) -> [TextHit] {
        let lists = PlaceWords.shipped
        return housesAlone(in: words)
            + words.tokens.indices.compactMap { place in
                guard lists.streetStarts.contains(words.tokens[place].start) else { return nil }
                let key = words.tokens[place].key
                let isStreet = lists.streets.contains(key)
                guard isStreet || lists.streetsAndMore.contains(key), place > 0 else { return nil }
                return hit(endingAt: place, isStreet: isStreet, words, lists, isBeside)
            }
    }

    private static func hit(
        endingAt end: Int, isStreet: Bool, _ words: TokenisedText, _ lists: PlaceWords, _ isBesidePostcode: (Range<Int>) -> Bool
    ) -> TextHit? {
        let tokens = words.tokens
        // One to three words of a name.
        for start in stride(from: end - 1, through: max(0, end - 3), by: -1) {
            // “9 The Avenue”
            let isThe =
                start == end - 1 && tokens[start].key == "the" && tokens[start].isCapital && start > 0 && isHouse(tokens[start - 1].key)
            guard tokens[start].sentence == tokens[end].sentence, isThe || isName(tokens[start], words, lists) else { return nil }
            guard isSpaced(words.gap(after: start)) else { return nil }
            guard start > 0 else { return nil }
            let before = tokens[start - 1]
            let range = before.range.lowerBound..<tokens[end].range.upperBound
            let cues = tokens.before(start - 1, 4)
            let isDwelling = cues.contains { lists.dwelling.contains($0) }
            if isHouse(before.key), isSpaced(words.gap(after: start - 1)) {
                // “Year 4 Willow Close”, but not “Hollow Oak Primary, 14 Elm Road”
                let hasComma = start > 1 && words.gap(after: start - 2).contains(UInt8(ascii: ","))
                if let last = cues.first, lists.notHouses.contains(last), !hasComma { return nil }
                let text = (tokens[(start - 1)...end].map(\.key)).joined(separator: " ")
                if lists.wellKnown.contains(text) { return nil }
                let isSupported = isDwelling || isBesidePostcode(range)
                let isWritten = tokens[start...end].allSatisfy(\.isCapital) || words.unit == .fileName || words.unit == .folder
                let isReached =
                    lists.streetsAfterComing.contains(tokens[end].key) && isWritten && isEnd(end, words)
                    && (hasComma || cues.first.map { ["to", "at", "from", "of", "is", "near", "outside", "by"].contains($0) } ?? false)
                guard isSupported || isReached || (isStreet && isWritten) else { continue }
                return words.hit(
                    .personal(.address), range, isStreet ? .certain : .likely,
                    why: "A number, a name and a word for a street make an address.")
            }
            // “lives in Elm Road”
            if isStreet || isWay(tokens[end].key), ["in", "on", "at", "near", "off", "is", "to"].contains(before.key), isDwelling,
                tokens[start...end].allSatisfy(\.isCapital)
            {
                return words.hit(
                    .personal(.address), tokens[start].range.lowerBound..<tokens[end].range.upperBound, .likely,
                    why: "A street stands after a word of living there.")
            }
        }
        return nil
    }

    /// Nothing goes on from the street's word as from a thing's (“Way forward”).
    private static func isEnd(_ end: Int, _ words: TokenisedText) -> Bool {
        let next = end + 1
        guard next < words.tokens.count, words.tokens[next].sentence == words.tokens[end].sentence else { return true }
        return words.gap(after: end) != [32]
            || ["in", "on", "at", "after", "before", "for", "by", "with", "and", "near", "this", "every"]
                .contains(words.tokens[next].key)
    }

    /// “lives at number 9”, “her house is number 12”: a house without its street.
    static func housesAlone(in words: TokenisedText) -> [TextHit] {
        let tokens = words.tokens
        return tokens.indices.compactMap { place in
            guard place >= 2, isHouse(tokens[place].key), tokens[place].number.map({ $0 < 1000 }) ?? true else { return nil }
            let before = tokens.before(place, 3)
            let isNumbered = before.first == "number" || before.first == "no"
            let rest = isNumbered ? Array(before.dropFirst()) : before
            guard rest.count >= 2, rest[0] == "at" && living.contains(rest[1]) || isNumbered && rest[0] == "is" && homes.contains(rest[1])
            else { return nil }
            guard isNumbered || isEnd(place, words), isAlone(place, words) else { return nil }
            let range = tokens[place - (isNumbered ? 1 : 0)].range.lowerBound..<tokens[place].range.upperBound
            return words.hit(.personal(.address), range, .likely, why: "A house’s number stands after a word of living there.")
        }
    }

    /// Beside a name or a word for one child, and no day or hour (“at 9 pm”).
    private static func isAlone(_ place: Int, _ words: TokenisedText) -> Bool {
        guard !["am", "pm", "o", "oclock", "degrees", "metres", "miles"].contains(words.tokens.after(place, 1).first ?? "") else {
            return false
        }
        return words.sentence(at: place).contains { words.isName[$0] || people.contains(words.tokens[$0].key) }
    }

    private static let living: Set<String> = ["live", "lives", "living", "lived"]
    private static let homes: Set<String> = ["house", "home", "flat", "door", "address"]
    private static let people: Set<String> = ["he", "she", "his", "her", "pupil", "child", "boy", "girl", "we", "my", "our", "their"]

    private static func isName(_ token: Token, _ words: TokenisedText, _ lists: PlaceWords) -> Bool {
        token.number == nil && !lists.neverStreets.contains(token.key) && token.key.utf8.count >= 2
            && !["the", "a", "our", "and", "of", "in", "at", "on", "to", "up", "down"].contains(token.key)
    }

    /// “14”, “14a”, “221b”; a number of a year is none.
    private static func isHouse(_ key: String) -> Bool {
        let digits = key.utf8.prefix(while: Token.isDigit)
        guard (1...4).contains(digits.count), let number = Int(String(digits) ?? ""), number > 0, !(1900...2099).contains(number) else {
            return false
        }
        let rest = key.utf8.dropFirst(digits.count)
        return rest.isEmpty || (rest.count == 1 && rest.allSatisfy(Token.isLower))
    }

    private static func isWay(_ key: String) -> Bool { ["st", "way", "hill", "court", "place", "square", "row"].contains(key) }

    private static func isSpaced(_ gap: ArraySlice<UInt8>) -> Bool {
        (1...2).contains(gap.count) && gap.allSatisfy { $0 == 32 || "-_,.'".utf8.contains($0) }
    }
}
