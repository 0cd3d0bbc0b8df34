package import Domain
package import Notation

/// A mapping file on its way: what was decided so far. Unlike a `Mapping` it may be incomplete, and it keeps every key that stood in the file.
package struct Draft: Hashable, Sendable {
    var root: Setting

    /// What the draft has a column for.
    enum Use: Hashable {
        /// A key of “columns”, or one of the keys for consents beside it.
        case column(String)
        /// The answers of one consent of the wide form, by its place in “consents”.
        case consent(Int)
        /// Left out.
        case left
    }

    init(shape: String) { root = .object([.init(key: "shape", value: .text(shape))]) }

    package init(reading bytes: [UInt8]) throws(NotationError) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw NotationError(
                Place(line: 1, column: 1), "the mapping is not UTF-8 text.", remedy: "Save it as UTF-8 in a plain text editor.")
        }
        root = Setting(try JSON5.read(text))
    }

    /// Whether something about the list that it was made for is undecided; it is no mapping until then.
    package var isUnfinished: Bool {
        get { root["unfinished"] != nil }
        set { root["unfinished"] = newValue ? .bool(true) : nil }
    }

    package var shape: String { root["shape"]?.text ?? "" }
    package var role: Pupil.Role { shape == "staff" ? .staff : .pupil }
    var hasColumns: Bool { shape == "wide" || shape == "staff" }

    /// Every heading that the draft names, with what for; one that is named twice stands twice.
    var uses: [(heading: String, use: Use)] {
        var uses = (root["columns"]?.entries ?? []).compactMap { entry in
            entry.value.text.map { (heading: $0, use: Use.column(entry.key)) }
        }
        for key in ["consentName", "consentAnswer"] {
            if let heading = root[key]?.text { uses.append((heading, .column(key))) }
        }
        for (key, name) in [("consentSince", "since"), ("consentExpires", "expires")] {
            if let heading = root[key]?.text { uses.append((heading, .column(name))) }
        }
        for entry in root["dates"]?.entries ?? [] {
            if let heading = entry.value.text { uses.append((heading, .column(entry.key))) }
        }
        for (place, consent) in (root["consents"]?.values ?? []).enumerated() {
            uses += Self.answerHeadings(consent).map { ($0, .consent(place)) }
            uses += ["since", "expires"].compactMap { key in consent[key]?.text.map { ($0, .column(key)) } }
        }
        return uses + (root["leave"]?.texts ?? []).map { ($0, .left) }
    }

    func use(of heading: String) -> Use? { uses.first { $0.heading.comparable == heading.comparable }?.use }

    /// Every heading that the draft names.
    package var headings: [String] { uses.map(\.heading) }

    static func answerHeadings(_ consent: Setting) -> [String] {
        [consent["column"]?.text].compactMap { $0 } + (consent["columns"]?.texts ?? [])
            + (consent["dates"]?.entries ?? []).compactMap(\.value.text)
    }

    func channels(_ consent: Setting?) -> [ChannelID]? {
        guard let consent else { return nil }
        let list = consent.isList ? consent : consent["channels"]
        return list.map { $0.texts.map { ChannelID($0) } }
    }

    /// The channels of a consent of the long and the single form; `nil` where it is not there.
    func channels(ofNamed name: String) -> [ChannelID]? { channels(named(name)) }

    /// The consent of that name; in the single form “_”, “-” and spaces are alike.
    func named(_ name: String) -> Setting? {
        root["names"]?.entries.first { key($0.key) == key(name) }?.value
    }

    func key(_ name: String) -> String {
        shape == "single" ? ConsentTitle.key(name) : name.comparable
    }

    /// What an answer means in a consent, its own words before those for all; without regard to the polarity.
    func state(of word: String, in consent: Setting?) -> Consent? {
        let answers = consent?["answers"] ?? root["answers"]
        let state = answers?[comparable: word]?.text.flatMap { Consent(rawValue: $0) }
        return state ?? (word.isEmpty ? .notAsked : nil)
    }

    /// Whether a heading or a name reads as if a yes were a no, and nobody has said whether it is.
    func isTurnable(_ name: String, _ consent: Setting?) -> Bool {
        NegativeWording.stands(in: name) && polarity(of: consent) == nil && consent?["answers"] == nil
    }

    /// What a no counts as where a yes is one.
    private func otherwise(in consent: Setting?) -> Consent {
        (consent?["whenNotDenied"] ?? root["whenNotDenied"])?.text == "granted" ? .granted : .notAsked
    }

    /// What a state counts as, by which way round the consent is; `nil` where it says nothing.
    func counted(_ state: Consent, in consent: Setting?) -> Consent? {
        switch way(of: consent) {
        case .consent, nil: state
        case .denied: AnswerMeaning.Polarity.denied(otherwise: otherwise(in: consent)).applied(to: state)
        case .objection: AnswerMeaning.Polarity.objection.applied(to: state)
        }
    }

    func way(of consent: Setting?) -> Choices.Way? { polarity(of: consent).flatMap { Choices.Way(rawValue: $0) } }

    /// What was said about which way round a consent is; `nil` where nobody has said.
    func polarity(of consent: Setting?) -> String? { consent?["polarity"]?.text ?? root["polarity"]?.text }
}
