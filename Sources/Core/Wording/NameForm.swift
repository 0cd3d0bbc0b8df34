import Domain

/// One way in which a pupil's full name may be written, folded and joined: “avasmith”, “smithava”.
struct NameForm {
    /// The position of the pupil in the index.
    let pupil: Int
    let key: [UInt8]
    /// Where forename and surname meet, in bytes; 0 where there is only one of them.
    let seam: Int
    /// Where words of the name meet, the seam among them.
    let joints: [Int]
    /// Says surely who is meant; otherwise a part of the forename was left out that people may leave out or not.
    let isCertain: Bool

    /// Every form of a name: both orders, with and without the later words of the forename, and each part of a double forename.
    static func all(of name: PersonName, pupil: Int) -> [NameForm] {
        var forms: [NameForm] = []
        for spelling in Folding.hasTwoSpellings(name.full) ? Spelling.allCases : [.plain] {
            let surname = Part(name.surname, spelling)
            for (forename, isCertain) in forenames(name.forename, spelling) {
                guard !forename.bytes.isEmpty, !surname.bytes.isEmpty else {
                    let only = forename + surname
                    if !only.bytes.isEmpty {
                        forms.append(NameForm(pupil: pupil, key: only.bytes, seam: 0, joints: only.joints, isCertain: false))
                    }
                    continue
                }
                for (first, second) in [(forename, surname), (surname, forename)] {
                    let both = first + second
                    forms.append(
                        NameForm(
                            pupil: pupil, key: both.bytes, seam: first.bytes.count, joints: both.joints, isCertain: isCertain))
                }
            }
        }
        return forms
    }

    /// The forename as it may stand alone, folded.
    static func forenames(of name: PersonName) -> [[UInt8]] {
        (Folding.hasTwoSpellings(name.forename) ? Spelling.allCases : [.plain]).flatMap { spelling in
            forenames(name.forename, spelling).map(\.0.bytes).filter { !$0.isEmpty }
        }
    }

    private static func forenames(_ text: String, _ spelling: Spelling) -> [(Part, isCertain: Bool)] {
        let words = text.split(whereSeparator: \.isWhitespace)
        let parts = words.map { Part(String($0), spelling) }
        guard let first = parts.first else { return [(Part(), true)] }
        var found: [(Part, isCertain: Bool)] = []
        // Up to four later words any of them may be missing; beyond that, all or none.
        let later = parts.dropFirst()
        let choices = later.count <= 4 ? Array(0..<(1 << later.count)) : [0, (1 << later.count) - 1]
        for choice in choices {
            let kept = later.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element)
            found.append((kept.reduce(first, +), true))
        }
        let single = words.flatMap { $0.split { "-\u{2010}\u{2011}\u{2012}\u{2013}".contains($0) } }.map { Part(String($0), spelling) }
        if single.count > 1 {
            found += single.filter { $0.bytes.count >= 2 && $0.bytes != first.bytes }.map { ($0, false) }
        }
        return found
    }

    private struct Part {
        var bytes: [UInt8] = []
        var joints: [Int] = []

        init() {}

        init(_ text: String, _ spelling: Spelling) {
            let folded = FoldedText(text, spelling)
            bytes = folded.bytes
            joints = folded.pieces.dropFirst().map(\.bytes.lowerBound)
        }

        static func + (left: Part, right: Part) -> Part {
            if left.bytes.isEmpty { return right }
            if right.bytes.isEmpty { return left }
            var both = left
            both.joints.append(left.bytes.count)
            both.joints += right.joints.map { $0 + left.bytes.count }
            both.bytes += right.bytes
            return both
        }
    }
}
