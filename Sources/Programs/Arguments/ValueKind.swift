/// Why a value is refused: what is needed instead. The value itself is not repeated, since it may be a name or a path.
package struct ValueProblem: Error, Hashable, Sendable {
    /// Follows “needs”: "a whole number from 1 to 64".
    package let needed: String
    package let suggestions: [String]

    package init(needed: String, suggestions: [String] = []) {
        self.needed = needed
        self.suggestions = suggestions
    }
}

/// What a value must look like, how it is read, and what the shell may offer for it.
package struct ValueKind: Sendable {
    package enum Offer: Sendable, Hashable {
        case nothing
        case words([String])
        case files
        case folders
    }

    /// In capitals, as help shows it.
    package let placeholder: String
    package let offer: Offer
    let type: any Any.Type
    let read: @Sendable (String) throws(ValueProblem) -> any Sendable

    /// A kind of one's own; `Parsed.value(_:as:)` gives what `parse` made.
    package init<T: Sendable>(
        _ placeholder: String, offer: Offer = .nothing, parse: @escaping @Sendable (String) throws(ValueProblem) -> T
    ) {
        self.placeholder = placeholder
        self.offer = offer
        type = T.self
        read = { (text) throws(ValueProblem) in try parse(text) }
    }

    /// Any text that is not blank.
    package static func text(_ placeholder: String = "TEXT") -> ValueKind {
        filled(placeholder, .nothing, needed: "a text that is not empty")
    }

    /// The path of a file; whether it exists is for the command to see.
    package static func file(_ placeholder: String = "FILE") -> ValueKind {
        filled(placeholder, .files, needed: "the path of a file")
    }

    /// The path of a folder; whether it exists is for the command to see.
    package static func folder(_ placeholder: String = "DIR") -> ValueKind {
        filled(placeholder, .folders, needed: "the path of a folder")
    }

    /// A whole number in decimal digits.
    package static func integer(_ placeholder: String = "N", in range: ClosedRange<Int>) -> ValueKind {
        ValueKind(placeholder) { (text) throws(ValueProblem) -> Int in
            guard let number = Int(text), range.contains(number) else {
                let bounds = range.upperBound == .max ? "\(range.lowerBound) or more" : "from \(range.lowerBound) to \(range.upperBound)"
                throw ValueProblem(needed: "a whole number \(bounds)")
            }
            return number
        }
    }

    /// One of a few words.
    package static func word(_ placeholder: String = "WORD", of words: [String]) -> ValueKind {
        ValueKind(placeholder, offer: .words(words)) { (text) throws(ValueProblem) -> String in
            guard words.contains(text) else {
                throw ValueProblem(
                    needed: "one of " + words.map { "“\($0)”" }.joined(separator: ", "),
                    suggestions: Spelling.closest(to: text, among: words))
            }
            return text
        }
    }

    private static func filled(_ placeholder: String, _ offer: Offer, needed: String) -> ValueKind {
        ValueKind(placeholder, offer: offer) { (text) throws(ValueProblem) -> String in
            guard !text.allSatisfy(\.isWhitespace) else { throw ValueProblem(needed: needed) }
            return text
        }
    }
}
