package import Notation

/// Words that headings, answers and names of consents are made of. They only suggest.
package struct Vocabulary: Sendable {
    /// Words that mean the same, with where that is known from.
    package struct Entry: Sendable {
        /// A column of the mapping, a state, a channel; elsewhere words for people.
        package let meaning: String
        package let words: [String]
        package let sure: Sureness
        package let source: String
        let spelled: [Spelled]
    }

    package private(set) var headings: [Entry] = []
    package private(set) var answers: [Entry] = []
    private(set) var pictures: [Entry] = []
    private(set) var channels: [Entry] = []
    private(set) var doubts: [Entry] = []
    private(set) var denied: [Entry] = []
    private(set) var leave: [Entry] = []
    private(set) var protects: [Entry] = []
    private(set) var asks: [Entry] = []

    static let sections = ["headings", "answers", "pictures", "channels", "doubts", "denied", "leave", "protects", "asks"]

    /// The one that ships; a test holds that it can be read.
    package static let shipped: Vocabulary = {
        guard let vocabulary = try? Vocabulary(shippedText) else { preconditionFailure("the vocabulary that ships cannot be read") }
        return vocabulary
    }()

    package init(_ text: String) throws(NotationError) {
        try self.init(try StrictObject(try JSON5.read(text), title: "the vocabulary", keys: Self.sections))
    }

    init(_ object: StrictObject) throws(NotationError) {
        headings = try Self.entries(object, "headings")
        answers = try Self.entries(object, "answers")
        pictures = try Self.entries(object, "pictures")
        channels = try Self.entries(object, "channels")
        doubts = try Self.entries(object, "doubts")
        denied = try Self.entries(object, "denied")
        leave = try Self.entries(object, "leave")
        protects = try Self.entries(object, "protects")
        asks = try Self.entries(object, "asks")
    }

    /// The entry that has the heading as a whole.
    static func whole(_ heading: Spelled, in entries: [Entry]) -> Entry? {
        entries.first { $0.spelled.contains(heading) }
    }

    /// The entry of which some words stand within the text.
    static func within(_ text: Spelled, in entries: [Entry]) -> Entry? {
        entries.first { $0.spelled.contains { text.holds($0) } }
    }

    /// Answers are compared as a whole and as they stand.
    func answer(_ text: String) -> Entry? {
        let text = text.comparable
        return answers.first { $0.words.contains { $0.comparable == text } }
    }

    private static func entries(_ object: StrictObject, _ key: String) throws(NotationError) -> [Entry] {
        guard object.node(key) != nil else { return [] }
        var entries: [Entry] = []
        for node in try object.list(key) { entries.append(try Entry(node)) }
        return entries
    }
}

extension Vocabulary.Entry {
    init(_ node: JSON5) throws(NotationError) {
        let object = try StrictObject(node, title: "an entry", keys: ["is", "sure", "source", "words"])
        meaning = try object.text("is")
        source = try object.text("source")
        guard let sure = Sureness(rawValue: try object.text("sure")) else {
            throw NotationError(
                try object.required("sure").place, "this is no degree of sureness.",
                remedy: "Write one of these: \(Sureness.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        self.sure = sure
        var words: [String] = []
        if object.node("words") != nil {
            for word in try object.list("words") { words.append(try StrictObject.text(word, "words")) }
        }
        self.words = words
        spelled = words.map { Spelled($0) }
    }
}
