import Domain
package import Records
package import Rules

/// What the index needs of one held photo: safe texts only, never evidence or a file's name.
package struct HeldPhoto: Sendable {
    let photo: PhotoID
    /// `nil` for a photo of a protected pupil, of which nothing is told; empty for the inbox itself.
    let event: String?
    let received: Moment
    /// `nil` where the picture may not be shown or there is none.
    let preview: String?
    let standing: Standing
    /// The rules that hold it back, each once; of a protected pupil's photo that one alone, so that nobody starts with another.
    let rules: [RuleID]
    /// The worst effect; a photo whose decision gives no reason is stopped.
    let effect: Effect
    /// The worst reasons' summaries with the channels they are about.
    let lines: [(summary: String, channels: String)]
    /// How many more reasons its page has.
    let further: Int

    static let shownLines = 3

    package init(_ record: PhotoRecord, _ decision: RecordedDecision, hasPreview: Bool, policy: Policy) {
        let titles = ChannelTitles(decision, policy)
        let reasons = Reason.all(decision, titles).filter { $0.effect != .notes }
        let protection = reasons.filter(\.isProtection)
        let shown = protection.isEmpty ? Array(reasons.prefix(Self.shownLines)) : protection
        photo = record.photo
        event = protection.isEmpty ? record.submission.event : nil
        received = record.received
        preview = hasPreview && protection.isEmpty ? "previews/\(record.photo.short).jpg" : nil
        standing = Standing(decision)
        var seen: Set<RuleID> = []
        rules = (protection.isEmpty ? reasons : protection).map(\.rule).filter { seen.insert($0).inserted }
        effect = reasons.map(\.effect).max() ?? .blocks
        lines = shown.map { ($0.summary, titles.words($0.channels)) }
        further = protection.isEmpty ? reasons.count - shown.count : 0
    }

    var isProtected: Bool { event == nil }
}
