import Notation

/// One object of a policy file: gives out typed values and reports whatever is not as it should be.
///
/// A value that is reported is replaced by its default; the policy is never made of it, since any problem refuses the file.
struct PolicySection {
    /// Empty for the file as a whole.
    let path: String
    let place: Place
    private let members: [String: JSON5.Member]
    private let problems: PolicyProblems

    /// Reports a value that is no object (a missing one is an empty section) and every key that is not known.
    init(_ node: JSON5?, path: String, place: Place, knowing keys: [String], _ problems: PolicyProblems) {
        self.path = path
        self.place = node?.place ?? place
        self.problems = problems
        guard let node else {
            members = [:]
            return
        }
        guard case .object(let list) = node.value else {
            problems.add(node.place, path, "here stands \(node.kind).", "Write an object in braces { }.")
            members = [:]
            return
        }
        members = Dictionary(list.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for member in list where !keys.contains(member.key) {
            let meant = Spelling.closest(to: member.key, among: keys)
            problems.add(
                member.place, join(path, member.key), "this key is not known here.",
                meant.map { "Did you mean “\($0)”?" } ?? "Remove it. Known here: \(keys.joined(separator: ", ")).")
        }
    }

    /// The value's node, where the key stands.
    func node(_ key: String) -> JSON5? { members[key]?.value }

    func section(_ key: String, knowing keys: [String]) -> PolicySection {
        PolicySection(node(key), path: join(path, key), place: place, knowing: keys, problems)
    }

    /// A whole number within the range.
    func number(_ key: String, _ range: ClosedRange<Int>, default fallback: Int) -> Int {
        guard let node = node(key) else { return fallback }
        let remedy = "Write a whole number from \(range.lowerBound) to \(range.upperBound); the default is \(fallback)."
        guard case .number(let value) = node.value else { return report(node, key, "here stands \(node.kind).", remedy, fallback) }
        guard value >= Double(range.lowerBound) else { return report(node, key, "\(shown(value)) is too small.", remedy, fallback) }
        guard value <= Double(range.upperBound) else { return report(node, key, "\(shown(value)) is too large.", remedy, fallback) }
        let whole = Int(value)
        guard Double(whole) == value else { return report(node, key, "\(shown(value)) is not a whole number.", remedy, fallback) }
        return whole
    }

    /// As it was written: `0`, not `0.0`.
    private func shown(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    func flag(_ key: String, default fallback: Bool) -> Bool {
        guard let node = node(key) else { return fallback }
        guard case .bool(let value) = node.value else {
            return report(node, key, "here stands \(node.kind).", "Write true or false; the default is \(fallback).", fallback)
        }
        return value
    }

    /// A text on one line with something in it, of at most 200 characters; spaces around it do not count.
    func text(_ key: String) -> String? {
        node(key).flatMap { text($0, join(path, key)) }
    }

    /// A text that is compared with what photos hold: without a letter or digit it would equal nothing, and look as though it did.
    func name(_ key: String) -> String? {
        node(key).flatMap { name($0, join(path, key)) }
    }

    func requiredText(_ key: String, _ remedy: String) -> String? {
        if node(key) == nil { problems.add(place, join(path, key), "this key is missing.", remedy) }
        return text(key)
    }

    /// The list's nodes with their paths.
    func list(_ key: String) -> [(node: JSON5, path: String)] {
        guard let node = node(key) else { return [] }
        guard case .array(let nodes) = node.value else {
            return report(node, key, "here stands \(node.kind).", "Write a list in square brackets [ ].", [])
        }
        return nodes.enumerated().map { ($1, "\(join(path, key))[\($0 + 1)]") }
    }

    func names(_ key: String) -> [String] {
        list(key).compactMap { name($0.node, $0.path) }
    }

    /// The pairs of an object whose keys are not fixed.
    func pairs(_ key: String) -> [JSON5.Member] {
        guard let node = node(key) else { return [] }
        guard case .object(let members) = node.value else {
            return report(node, key, "here stands \(node.kind).", "Write an object in braces { }.", [])
        }
        return members
    }

    private func name(_ node: JSON5, _ path: String) -> String? {
        guard let text = text(node, path) else { return nil }
        guard foldedWords(text).isEmpty else { return text }
        problems.add(node.place, path, "this has neither letters nor digits.", "Write it as it stands in the photos.")
        return nil
    }

    private func text(_ node: JSON5, _ path: String) -> String? {
        guard case .string(let text) = node.value else {
            problems.add(node.place, path, "here stands \(node.kind).", "Write a text in quotes, or remove the line.")
            return nil
        }
        let trimmed = Self.trimmed(text)
        if trimmed.isEmpty {
            problems.add(node.place, path, "the text is empty.", "Write something between the quotes, or remove the line.")
        } else if trimmed.count > 200 {
            problems.add(node.place, path, "the text is longer than 200 characters.", "Write a shorter one.")
        } else if trimmed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            problems.add(node.place, path, "the text holds a line break or another control character.", "Write it on one line.")
        } else {
            return trimmed
        }
        return nil
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    private func report<Value>(_ node: JSON5, _ key: String, _ problem: String, _ remedy: String, _ fallback: Value) -> Value {
        problems.add(node.place, join(path, key), problem, remedy)
        return fallback
    }
}

/// `picture.quality`; the key alone at the top of the file.
func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
