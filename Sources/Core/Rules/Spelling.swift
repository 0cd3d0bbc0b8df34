/// Guesses what was meant by a mistyped word.
enum Spelling {
    /// The known word that is fewest slips away; `nil` where none is near: at most a third of the letters, and a change of case counts nothing.
    static func closest(to word: String, among known: [String]) -> String? {
        let typed = Array(word.lowercased())
        let near = known.map { (word: $0, slips: slips(typed, Array($0.lowercased()))) }
            .filter { $0.slips <= max(1, max(typed.count, $0.word.count) / 3) }
        return near.min { ($0.slips, $0.word) < ($1.slips, $1.word) }?.word
    }

    /// Letters to add, drop, replace, or swap with a neighbour, each swap counted once.
    static func slips(_ left: [Character], _ right: [Character]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
