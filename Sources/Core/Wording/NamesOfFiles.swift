/// What makes a child's of a word that is a name too in the name of a file or a folder, where no letter is larger than the others.
extension WordContext {
    /// “rose_reading_her_poem”, “grace_with_cup”, “hunter_goal”; not “rose_garden”, nor “may_half_term”.
    func childInFileName(_ names: Range<Int>, needsMore: Bool, isTime: Bool) -> String? {
        let end = names.upperBound
        guard !isProse, end < text.words.count, text.gap(after: end - 1).isSubset(of: Self.plain) else { return nil }
        if isOneChild(after: end) { return "“her”, “his” or the like follows" }
        let isWith = Self.with.contains(text.words[end].hash)
        let objects = isWith ? end + 1..<min(text.words.count, end + 4) : end..<end + 1
        if isWith || !isTime,
            objects.contains(where: { lists.won.contains(text.words[$0].hash) || isWith && lists.ofOneChild.contains(text.words[$0].hash) })
        {
            return "what a child has or did follows"
        }
        if isTime { return nil }
        if let deed = follower(end, in: lists.deeds) { return "“\(words(deed))” follows" }
        return !needsMore && lists.doings.contains(text.words[end].hash) ? "“\(words(end..<end + 1))” follows" : nil
    }

    /// “layla_and_liam_garden”: where they are, rather than a class, a street or a school of that name.
    ///
    /// `alone`: without another name beside it; parks and woods are called by forenames too (“victoria_park”).
    func isBeforeOuting(_ end: Int, alone: Bool = false) -> Bool {
        guard !isProse, end < text.words.count else { return false }
        return Self.outings.contains(text.words[end].hash) || !alone && Self.parks.contains(text.words[end].hash)
    }

    private static let plain: Gap = [.space, .underscore, .hyphen]
    private static let with = ContextWords.keys(["with"])
    private static let outings = ContextWords.keys([
        "garden", "beach", "farm", "zoo", "pool", "swim", "museum", "library", "lake", "river", "fair",
    ])
    private static let parks = ContextWords.keys(["park", "wood", "woods", "forest"])
}
