/// The shells for which completions are made.
package enum Shell: String, CaseIterable, Sendable {
    case bash
    case zsh
    case fish
}

extension Command {
    /// A script that the shell reads to complete this program's commands, options and values.
    package func completions(for shell: Shell) -> String {
        switch shell {
        case .bash: bashCompletions()
        case .zsh: zshCompletions()
        case .fish: fishCompletions()
        }
    }

    /// The name of the shell function for the command at `path`.
    func function(_ path: [String] = []) -> String {
        "_" + ([name] + path).joined(separator: "_").map { $0 == "-" ? "_" : String($0) }.joined()
    }
}

/// `text` as one word of a POSIX shell, whatever it holds.
func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
}
