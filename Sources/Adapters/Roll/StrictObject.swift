import Notation

/// An object of a JSON5 text in which every key must be a known one, so that a mistyped setting is an error and never silently absent.
struct StrictObject {
    /// How messages call it, such as “the mapping”.
    let title: String
    let place: Place
    private let members: [JSON5.Member]

    init(_ node: JSON5, title: String, keys: [String]) throws(NotationError) {
        let members = try Self.members(node, title: title)
        for member in members where !keys.contains(member.key) {
            throw NotationError(
                member.place, "“\(member.key)” is not a key of \(title).",
                remedy: "Use one of these, or remove it: \(keys.joined(separator: ", ")).")
        }
        self.title = title
        self.members = members
        place = node.place
    }

    /// The pairs of an object whose keys are free.
    static func members(_ node: JSON5, title: String) throws(NotationError) -> [JSON5.Member] {
        guard case .object(let members) = node.value else {
            throw NotationError(node.place, "\(title) is \(node.kind).", remedy: "Write an object in braces: { … }.")
        }
        return members
    }

    func node(_ key: String) -> JSON5? { members.first { $0.key == key }?.value }

    func required(_ key: String) throws(NotationError) -> JSON5 {
        guard let node = node(key) else {
            throw NotationError(place, "\(title) has no “\(key)”.", remedy: "Add it: \(key): ….")
        }
        return node
    }

    func text(_ key: String) throws(NotationError) -> String { try Self.text(try required(key), key) }

    func optionalText(_ key: String) throws(NotationError) -> String? {
        guard let node = node(key) else { return nil }
        return try Self.text(node, key)
    }

    func list(_ key: String) throws(NotationError) -> [JSON5] { try Self.list(try required(key), key) }

    /// A text that is more than white space, without the white space around it.
    static func text(_ node: JSON5, _ key: String) throws(NotationError) -> String {
        guard case .string(let text) = node.value else {
            throw NotationError(node.place, "“\(key)” is \(node.kind).", remedy: "Write a text in quotes.")
        }
        guard !text.trimmed.isEmpty else {
            throw NotationError(node.place, "“\(key)” is empty.", remedy: "Write a text, or remove the key.")
        }
        return text.trimmed
    }

    static func list(_ node: JSON5, _ key: String) throws(NotationError) -> [JSON5] {
        guard case .array(let values) = node.value else {
            throw NotationError(node.place, "“\(key)” is \(node.kind).", remedy: "Write a list in square brackets: [ … ].")
        }
        return values
    }
}

extension StringProtocol {
    /// Without the white space around it.
    var trimmed: String {
        // Most fields begin and end with a letter or digit of ASCII.
        let whole = String(self)
        if whole.isEmpty { return whole }
        if let first = whole.utf8.first, let last = whole.utf8.last, first > 0x20, first < 0x7F, last > 0x20, last < 0x7F { return whole }
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[first...last])
    }

    /// For comparing headings and answers: without the white space around it and without case.
    var comparable: String { trimmed.lowercased() }
}
