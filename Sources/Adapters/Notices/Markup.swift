import Papers

/// A piece of HTML. A literal is markup as it stands; every text put into one is escaped, so that escaping cannot be forgotten.
///
/// What it makes is also well-formed XML, so that a plain XML reader can check it.
struct Markup: ExpressibleByStringInterpolation, CustomStringConvertible {
    private(set) var description: String

    init(stringLiteral literal: String) { description = literal }
    init(stringInterpolation: StringInterpolation) { description = stringInterpolation.markup }

    static let nothing: Markup = ""

    static func joined(_ parts: some Sequence<Markup>, by separator: Markup = "\n") -> Markup {
        var all = Markup.nothing
        all.description = parts.lazy.map(\.description).joined(separator: separator.description)
        return all
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup = ""

        init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity * 2) }

        mutating func appendLiteral(_ literal: String) { markup += literal }
        mutating func appendInterpolation(_ text: String) { markup += escaped(text) }
        mutating func appendInterpolation(_ number: Int) { markup += String(number) }
        mutating func appendInterpolation(_ inner: Markup) { markup += inner.description }
        /// Words from outside, kept apart from the direction of the words around them.
        mutating func appendInterpolation(foreign text: String) { markup += "<bdi>\(escaped(text))</bdi>" }
    }
}

/// A text as it may stand between tags and in quoted attributes. What is invisible or turns the direction of reading becomes U+FFFD, so that a name cannot show as another one.
func escaped(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": safe.append(contentsOf: "&amp;".unicodeScalars)
        case "<": safe.append(contentsOf: "&lt;".unicodeScalars)
        case ">": safe.append(contentsOf: "&gt;".unicodeScalars)
        case "\"": safe.append(contentsOf: "&quot;".unicodeScalars)
        case "'": safe.append(contentsOf: "&#39;".unicodeScalars)
        default: safe.append(scalar.visible)
        }
    }
    return String(safe)
}
