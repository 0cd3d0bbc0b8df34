import Notation

/// A value of a mapping file that is being written, without its places and comments.
enum Setting: Hashable, Sendable {
    case object([Entry])
    case list([Setting])
    case text(String)
    case number(Double)
    case bool(Bool)
    case null

    struct Entry: Hashable, Sendable {
        var key: String
        var value: Setting
    }

    init(_ json: JSON5) {
        self =
            switch json.value {
            case .object(let members): .object(members.map { Entry(key: $0.key, value: Setting($0.value)) })
            case .array(let values): .list(values.map { Setting($0) })
            case .string(let text): .text(text)
            case .number(let number): .number(number)
            case .bool(let bool): .bool(bool)
            case .null: .null
            }
    }

    /// Of an object; a key that is set to `nil` goes.
    subscript(key: String) -> Setting? {
        get { entries.first { $0.key == key }?.value }
        set {
            var entries = entries
            let place = entries.firstIndex { $0.key == key }
            switch (place, newValue) {
            case (let place?, let value?): entries[place].value = value
            case (let place?, nil): entries.remove(at: place)
            case (nil, let value?): entries.append(Entry(key: key, value: value))
            case (nil, nil): break
            }
            self = .object(entries)
        }
    }

    /// The same with keys that are compared as headings and answers are.
    subscript(comparable key: String) -> Setting? {
        get { entries.first { $0.key.comparable == key.comparable }?.value }
        set { self[entries.first { $0.key.comparable == key.comparable }?.key ?? key] = newValue }
    }

    var entries: [Entry] { if case .object(let entries) = self { entries } else { [] } }
    var values: [Setting] { if case .list(let values) = self { values } else { [] } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var texts: [String] { values.compactMap(\.text) }
    var isList: Bool { if case .list = self { true } else { false } }
}
