import Domain

/// Numbers that stand for one person: UPN, ULN, NHS and National Insurance numbers, and numbers of admission beside such a word.
struct PersonalNumbers: Sendable {
    private let upns: [String: PupilID]
    private let ulns: [String: PupilID]
    private let admissions: [String: PupilID]
    private let lists = NumberWords.shipped

    init(_ roll: Roll) {
        upns = Self.table(roll) { $0.upn.flatMap { UPN($0)?.text } }
        ulns = Self.table(roll) { $0.uln.flatMap { ULN($0)?.text } }
        // Shorter ones are scores and ages.
        admissions = Self.table(roll) { pupil in
            pupil.admissionNumber.map { $0.uppercased() }.flatMap {
                (3...12).contains($0.utf8.count) && $0.utf8.allSatisfy(Token.isPart) ? $0 : nil
            }
        }
    }

    private static func table(_ roll: Roll, _ number: (Pupil) -> String?) -> [String: PupilID] {
        Dictionary(roll.pupils.compactMap { pupil in number(pupil).map { ($0, pupil.id) } }, uniquingKeysWith: { first, _ in first })
    }

    func hits(in words: TokenisedText) -> [TextHit] {
        var hits: [TextHit] = []
        var place = 0
        while place < words.tokens.count {
            if let (hit, end) = hit(at: place, words) {
                hits.append(hit)
                place = end + 1
            } else {
                place += 1
            }
        }
        return hits
    }

    /// The number that begins with the token, up to the last token of it.
    private func hit(at place: Int, _ words: TokenisedText) -> (TextHit, Int)? {
        guard words.tokens[place].key.utf8.count <= 13 else { return nil }
        let cues = Set(words.tokens.before(place, 4))
        var joined = ""
        for end in place..<min(place + 5, words.tokens.count) {
            if end > place, !words.isJoined(end - 1) { break }
            joined += words.tokens[end].key.uppercased()
            let length = joined.utf8.count
            guard length <= 13 else { break }
            // A number does not end amid the digits of a longer one.
            if end + 1 < words.tokens.count, words.isJoined(end), words.tokens[end + 1].number != nil, length != 13 { continue }
            guard let (kind, strength, why) = kind(joined, cues, words, place) else { continue }
            var hit = words.hit(
                .personal(kind), words.tokens[place].range.lowerBound..<words.tokens[end].range.upperBound, strength, why: why)
            let pupil =
                switch kind {
                case .upn: UPN(joined).flatMap { upns[$0.text] }
                case .uln: ulns[joined]
                case .admissionNumber: admissions[joined]
                default: PupilID?.none
                }
            hit.pupils = pupil.map { [$0] } ?? []
            return (hit, end)
        }
        return nil
    }

    private func kind(_ text: String, _ cues: Set<String>, _ words: TokenisedText, _ place: Int) -> (PersonalDatum.Kind, Strength, String)?
    {
        let length = text.utf8.count
        let hasDigits = text.utf8.contains(where: Token.isDigit)
        guard hasDigits else { return nil }
        if length == 13, UPN(text) != nil { return (.upn, .certain, "It is a unique pupil number: its check letter is right.") }
        if length == 13, cues.contains("upn"), text.utf8.count(where: Token.isDigit) >= 11 {
            return (.upn, .likely, "It stands beside “UPN” and has the length of one, though its check letter is wrong.")
        }
        if length == 10, text.utf8.allSatisfy(Token.isDigit) { return tenDigits(text, cues, words, place) }
        if length == 9, Self.isNationalInsurance(text), words.tokens[place].isCode || words.tokens[place].isCapital {
            return (.nationalInsurance, .certain, "It has the form of a National Insurance number.")
        }
        guard (3...12).contains(length), let last = words.tokens.before(place, 1).first else {
            return isBesideItsPupil(text, place, words) ? Self.besideItsPupil : nil
        }
        if isNumbered(last, cues) { return (.admissionNumber, .likely, "It stands beside words for such a number.") }
        if admissions[text] != nil, lists.admission.contains(last) {
            return (.admissionNumber, .certain, "It is the admission number of somebody on the roll, and stands beside a word for it.")
        }
        return isBesideItsPupil(text, place, words) ? Self.besideItsPupil : nil
    }

    private static let besideItsPupil = (
        PersonalDatum.Kind.admissionNumber, Strength.likely, "It is the admission number of the pupil whose name stands beside it."
    )

    /// Bare numbers are scores, prices and years: only the pupil's own name within three words makes one an admission number.
    private func isBesideItsPupil(_ text: String, _ place: Int, _ words: TokenisedText) -> Bool {
        guard !words.names.isEmpty, let pupil = admissions[text] else { return false }
        let tokens = words.tokens
        let start = tokens[place].range.lowerBound
        // A sum of money is in ASCII, or its sign has become a space.
        if words.text.original(tokens[place].range).lowerBound > 0, Self.isMoney(before: start, words) { return false }
        return (max(0, place - 3)...min(tokens.count - 1, place + 3)).contains { other in
            words.isName[other] && tokens[other].sentence == tokens[place].sentence
                && words.names(within: tokens[other].range).contains { $0.pupils.contains(pupil) }
        }
    }

    private static func isMoney(before start: Int, _ words: TokenisedText) -> Bool {
        let original = words.text.original(start..<start + 1).lowerBound
        let before = String(decoding: Array(words.text.original.utf8)[..<original].suffix(4), as: UTF8.self)
        return before.last.map { "£$€".contains($0) } ?? false
    }

    private func tenDigits(
        _ text: String, _ cues: Set<String>, _ words: TokenisedText, _ place: Int
    ) -> (PersonalDatum.Kind, Strength, String)? {
        if ulns[text] != nil { return (.uln, .certain, "It is the unique learner number of somebody on the roll.") }
        if cues.contains("uln") || cues.contains("learner") {
            return (.uln, ULN(text) == nil ? .likely : .certain, "It stands beside a word for a unique learner number.")
        }
        if !cues.isDisjoint(with: ["nhs", "chi"]) { return (.nhsNumber, .certain, "It stands beside the word for an NHS number.") }
        // In names of files ten digits are a camera's; an ISBN has the same check digit.
        guard words.unit == .caption || words.unit == .altText || words.unit == .picture, cues.isDisjoint(with: lists.otherNumbers) else {
            return nil
        }
        if Self.isNHSNumber(text) { return (.nhsNumber, .likely, "Its check digit is that of an NHS number.") }
        return nil
    }

    /// Source: the NHS Data Model and Dictionary: weights 10 to 2, modulo 11, the check digit 11 less the remainder, 11 written 0; numbers begin with 3, 4, 6, 7, or with 9 for tests.
    static func isNHSNumber(_ text: String) -> Bool {
        let digits = text.utf8.map { Int($0) - 48 }
        guard digits.count == 10, [3, 4, 6, 7, 9].contains(digits[0]) else { return false }
        let check = 11 - (0..<9).reduce(0) { $0 + (10 - $1) * digits[$1] } % 11
        return check % 11 == digits[9] && check != 10
    }

    /// Source: HMRC's manual NIM39110 for the letters; QQ is what government forms print as an example.
    static func isNationalInsurance(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 9, bytes[2...7].allSatisfy(Token.isDigit), "ABCD".utf8.contains(bytes[8]) else { return false }
        let prefix = String(decoding: bytes[..<2], as: UTF8.self)
        if prefix == "QQ" { return true }
        return bytes[..<2].allSatisfy { Token.isUpper($0) && !"DFIQUV".utf8.contains($0) } && bytes[1] != UInt8(ascii: "O")
            && !["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"].contains(prefix)
    }

    /// “Admission number 4471”, “Candidate no. 0123”.
    private func isNumbered(_ last: String, _ cues: Set<String>) -> Bool {
        if ["adno", "admno", "uci"].contains(last) { return true }
        return lists.number.contains(last) && !cues.isDisjoint(with: lists.admission)
    }
}
