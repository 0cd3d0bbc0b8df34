extension Command {
    /// One function a command, in the way of zsh's own `_arguments`.
    func zshCompletions() -> String {
        """
        #compdef \(name)
        # Completions of \(name) for zsh.

        \(tree.map(zshFunction).joined(separator: "\n\n"))

        # Read by `source` it is registered; found in $fpath it is called.
        if [[ $funcstack[1] == \(function()) ]]; then
            \(function()) "$@"
        else
            compdef \(function()) \(name)
        fi

        """
    }

    private func zshFunction(_ place: Place) -> String {
        let (path, command) = (place.path, place.command)
        var specs = place.scope.flatMap(\.zshSpecs)
        var dispatch = ""
        if command.subcommands.isEmpty {
            specs += command.positionals.map(\.zshSpec)
        } else {
            specs += ["'1:command:->command'", "'*::argument:->argument'"]
            let rows = command.subcommands.map { quoted("\($0.name):\($0.summary)") }
            dispatch = """

                    case $state in
                        command)
                            commands=(
                                \(rows.joined(separator: "\n                "))
                            )
                            _describe -t commands command commands
                            ;;
                        argument)
                            case $line[1] in
                                \(command.subcommands.map { "\($0.name)) \(function(path + [$0.name])) ;;" }
                                    .joined(separator: "\n                "))
                            esac
                            ;;
                    esac
                """
        }
        return """
            \(function(path))() {
                local curcontext=$curcontext state state_descr
                local -a line commands
                local -A opt_args
                _arguments -s -S -C \\
                    \(specs.joined(separator: " \\\n        "))\(dispatch)
            }
            """
    }
}

extension Option {
    /// Says what it is, so that the list explains itself; an option that may not be repeated excludes itself.
    fileprivate var zshSpecs: [String] {
        let action = value.map { ":\($0.placeholder):\($0.offer.zshAction)" } ?? ""
        let names = spellings.map { ("--\($0.name)", $0.says) } + (short.map { [("-\($0)", true)] } ?? [])
        let excludes = repeats ? "*" : "(\(names.map(\.0).joined(separator: " ")))"
        return names.map { written, says in
            let text = help(says: says).map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
            let joint = value == nil ? "" : written.hasPrefix("--") ? "=" : "+"
            return quoted("\(excludes)\(written)\(joint)[\(text)]\(action)")
        }
    }
}

extension Positional {
    fileprivate var zshSpec: String {
        let text = name.map { ":\\".contains($0) ? "\\\($0)" : String($0) }.joined()
        let place =
            switch count {
            case .one: ":"
            case .optional: "::"
            case .many, .oneOrMore: "*:"
            }
        return quoted("\(place)\(text):\(value.offer.zshAction)")
    }
}

extension ValueKind.Offer {
    fileprivate var zshAction: String {
        switch self {
        case .nothing: " "
        case .words(let words): "(\(words.joined(separator: " ")))"
        case .files: "_files"
        case .folders: "_files -/"
        }
    }
}
