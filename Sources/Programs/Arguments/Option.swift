/// A word with dashes: a flag, or with a value.
package struct Option: Sendable {
    /// The long name without its dashes; also the key under which `Parsed` is asked.
    package let name: String
    package let short: Character?
    package let help: String
    /// `nil` makes a flag.
    package let value: ValueKind?
    /// Whether each occurrence counts; else the last one does.
    package let repeats: Bool
    /// Whether a flag may be taken back with `--no-…`.
    package let isNegatable: Bool
    /// Whether it is answered at once, so that nothing else need be given: help and version.
    package let isImmediate: Bool
    /// The heading under which help lists it.
    package let group: String?

    /// An option with a value.
    package init(
        _ name: String, short: Character? = nil, _ value: ValueKind, repeats: Bool = false, group: String? = nil,
        help: String
    ) {
        self.init(
            name: name, short: short, help: help, value: value, repeats: repeats, isNegatable: false,
            isImmediate: false, group: group)
    }

    /// A flag.
    package init(flag name: String, short: Character? = nil, isNegatable: Bool = false, group: String? = nil, help: String) {
        self.init(
            name: name, short: short, help: help, value: nil, repeats: false, isNegatable: isNegatable,
            isImmediate: false, group: group)
    }

    private init(
        name: String, short: Character?, help: String, value: ValueKind?, repeats: Bool, isNegatable: Bool,
        isImmediate: Bool, group: String?
    ) {
        self.name = name
        self.short = short
        self.help = help
        self.value = value
        self.repeats = repeats
        self.isNegatable = isNegatable
        self.isImmediate = isImmediate
        self.group = group
    }

    private static func immediate(_ name: String, short: Character?, help: String) -> Option {
        Option(
            name: name, short: short, help: help, value: nil, repeats: false, isNegatable: false, isImmediate: true,
            group: nil)
    }

    /// `-h`, `--help`; the program prints `Command.help(for:)` when `Parsed.flag("help")` is set.
    package static let help = immediate("help", short: "h", help: "Show this help.")
    /// `--version`; the program prints its version when `Parsed.flag("version")` is set.
    package static let version = immediate("version", short: nil, help: "Show the version.")

    /// What the shells show beside a spelling.
    func help(says: Bool) -> String { says ? help : "The opposite of --\(name)." }

    /// The long spellings with which it may be met, and whether each says yes.
    var spellings: [(name: String, says: Bool)] {
        isNegatable ? [(name, true), ("no-" + name, false)] : [(name, true)]
    }
}

/// A word without dashes that a command takes.
package struct Positional: Sendable {
    package enum Count: Sendable {
        case one
        case optional
        /// None is fine too.
        case many
        /// One or more.
        case oneOrMore
    }

    /// In capitals, as help shows it; also the key under which `Parsed` is asked.
    package let name: String
    package let count: Count
    package let value: ValueKind
    package let help: String

    package init(_ name: String, _ count: Count = .one, _ value: ValueKind = .text(), help: String) {
        self.name = name
        self.count = count
        self.value = value
        self.help = help
    }

    var isRequired: Bool {
        switch count {
        case .one, .oneOrMore: true
        case .optional, .many: false
        }
    }

    var takesMany: Bool {
        switch count {
        case .one, .optional: false
        case .many, .oneOrMore: true
        }
    }
}
