/// What stands on badges, drawers and pegs beside a name: titles, classes, initials, whose something is.
enum BadgeLine {
    private static let titles: Set<String> = ["mr", "mrs", "miss", "ms", "mx", "master", "dr"]
    private static let greetings: Set<String> = ["hello", "hi", "hey", "name"]
    private static let belongings: Set<String> = [
        "tray", "drawer", "peg", "coat", "bag", "book", "books", "work", "desk", "chair", "folder", "locker", "place",
    ]
    private static let groups: Set<String> = ["year", "yr", "class", "form"]

    /// The forename that the line would be, if it is one: what is left without everything else that badges say.
    static func forename(_ line: String) -> String? {
        let words = words(line)
        if let rest = afterNameIs(words) { return rest.first.map(withoutPossessive) }
        var left = withoutClass(words)
        if let owner = left.dropLast().last, left.count >= 2, isPossessive(owner), belongings.contains(left[left.count - 1].lowercased()) {
            left.removeLast()
        }
        while left.count > 1, let first = left.first, titles.contains(first.lowercased()) || greetings.contains(first.lowercased()) {
            left.removeFirst()
        }
        if left.count > 1, let last = left.last, last.count == 1, last.allSatisfy(\.isLetter) { left.removeLast() }
        // "May 2026" is no forename either.
        guard !left.isEmpty, left.count <= 3, !left.joined().contains(where: \.isNumber) else { return nil }
        left[left.count - 1] = withoutPossessive(left[left.count - 1])
        return left.joined(separator: " ")
    }

    /// The forename of the line, or of each part of a list ("Ava, Ben & Cal") in which every part is one.
    static func forenames(_ line: String, isOne: (String) -> Bool) -> [String] {
        if let only = forename(line), isOne(only) { return [only] }
        let parts = line.replacing(" and ", with: "&").replacing(" AND ", with: "&").split { ",&+/;".contains($0) }.map {
            forename(String($0))
        }
        let names = parts.compactMap { $0 }.filter(isOne)
        return names.count > 1 && names.count == parts.count ? names : []
    }

    /// The line without titles before and classes after the name.
    static func name(_ line: String) -> String {
        var left = withoutClass(words(line))
        while let first = left.first, titles.contains(first.lowercased()) { left.removeFirst() }
        return left.joined(separator: " ")
    }

    /// "Hello, my name is", and nothing after it.
    static func asksForName(_ line: String) -> Bool { afterNameIs(words(line))?.isEmpty == true }

    static func firstWord(_ line: String) -> String? { words(line).first.map(withoutPossessive) }

    private static func afterNameIs(_ words: [String]) -> [String]? {
        guard let place = words.indices.dropLast().first(where: { words[$0].lowercased() == "name" && words[$0 + 1].lowercased() == "is" })
        else {
            return nil
        }
        return Array(words[(place + 2)...])
    }

    /// Runs of letters, digits, apostrophes and hyphens.
    private static func words(_ line: String) -> [String] {
        line.split { !$0.isLetter && !$0.isNumber && !"'’‘`-\u{2010}\u{2011}".contains($0) }.map(String.init)
            .filter { $0.contains { $0.isLetter || $0.isNumber } }
    }

    /// Classes stand before or after a name: "4B", "Y4", "Year 4", "Class 4B". A number alone is none, nor is "Rose Class".
    private static func withoutClass(_ words: [String]) -> [String] {
        var left = words[...]
        if left.count >= 2, groups.contains(left[left.startIndex].lowercased()), isCodeOrNumber(left[left.startIndex + 1]) {
            left = left.dropFirst(2)
        } else if let first = left.first, isCode(first) {
            left = left.dropFirst()
        }
        if left.count >= 2, groups.contains(left[left.endIndex - 2].lowercased()), isCodeOrNumber(left[left.endIndex - 1]) {
            left = left.dropLast(2)
        } else if let last = left.last, isCode(last) {
            left = left.dropLast()
        }
        return Array(left)
    }

    private static func isCodeOrNumber(_ word: String) -> Bool {
        isCode(word) || (word.count <= 2 && word.allSatisfy(\.isNumber))
    }

    private static func isCode(_ word: String) -> Bool {
        let small = word.lowercased()
        let digits = small.prefix(while: \.isNumber)
        if digits.isEmpty {
            let rest = small.dropFirst()
            return "yr".contains(small.prefix(1)) && (1...2).contains(rest.prefix(while: \.isNumber).count)
                && rest.drop(while: \.isNumber).count <= 1 && rest.drop(while: \.isNumber).allSatisfy(\.isLetter)
        }
        let letters = small.dropFirst(digits.count)
        return digits.count <= 2 && (1...2).contains(letters.count) && letters.allSatisfy(\.isLetter)
            && !["st", "nd", "rd", "th", "am", "pm"].contains(letters)
    }

    private static func isPossessive(_ word: String) -> Bool { withoutPossessive(word) != word }

    private static func withoutPossessive(_ word: String) -> String {
        let small = word.lowercased()
        return small.count > 2 && "'’‘`".contains(small.dropLast().suffix(1)) && small.hasSuffix("s") ? String(word.dropLast(2)) : word
    }
}
