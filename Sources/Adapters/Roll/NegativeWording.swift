/// Whether a heading or a consent's name reads as if a yes under it were a no.
package enum NegativeWording {
    /// Errs towards asking: whoever writes the mapping says with one word which way round it is.
    package static func stands(in text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !"'’".contains($0) }
            .map { String($0.filter { $0.isLetter }) }.filter { !$0.isEmpty }
        for (place, word) in words.enumerated() {
            let before = place > 0 ? words[place - 1] : ""
            let after = place + 1 < words.count ? words[place + 1] : ""
            if whole.contains(word) || beginnings.contains(where: { word.hasPrefix($0) }) && !word.hasPrefix("banner") { return true }
            if word == "out", ["opt", "opts", "opted", "opting"].contains(before) { return true }
            // “Yes/No” offers both answers, and “No. of” counts.
            if word == "no", before != "yes", !after.isEmpty, after != "of" { return true }
        }
        return false
    }

    private static let beginnings = [
        "deny", "denie", "denial", "refus", "declin", "withhold", "withheld", "withdraw", "withdrew", "object", "exclu", "reject", "revok",
        "prohibit", "forbid", "optout", "restrict", "veto", "block", "disallow", "disagree", "dissent", "disapprov", "oppos", "bann",
    ]
    private static let whole: Set<String> = [
        "not", "dont", "doesnt", "never", "cannot", "cant", "mustnt", "without", "ban", "bans", "stop", "stops", "stopped", "barred",
        "against", "non",
    ]
}
