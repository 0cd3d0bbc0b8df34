import Domain

/// Forename and surname of one child beside each other, in forms that the list does not have itself.
extension NamesInWords {
    func together() -> [TextHit] {
        var hits: [TextHit] = []
        for name in found where !name.forenames.isEmpty && !name.isPlural && isLarge(name) {
            for other in found(from: name.places.lowerBound - Self.reach, before: name.places.upperBound + Self.reach)
            where !other.surnames.isEmpty && isLarge(other) {
                guard areBeside(name.places, other.places) else { continue }
                let all = min(name.places.lowerBound, other.places.lowerBound)..<max(name.places.upperBound, other.places.upperBound)
                for forename in name.forenames {
                    for surname in other.surnames {
                        let who = NameTerms.both(forename, surname)
                        if who.isEmpty { continue }
                        hits.append(
                            hit(
                                .fullName, all, terms.ids(who), strength(ofFullName: text.range(all)), Self.why(forename.form, surname.form)
                            ))
                    }
                }
            }
        }
        return hits
    }

    private static func why(_ forename: NameTerms.Form, _ surname: NameTerms.Form) -> String {
        "\(words(forename)) with \(surname == .part ? "a part of the surname" : "the surname") of the same child"
    }

    /// In sentences a word of the dictionary needs a capital letter to be a part of a name.
    private func isLarge(_ name: FoundName) -> Bool {
        text.words[name.places.lowerBound].isCapital || text.words[name.places.lowerBound].isCut || !evidence.context.isProse
            || text.isWhispered || evidence.commonness(name) == .name
    }

    /// In either order, with nothing between them, or one or two more names or initials before the surname.
    private func areBeside(_ forename: Range<Int>, _ surname: Range<Int>) -> Bool {
        if surname.upperBound == forename.lowerBound { return joins(text.words[forename.lowerBound].gap) }
        guard (0...2).contains(surname.lowerBound - forename.upperBound) else { return false }
        if surname.lowerBound == forename.upperBound { return joins(text.words[surname.lowerBound].gap) }
        return (forename.upperBound...surname.lowerBound).allSatisfy { place in
            let word = text.words[place]
            if isNickname(forename.upperBound, surname) { return true }
            guard word.gap.isSubset(of: [.space, .stop, .hyphen, .underscore]) else { return false }
            if word.gap.contains(.stop), !text.words[place - 1].isLetter { return false }
            return place == surname.lowerBound || word.isCapital || !evidence.context.isProse && word.isLetter
        }
    }

    /// “Priya ‘Pip’ Begum”: one word between them, in quotation marks or brackets.
    private func isNickname(_ place: Int, _ surname: Range<Int>) -> Bool {
        guard surname.lowerBound == place + 1, text.words[place].gap.contains(.space), text.words[place + 1].gap.contains(.space) else {
            return false
        }
        let (before, after) = (text.words[place].gap, text.words[place + 1].gap)
        return !before.isDisjoint(with: [.quote, .bracket, .apostrophe]) && !after.isDisjoint(with: [.quote, .other, .apostrophe])
            && before.isDisjoint(with: [.stop, .exclamation, .comma, .colon])
            && after.isDisjoint(with: [.stop, .exclamation, .comma, .colon])
    }

    private func joins(_ gap: Gap) -> Bool {
        if gap.contains(.stop) && gap.contains(.space) { return false }
        let allowed: Gap = [.space, .comma, .hyphen, .apostrophe, .underscore, .stop, .joins]
        return gap.isSubset(of: evidence.context.isProse ? allowed : allowed.union([.digit, .digitFirst]))
    }
}

extension NameTerms {
    /// Everyone who has both parts; by the shorter list, so that a common surname costs little.
    static func both(_ left: Term, _ right: Term) -> [Int32] {
        let (few, many) = left.who.count <= right.who.count ? (left.who, right.who) : (right.who, left.who)
        return few.filter { many.holdsSorted($0) }
    }

    func contains(_ term: Term, _ id: PupilID) -> Bool { term.ids.holdsSorted(id) }
}

extension Array where Element: Comparable {
    /// By halves; the list is ascending.
    fileprivate func holdsSorted(_ element: Element) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < element { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == element
    }
}
