import Domain

/// Something in a text by which a person can be reached or looked up.
package struct PersonalDatum: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case email, phone, postcode, address, birth, upn, uln, nhsNumber, nationalInsurance, admissionNumber, link, handle, location

        package var words: String {
            switch self {
            case .email: "an e-mail address"
            case .phone: "a telephone number"
            case .postcode: "a postcode"
            case .address: "a street address"
            case .birth: "a date of birth"
            case .upn: "a unique pupil number"
            case .uln: "a unique learner number"
            case .nhsNumber: "an NHS number"
            case .nationalInsurance: "a National Insurance number"
            case .admissionNumber: "an admission or candidate number"
            case .link: "a web address"
            case .handle: "an account’s handle"
            case .location: "a place on the map"
            }
        }
    }

    package let kind: Kind
    /// As it stands in the text.
    package let words: String
}

/// Finds personal data by its form; names are `NameIndex`'s.
package enum PersonalData {
    package static func all(in text: String) -> [PersonalDatum] {
        let blocks = text.split(whereSeparator: \.isWhitespace).map(trimmed).filter { !$0.isEmpty }
        var found = blocks.compactMap { block in kind(ofBlock: block).map { PersonalDatum(kind: $0, words: String(block)) } }
        found += PhoneNumbers.all(in: text).map { PersonalDatum(kind: .phone, words: $0) }
        found += Postcode.all(in: text).map { PersonalDatum(kind: .postcode, words: String(text[$0])) }
        found += upns(Word.all(in: text), text)
        return found
    }

    /// Without the punctuation that stands around it; a leading "@" is a part of it.
    private static func trimmed(_ block: Substring) -> Substring {
        var block = block.drop { !$0.isLetter && !$0.isNumber && $0 != "@" && $0 != "_" && $0 != "+" }
        while let last = block.last, !last.isLetter, !last.isNumber, last != "_" { block.removeLast() }
        return block
    }

    private static func kind(ofBlock block: Substring) -> PersonalDatum.Kind? {
        let small = block.lowercased()
        let isLink = ["http://", "https://", "www."].contains { small.hasPrefix($0) && small.count >= $0.count + 3 }
        if isLink { return .link }
        let sides = block.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2 else { return nil }
        if sides[0].isEmpty { return isHandle(sides[1]) ? .handle : nil }
        return isMailbox(sides[0]) && isDomain(sides[1]) ? .email : nil
    }

    private static func isHandle(_ name: Substring) -> Bool {
        guard let first = name.first, first.isLetter || first == "_", name.count >= 2 else { return false }
        return name.allSatisfy { $0.isLetter || $0.isNumber || "_.-".contains($0) }
    }

    private static func isMailbox(_ name: Substring) -> Bool {
        name.allSatisfy { $0.isLetter || $0.isNumber || "._%+-'’".contains($0) }
    }

    private static func isDomain(_ name: Substring) -> Bool {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, last.count >= 2, last.allSatisfy(\.isLetter) else { return false }
        return labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
    }

    /// In one block or in groups with spaces or hyphens between them.
    private static func upns(_ words: [Word], _ text: String) -> [PersonalDatum] {
        words.indices.compactMap { place in
            for end in place..<min(place + 5, words.count) {
                if end > place, !words[end].follows(words[end - 1], in: text) { break }
                let joined = words[place...end].map(\.text).joined()
                if joined.count > 13 { break }
                if joined.count == 13, UPN(joined) != nil {
                    return PersonalDatum(kind: .upn, words: String(text[words[place].range.lowerBound..<words[end].range.upperBound]))
                }
            }
            return nil
        }
    }
}

/// A run of letters and digits.
struct Word {
    let text: Substring
    var range: Range<String.Index> { text.startIndex..<text.endIndex }

    static func all(in text: String) -> [Word] {
        text.split { !$0.isLetter && !$0.isNumber }.map { Word(text: $0) }
    }

    /// Only spaces or hyphens stand between the two.
    func follows(_ other: Word, in text: String) -> Bool {
        text[other.range.upperBound..<range.lowerBound].allSatisfy { $0.isWhitespace || $0 == "-" }
    }
}
