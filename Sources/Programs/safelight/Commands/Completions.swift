import Arguments

/// `safelight completions SHELL`
enum Completions {
    static let command = Command(
        "completions", summary: "Print completions for a shell.",
        discussion: """
            For example in bash:

              source <(safelight completions bash)
            """,
        positionals: [Positional("SHELL", .one, .word(of: ["bash", "zsh", "fish"]), help: "bash, zsh or fish.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let shell: Shell =
            switch parsed.positional("SHELL") {
            case "zsh": .zsh
            case "fish": .fish
            default: .bash
            }
        terminal.line(Commands.root.completions(for: shell))
        return .done
    }
}
