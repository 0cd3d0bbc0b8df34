/// A word of the command line with all that belongs to it; the program itself is the command at the root.
///
/// Its options hold for its sub-commands too, and may stand before or after their words.
package struct Command: Sendable {
    package let name: String
    /// One line, shown in the list of commands.
    package let summary: String
    /// Paragraphs parted by an empty line; lines that begin with a space are printed as they stand.
    package let discussion: String
    package let examples: [Example]
    /// Where it is empty, help shows those of the nearest command above.
    package let exitCodes: [ExitCode]
    package let options: [Option]
    /// Only the last may be optional or take many. A command has positionals or sub-commands, never both.
    package let positionals: [Positional]
    package let subcommands: [Command]

    package init(
        _ name: String, summary: String, discussion: String = "", options: [Option] = [], positionals: [Positional] = [],
        examples: [Example] = [], exitCodes: [ExitCode] = [], subcommands: [Command] = []
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.options = options
        self.positionals = positionals
        self.examples = examples
        self.exitCodes = exitCodes
        self.subcommands = subcommands
    }

    func subcommand(_ name: String) -> Command? { subcommands.first { $0.name == name } }

    /// This command and those below it along `path`, which must exist.
    func chain(_ path: [String]) -> [Command] {
        var chain = [self]
        for name in path {
            guard let next = chain[chain.count - 1].subcommand(name) else {
                preconditionFailure("“\(name)” of \(path) was never declared as a command")
            }
            chain.append(next)
        }
        return chain
    }

    /// A command in its tree.
    struct Place {
        /// The words that lead to it; the root has none.
        let path: [String]
        let command: Command
        /// The options that may be written with it, its own first.
        let scope: [Option]

        var words: String { path.joined(separator: " ") }
    }

    /// This command and all below it.
    var tree: [Place] { places([], inherited: []) }

    private func places(_ path: [String], inherited: [Option]) -> [Place] {
        let scope = options + inherited
        return [Place(path: path, command: self, scope: scope)]
            + subcommands.flatMap { $0.places(path + [$0.name], inherited: scope) }
    }
}

/// A command line that works, and what it does.
package struct Example: Sendable {
    package let line: String
    package let meaning: String

    package init(_ line: String, _ meaning: String) {
        self.line = line
        self.meaning = meaning
    }
}

/// What the program's end says to the shell.
package struct ExitCode: Sendable {
    package let code: Int32
    package let meaning: String

    package init(_ code: Int32, _ meaning: String) {
        self.code = code
        self.meaning = meaning
    }
}
