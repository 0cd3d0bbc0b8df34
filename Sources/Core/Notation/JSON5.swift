/// One value of a JSON5 text with the place where it begins.
package struct JSON5: Sendable, Hashable {
    package indirect enum Value: Sendable, Hashable {
        case object([Member])
        case array([JSON5])
        case string(String)
        case number(Double)
        case bool(Bool)
        case null
    }

    package struct Member: Sendable, Hashable {
        package let key: String
        package let place: Place
        package let value: JSON5
    }

    package let value: Value
    package let place: Place

    /// Reads a whole text by the JSON5 specification 1.0 (comments, single quotes, trailing commas, unquoted keys, hexadecimal and signed numbers); escapes are read in texts and quoted keys, not in unquoted ones.
    ///
    /// A key that stands twice in one object is an error, which the specification leaves open: in a school's policy the second would win unseen. `NaN` and `Infinity` are refused, since no setting can mean them. Nesting goes to 64 levels.
    package static func read(_ text: String) throws(NotationError) -> JSON5 {
        var reader = Reader(text)
        return try reader.document()
    }

    /// The word for this kind of value, for messages.
    package var kind: String {
        switch value {
        case .object: "an object in braces"
        case .array: "a list in square brackets"
        case .string: "a text in quotes"
        case .number: "a number"
        case .bool: "true or false"
        case .null: "null"
        }
    }
}

private struct Reader {
    private let characters: [Unicode.Scalar]
    private var position = 0
    private var line = 1
    private var lineStart = 0
    private var depth = 0

    init(_ text: String) {
        characters = Array(text.unicodeScalars)
    }

    mutating func document() throws(NotationError) -> JSON5 {
        if peek == "\u{FEFF}" {
            position += 1
            lineStart = 1
        }
        try space()
        let value = try self.value()
        try space()
        if let extra = peek {
            throw error("there is more text (“\(extra)”) after the end.", "Remove it, or check that the braces match.")
        }
        return value
    }

    private var peek: Unicode.Scalar? { position < characters.count ? characters[position] : nil }
    private var place: Place { Place(line: line, column: position - lineStart + 1) }

    private func error(_ problem: String, _ remedy: String, at other: Place? = nil) -> NotationError {
        NotationError(other ?? place, problem, remedy: remedy)
    }

    private mutating func advance() {
        let character = characters[position]
        position += 1
        let isBreak =
            character == "\n" || character == "\u{2028}" || character == "\u{2029}"
            || (character == "\r" && peek != "\n")
        if isBreak {
            line += 1
            lineStart = position
        }
    }

    private mutating func space() throws(NotationError) {
        while let character = peek {
            if isSpace(character) {
                advance()
            } else if character == "/" {
                try comment()
            } else {
                return
            }
        }
    }

    private func isSpace(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{2028}", "\u{2029}", "\u{FEFF}": true
        default: character.properties.generalCategory == .spaceSeparator
        }
    }

    private func isLineEnd(_ character: Unicode.Scalar) -> Bool {
        character == "\n" || character == "\r" || character == "\u{2028}" || character == "\u{2029}"
    }

    private mutating func comment() throws(NotationError) {
        let start = place
        advance()
        switch peek {
        case "/":
            while let character = peek, !isLineEnd(character) { advance() }
        case "*":
            advance()
            while true {
                guard let character = peek else {
                    throw error("a comment that begins with /* never ends.", "Close it with */.", at: start)
                }
                advance()
                if character == "*", peek == "/" {
                    advance()
                    return
                }
            }
        default:
            throw error("a lone “/” stands here.", "Begin a comment with //.", at: start)
        }
    }

    private mutating func value() throws(NotationError) -> JSON5 {
        let start = place
        guard let character = peek else {
            throw error("the text ends where a value should stand.", "Check that every { has its }.")
        }
        switch character {
        case "{": return JSON5(value: try object(), place: start)
        case "[": return JSON5(value: try array(), place: start)
        case "\"", "'": return JSON5(value: .string(try string()), place: start)
        case "+", "-", ".", "0"..."9": return JSON5(value: .number(try number()), place: start)
        default:
            let word = identifier()
            switch word {
            case "true": return JSON5(value: .bool(true), place: start)
            case "false": return JSON5(value: .bool(false), place: start)
            case "null": return JSON5(value: .null, place: start)
            case "":
                throw error("“\(character)” cannot stand here.", "Write a number, true, false, a text in quotes, [ or {.")
            default:
                throw error("the word “\(word)” stands without quotes.", "Put texts in quotes: \"\(word)\".", at: start)
            }
        }
    }

    private mutating func enter() throws(NotationError) {
        depth += 1
        if depth > 64 { throw error("the nesting is deeper than 64 levels.", "Use fewer levels.") }
    }

    private mutating func object() throws(NotationError) -> JSON5.Value {
        try enter()
        defer { depth -= 1 }
        let start = place
        advance()
        var members: [JSON5.Member] = []
        var places: [String: Place] = [:]
        while true {
            try space()
            guard let character = peek else { throw error("this { is never closed.", "Add the missing }.", at: start) }
            if character == "}" {
                advance()
                return .object(members)
            }
            let keyPlace = place
            let key = character == "\"" || character == "'" ? try string() : identifier()
            if key.isEmpty, character != "\"", character != "'" {
                throw error("“\(character)” cannot begin a key.", "Write a key, a colon and a value, and a comma between pairs.")
            }
            if let first = places[key] {
                throw error("the key “\(key)” stands twice; it is first on line \(first.line).", "Remove one of the two.", at: keyPlace)
            }
            places[key] = keyPlace
            try space()
            guard peek == ":" else { throw error("a colon is missing after the key “\(key)”.", "Write \(key): value.") }
            advance()
            try space()
            members.append(.init(key: key, place: keyPlace, value: try value()))
            let end = place
            try space()
            if peek == "," {
                advance()
            } else if peek != "}", peek != nil {
                throw error("a comma is missing after the value of “\(key)”\(ending(end)).", "Put a comma between pairs.")
            }
        }
    }

    private mutating func array() throws(NotationError) -> JSON5.Value {
        try enter()
        defer { depth -= 1 }
        let start = place
        advance()
        var values: [JSON5] = []
        while true {
            try space()
            guard let character = peek else { throw error("this [ is never closed.", "Add the missing ].", at: start) }
            if character == "]" {
                advance()
                return .array(values)
            }
            values.append(try value())
            let end = place
            try space()
            if peek == "," {
                advance()
            } else if peek != "]", peek != nil {
                throw error("a comma is missing in this list, after the value\(ending(end)).", "Put a comma between values.")
            }
        }
    }

    /// The comma belongs on the line where the value ends, which may stand far above the place where it is missed.
    private func ending(_ end: Place) -> String { end.line == place.line ? "" : " that ends on line \(end.line)" }

    private mutating func identifier() -> String {
        var word = String.UnicodeScalarView()
        while let character = peek,
            character == "_" || character == "$" || character.properties.isIDContinue
        {
            if word.isEmpty, !(character == "_" || character == "$" || character.properties.isIDStart) { break }
            word.append(character)
            advance()
        }
        return String(word)
    }

    private mutating func string() throws(NotationError) -> String {
        let start = place
        let quote = characters[position]
        advance()
        var text = String.UnicodeScalarView()
        while let character = peek {
            if character == quote {
                advance()
                return String(text)
            }
            if character == "\\" {
                advance()
                try escape(into: &text)
            } else if character == "\n" || character == "\r" {
                throw error("a text in quotes runs over the end of its line.", "Close it with \(quote).", at: start)
            } else {
                text.append(character)
                advance()
            }
        }
        throw error("a text in quotes never ends.", "Close it with \(quote).", at: start)
    }

    private mutating func escape(into text: inout String.UnicodeScalarView) throws(NotationError) {
        guard let character = peek else { return }
        switch character {
        case "b": text.append("\u{8}")
        case "f": text.append("\u{C}")
        case "n": text.append("\n")
        case "r": text.append("\r")
        case "t": text.append("\t")
        case "v": text.append("\u{B}")
        case "0":
            advance()
            if let next = peek, ("0"..."9").contains(next) {
                throw error("an escape of digits has no meaning here.", "Write the character itself.")
            }
            text.append("\0")
            return
        case "1"..."9": throw error("“\\\(character)” has no meaning.", "Write the character itself, and a backslash as \\\\.")
        case "\r":
            advance()
            if peek == "\n" { advance() }
            return
        case "\n", "\u{2028}", "\u{2029}": break
        case "x":
            advance()
            text.append(try scalar(try hexadecimal(2)))
            return
        case "u":
            advance()
            let first = try hexadecimal(4)
            if (0xD800...0xDBFF).contains(first), peek == "\\" {
                advance()
                guard peek == "u" else { throw error("half of a surrogate pair stands alone.", "Write the character itself.") }
                advance()
                let second = try hexadecimal(4)
                guard (0xDC00...0xDFFF).contains(second) else {
                    throw error("half of a surrogate pair stands alone.", "Write the character itself.")
                }
                text.append(try scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)))
            } else {
                text.append(try scalar(first))
            }
            return
        default: text.append(character)
        }
        advance()
    }

    private mutating func hexadecimal(_ digits: Int) throws(NotationError) -> UInt32 {
        var number: UInt32 = 0
        for _ in 0..<digits {
            guard let character = peek, character.isASCII, let digit = Character(character).hexDigitValue else {
                throw error("an escape needs \(digits) hexadecimal digits.", "Write the character itself.")
            }
            number = number << 4 | UInt32(digit)
            advance()
        }
        return number
    }

    private func scalar(_ number: UInt32) throws(NotationError) -> Unicode.Scalar {
        guard let scalar = Unicode.Scalar(number) else {
            throw error("an escape names no character.", "Write the character itself.")
        }
        return scalar
    }

    private mutating func number() throws(NotationError) -> Double {
        let start = place
        var text = ""
        while let character = peek, "+-.0123456789abcdefABCDEFxX".unicodeScalars.contains(character) {
            text.unicodeScalars.append(character)
            advance()
        }
        let wrong = error("“\(text)” is not a number.", "Write digits, such as 2048 or 0.2.", at: start)
        var digits = Substring(text)
        var sign = 1.0
        if digits.first == "-" || digits.first == "+" {
            sign = digits.first == "-" ? -1 : 1
            digits = digits.dropFirst()
        }
        if digits.hasPrefix("0x") || digits.hasPrefix("0X") {
            let hexadecimal = digits.dropFirst(2)
            guard hexadecimal.allSatisfy(\.isHexDigit), let value = UInt64(hexadecimal, radix: 16) else { throw wrong }
            return sign * Double(value)
        }
        let hasLeadingZero = digits.count > 1 && digits.first == "0" && digits.dropFirst().first?.isNumber == true
        guard digits.first != "-", digits.first != "+", !hasLeadingZero, let value = Double(digits), value.isFinite else {
            throw wrong
        }
        return sign * value
    }
}
