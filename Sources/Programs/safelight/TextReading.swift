import Domain
import Pipeline
import Rules
import Wording

/// What was found in one text, and what the channels make of it.
struct TextReading {
    let input: TextInput
    let assessment: TextAssessment
    /// The whole text worded safely, where names are all that is amiss.
    let safe: String?
    private let wording: SafeWording

    init(_ input: TextInput, beside photo: PhotoFacts?, _ channels: [Channel], _ school: School, at now: Moment) {
        self.input = input
        wording = SafeWording(school.roll)
        let assess = { (text: String) in school.assess(text: text, as: input.unit, beside: photo, on: channels, at: now) }
        let assessment = assess(input.text)
        self.assessment = assessment
        let wrong = assessment.hits.filter { assessment.effect(of: $0) > .notes }
        // What is offered has passed the same rules.
        let isSentence = input.unit == .caption || input.unit == .altText
        safe =
            isSentence && !wrong.contains(where: Self.isDoubtful)
            ? wording.text(input.text, replacing: wrong).flatMap { assess($0).effect > .notes ? nil : $0 } : nil
    }

    /// A name whose words are ordinary ones too: nothing is worded anew for what may be no name.
    private static func isDoubtful(_ hit: TextHit) -> Bool {
        [.fullName, .nameWithInitial, .surname].contains(hit.kind) && hit.strength < .certain
    }

    /// The worst that any channel makes of it.
    var effect: Effect { assessment.effect }

    /// In the order of the text.
    var hits: [TextHit] { assessment.hits }

    /// What to do about one hit, in a few words.
    func remedy(_ hit: TextHit) -> String? {
        guard assessment.effect(of: hit) > .notes else { return nil }
        switch hit.kind {
        case .fullName, .nameWithInitial, .firstName, .surname:
            let isSentence = input.unit == .caption || input.unit == .altText
            let advice = isSentence ? wording.words(for: hit, in: input.text).map { "write “\($0)”" } ?? "leave it out" : "leave it out"
            return Self.isDoubtful(hit) ? "if a pupil is meant, \(advice)" : advice
        case .personal: return "leave it out"
        case .hiddenCharacters: return "type the words anew"
        case .lookAlikes: return "type the word anew with ordinary letters"
        case .circumstance: return "say what the children do, and not why they are there"
        }
    }
}

extension TextHit {
    /// What it is, in plain words.
    var title: String {
        switch kind {
        case .fullName: "a pupil’s full name"
        case .nameWithInitial: "a pupil’s name with the first letter of the surname"
        case .surname: "a pupil’s surname"
        case .firstName: "a pupil’s first name"
        case .hiddenCharacters: "characters that nobody sees"
        case .lookAlikes: "letters that look like other ones"
        case .personal(let kind): kind.words
        case .circumstance(.child): "a circumstance beside a child"
        case .circumstance(.group): "a group that tells about those who are in it"
        case .circumstance(.theme): "a theme of the day"
        }
    }

    /// For programs.
    var code: String {
        switch kind {
        case .fullName: "full-name"
        case .nameWithInitial: "name-with-initial"
        case .surname: "surname"
        case .firstName: "first-name"
        case .hiddenCharacters: "hidden-characters"
        case .lookAlikes: "look-alikes"
        case .personal(let kind): kind.rawValue
        case .circumstance(.child): "circumstance-child"
        case .circumstance(.group): "circumstance-group"
        case .circumstance(.theme): "circumstance-theme"
        }
    }
}
