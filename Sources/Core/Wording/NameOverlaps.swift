/// Of names that stand in one another the longest, and nothing of names of staff.
enum NameOverlaps {
    /// Hits of the same kind at the same place become one, for everybody whom any of them may mean.
    static func kept(_ hits: [TextHit], ofStaff: [Range<Int>]) -> [TextHit] {
        var merged: [TextHit] = []
        for hit in hits {
            if let place = merged.firstIndex(where: { $0.range == hit.range && $0.kind == hit.kind }) {
                if hit.strength > merged[place].strength { merged[place].why = hit.why }
                merged[place].strength = max(merged[place].strength, hit.strength)
                if merged[place].pupils != hit.pupils { merged[place].pupils = Set(merged[place].pupils + hit.pupils).sorted() }
            } else {
                merged.append(hit)
            }
        }
        return merged.filter { hit in
            if hit.kind == .fullName {
                return !merged.contains { other in
                    other.kind == .fullName && other.range != hit.range && other.range.holds(hit.range) && other.strength >= hit.strength
                        && Set(hit.pupils).isSubset(of: other.pupils)
                }
            }
            if ofStaff.contains(where: { $0.holds(hit.range) }) { return false }
            return !merged.contains { other in
                other.range.holds(hit.range) && rank(other) > rank(hit) && other.strength >= hit.strength
                    || other.kind == hit.kind && other.range != hit.range && other.range.holds(hit.range) && other.strength >= hit.strength
            }
        }
    }

    private static func rank(_ hit: TextHit) -> Int {
        switch hit.kind {
        case .fullName: 3
        case .nameWithInitial: 2
        case .surname: hit.strength == .certain ? 2 : 0
        case .firstName: 1
        case .hiddenCharacters, .lookAlikes, .personal, .circumstance: 0
        }
    }
}

extension Range<Int> {
    fileprivate func holds(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
