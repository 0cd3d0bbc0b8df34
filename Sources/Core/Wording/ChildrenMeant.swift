/// Where a name that a class has too, or a pair whom everybody knows, is a child's of the school.
extension NameEvidence {
    /// A year group, a class or an age after the name, or after a surname that nobody on the list has, or their family.
    func child(_ name: FoundName, _ commonness: Commonness) -> String? {
        let end = name.places.upperBound
        if context.isBeforeRelative(name.places) { return "somebody of their family follows" }
        let isOwn: (Int) -> Bool = { commonness != .own && self.isOwn($0) }
        return context.childAfter(end, isOwn: isOwn)
            ?? context.endOfStrangeSurname(end, lists, isName).flatMap { context.childAfter($0, isOwn: isOwn) }
    }

    /// “Harry and Meghan from Year 5”: two pupils, and not those whom everybody knows.
    func ofPair(_ name: FoundName) -> Support? {
        guard let pair = context.pair(name.places, isName: isName) else { return nil }
        if let child = context.childAfter(pair.upperBound, isOwn: isOwn) {
            return Support(strength: .likely, why: "\(child) the pair of names")
        }
        guard let deed = context.deed(after: pair), deed.kind == .ofChildren || context.isAfterOur(pair.lowerBound) else { return nil }
        return Support(strength: .likely, why: "“\(words(deed.words))” follows the pair of names")
    }

    /// A word that the school calls a class, a house or a room by.
    func own(_ name: FoundName, _ child: String?, isShown: Bool) -> Support? {
        let (places, first) = (name.places, name.places.lowerBound)
        if context.isBeforePlace(places.upperBound) || name.isPlural { return nil }
        let says = "the school calls a class, a house or a room so"
        let cue = context.cueBefore(first)
        if context.text.words[first].isCapital, !context.isAfterDeterminer(first) || context.isAfterOur(first) {
            if let cue, context.isChildCue(cue) { return Support(strength: .likely, why: "\(says), but it follows “\(words(cue))”") }
            if let child, !context.isYearInBrackets(places.upperBound) { return Support(strength: .likely, why: "\(says), but \(child)") }
            if let deed = context.deed(after: places), context.isOneChild(after: deed.words.upperBound) {
                return Support(strength: .likely, why: "\(says), but “\(words(deed.words))” tells of one child")
            }
            if context.isLabelled(first), context.standsAlone(places), context.label(first) == .ofChildren {
                return Support(strength: .likely, why: "\(says), but it follows what children are called by")
            }
        }
        guard isShown || cue != nil || child != nil || context.isPossessive(places) else { return nil }
        return Support(
            strength: isShown ? .likely : .possible,
            why: "\(says); \(isShown ? "a child in the photo is called so too" : "a child may be meant")")
    }
}
