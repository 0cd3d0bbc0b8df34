package import Notation

/// What is known of one information system's exports. It never says where a consent's pictures go: that is each school's own.
package struct Profile: Sendable {
    package let id: String
    package let title: String
    /// The day on which the facts were looked up.
    package let seen: String
    package let shape: Vocabulary.Entry
    package let words: Vocabulary

    /// Those that ship, by id; a test holds that they can be read.
    package static let shipped: [Profile] = shippedTexts.map { id, text in
        guard let profile = try? Profile(text, id: id) else { preconditionFailure("the profile “\(id)” cannot be read") }
        return profile
    }

    package init(_ text: String, id: String) throws(NotationError) {
        let object = try StrictObject(
            try JSON5.read(text), title: "the profile", keys: ["title", "seen", "shape"] + Vocabulary.sections)
        self.id = id
        title = try object.text("title")
        seen = try object.text("seen")
        shape = try Vocabulary.Entry(try object.required("shape"))
        words = try Vocabulary(object)
    }

    /// How sure each part is, in one line each.
    package var parts: [(part: String, sure: Sureness, words: String)] {
        var parts = [(part: "shape", sure: shape.sure, words: shape.meaning)]
        for (name, entries) in [("headings", words.headings), ("answers", words.answers), ("a yes that is a no", words.denied)] {
            for sure in Sureness.allCases {
                let found = entries.filter { $0.sure == sure }.flatMap(\.words)
                if !found.isEmpty { parts.append((name, sure, found.map { "“\($0)”" }.joined(separator: ", "))) }
            }
        }
        return parts
    }

    /// Every source, each once.
    package var sources: [String] {
        var sources: [String] = []
        for entry in [shape] + words.headings + words.answers + words.denied + words.leave + words.protects + words.asks
        where !sources.contains(entry.source) {
            sources.append(entry.source)
        }
        return sources
    }
}
