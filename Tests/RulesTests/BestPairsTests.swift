import Testing

@testable import Rules

@Suite struct BestPairsTests {
    /// The best sum over every way of pairing, tried one by one.
    private func best(_ rows: ArraySlice<[Int: Double]>, without taken: Set<Int> = []) -> Double {
        guard let row = rows.first else { return 0 }
        let rest = rows.dropFirst()
        return row.filter { !taken.contains($0.key) }
            .map { $0.value + best(rest, without: taken.union([$0.key])) }.reduce(best(rest, without: taken), max)
    }

    @Test(arguments: 0..<30) func noOtherPairingScoresMore(_ seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<40 {
            let columns = Int.random(in: 0...6, using: &random)
            let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                var row: [Int: Double] = [:]
                for column in 0..<columns where Int.random(in: 0..<3, using: &random) > 0 {
                    // Few different scores, so that many pairings tie.
                    row[column] = Bool.random(using: &random) ? Double.random(in: 0.01...1, using: &random) : 0.5
                }
                return row
            }
            let found = BestPairs.columns(for: rows)
            let taken = found.compactMap { $0 }
            #expect(found.count == rows.count && Set(taken).count == taken.count)
            var sum = 0.0
            for (row, column) in zip(rows, found) {
                guard let column else { continue }
                let score = row[column]
                #expect(score != nil, "a pair that is impossible")
                sum += score ?? 0
            }
            #expect(abs(sum - best(rows[...])) < 1e-6)
        }
    }

    @Test func theNearestIsNotTakenFromWhoHasNoOther() {
        #expect(BestPairs.columns(for: [[0: 0.9, 1: 0.8], [0: 0.7]]) == [1, 0])
        #expect(BestPairs.columns(for: [[0: 0.9, 1: 0.1], [0: 0.7]]) == [0, nil])
        #expect(BestPairs.columns(for: []) == [] && BestPairs.columns(for: [[:]]) == [nil])
    }

    @Test func manyEndSoon() {
        let rows = (0..<200).map { row in
            Dictionary(uniqueKeysWithValues: (0..<200).map { ($0, 1 / Double(1 + abs(row - $0))) })
        }
        #expect(BestPairs.columns(for: rows) == (0..<200).map { $0 })
    }
}
