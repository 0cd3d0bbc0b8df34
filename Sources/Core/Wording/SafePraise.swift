/// The small word that “a pupil” needs after praise or thanks where a name needs none: “Well done Ava” is “Well done to a pupil”.
struct SafePraise {
    /// “to” or “for”, with a space.
    let link: String
    /// The text before the name, without a comma after the praise.
    let before: String
    let hasComma: Bool

    /// `nil` where no praise stands right before.
    init?(_ text: String) {
        guard text.last == " " else { return nil }
        let words = text.dropLast()
        let bare = words.last == "," ? words.dropLast() : words
        let lower = bare.lowercased()
        guard let praise = Self.links.first(where: { Self.ends(lower, $0.praise) }) else { return nil }
        hasComma = words.last == ","
        before = bare + " "
        link = praise.link + " "
    }

    private static func ends(_ text: String, _ praise: String) -> Bool {
        text.hasSuffix(praise) && !(text.dropLast(praise.count).last?.isLetter ?? false)
    }

    private static let links: [(praise: String, link: String)] = [
        ("well done", "to"), ("congratulations", "to"), ("thank you", "to"), ("thanks", "to"), ("bravo", "to"), ("hurrah", "for"),
        ("hurray", "for"),
    ]
}
