extension Command {
    func fishCompletions() -> String {
        """
        # Completions of \(name) for fish.

        # Whether the words before the cursor lead to the command that is named, and no further.
        function \(function())_at
            set -l place ''
            set -l skip ''
            set -l words (commandline -opc)
            for word in $words[2..-1]
                if test -n "$skip"
                    set skip ''
                    continue
                end
                switch "$place:$word"
                    case '*:--*=*'
                        continue
                    case \(takers.map(fishQuoted).joined(separator: " "))
                        set skip 1
                    case '*:-*'
                        continue
                    case \(steps.map(fishQuoted).joined(separator: " "))
                        set place (string trim "$place $word")
                end
            end
            test "$place" = "$argv[1]"
        end

        complete -c \(name) -f
        \(tree.flatMap(fishLines).joined(separator: "\n"))

        """
    }

    /// Every command word, with the place where it is one.
    private var steps: [String] {
        tree.flatMap { place in place.command.subcommands.map { "\(place.words):\($0.name)" } }
    }

    /// Every option that takes the next word, with the place where it does.
    private var takers: [String] {
        tree.flatMap { place in
            place.scope.filter { $0.value != nil }.flatMap { option in
                (["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])).map { "\(place.words):\($0)" }
            }
        }
    }

    private func fishLines(_ place: Place) -> [String] {
        let start = "complete -c \(name) -n \(fishQuoted("\(function())_at " + fishQuoted(place.words)))"
        let commands = place.command.subcommands.map { "\(start) -a \(fishQuoted($0.name)) -d \(fishQuoted($0.summary))" }
        let positionals = place.command.positionals.compactMap(\.value.offer.fishWords).map { "\(start) \($0)" }
        let options = place.scope.flatMap { option in
            option.spellings.map { spelling in
                let short = spelling.says ? option.short.map { " -s \($0)" } ?? "" : ""
                let value = option.value.map { " -x" + ($0.offer.fishWords.map { " " + $0 } ?? "") } ?? ""
                return "\(start)\(short) -l \(spelling.name)\(value) -d \(fishQuoted(option.help(says: spelling.says)))"
            }
        }
        return commands + positionals + options
    }
}

/// `text` as one word of fish, where a backslash and a quotation mark are escaped inside quotation marks.
private func fishQuoted(_ text: String) -> String {
    "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
}

extension ValueKind.Offer {
    /// `nil` where nothing is offered.
    fileprivate var fishWords: String? {
        switch self {
        case .nothing: nil
        case .words(let words): "-a \(fishQuoted(words.joined(separator: " ")))"
        case .files: "-a '(__fish_complete_path)'"
        case .folders: "-a '(__fish_complete_directories)'"
        }
    }
}
