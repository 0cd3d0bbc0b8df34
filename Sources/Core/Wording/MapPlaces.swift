/// A place on the map, written out: coordinates, three words of what3words, a grid reference beside such a word.
enum MapPlaces {
    static func hits(in words: TokenisedText) -> [TextHit] {
        guard words.text.bytes.contains(where: Token.isDigit) else { return threeWords(words) }
        let degrees = degrees(words)
        // “53.4808 N, 2.2426 W” is both.
        let minutes = minutes(words).filter { hit in !degrees.contains { $0.range.overlaps(hit.range) } }
        return threeWords(words) + degrees + minutes + grid(words)
    }

    /// “///filled.count.soap”; without the slashes beside the service's name. Source: what3words' own way of writing them.
    private static func threeWords(_ words: TokenisedText) -> [TextHit] {
        let tokens = words.tokens
        guard tokens.count >= 3 else { return [] }
        return (0..<tokens.count - 2).compactMap { place in
            guard (place...place + 1).allSatisfy({ words.gap(after: $0).elementsEqual(".".utf8) }),
                tokens[place...place + 2].allSatisfy({ $0.key.utf8.count >= 3 && !$0.key.utf8.contains(where: Token.isDigit) })
            else { return nil }
            let start = tokens[place].range.lowerBound
            let hasSlashes = words.text.bytes[..<start].suffix(3).elementsEqual("///".utf8)
            let isNamed = !Set(tokens.before(place, 6)).isDisjoint(with: ["what3words", "w3w", "words"])
            guard hasSlashes || isNamed else { return nil }
            return words.hit(
                .personal(.location), (hasSlashes ? start - 3 : start)..<tokens[place + 2].range.upperBound,
                hasSlashes ? .certain : .likely,
                why: "Three words with full stops between them name a square of three metres.")
        }
    }

    /// Two decimal numbers with four digits or more after the point, which is about ten metres; without a word for it only in and around the British Isles.
    private static func degrees(_ words: TokenisedText) -> [TextHit] {
        let isNamed = Self.isNamed(words)
        let numbers = decimals(words, digits: isNamed ? 2 : 4)
        return zip(numbers, numbers.dropFirst()).compactMap { first, second in
            let gap = words.text.bytes[first.range.upperBound..<second.range.lowerBound]
            guard isBetween(gap) else { return nil }
            let isNear = (49...61.5).contains(first.value) && (-11...2.5).contains(second.value)
            guard isNear || (isNamed && abs(first.value) <= 90 && abs(second.value) <= 180) else { return nil }
            return words.hit(
                .personal(.location), first.range.lowerBound..<second.range.upperBound, .certain,
                why: "Two numbers with four digits or more after the point are a latitude and a longitude.")
        }
    }

    private static func isNamed(_ words: TokenisedText) -> Bool {
        words.tokens.contains { names.contains($0.key) }
    }

    /// At most “N, ” or “, longitude ” stands between the two.
    private static func isBetween(_ gap: ArraySlice<UInt8>) -> Bool {
        guard gap.count <= 20, gap.allSatisfy({ !Token.isDigit($0) && $0 != 10 }) else { return false }
        return gap.split { !Token.isPart($0) }.allSatisfy { sides.contains(String(decoding: $0, as: UTF8.self).lowercased()) }
    }

    private static let names: Set<String> = ["gps", "lat", "latitude", "longitude", "lng", "coordinates", "coords", "geotag"]
    private static let sides: Set<String> = [
        "n", "s", "e", "w", "north", "south", "east", "west", "and", "by", "lat", "latitude", "long", "lon", "lng", "longitude", "deg",
        "degrees", "is",
    ]

    /// “51°30'26"N 0°7'39"W”
    private static func minutes(_ words: TokenisedText) -> [TextHit] {
        let tokens = words.tokens
        guard tokens.count >= 6 else { return [] }
        return tokens.indices.compactMap { place in
            guard let north = side(place, ["n", "s"], words), let east = side(north + 1, ["e", "w"], words) else { return nil }
            return words.hit(
                .personal(.location), tokens[place].range.lowerBound..<tokens[east].range.upperBound, .certain,
                why: "Degrees and minutes with a side of the compass are a place.")
        }
    }

    /// The last token of two or three numbers and a side of the compass.
    private static func side(_ place: Int, _ letters: Set<String>, _ words: TokenisedText) -> Int? {
        let tokens = words.tokens
        for end in [place + 2, place + 3] where tokens.indices.contains(end) && letters.contains(tokens[end].key) {
            let numbers = tokens[place..<end]
            if numbers.allSatisfy({ $0.number != nil }), (place..<end).allSatisfy({ (1...3).contains(words.gap(after: $0).count) }) {
                return end
            }
        }
        return nil
    }

    private static func decimals(_ words: TokenisedText, digits least: Int) -> [(range: Range<Int>, value: Double)] {
        let tokens = words.tokens
        return tokens.indices.dropLast().compactMap { place in
            guard words.gap(after: place).elementsEqual(".".utf8), tokens[place].number != nil, tokens[place + 1].key.utf8.count >= least,
                tokens[place + 1].key.utf8.allSatisfy(Token.isDigit),
                let value = Double(tokens[place].key + "." + tokens[place + 1].key)
            else { return nil }
            let start = tokens[place].range.lowerBound
            let isMinus = start > 0 && words.text.bytes[start - 1] == UInt8(ascii: "-")
            return ((isMinus ? start - 1 : start)..<tokens[place + 1].range.upperBound, isMinus ? -value : value)
        }
    }

    /// “Grid ref TQ 123 456”. Source: the Ordnance Survey's National Grid, two letters and an even number of digits.
    private static func grid(_ words: TokenisedText) -> [TextHit] {
        let tokens = words.tokens
        return tokens.indices.compactMap { place in
            guard tokens[place].key == "grid" else { return nil }
            var next = place + 1
            while next < tokens.count, ["ref", "reference", "is"].contains(tokens[next].key) { next += 1 }
            var joined = ""
            for end in next..<min(next + 3, tokens.count) {
                joined += tokens[end].key
                let digits = joined.utf8.dropFirst(2)
                if (6...10).contains(digits.count), digits.count.isMultiple(of: 2), digits.allSatisfy(Token.isDigit),
                    joined.utf8.prefix(2).allSatisfy(Token.isLower), end + 1 >= tokens.count || tokens[end + 1].number == nil
                {
                    return words.hit(
                        .personal(.location), tokens[next].range.lowerBound..<tokens[end].range.upperBound, .certain,
                        why: "It is a grid reference.")
                }
            }
            return nil
        }
    }
}
