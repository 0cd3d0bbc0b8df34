import Domain

/// Reads what `PupilText` writes. Pupils with the same answers share them, so that a roll of many costs little memory.
struct PupilTextReader {
    /// By their JSON text.
    private var consents: [String: [ChannelID: ConsentAnswer]] = [:]
    private let snapshot: SnapshotID

    /// Answers of a list get this one as their source, whatever number stands in the text.
    init(snapshot: SnapshotID) { self.snapshot = snapshot }

    /// `nil` for any text that is not as plainly written.
    mutating func pupil(_ text: String) -> Pupil? {
        var line = PlainJSON(Array(text.utf8))
        guard let pupil = pupil(&line), line.isAtEnd else { return nil }
        return pupil
    }

    private mutating func pupil(_ line: inout PlainJSON) -> Pupil? {
        guard line.skip("{") else { return nil }
        let admissionNumber = line.text("admissionNumber"), className = line.text("className")
        guard line.skip("\"consents\":"), let answers = answers(&line), line.skip(",\"formerNames\":["), let former = line.names(),
            let hasLeft = line.flag(",\"hasLeft\":"), line.skip(","), let id = line.text("id", isLast: true),
            let isProtected = line.flag(",\"isProtected\":")
        else { return nil }
        let knownAs = line.skip(",\"knownAs\":") ? line.name() : nil
        guard line.skip(",\"legalName\":"), let legal = line.name(), line.skip(","), let word = line.text("role", isLast: true),
            let role = Pupil.Role(rawValue: word)
        else { return nil }
        let uln = line.skip(",\"uln\":") ? line.string() : nil
        let upn = line.skip(",\"upn\":") ? line.string() : nil
        let yearGroup = line.skip(",\"yearGroup\":") ? line.string() : nil
        guard line.skip("}") else { return nil }
        return Pupil(
            id: PupilID(id), role: role, upn: upn, admissionNumber: admissionNumber, uln: uln, legalName: legal, knownAs: knownAs,
            formerNames: former, yearGroup: yearGroup, className: className, hasLeft: hasLeft, isProtected: isProtected,
            consents: answers)
    }

    private mutating func answers(_ line: inout PlainJSON) -> [ChannelID: ConsentAnswer]? {
        guard let bytes = line.object() else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        if let known = consents[text] { return known }
        var inner = PlainJSON(Array(bytes))
        guard inner.skip("{") else { return nil }
        var answers: [ChannelID: ConsentAnswer] = [:]
        while !inner.skip("}") {
            if !answers.isEmpty { guard inner.skip(",") else { return nil } }
            guard let channel = inner.string(), inner.skip(":{"), let answer = answer(&inner) else { return nil }
            answers[ChannelID(channel)] = answer
        }
        guard inner.isAtEnd else { return nil }
        consents[text] = answers
        return answers
    }

    private func answer(_ line: inout PlainJSON) -> ConsentAnswer? {
        let expires = line.text("expires"), since = line.text("since")
        let days = [expires, since].map { $0.map { Day(iso: $0) } }
        if days.contains(where: { $0 == .some(nil) }) { return nil }
        guard line.skip("\"source\":{\"list\":{\"_0\":"), line.number(), line.skip("}},"), let word = line.text("state", isLast: true),
            let state = Consent(rawValue: word), line.skip("}")
        else { return nil }
        return ConsentAnswer(state, since: days[1] ?? nil, expires: days[0] ?? nil, source: .list(snapshot))
    }
}

/// A walk over JSON without white space and without escapes.
private struct PlainJSON {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    /// Moves beyond these characters where they are next.
    mutating func skip(_ literal: String) -> Bool {
        var end = place
        for byte in literal.utf8 {
            guard end < bytes.count, bytes[end] == byte else { return false }
            end += 1
        }
        place = end
        return true
    }

    /// A text in quotes without any escape.
    mutating func string() -> String? {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
        var end = place + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] == UInt8(ascii: "\\") { return nil }
            end += 1
        }
        guard end < bytes.count else { return nil }
        let text = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
        place = end + 1
        return text
    }

    /// The value of a key that may be missing, with the comma after it unless it is the last.
    mutating func text(_ key: String, isLast: Bool = false) -> String? {
        let start = place
        if skip("\""), skip(key), skip("\":"), let text = string(), isLast || skip(",") { return text }
        place = start
        return nil
    }

    mutating func flag(_ key: String) -> Bool? {
        guard skip(key) else { return nil }
        if skip("true") { return true }
        return skip("false") ? false : nil
    }

    mutating func number() -> Bool {
        let start = place
        while place < bytes.count, (48...57).contains(bytes[place]) { place += 1 }
        return place > start
    }

    mutating func name() -> PersonName? {
        guard skip("{"), let forename = text("forename"), let surname = text("surname", isLast: true), skip("}")
        else { return nil }
        return PersonName(forename: forename, surname: surname)
    }

    /// Names up to the closing bracket.
    mutating func names() -> [PersonName]? {
        var names: [PersonName] = []
        while !skip("]") {
            if !names.isEmpty { guard skip(",") else { return nil } }
            guard let name = name() else { return nil }
            names.append(name)
        }
        return names
    }

    /// The bytes of a whole object; `nil` where an escape stands in it.
    mutating func object() -> ArraySlice<UInt8>? {
        let start = place
        var depth = 0
        var isInText = false
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\\"): return nil
            case UInt8(ascii: "\""): isInText.toggle()
            case UInt8(ascii: "{") where !isInText: depth += 1
            case UInt8(ascii: "}") where !isInText:
                depth -= 1
                if depth == 0 { return bytes[start..<place] }
            default: break
            }
        }
        return nil
    }
}
