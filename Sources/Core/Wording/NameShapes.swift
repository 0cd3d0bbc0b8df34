/// Places where names stand as names: after a label, in quotation marks, as a hashtag, beside a place won.
extension WordContext {
    /// Nothing is said of the name: a sentence, a list's place or the text ends with it.
    func standsAlone(_ places: Range<Int>) -> Bool {
        let (next, gap) = (places.upperBound, text.gap(after: places.upperBound - 1))
        guard next < text.words.count else { return !gap.contains(.digit) }
        if gap.contains(.digit) || gap == .space && text.words[next].isCapital { return false }
        if !gap.isDisjoint(with: [.comma, .fresh, .joins, .other, .exclamation]) || gap.contains([.stop, .space]) { return true }
        return gap == .space && Self.joining.contains(text.words[next].hash)
    }

    enum Label { case ofChildren, ofThings, other }

    /// “Reading champion: ”, “Theme: ”, “Our baker is ”; `nil` where no label stands before the name, or before the list that it is in.
    func label(_ place: Int) -> Label? {
        var start = place
        while start > 0, !isLabelled(start) {
            let isListed = text.words[start].gap.contains(.comma) || Self.joining.contains(text.words[start - 1].hash)
            guard place - start < 12, isListed || text.words[start].isCapital == text.words[start - 1].isCapital,
                text.words[start].gap.isDisjoint(with: [.stop, .exclamation, .fresh])
            else { return nil }
            start -= 1
        }
        guard start > 0 else { return nil }
        let hasColon = text.words[start].gap.contains(.colon)
        var label: Label? = hasColon ? .other : nil
        var word = start - 1
        while word >= 0, start - word <= 7 {
            let hash = text.words[word].hash
            if lists.personLabels.contains(hash) { return .ofChildren }
            if hasColon, lists.thingLabels.contains(hash) && !isGroup(word) || lists.calendar.contains(hash) { label = .ofThings }
            if !text.words[word].gap.isDisjoint(with: [.fresh, .exclamation]) || text.words[word].gap.contains([.stop, .space]) { break }
            word -= 1
        }
        return label
    }

    /// “Bear class: ” says who is in it, “Class: ” what it is called.
    private func isGroup(_ place: Int) -> Bool {
        Self.groups.contains(text.words[place].hash) && place > 0 && !beginsAnew(place) && text.words[place].gap == .space
    }

    private static let groups = ContextWords.keys(["class", "house"])

    /// A colon, a dash or “is” stands right before it.
    func isLabelled(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        let gap = text.words[place].gap
        if gap.contains([.stop, .space]), Self.copulas.contains(text.words[place - 1].hash) { return true }
        if gap.contains(.quote) || !gap.isDisjoint(with: [.exclamation, .comma, .stop]) { return false }
        return gap.contains(.colon) || gap.contains([.fresh, .space]) || gap.contains([.hyphen, .space])
            || gap == .space && Self.copulas.contains(text.words[place - 1].hash)
    }

    /// “#Grace”, unless it stands in a row of values (“#Kindness #Courage #Grace”).
    func isWholeTag(_ places: Range<Int>, isName: (Int) -> Bool) -> Bool {
        guard isTag(places) else { return false }
        let others = [places.lowerBound - 1, places.upperBound].filter { text.words.indices.contains($0) }
        return !others.contains { isTag($0..<$0 + 1) && !isName($0) }
    }

    private func isTag(_ places: Range<Int>) -> Bool {
        text.words[places.lowerBound].gap.contains(.tag) && text.words[places.lowerBound].letters == .capital
            && !text.gap(after: places.upperBound - 1).isEmpty
            && text.gap(after: places.upperBound - 1).isDisjoint(with: [.digit, .underscore])
    }

    /// “Max” in quotation marks by itself.
    func isQuoted(_ places: Range<Int>) -> Bool {
        let (before, after) = (text.words[places.lowerBound].gap, text.gap(after: places.upperBound - 1))
        if before.contains(.quote) { return after.contains(.quote) }
        return before.contains(.apostrophe) && after.contains(.apostrophe) && !before.isDisjoint(with: [.space, .start])
            && !isPossessive(places)
    }

    /// “Grace: ‘I loved it’”, “‘I loved it’ – Grace”.
    func speaks(_ places: Range<Int>) -> Bool {
        let (before, after) = (text.words[places.lowerBound].gap, text.gap(after: places.upperBound - 1))
        if after.contains(.colon), !after.isDisjoint(with: [.quote, .apostrophe]) { return true }
        return before.contains(.quote) && !before.isDisjoint(with: [.hyphen, .other]) && before.isDisjoint(with: [.colon, .bracket])
            && standsAlone(places)
    }

    /// The last of the names that are listed from this one on.
    func listEnd(_ places: Range<Int>, isName: (Int) -> Bool) -> Int {
        var end = places.upperBound
        while end < text.words.count {
            let next = Self.joining.contains(text.words[end].hash) && text.words[end].gap == .space ? end + 1 : end
            guard next < text.words.count, text.words[next].isCapital, isName(next), next > end || text.words[next].gap.contains(.comma)
            else { break }
            end = next + 1
        }
        return end
    }

    /// “Jack second”, “2nd: Jack”.
    func isPlaced(_ places: Range<Int>) -> Bool {
        if let place = follower(places.upperBound, in: lists.ordinals) {
            return standsAlone(place) && (text.words[place.lowerBound].bytes.count > 2 || text.words[place.lowerBound].gap.contains(.digit))
        }
        let before = places.lowerBound - 1
        return before >= 0 && text.words[before].gap.contains(.digit) && lists.ordinals.contains(text.words[before].hash)
            && text.words[before].bytes.count == 2 && standsAlone(places)
    }

    /// The text is nothing but names, with what joins them and what cameras and editors add.
    func isNothingButNames(isName: (Int) -> Bool) -> Bool {
        text.words.indices.allSatisfy { place in
            let word = text.words[place]
            if isName(place) { return word.isCapital || !isProse || text.isWhispered }
            return Self.joining.contains(word.hash) || unit == .fileName && lists.hashtagWords.contains(word.hash)
        }
    }

    /// “Daisy on the swings”, “Ivy as the Mad Hatter”: things that can be counted have an article before them.
    func isPosed(_ places: Range<Int>) -> Bool {
        let next = places.upperBound
        guard isProse, beginsAnew(places.lowerBound), next + 1 < text.words.count, text.words[next].gap == .space,
            text.words[next].letters == .lower, text.words[next + 1].gap == .space, Self.afterPose.contains(text.words[next + 1].hash)
        else { return false }
        if Self.poses.contains(text.words[next].hash) { return true }
        return Self.poseOfPlace.contains(text.words[next].hash) && !lists.uncounted.contains(text.hash(places))
    }

    /// “Summer, our reading ambassador”.
    func isNamedAs(_ end: Int) -> Bool {
        guard end + 1 < text.words.count, text.words[end].gap.isSubset(of: [.comma, .space]), text.words[end].gap.contains(.comma),
            Self.afterPose.contains(text.words[end].hash)
        else { return false }
        for place in end + 1..<min(text.words.count, end + 5) {
            if text.words[place].gap != .space { return false }
            if lists.personLabels.contains(text.words[place].hash) { return true }
        }
        return false
    }

    private static let copulas = ContextWords.keys(["is", "was", "are", "were"])
    private static let poses = ContextWords.keys(["with", "as"])
    private static let poseOfPlace = ContextWords.keys(["at", "beside", "by", "down", "in", "inside", "on", "outside", "up", "under"])
    private static let afterPose = ContextWords.keys(["a", "an", "the", "her", "his", "our", "some", "goal"])
    static let joining = ContextWords.keys(["and", "with", "plus", "then", "v", "vs"])
}
