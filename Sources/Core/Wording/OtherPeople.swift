/// Who else may have a name of the roll: grown-ups, animals, people of stories.
extension WordContext {
    /// “Mrs Patel”; a title has a capital letter unless nothing has.
    func isAfterTitle(_ place: Int) -> Bool {
        guard place > 0, lists.titles.contains(text.words[place - 1].hash) else { return false }
        let gap = text.words[place].gap
        return gap.isDisjoint(with: [.comma, .fresh, .exclamation]) && (text.words[place - 1].isCapital || text.isWhispered)
            && !isOfChildren(place - 1)
    }

    /// “caretaker Max”, “Headteacher: Jane”, “Harry, our caretaker”.
    func hasRole(_ places: Range<Int>) -> Bool {
        let (first, end) = (places.lowerBound, places.upperBound)
        if first > 0, text.words[first].gap.isDisjoint(with: [.comma, .exclamation, .stop]),
            lists.roles.contains(text.words[first - 1].hash), !isOfChildren(first - 1)
        {
            return !text.words[first].gap.contains(.fresh) || isLabelled(first)
        }
        guard end < text.words.count, !text.words[end].gap.isDisjoint(with: [.comma, .bracket]) else { return false }
        let role = Self.articles.contains(text.words[end].hash) ? end + 1 : end
        for last in role..<min(text.words.count, role + 2) {
            if last > role, text.words[last].gap != .space { break }
            if lists.roles.contains(text.words[last].hash) { return !isOfChildren(last) }
        }
        return false
    }

    /// “School Councillor”, “young author”.
    private func isOfChildren(_ title: Int) -> Bool {
        guard lists.sharedTitles.contains(text.words[title].hash) else { return false }
        return (max(0, title - 2)..<title).contains { lists.juniorWords.contains(text.words[$0].hash) }
    }

    /// “the class hamster Daisy”, “Lily the pony”, “our hens, Ruby and Max”; where nobody plays or dresses up.
    func isAnimal(_ places: Range<Int>) -> Bool {
        let isBeside = isAnimal(before: places.lowerBound) || isAnimal(after: places.upperBound)
        return isBeside && !text.words.contains { lists.costumes.contains($0.hash) }
    }

    private func isAnimal(before place: Int) -> Bool {
        var (first, steps) = (place, 0)
        while first > 0, steps < 4 {
            let gap = text.words[first].gap
            guard gap.isDisjoint(with: [.stop, .exclamation, .fresh, .bracket]) else { return false }
            if endsAnimal(first - 1) { return true }
            let before = text.words[first - 1]
            if Self.naming.contains(before.hash), first > 1, gap == .space {
                if endsAnimal(first - 2) { return true }
                first -= Self.naming.contains(text.words[first - 2].hash) ? 1 : 2
            } else if Self.and.contains(before.hash), first > 1, text.words[first - 2].isCapital {
                first -= 2
            } else if gap.contains(.comma), before.isCapital {
                first -= 1
            } else {
                return false
            }
            steps += 1
        }
        return false
    }

    private func isAnimal(after name: Int) -> Bool {
        // “Daisy is our new guinea pig.”
        let isSaid = name + 1 < text.words.count && text.words[name].gap == .space && Self.being.contains(text.words[name].hash)
        let end = isSaid ? name + 1 : name
        guard end + 1 < text.words.count, text.words[end].gap.isSubset(of: [.space, .comma]), text.words[end].letters == .lower,
            Self.articles.contains(text.words[end].hash)
        else { return false }
        for place in end + 1..<min(text.words.count, end + 5) {
            guard text.words[place].gap.isSubset(of: [.space, .hyphen]) else { return false }
            if lists.animals.contains(text.words[place].hash) || place > end + 1 && lists.animals.contains(text.hash(place - 1..<place + 1))
            {
                return place + 1 >= text.words.count || !lists.personRoles.contains(text.words[place + 1].hash)
            }
        }
        return false
    }

    private func endsAnimal(_ place: Int) -> Bool {
        lists.animals.contains(text.words[place].hash) || place > 0 && lists.animals.contains(text.hash(place - 1..<place + 1))
    }

    /// “Noah and the ark”.
    func isOfStory(_ end: Int) -> Bool {
        var place = end
        while place < min(text.words.count, end + 4) {
            guard text.words[place].gap.isSubset(of: [.space, .apostrophe]) else { return false }
            for last in place..<min(text.words.count, place + 3) where lists.storyThings.contains(text.hash(place..<last + 1)) {
                return true
            }
            guard Self.small.contains(text.words[place].hash) else { return false }
            place += 1
        }
        return false
    }

    private static let articles = ContextWords.keys(["the", "a", "our", "his", "her", "my", "their"])
    private static let naming = ContextWords.keys(["called", "named", "is", "are"])
    private static let being = ContextWords.keys(["is", "was"])
    private static let and = ContextWords.keys(["and"])
    private static let small = ContextWords.keys(["and", "the", "in", "his", "her", "s", "with", "of"])
}
