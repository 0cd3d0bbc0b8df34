import Notation

/// A data file of word lists: an object whose keys hold texts, lists of texts, lists of such lists, or objects of them.
struct ListFile {
    private let members: [String: JSON5]
    let place: Place

    init(_ text: String) throws(NotationError) { try self.init(try JSON5.read(text)) }

    private init(_ document: JSON5) throws(NotationError) {
        guard case .object(let members) = document.value else { throw Self.error(document, "an object in braces") }
        self.members = Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        place = document.place
    }

    /// The list of texts under a key.
    func list(_ key: String) throws(NotationError) -> [String] { try Self.texts(try node(key)) }

    /// The same, or none where the key is missing.
    func listIfAny(_ key: String) throws(NotationError) -> [String] { members[key] == nil ? [] : try list(key) }

    /// The text under a key.
    func text(_ key: String) throws(NotationError) -> String {
        let node = try node(key)
        guard case .string(let text) = node.value else { throw Self.error(node, "a text in quotes") }
        return text
    }

    /// The list of objects under a key.
    func entries(_ key: String) throws(NotationError) -> [ListFile] {
        let node = try node(key)
        guard case .array(let nodes) = node.value else { throw Self.error(node, "a list in square brackets") }
        var entries: [ListFile] = []
        for node in nodes { entries.append(try ListFile(node)) }
        return entries
    }

    /// The list of lists under a key.
    func groups(_ key: String) throws(NotationError) -> [[String]] {
        let node = try node(key)
        guard case .array(let groups) = node.value else { throw Self.error(node, "a list in square brackets") }
        var found: [[String]] = []
        for group in groups { found.append(try Self.texts(group)) }
        return found
    }

    /// The object of lists under a key.
    func lists(under key: String) throws(NotationError) -> [String: [String]] {
        let node = try node(key)
        guard case .object(let members) = node.value else { throw Self.error(node, "an object in braces") }
        var found: [String: [String]] = [:]
        for member in members { found[member.key] = try Self.texts(member.value) }
        return found
    }

    private func node(_ key: String) throws(NotationError) -> JSON5 {
        guard let node = members[key] else {
            throw NotationError(place, "the key “\(key)” is missing.", remedy: "Write it.")
        }
        return node
    }

    private static func texts(_ node: JSON5) throws(NotationError) -> [String] {
        guard case .array(let entries) = node.value else { throw error(node, "a list in square brackets") }
        var texts: [String] = []
        for entry in entries {
            guard case .string(let text) = entry.value else { throw error(entry, "a text in quotes") }
            texts.append(text)
        }
        return texts
    }

    private static func error(_ node: JSON5, _ wanted: String) -> NotationError {
        NotationError(node.place, "here stands \(node.kind).", remedy: "Write \(wanted).")
    }
}
