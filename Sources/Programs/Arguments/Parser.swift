extension Command {
    /// Reads the words after the program's name as GNU programs do: options may stand anywhere, `--` ends them, long ones may be
    /// shortened as long as they stay clear, short ones may be clustered, and a value may be joined or be the next word.
    package func parse(_ arguments: [String]) throws(UsageError) -> Parsed {
        assert(problems.isEmpty, problems.joined(separator: "\n"))
        var parser = Parser(root: self)
        return try parser.parse(arguments)
    }
}

struct Parser {
    let root: Command
    var path: [String] = []
    var command: Command
    var scope: [Option]
    var words: [String] = []
    var flags: [String: Bool] = [:]
    var given: [String: [Parsed.Given]] = [:]
    /// Once help or the version is asked for, mistakes no longer matter.
    var isImmediate = false

    init(root: Command) {
        self.root = root
        command = root
        scope = root.options
    }

    mutating func parse(_ arguments: [String]) throws(UsageError) -> Parsed {
        var rest = arguments[...]
        var optionsEnded = false
        while let argument = rest.popFirst() {
            do throws(UsageError) {
                if optionsEnded || argument == "-" || !argument.hasPrefix("-") {
                    try take(word: argument)
                } else if argument == "--" {
                    optionsEnded = true
                } else if argument.hasPrefix("--") {
                    try take(long: argument.dropFirst(2), &rest)
                } else {
                    try take(cluster: argument, &rest)
                }
            } catch {
                guard isImmediate else { throw error }
            }
        }
        if !isImmediate { try checkWords() }
        return Parsed(
            path: path, positionals: words, scope: scope, arguments: command.positionals, flags: flags, given: given)
    }

    func error(_ kind: UsageError.Kind, _ message: String) -> UsageError {
        UsageError(kind: kind, message: message, program: root.name, path: path)
    }

    mutating func set(_ option: Option, says: Bool = true) {
        flags[option.name] = says
        if option.isImmediate { isImmediate = true }
    }

    mutating func set(_ option: Option, _ kind: ValueKind, _ text: String, written: String) throws(UsageError) {
        let value = try read(kind, text, written)
        given[option.name, default: []].append(Parsed.Given(text: text, value: value))
    }

    func read(_ kind: ValueKind, _ text: String, _ written: String) throws(UsageError) -> any Sendable {
        do throws(ValueProblem) {
            return try kind.read(text)
        } catch {
            throw self.error(.badValue, "\(written) needs \(error.needed).\(Spelling.question(error.suggestions))")
        }
    }
}
