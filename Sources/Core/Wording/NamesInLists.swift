/// Which names stand beside each other as in a list.
extension NamesInWords {
    /// “Rose, Jack and Ava”, “Ava Smith and Grace”: nothing but a comma, a sign or “and” between, beside surnames and initials.
    func areListed(_ left: FoundName, _ right: FoundName) -> Bool {
        let (first, second) = left.places.lowerBound < right.places.lowerBound ? (left.places, right.places) : (right.places, left.places)
        if areListed(first, second) { return true }
        let longer = first.lowerBound..<first.upperBound + 1
        guard longer.upperBound <= second.lowerBound, isSecondName(first.upperBound) else { return false }
        return areListed(longer, second)
    }

    private func areListed(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        let between = second.lowerBound - first.upperBound
        let gap = text.words[second.lowerBound].gap
        if between == 0 {
            return !gap.isDisjoint(with: [.comma, .joins]) && gap.isDisjoint(with: [.stop, .exclamation])
                || !evidence.context.isProse && !gap.isDisjoint(with: [.space, .underscore, .hyphen])
        }
        guard between == 1, WordContext.joining.contains(text.words[first.upperBound].hash) else { return false }
        return gap.isSubset(of: [.space, .underscore, .hyphen])
            && text.words[first.upperBound].gap.isDisjoint(with: [.stop, .exclamation, .fresh])
    }

    /// A surname or the first letter of one, right after a forename.
    private func isSecondName(_ place: Int) -> Bool {
        let word = text.words[place]
        return word.gap == .space && word.isCapital
            && (word.isLetter || found.contains { $0.places.contains(place) && !$0.surnames.isEmpty })
    }
}
