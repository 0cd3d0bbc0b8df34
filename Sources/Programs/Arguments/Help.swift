extension Command {
    /// The help page of the command at `path`, at most `width` columns wide; it ends with a line feed.
    package func help(for path: [String] = [], width: Int = 80) -> String {
        let chain = chain(path)
        let command = chain[chain.count - 1]
        let layout = Layout(width: width)
        var parts = [usage(path, layout), layout.paragraphs(command.summary)]
        if !command.discussion.isEmpty { parts.append(layout.paragraphs(command.discussion)) }

        parts += layout.section("Commands", command.subcommands.map { ($0.name, $0.summary) })
        parts += layout.section("Arguments", command.positionals.map { ($0.name, $0.help) })
        let inherited = chain.dropLast().flatMap(\.options)
        for group in Self.groups(command.options, otherwise: "Options") + Self.groups(inherited, otherwise: "Common options") {
            parts += layout.section(group.heading, group.options.map { ($0.term, $0.fullHelp) })
        }
        let examples = command.examples.map { "  \($0.line)\n" + layout.wrap($0.meaning, indent: 6) }
        if !examples.isEmpty { parts.append("Examples:\n" + examples.joined(separator: "\n")) }
        let codes = chain.last { !$0.exitCodes.isEmpty }?.exitCodes ?? []
        parts += layout.section("Exit codes", codes.map { ("\($0.code)", $0.meaning) })
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func usage(_ path: [String], _ layout: Layout) -> String {
        let chain = chain(path)
        let command = chain[chain.count - 1]
        var words = [name] + path
        if chain.contains(where: { !$0.options.isEmpty }) { words.append("[OPTION]...") }
        if !command.subcommands.isEmpty { words.append("COMMAND") }
        words += command.positionals.map { positional in
            switch positional.count {
            case .one: positional.name
            case .optional: "[\(positional.name)]"
            case .many: "[\(positional.name)]..."
            case .oneOrMore: "\(positional.name)..."
            }
        }
        return layout.hang("Usage: ", words.joined(separator: " "))
    }

    /// Options by their headings, in the order of first mention.
    private static func groups(_ options: [Option], otherwise: String) -> [(heading: String, options: [Option])] {
        var groups: [(heading: String, options: [Option])] = []
        for option in options {
            let heading = option.group ?? otherwise
            if let index = groups.firstIndex(where: { $0.heading == heading }) {
                groups[index].options.append(option)
            } else {
                groups.append((heading, [option]))
            }
        }
        return groups
    }
}

extension Option {
    /// "-C, --school=DIR", "    --[no-]preview".
    fileprivate var term: String {
        let short = short.map { "-\($0), " } ?? "    "
        let value = value.map { "=\($0.placeholder)" } ?? ""
        return short + "--" + (isNegatable ? "[no-]" : "") + name + value
    }

    fileprivate var fullHelp: String {
        var parts = [help]
        if case .words(let words) = value?.offer { parts.append("One of: \(words.joined(separator: ", ")).") }
        if repeats { parts.append("May be given more than once.") }
        return parts.joined(separator: " ")
    }
}
