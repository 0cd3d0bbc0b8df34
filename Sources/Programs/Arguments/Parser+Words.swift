extension Parser {
    /// A command word as long as the command has sub-commands, else a positional.
    mutating func take(word: String) throws(UsageError) {
        guard !command.subcommands.isEmpty else { return words.append(word) }
        if let next = command.subcommand(word) {
            path.append(word)
            command = next
            scope = next.options + scope
        } else if word == "help", let help = scope.first(where: { $0.name == "help" && $0.isImmediate }) {
            set(help)
        } else {
            throw unknown(command: word)
        }
    }

    private func unknown(command word: String) -> UsageError {
        let shown = UsageError.shown(word).map { "there is no command \($0)" }
        let wanted = shown ?? "the word after “\(([root.name] + path).joined(separator: " "))” must be a command, and is none"
        let close = elsewhere(word) ?? Spelling.closest(to: word, among: command.subcommands.map(\.name))
        return error(.unknownCommand, "\(wanted).\(Spelling.question(close))")
    }

    /// Commands of that very name in another group, with the words that lead to them.
    private func elsewhere(_ word: String) -> [String]? {
        let found = root.tree.filter { $0.path.last == word }.map(\.words)
        return found.isEmpty ? nil : Array(found.prefix(3))
    }

    /// Whether the words are as many and such as the command takes.
    func checkWords() throws(UsageError) {
        let positionals = command.positionals
        guard command.subcommands.isEmpty else {
            let names = command.subcommands.map(\.name)
            let list = names.count <= 4 ? " It is \(Spelling.choice(names))." : ""
            throw error(.noCommand, "a command is missing.\(list)")
        }
        for (index, positional) in positionals.enumerated() {
            let taken = positional.takesMany ? words.dropFirst(index) : words.dropFirst(index).prefix(1)
            if taken.isEmpty, positional.isRequired {
                throw error(.missingArgument, "\(positional.name) is missing: \(positional.help)")
            }
            for word in taken { _ = try read(positional.value, word, positional.name) }
        }
        guard words.count <= positionals.count || positionals.last?.takesMany == true else {
            let limit =
                switch positionals.count {
                case 0: "takes none"
                case 1: "takes one"
                default: "takes \(positionals.count)"
                }
            let name = ([root.name] + path).joined(separator: " ")
            let count = words.count == 1 ? "is 1 argument" : "are \(words.count) arguments"
            throw error(
                .unexpectedArgument,
                "there \(count) where “\(name)” \(limit). A name with spaces needs quotation marks.")
        }
    }
}
