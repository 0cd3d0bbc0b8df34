/// Pairs the members of two lists one to one so that the pairs' scores add up to the most that is possible.
enum BestPairs {
    /// Improvements below this are rounding.
    private static let least = 1e-9

    /// For each row the column that it goes with, `nil` where it stays alone; a pair that is not listed is impossible, and scores are above 0.
    ///
    /// Adds one row after another and each time follows the best chain of changed pairs from it (Bellman and Ford's way of finding it), so that the pairs of the rows so far are always the best ones.
    static func columns(for rows: [[Int: Double]]) -> [Int?] {
        var columnOf = [Int?](repeating: nil, count: rows.count)
        var rowOf: [Int: Int] = [:]
        for start in rows.indices {
            var gainOfRow = [start: 0.0]
            var gainOfColumn: [Int: Double] = [:]
            var cameFrom: [Int: Int] = [:]
            var waiting = [start]
            var next = 0
            while next < waiting.count {
                let row = waiting[next]
                next += 1
                guard let gain = gainOfRow[row] else { continue }
                for (column, score) in rows[row].sorted(by: { $0.key < $1.key }) where columnOf[row] != column {
                    guard gain + score > (gainOfColumn[column] ?? -.infinity) + least else { continue }
                    gainOfColumn[column] = gain + score
                    cameFrom[column] = row
                    if let other = rowOf[column] {
                        gainOfRow[other] = gain + score - (rows[other][column] ?? 0)
                        waiting.append(other)
                    }
                }
            }
            let free = gainOfColumn.filter { rowOf[$0.key] == nil }.max { ($0.value, $1.key) < ($1.value, $0.key) }
            let left = gainOfRow.max { ($0.value, $1.key) < ($1.value, $0.key) }
            var end: Int?
            if let free, free.value > max(least, left?.value ?? 0) {
                end = free.key
            } else if let left, left.value > least {
                end = columnOf[left.key]
                columnOf[left.key] = nil
            }
            while let column = end, let row = cameFrom[column] {
                end = row == start ? nil : columnOf[row]
                columnOf[row] = column
                rowOf[column] = row
            }
        }
        return columnOf
    }
}
