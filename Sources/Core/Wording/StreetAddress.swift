/// Street addresses: a house's number, a name and a word for a street; or a street after a word of dwelling.
///
/// A word that is not only a street's (“3 Peaks Walk”) counts beside a word of dwelling or a postcode; “St Mary’s” and “Court 4” are none.
enum StreetAddress {
    static func hits(in words: TokenisedText, besidePostcode isBeside: (Range<Int>) -> Bool) -> [TextHit] {
        let lists = PlaceWords.shipped
        return words.tokens.indices.compactMap { place in
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
                guard isSupported || (isStreet && isWritten) else { continue }
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
