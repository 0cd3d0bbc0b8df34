/// How far a mistyped word is from another.
enum Slips {
    /// Letters to add, drop, replace, or swap with a neighbour (optimal string alignment); more than 2 is given as 3.
    static func count(_ word: String, _ other: String) -> Int {
        let (word, other) = (Array(word), Array(other))
        guard abs(word.count - other.count) <= 2 else { return 3 }
        var rows = [Array(0...other.count)]
        for (i, letter) in word.enumerated() {
            var row = [i + 1]
            for (j, wanted) in other.enumerated() {
                var cost = min(rows[i][j] + (letter == wanted ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, letter == other[j - 1], word[i - 1] == wanted { cost = min(cost, rows[i - 1][j - 1] + 1) }
                row.append(cost)
            }
            rows.append(row)
        }
        return min(rows[word.count][other.count], 3)
    }
}
