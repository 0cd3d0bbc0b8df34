import Notation

/// The words that tell of a child's need or circumstance, as `wording/circumstances.json5` has them.
package final class CircumstanceWords: Sendable {
    enum Counts: String {
        case alone, beside, tied, group, person, telling

        /// Words that are ordinary ones too.
        var isNarrow: Bool { self == .beside || self == .tied || self == .person }
    }

    struct Term: Sendable {
        let phrase: Phrase
        let topic: String
        let counts: Counts
        let isCode: Bool
        /// Where it is a word as well.
        let isWord: Bool
        /// What makes something else of it where it follows.
        let unless: WordSet
    }

    let terms: PhraseTable<Term>
    /// In these the words mean something else.
    let otherwise: PhraseTable<Phrase>
    let themes: PhraseTable<Phrase>
    let themeNouns: WordSet
    /// These make none of a group, nor of what is somebody's own.
    let mildThemeNouns: WordSet
    let themeCues: PhraseTable<Phrase>
    let stories: PhraseTable<Phrase>
    /// What is said to parents or staff, and of nobody in the picture.
    let notices: PhraseTable<Phrase>
    let groupNouns: WordSet
    let child: WordSet
    let children: WordSet
    let ties: WordSet
    /// “Your child”, “any pupil”: of these no one is meant.
    let nobodys: WordSet
    let adults: WordSet
    /// “Support for pupils with …” is said of no one.
    let provision: WordSet
    /// “Our refugees”, “two wheelchair users”.
    let ours: WordSet

    package static let shipped: CircumstanceWords = {
        do {
            return try CircumstanceWords(shippedText)
        } catch {
            preconditionFailure("the words of needs and circumstances that ship cannot be read: \(error)")
        }
    }()

    /// Reads lists in the form of `wording/circumstances.json5`.
    init(_ text: String) throws(NotationError) {
        let file = try ListFile(text)
        let words = Set(try file.list("codesThatAreWords").map { $0.lowercased() })
        let lists = try file.lists(under: "lists").mapValues { WordSet($0) }
        var terms = PhraseTable<Term>()
        for entry in try file.entries("terms") {
            let name = try entry.text("counts")
            guard let counts = Counts(rawValue: name) else {
                throw NotationError(
                    entry.place, "“\(name)” is not known here.", remedy: "Write “alone”, “beside”, “tied”, “group”, “person” or “telling”.")
            }
            let topic = try entry.text("topic")
            let unless = WordSet(try entry.listIfAny("unless"))
            let codes = try entry.listIfAny("codes")
            for word in try entry.list("words") + codes {
                let phrase = Phrase(word.lowercased(), lists: lists)
                terms.add(
                    Term(
                        phrase: phrase, topic: topic, counts: counts, isCode: codes.contains(word),
                        isWord: words.contains(word.lowercased()),
                        unless: unless), phrase)
            }
        }
        self.terms = terms
        otherwise = PhraseTable(try file.list("otherwise"))
        themes = PhraseTable(try file.list("themes"))
        themeNouns = WordSet(try file.list("themeNouns"))
        mildThemeNouns = WordSet(try file.list("mildThemeNouns"))
        themeCues = PhraseTable(try file.list("themeCues"))
        stories = PhraseTable(try file.list("stories"))
        notices = PhraseTable(try file.list("notices"))
        groupNouns = WordSet(try file.list("groupNouns"))
        child = WordSet(try file.list("child"))
        children = WordSet(try file.list("children"))
        ties = WordSet(try file.list("ties"))
        nobodys = WordSet(try file.list("nobodys"))
        adults = WordSet(try file.list("adults"))
        provision = WordSet(try file.list("provision"))
        ours = WordSet(try file.list("ours"))
    }
}
