/// Tells columns that may say who must never be shown from those that a consent list needs nothing of.
enum NeverShown {
    struct Subject {
        let entry: Vocabulary.Entry
        /// Whether it is care or protection; else it is sensitive in another way.
        let isProtection: Bool
    }

    /// What a sensitive heading is about; `nil` for any other.
    static func subject(of heading: String) -> Subject? {
        let (spelled, words) = (Spelled(heading), Vocabulary.shipped)
        if let entry = Vocabulary.within(spelled, in: words.protects) { return Subject(entry: entry, isProtection: true) }
        return Vocabulary.within(spelled, in: words.leave).map { Subject(entry: $0, isProtection: false) }
    }

    /// Why somebody must look at a sensitive column; `nil` where nothing speaks of who may be shown.
    static func doubt(_ heading: String, _ values: Survey.Values) -> String? {
        guard let subject = subject(of: heading) else { return nil }
        let spelled = Spelled(heading)
        // “Photos in language newsletter” is a consent; one on health or care may be a ban.
        let isConsent = speaksOfPictures(spelled) && !subject.isProtection && !NegativeWording.stands(in: heading)
        if !isConsent, speaksOfPictures(spelled) || speaksOfShowing(spelled) {
            return "it is about \(subject.entry.meaning), and may say who must never be shown"
        }
        guard subject.isProtection, values.counted.contains(where: { side($0.text) != nil }) else { return nil }
        return "it is about \(subject.entry.meaning), and its yes and no may say who must never be shown"
    }

    static func speaksOfPictures(_ heading: Spelled) -> Bool {
        heading.words.contains { word in ["photo", "pictur", "image"].contains { word.hasPrefix($0) } }
    }

    /// “No” last, or after a telephone, is a number.
    private static func speaksOfShowing(_ heading: Spelled) -> Bool {
        let numbered = ["phone", "telephone", "mobile", "nhs", "contact"]
        return heading.words.enumerated().contains { place, word in
            if word == "no" { return place + 1 < heading.words.count && (place == 0 || !numbered.contains(heading.words[place - 1])) }
            return showing.contains { word.hasPrefix($0) } || negative.contains(word)
        }
    }

    private static let showing = ["publi", "show", "media", "film", "video", "camera", "web", "press", "restrict", "ban"]
    private static let negative: Set<String> = ["not", "never", "dont", "cannot", "cant", "without", "identify", "identified"]

    /// Yes and no; `nil` for anything else.
    private static func side(_ text: String) -> String? {
        switch Vocabulary.shipped.answer(text)?.meaning {
        case "granted": "yes"
        case "refused": "no"
        default: nil
        }
    }

    /// How many are yes and how many no; what stands there is not told.
    static func counts(_ values: Survey.Values) -> Survey.Values {
        var counts: [String: Int] = [:]
        for value in values.counted { counts[side(value.text) ?? "something else", default: 0] += value.count }
        let counted = ["yes", "no", "something else"].compactMap { side in
            counts[side].map { Survey.Values.Counted(text: side, count: $0) }
        }
        return Survey.Values(counted: counted, blank: values.blank)
    }
}
