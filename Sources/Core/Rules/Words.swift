import Domain

/// "one pupil", "3 pupils".
func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "one \(noun)" : "\(number) \(noun)s"
}

/// "one pupil", "3 pupils"; "people" where staff are among them.
func counted(_ people: [Pupil]) -> String {
    if people.allSatisfy({ $0.role == .pupil }) { return counted(people.count, "pupil") }
    return people.count == 1 ? "one member of staff" : "\(people.count) people"
}

/// "a", "a and b", "a, b and c".
func listed(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
}

/// Text that came from outside, in quotation marks and fit for one line: control and invisible characters become spaces, and it ends after 120 characters.
func quoted(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: plain.append(" ")
        default: plain.append(scalar)
        }
    }
    let line = String(plain)
    return line.count > 120 ? "“\(line.prefix(120))…”" : "“\(line)”"
}

extension ConsentSource {
    /// Where an answer comes from, as evidence says it.
    var words: String {
        switch self {
        case .list(let snapshot): "consent list \(snapshot)"
        case .call(let by, let answeredBy, let relation, let at):
            "telephone call of \(at.day.words): \(by) spoke with \(answeredBy) (\(relation))"
        case .objection(let by, let at): "objection recorded by \(by) on \(at.day.words)"
        case .lifted(let by, _, let at): "objection taken back by \(by) on \(at.day.words)"
        }
    }
}

/// The words of a text in small letters, without accents and apostrophes; whatever is neither letter nor digit parts them.
///
/// Enough to compare names of owners and cameras; names of pupils are matched by `NameIndex`, which knows more.
func foldedWords(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
        if let plain = unaccented[scalar] {
            word.append(contentsOf: plain.unicodeScalars)
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            word.append(scalar)
        } else if !apostrophes.contains(scalar), scalar.properties.generalCategory != .nonspacingMark, !word.isEmpty {
            words.append(String(word))
            word = .init()
        }
    }
    return word.isEmpty ? words : words + [String(word)]
}

private let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "ʼ", "`", "´"]

private let unaccented: [Unicode.Scalar: String] = {
    let groups = [
        "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı", "j": "ĵ",
        "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűų",
        "w": "ŵẁẃẅ", "y": "ýÿŷ", "z": "źżž", "ae": "æ", "oe": "œ", "ss": "ß", "th": "þ",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, accented) in groups {
        for scalar in accented.unicodeScalars { table[scalar] = plain }
    }
    return table
}()
