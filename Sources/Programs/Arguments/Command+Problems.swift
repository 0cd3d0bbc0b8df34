extension Command {
    /// What is wrong with the declaration itself; a test holds this empty for the program's own tree.
    package var problems: [String] {
        var problems: [String] = []
        for node in tree {
            let (command, scope) = (node.command, node.scope)
            let place = ([name] + node.path).joined(separator: " ")
            let spellings = scope.flatMap { $0.spellings.map(\.name) }
            problems += repeated(spellings).map { "\(place): --\($0) is declared twice" }
            problems += repeated(scope.compactMap(\.short).map(String.init)).map { "\(place): -\($0) is declared twice" }
            problems += repeated(command.subcommands.map(\.name)).map { "\(place): command \($0) is declared twice" }
            problems += repeated(command.positionals.map(\.name)).map { "\(place): \($0) is declared twice" }
            if !command.positionals.isEmpty, !command.subcommands.isEmpty {
                problems.append("\(place): has both sub-commands and positionals")
            }
            for positional in command.positionals.dropLast() where positional.takesMany || !positional.isRequired {
                problems.append("\(place): \(positional.name) is not the last positional, so it must take exactly one")
            }
            for option in command.options where option.short == "-" || !option.name.allSatisfy(Self.mayStandInName) {
                problems.append("\(place): --\(option.name) is not a name of small letters, digits and inner dashes")
            }
        }
        return problems
    }

    private func repeated(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }
    }

    private static func mayStandInName(_ letter: Character) -> Bool {
        letter.isASCII && (letter.isLowercase || letter.isNumber || letter == "-")
    }
}
