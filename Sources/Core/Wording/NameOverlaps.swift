/// Of names that stand in one another the longest, and nothing of names of staff.
enum NameOverlaps {
    private struct Place: Hashable {
        let range: Range<Int>
        let kind: TextHit.Kind
    }

    /// Hits of the same kind at the same place become one, for everybody whom any of them may mean.
    static func kept(_ hits: [TextHit], ofStaff: [Range<Int>]) -> [TextHit] {
        if hits.count + ofStaff.count < 2 { return hits }
        var merged: [TextHit] = []
        var places: [Place: Int] = [:]
        let isShort = hits.count < few
        for hit in hits {
            let key = Place(range: hit.range, kind: hit.kind)
            let place = isShort ? merged.firstIndex { $0.range == hit.range && $0.kind == hit.kind } : places[key]
            if let place {
                if hit.strength > merged[place].strength { merged[place].why = hit.why }
                merged[place].strength = max(merged[place].strength, hit.strength)
                if merged[place].pupils != hit.pupils { merged[place].pupils = Set(merged[place].pupils + hit.pupils).sorted() }
            } else {
                if !isShort { places[key] = merged.count }
                merged.append(hit)
            }
        }
        let staff = Around(ofStaff.indices.map { ($0, ofStaff[$0]) })
        let others = Around(merged.indices.map { ($0, merged[$0].range) })
        return merged.filter { hit in
            if hit.kind == .fullName {
                return !others.holds(hit.range) { place in
                    let other = merged[place]
                    return other.kind == .fullName && other.range != hit.range && other.strength >= hit.strength
                        && Set(hit.pupils).isSubset(of: other.pupils)
                }
            }
            if staff.holds(hit.range, where: { _ in true }) { return false }
            return !others.holds(hit.range) { place in
                let other = merged[place]
                return rank(other) > rank(hit) && other.strength >= hit.strength
                    || other.kind == hit.kind && other.range != hit.range && other.strength >= hit.strength
            }
        }
    }

    /// Of fewer hits a search costs less than a table.
    private static let few = 16

    private static func rank(_ hit: TextHit) -> Int {
        switch hit.kind {
        case .fullName: 3
        case .nameWithInitial: 2
        case .surname: hit.strength == .certain ? 2 : 0
        case .firstName: 1
        case .hiddenCharacters, .lookAlikes, .personal, .circumstance: 0
        }
    }

    /// Which of many ranges hold another one, without a look at those that end before it begins.
    private struct Around {
        private let ranges: [(place: Int, range: Range<Int>)]
        /// Of the longest.
        private let longest: Int

        init(_ ranges: [(place: Int, range: Range<Int>)]) {
            self.ranges = ranges.sorted { $0.range.lowerBound < $1.range.lowerBound }
            longest = ranges.map(\.range.count).max() ?? 0
        }

        /// Whether one of those that hold it is such a one.
        func holds(_ range: Range<Int>, where isOne: (Int) -> Bool) -> Bool {
            var next = ranges.firstPlace { $0.range.lowerBound >= range.upperBound - longest }
            while next < ranges.count, ranges[next].range.lowerBound <= range.lowerBound {
                if ranges[next].range.upperBound >= range.upperBound, isOne(ranges[next].place) { return true }
                next += 1
            }
            return false
        }
    }
}
