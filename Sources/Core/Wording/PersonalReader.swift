import Domain

/// Finds personal data in a text: what reaches a child, or says when they were born or where they live.
///
/// Numbers of phones are found by libphonenumber and by our own form, which knows those that are kept for fiction.
struct PersonalReader: Sendable {
    private let numbers: PersonalNumbers
    private let addresses: WebAddresses
    private let phones: @Sendable (String) -> [Range<Int>]
    private let accepted: AcceptedEntries

    init(_ roll: Roll, accepting entries: [String], outside: OutsideReaders) {
        numbers = PersonalNumbers(roll)
        accepted = AcceptedEntries(entries)
        addresses = WebAddresses(accepting: accepted)
        phones = outside.phoneNumbers
    }

    func hits(in words: TokenisedText) -> [TextHit] {
        let bytes = words.text.bytes
        var hits = addresses.hits(in: words) + BirthDates.hits(in: words)
        var postcodes: [TextHit] = []
        // Nothing of the rest is without a digit, but three words and a street where somebody lives.
        if bytes.contains(where: { Token.isDigit($0) || $0 >= 0x80 }) {
            hits += phones(words)
            let readable = String(decoding: bytes, as: UTF8.self)
            postcodes = Postcode.all(in: readable).map { range in
                words.hit(
                    .personal(.postcode), Self.bytes(range, readable), .certain, why: "It has the form of a postcode, and its area is one.")
            }
            hits += postcodes.filter { !accepted.accepts(place: $0.words) }
            let found = hits
            hits += numbers.hits(in: words).filter { hit in !found.contains { $0.range.overlaps(hit.range) } }
        }
        hits += MapPlaces.hits(in: words)
        let streets = StreetAddress.hits(in: words) { range in
            let end = words.text.original(range).upperBound
            return postcodes.contains { $0.range.lowerBound >= end && $0.range.lowerBound - end <= 60 }
        }
        hits += streets.filter { !accepted.accepts(place: $0.words) }
        return hits.isEmpty ? hits : hits.map(PublicVenue(words).judged)
    }

    private func phones(_ words: TokenisedText) -> [TextHit] {
        guard words.text.bytes.count(where: { Token.isDigit($0) || $0 >= 0x80 }) >= 7 else { return [] }
        let original = Array(words.text.original.utf8)
        let isName = words.unit == .fileName || words.unit == .folder
        let readable = String(decoding: isName ? Self.withoutUnderscores(words) : words.text.bytes, as: UTF8.self)
        let own = PhoneNumbers.ranges(in: readable).map { words.text.original(Self.bytes($0, readable)) }
        let mayBeDialled = Self.mayBeDialled(words)
        let library =
            !mayBeDialled ? [] : phones(words.text.original).filter { Self.isDialled(original[$0], before: original[..<$0.lowerBound]) }
        var ranges: [Range<Int>] = []
        for range in (own + library).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, last.overlaps(range) {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
        return ranges.compactMap { range in
            let text = String(decoding: original[range], as: UTF8.self)
            if accepted.accepts(phone: text) || NumberWords.shipped.isPublic(AcceptedEntries.dialled(text)) { return nil }
            if Self.isBook(original[..<range.lowerBound]) { return nil }
            return TextHit(
                kind: .personal(.phone), range: range, words: text, strength: .certain, why: "It is a telephone number as it is dialled.")
        }
    }

    /// Whether there is anything from which `isDialled` would let a number begin: the library's search takes as long as everything else.
    private static func mayBeDialled(_ words: TokenisedText) -> Bool {
        let bytes = words.text.bytes
        if words.tokens.contains(where: { token in cues.contains { token.key.hasPrefix($0) } }) { return true }
        // Digits of other scripts are left to the library.
        if words.text.original.unicodeScalars.contains(where: { !$0.isASCII && $0.properties.numericType == .decimal }) { return true }
        return bytes.indices.contains { place in
            let isPlus = bytes[place] == UInt8(ascii: "+")
            guard isPlus || (bytes[place] == UInt8(ascii: "0") && (place == 0 || !Token.isDigit(bytes[place - 1]))) else { return false }
            let near = bytes[place...].prefix(40).prefix { !Token.isPart($0) && $0 != 10 || Token.isDigit($0) }
            return near.count(where: Token.isDigit) >= 7
        }
    }

    private static let cues = ["tel", "phone", "mob", "call", "ring", "whatsapp"]

    /// From 0 or + on, as people write numbers: without them the digits of a date, a score or a camera may be one by chance.
    private static func isDialled(_ number: ArraySlice<UInt8>, before: ArraySlice<UInt8>) -> Bool {
        guard let first = number.first(where: { $0 != UInt8(ascii: "(") && $0 != 32 }) else { return false }
        if first == UInt8(ascii: "0") || first == UInt8(ascii: "+") || first >= 0x80 { return true }
        let cue = String(decoding: before.suffix(20), as: UTF8.self).lowercased()
        return cues.contains { cue.contains($0) }
    }

    /// The old numbers of books have ten digits, often from 0 on.
    private static func isBook(_ before: ArraySlice<UInt8>) -> Bool {
        String(decoding: before.suffix(8), as: UTF8.self).lowercased().contains("isbn")
    }

    /// In names of files an underscore is a space, but after a camera's letters it begins a count.
    private static func withoutUnderscores(_ words: TokenisedText) -> [UInt8] {
        var bytes = words.text.bytes
        for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "_") {
            let word = bytes[..<place].reversed().prefix(8).prefix(while: Token.isPart).reversed()
            if !cameras.contains(String(decoding: word, as: UTF8.self).lowercased()) { bytes[place] = 32 }
        }
        return bytes
    }

    /// Source: the letters that cameras and telephones begin their files' names with (the free characters of the Design rule for Camera File system, and makers' own).
    private static let cameras: Set<String> = [
        "img", "dsc", "dscn", "dscf", "pxl", "vid", "mvi", "sam", "gopr", "image", "photo", "pict", "imag", "screenshot", "wa", "fb",
    ]

    private static func bytes(_ range: Range<String.Index>, _ text: String) -> Range<Int> {
        text.utf8.distance(from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(from: text.startIndex, to: range.upperBound)
    }
}
