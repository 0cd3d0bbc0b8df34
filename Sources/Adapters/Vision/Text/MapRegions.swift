/// Places of a map that hang together: for each row from `top` its leftmost column and the one after its rightmost.
struct MapRegion: Equatable {
    let top: Int
    private(set) var rows: [Range<Int>]

    /// The corners of the outermost places of each row.
    var outline: [Spot] {
        rows.indices.flatMap { row in
            [row, row + 1].flatMap { y in
                [Spot(Double(rows[row].lowerBound), Double(top + y)), Spot(Double(rows[row].upperBound), Double(top + y))]
            }
        }
    }

    fileprivate init(row: Int, run: Range<Int>) {
        top = row
        rows = [run]
    }

    /// Rows come in their order.
    fileprivate mutating func add(row: Int, run: Range<Int>) {
        if row - top == rows.count {
            rows.append(run)
        } else {
            let last = rows[rows.count - 1]
            rows[rows.count - 1] = min(last.lowerBound, run.lowerBound)..<max(last.upperBound, run.upperBound)
        }
    }
}

extension TextMap {
    /// A stretch of one row, and the stretch that stands for everything it hangs together with.
    private struct Run {
        let row: Int
        let columns: Range<Int>
        var parent: Int
    }

    /// The places above the threshold, by what hangs together through a side or a corner, from top to bottom.
    func regions(above threshold: Float) -> [MapRegion] {
        var runs: [Run] = []
        var above = 0..<0
        for row in 0..<height {
            let first = runs.count
            var upper = above.lowerBound
            for columns in stretches(ofRow: row, above: threshold) {
                let number = runs.count
                runs.append(Run(row: row, columns: columns, parent: number))
                while upper < above.upperBound, runs[upper].columns.upperBound < columns.lowerBound { upper += 1 }
                var touching = upper
                while touching < above.upperBound, runs[touching].columns.lowerBound <= columns.upperBound {
                    Self.join(number, touching, in: &runs)
                    touching += 1
                }
            }
            above = first..<runs.count
        }
        var places: [Int: Int] = [:]
        var regions: [MapRegion] = []
        for number in runs.indices {
            let run = runs[number]
            let root = Self.root(of: number, in: &runs)
            if let place = places[root] {
                regions[place].add(row: run.row, run: run.columns)
            } else {
                places[root] = regions.count
                regions.append(MapRegion(row: run.row, run: run.columns))
            }
        }
        return regions
    }

    private func stretches(ofRow row: Int, above threshold: Float) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for column in 0..<width {
            if values[row * width + column] > threshold {
                start = start ?? column
            } else if let from = start {
                found.append(from..<column)
                start = nil
            }
        }
        if let start { found.append(start..<width) }
        return found
    }

    private static func root(of run: Int, in runs: inout [Run]) -> Int {
        var run = run
        while runs[run].parent != run {
            runs[run].parent = runs[runs[run].parent].parent
            run = runs[run].parent
        }
        return run
    }

    /// The upper run stands for both, so that a region's rows come in order.
    private static func join(_ first: Int, _ second: Int, in runs: inout [Run]) {
        let one = root(of: first, in: &runs), other = root(of: second, in: &runs)
        runs[max(one, other)].parent = min(one, other)
    }
}
