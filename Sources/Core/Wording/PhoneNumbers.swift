/// Telephone numbers of the United Kingdom, by their form: ten or eleven digits from 0 on in a few groups, or the same after +44.
///
/// Numbers kept for fiction (07700 900000 to 900999, 01632 960000 to 960999) count as well. Source of the form: Ofcom's National Telephone Numbering Plan.
enum PhoneNumbers {
    static func all(in text: String) -> [String] { ranges(in: text).map { String(text[$0]) } }

    static func ranges(in text: String) -> [Range<String.Index>] {
        let groups = groups(in: text)
        var found: [Range<String.Index>] = []
        var next = 0
        while next < groups.count {
            if let end = end(of: next, groups) {
                found.append(groups[next].range.lowerBound..<groups[end].range.upperBound)
                next = end + 1
            } else {
                next += 1
            }
        }
        return found
    }

    private struct Group {
        let digits: String
        /// With a plus sign before it.
        let range: Range<String.Index>
        let hasPlus: Bool
        /// Only signs that part a number's groups stand between it and the one before.
        let continues: Bool
    }

    /// Groups that touch a letter or an underscore on their outside are parts of other words and left out.
    private static func groups(in text: String) -> [Group] {
        var groups: [Group] = []
        var last: String.Index?
        var index = text.startIndex
        while index < text.endIndex {
            guard isDigit(text[index]) else {
                index = text.index(after: index)
                continue
            }
            let end = text[index...].firstIndex { !isDigit($0) } ?? text.endIndex
            let before = index == text.startIndex ? nil : text[text.index(before: index)]
            let after = end == text.endIndex ? nil : text[end]
            if !isWordPart(before), !isWordPart(after) {
                let between = last.map { text[$0..<index] }
                let start = before == "+" ? text.index(before: index) : index
                groups.append(
                    Group(
                        digits: String(text[index..<end]), range: start..<end, hasPlus: before == "+",
                        continues: before != "+" && (between.map { $0.allSatisfy { " -()\u{A0}\u{2011}\u{2013}.".contains($0) } } ?? false))
                )
                last = end
            } else {
                last = nil
            }
            index = end
        }
        return groups
    }

    /// The last group of the number that begins with the group; `nil` where none does.
    private static func end(of first: Int, _ groups: [Group]) -> Int? {
        let begin = groups[first].digits
        let isAbroad = groups[first].hasPlus && begin.hasPrefix("44") || begin.hasPrefix("0044")
        // A row of single digits on a wall is no number.
        guard isAbroad || (begin.hasPrefix("0") && begin.count >= 3) else { return nil }
        var digits = ""
        var longest: Int?
        for place in first..<min(first + 6, groups.count) {
            if place > first, !groups[place].continues { break }
            digits += groups[place].digits
            if isNational(isAbroad ? national(digits) : digits) { longest = place }
        }
        return longest
    }

    /// "+44 (0)20 7946 0018" is written with and without the 0.
    private static func national(_ digits: String) -> String {
        let rest = digits.dropFirst(digits.hasPrefix("00") ? 4 : 2)
        return rest.hasPrefix("0") ? String(rest) : "0" + rest
    }

    private static func isNational(_ digits: String) -> Bool {
        guard let second = digits.dropFirst().first, digits.hasPrefix("0"), "1235789".contains(second) else { return false }
        return digits.count == 11 || (digits.count == 10 && "18".contains(second))
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private static func isWordPart(_ character: Character?) -> Bool { character.map { $0.isLetter || $0 == "_" || $0 == "/" } ?? false }
}
