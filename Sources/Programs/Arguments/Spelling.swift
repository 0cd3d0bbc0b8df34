/// Finds what somebody probably meant to type.
enum Spelling {
    /// The nearest candidates, at most three: those that the word begins, else those at the smallest distance within a third
    /// of the longer word's letters (and never more than three changes).
    static func closest(to word: String, among candidates: [String]) -> [String] {
        let word = word.lowercased()
        guard !word.isEmpty else { return [] }
        let begun = candidates.filter { word.count >= 2 && $0.hasPrefix(word) }
        if !begun.isEmpty { return Array(begun.prefix(3)) }

        var best: [String] = []
        var least = Int.max
        for candidate in candidates {
            let distance = distance(Array(word), Array(candidate.lowercased()))
            guard distance <= min(3, max(word.count, candidate.count) / 3) else { continue }
            if distance < least { (best, least) = ([], distance) }
            if distance == least { best.append(candidate) }
        }
        return Array(best.prefix(3))
    }

    /// Optimal string alignment: letters put in, left out, changed, and neighbours swapped each cost one.
    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var before: [Int] = []
        var row = Array(0...b.count)
        for i in 0..<a.count {
            var next = [i + 1]
            for j in 0..<b.count {
                var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                next.append(cost)
            }
            (before, row) = (row, next)
        }
        return row[b.count]
    }

    /// " Did you mean “a” or “b”?", or nothing.
    static func question(_ suggestions: [String]) -> String {
        suggestions.isEmpty ? "" : " Did you mean \(choice(suggestions))?"
    }

    /// "“a”, “b” or “c”".
    static func choice(_ words: [String]) -> String {
        let quoted = words.map { "“\($0)”" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }
}
