/// Why something is taken for what it is, for people.
package struct Reason: Hashable, Sendable {
    package var words: String
    /// `nil` where somebody said so, or the file itself shows it.
    package var sure: Sureness?

    init(_ words: String, _ sure: Sureness? = nil) {
        self.words = words
        self.sure = sure
    }

    init(_ entry: Vocabulary.Entry, in title: String?) {
        self.init("a known word" + (title.map { " of \($0)" } ?? ""), entry.sure)
    }

    package var text: String { words + (sure.map { " (\($0.words))" } ?? "") }
}
