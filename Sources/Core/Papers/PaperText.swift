/// Words of a paper. A literal is our own; what is put into one from outside is kept apart from the direction of the words around it, and shows every letter that it has.
package struct PaperText: Hashable, Sendable, Codable, ExpressibleByStringInterpolation {
    package enum Run: Hashable, Sendable, Codable {
        case own(String)
        case strong(String)
        /// From outside: a name, an address, a reason that somebody typed.
        case foreign(String)
        /// Numbers of files and photos, in letters of one width.
        case code(String)

        package var words: String {
            switch self {
            case .own(let words), .strong(let words), .foreign(let words), .code(let words): words
            }
        }
    }

    package private(set) var runs: [Run] = []

    package init(stringLiteral literal: String) { add(.own(literal)) }
    package init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.text.runs }

    /// Everything in it is from outside.
    package init(foreign words: String) { add(.foreign(words)) }

    package static let nothing: PaperText = ""

    /// As one line of letters.
    package var words: String { runs.map(\.words).joined() }
    package var isEmpty: Bool { runs.allSatisfy(\.words.isEmpty) }

    package static func + (left: PaperText, right: PaperText) -> PaperText {
        var both = left
        for run in right.runs { both.add(run) }
        return both
    }

    package static func joined(_ parts: [PaperText], by separator: PaperText = ", ") -> PaperText {
        parts.dropFirst().reduce(parts.first ?? .nothing) { $0 + separator + $1 }
    }

    private mutating func add(_ run: Run) {
        guard !run.words.isEmpty else { return }
        if case .own(let new) = run, case .own(let last)? = runs.last {
            runs[runs.count - 1] = .own(last + new)
            return
        }
        switch run {
        case .own(let words): runs.append(.own(words.visible))
        case .strong(let words): runs.append(.strong(words.visible))
        case .foreign(let words): runs.append(.foreign(words.visible))
        case .code(let words): runs.append(.code(words.visible))
        }
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text: PaperText = .nothing

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { text.add(.own(literal)) }
        /// Words of our own, such as a day.
        package mutating func appendInterpolation(_ words: String) { text.add(.own(words)) }
        package mutating func appendInterpolation(_ number: some BinaryInteger) { text.add(.own(String(number))) }
        package mutating func appendInterpolation(_ inner: PaperText) { text = text + inner }
        package mutating func appendInterpolation(foreign words: String) { text.add(.foreign(words)) }
        package mutating func appendInterpolation(strong words: String) { text.add(.strong(words)) }
        package mutating func appendInterpolation(code words: String) { text.add(.code(words)) }
    }
}
