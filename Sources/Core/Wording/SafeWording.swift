package import Domain

/// Words in place of a pupil's name that say as much and not who: “a Year 4 pupil”, “three pupils”. Only where that is mechanical; everything else is for a person to word.
package struct SafeWording: Sendable {
    private let roll: Roll
    /// How many pupils the list has in each year, as it writes the year.
    private let sizes: [String: Int]

    /// A year of fewer pupils is not named: with so few, it says nearly who is meant. The number is our own choice.
    private static let fewest = 6

    package init(_ roll: Roll) {
        self.roll = roll
        sizes = Dictionary(grouping: roll.pupils.filter { $0.role == .pupil }) { $0.yearGroup ?? "" }.mapValues(\.count)
    }

    /// In place of one name of the text, in the middle of a sentence; `nil` where the hit is no name, or where other words would not read well or would still say who is meant.
    package func words(for hit: TextHit, in text: String) -> String? {
        guard self.text(text, replacing: [hit]) != nil else { return nil }
        let praise = SafePraise(String(decoding: Array(text.utf8)[..<hit.range.lowerBound], as: UTF8.self))
        if let praise, praise.hasComma { return nil }
        return (praise?.link ?? "") + Self.words(for: [year(hit)]) + Self.possessive(hit.words)
    }

    /// The whole text with each of the hits replaced; `nil` where one of them is no name, stands inside a word, or has no name's place.
    ///
    /// Names with nothing but “and” or a comma between them become one group: “Ava, Ben and Cal” are “three Year 4 pupils”.
    package func text(_ text: String, replacing hits: [TextHit]) -> String? {
        let bytes = Array(text.utf8)
        let places = SafePlaces(text)
        guard places.isGeneral else { return nil }
        var groups: [(range: Range<Int>, years: [String?], ending: String)] = []
        for hit in Self.outermost(hits) {
            guard Self.names.contains(hit.kind), !hit.pupils.isEmpty, !isPlural(hit), Self.isFree(hit.range, in: bytes) else { return nil }
            let isNext = groups.last.map { $0.ending.isEmpty && Self.joins(bytes[$0.range.upperBound..<hit.range.lowerBound]) } ?? false
            let ending = Self.possessive(hit.words)
            if isNext {
                groups[groups.count - 1].range = groups[groups.count - 1].range.lowerBound..<hit.range.upperBound
                groups[groups.count - 1].years.append(year(hit))
                groups[groups.count - 1].ending = ending
            } else {
                groups.append((hit.range, [year(hit)], ending))
            }
        }
        if groups.isEmpty { return nil }
        for group in groups {
            let owner = bytes[..<group.range.upperBound].suffix(group.ending.utf8.count).count
            guard places.takes(group.range.lowerBound..<group.range.upperBound - owner) || places.takes(group.range) else { return nil }
            if group.years.count > 1, !group.ending.isEmpty || Self.isOwner(bytes[group.range.upperBound...]) { return nil }
        }
        var safe = ""
        var end = 0
        for group in groups {
            safe += String(decoding: bytes[end..<group.range.lowerBound], as: UTF8.self)
            let praise = SafePraise(safe)
            if let praise { safe = praise.before + praise.link }
            let words = Self.words(for: group.years) + group.ending
            safe += Self.beginsSentence(safe) ? words.prefix(1).uppercased() + words.dropFirst() : words
            end = group.range.upperBound
            if Self.isInitialsStop(bytes, group.range) { end += 1 }
        }
        return safe + String(decoding: bytes[end...], as: UTF8.self)
    }

    private static let names: Set<TextHit.Kind> = [.fullName, .nameWithInitial, .firstName, .surname]

    /// `nil` where those who may be meant are of several years, or the list does not say.
    private func year(_ hit: TextHit) -> String? {
        let years = Set(hit.pupils.map { roll[$0]?.yearGroup ?? "" })
        guard years.count == 1, let year = years.first, !year.isEmpty, sizes[year] ?? 0 >= Self.fewest else { return nil }
        let digits = year.filter(\.isNumber)
        return digits.isEmpty ? year : "Year \(digits)"
    }

    /// “a Year 4 pupil”, “two pupils”.
    private static func words(for years: [String?]) -> String {
        let year = Set(years).count == 1 ? years[0].map { $0 + " " } ?? "" : ""
        let counts = ["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        let count = years.count <= counts.count ? counts[years.count - 1] : String(years.count)
        return "\(count) \(year)pupil\(years.count == 1 ? "" : "s")"
    }

    /// The ending of “Ava’s”, as it is written there.
    private static func possessive(_ words: String) -> String {
        guard words.hasSuffix("s"), let mark = words.dropLast().last, "'’".contains(mark) else { return "" }
        return "\(mark)s"
    }

    /// “Avas”, where no name of theirs ends so.
    private func isPlural(_ hit: TextHit) -> Bool {
        guard hit.words.last == "s", Self.possessive(hit.words).isEmpty else { return false }
        return !hit.pupils.compactMap { roll[$0] }.flatMap(\.names).contains { $0.forename.hasSuffix("s") || $0.surname.hasSuffix("s") }
    }

    /// The words of a name go on with an apostrophe.
    private static func isOwner(_ rest: ArraySlice<UInt8>) -> Bool { rest.starts(with: "'".utf8) || rest.starts(with: "’".utf8) }

    /// “Ava S. sang”: the stop belongs to the letter, and ends no sentence.
    private static func isInitialsStop(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let (end, letter) = (range.upperBound, range.upperBound - 1)
        guard end + 2 < bytes.count, bytes[end] == UInt8(ascii: "."), bytes[end + 1] == UInt8(ascii: " "), letter > range.lowerBound,
            bytes[letter - 1] == UInt8(ascii: " ")
        else { return false }
        return (97...122).contains(bytes[end + 2])
    }

    /// Of hits that overlap only the longest.
    private static func outermost(_ hits: [TextHit]) -> [TextHit] {
        var kept: [TextHit] = []
        for hit in hits.sorted(by: { $0.range.count > $1.range.count }) where !kept.contains(where: { $0.range.overlaps(hit.range) }) {
            kept.append(hit)
        }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Hashtags, handles, addresses and names of files cannot hold three words in place of one.
    private static func isFree(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let joining = Set("#@_/\\-0123456789".utf8)
        let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : UInt8(ascii: " ")
        let after = range.upperBound < bytes.count ? bytes[range.upperBound] : UInt8(ascii: " ")
        return ![before, after].contains { joining.contains($0) || isLetter($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

    private static func joins(_ bytes: ArraySlice<UInt8>) -> Bool {
        [",", ", ", " and ", ", and ", " & ", " + "].contains(String(decoding: bytes, as: UTF8.self))
    }

    private static func beginsSentence(_ text: String) -> Bool {
        guard let last = text.last(where: { !$0.isWhitespace && !"“\"‘'(".contains($0) }) else { return true }
        return ".!?".contains(last)
    }
}
