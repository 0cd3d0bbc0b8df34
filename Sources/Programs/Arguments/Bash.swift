extension Command {
    /// Works with bash 4 and later, without the bash-completion package.
    func bashCompletions() -> String {
        """
        # Completions of \(name) for bash.

        # What a command or an option of it may be followed by.
        \(function())_words() {
            case "$1" in
        \(table { $0.command.subcommands.map(\.name) })
            esac
        }

        \(function())_options() {
            case "$1" in
        \(table { $0.scope.flatMap(\.bashWords) })
            esac
        }

        # "words …", "files", "folders" or "nothing" for an option with a value; no answer for a flag.
        \(function())_value() {
            case "$1:$2" in
        \(tree.flatMap { place in place.scope.compactMap { $0.bashValue(place) } }.joined(separator: "\n"))
            esac
        }

        # The same for the positional at an index, counted from 0.
        \(function())_positional() {
            case "$1:$2" in
        \(tree.flatMap { place in place.command.positionals.enumerated().map { $1.bashValue(place, $0) } }.joined(separator: "\n"))
            esac
        }

        \(bashWalk)
        complete -F \(function()) \(name)

        """
    }

    private func table(_ words: (Place) -> [String]) -> String {
        tree.map { ($0, words($0)) }.filter { !$1.isEmpty }
            .map { place, words in "        \(quoted(place.words))) echo \(quoted(words.joined(separator: " "))) ;;" }
            .joined(separator: "\n")
    }

    /// bash splits words at "=", so the line is first put together again; only the part after it is then offered.
    private var bashWalk: String {
        """
        \(function())() {
            local i word option letters kind path= count=0 skip= ended= current=${COMP_WORDS[COMP_CWORD]}
            local -a line=()
            for ((i = 1; i <= COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                if [[ ${#line[@]} -gt 0 && ($word == = || ${COMP_WORDS[i - 1]} == =) && ${line[-1]} == --* ]]; then
                    line[-1]+=$word
                else
                    line+=("$word")
                fi
            done
            [[ $current == = ]] && current=
            COMPREPLY=()

            for ((i = 0; i < ${#line[@]} - 1; i++)); do
                word=${line[i]}
                if [[ -n $skip ]]; then
                    skip=
                elif [[ -z $ended && $word == -- ]]; then
                    ended=1
                elif [[ -z $ended && $word == --* ]]; then
                    [[ $word != *=* && -n $(\(function())_value "$path" "$word") ]] && skip=$word
                elif [[ -z $ended && $word == -?* ]]; then
                    for ((letters = 1; letters < ${#word}; letters++)); do
                        option=-${word:letters:1}
                        if [[ -n $(\(function())_value "$path" "$option") ]]; then
                            ((letters == ${#word} - 1)) && skip=$option
                            break
                        fi
                    done
                elif [[ " $(\(function())_words "$path") " == *" $word "* ]]; then
                    path=${path:+$path }$word
                else
                    ((count++))
                fi
            done

            word=${line[-1]}
            if [[ -n $skip ]]; then
                kind=$(\(function())_value "$path" "$skip")
            elif [[ -z $ended && $word == --*=* ]]; then
                current=${word#*=}
                kind=$(\(function())_value "$path" "${word%%=*}")
            elif [[ -z $ended && $word == -* ]]; then
                kind="words $(\(function())_options "$path")"
            elif [[ -n $(\(function())_words "$path") ]]; then
                kind="words $(\(function())_words "$path")"
            else
                kind=$(\(function())_positional "$path" "$count")
            fi
            case $kind in
                words*)
                    mapfile -t COMPREPLY < <(compgen -W "${kind#words}" -- "$current")
                    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
                    ;;
                files | folders)
                    compopt -o filenames 2>/dev/null
                    [[ $kind == files ]] && option=-f || option=-d
                    mapfile -t COMPREPLY < <(compgen "$option" -- "$current")
                    ;;
            esac
        }
        """
    }
}

extension Option {
    fileprivate var bashWords: [String] {
        spellings.map { "--\($0.name)" + (value == nil ? "" : "=") } + (short.map { ["-\($0)"] } ?? [])
    }

    fileprivate func bashValue(_ place: Command.Place) -> String? {
        guard let value else { return nil }
        let patterns = ["--\(name)"] + (short.map { ["-\($0)"] } ?? [])
        return "        \(patterns.map { quoted("\(place.words):\($0)") }.joined(separator: " | "))) echo \(value.offer.bashKind) ;;"
    }
}

extension Positional {
    fileprivate func bashValue(_ place: Command.Place, _ index: Int) -> String {
        let pattern = quoted("\(place.words):") + (takesMany ? "*" : "\(index)")
        return "        \(pattern)) echo \(value.offer.bashKind) ;;"
    }
}

extension ValueKind.Offer {
    fileprivate var bashKind: String {
        switch self {
        case .nothing: "nothing"
        case .words(let words): quoted("words " + words.joined(separator: " "))
        case .files: "files"
        case .folders: "folders"
        }
    }
}
