import Arguments

#if canImport(Glibc)
    import Glibc
#endif

/// The command line. Every way out of it passes here, so that an error never ends in a trap.
@main
struct Program {
    static let version = "0.1.0"

    static func main() async {
        // A reader that goes away (a pager, `head`) is no reason to die half-way through a photo.
        signal(SIGPIPE, SIG_IGN)
        Interruption.watch()
        exit(await run(Array(CommandLine.arguments.dropFirst())).code)
    }

    static func run(_ arguments: [String]) async -> ExitStatus {
        let terminal = Terminal()
        do {
            let parsed = try Commands.root.parse(arguments)
            if parsed.flag("help") {
                terminal.line(Commands.root.help(for: parsed.path, width: terminal.width))
                return .done
            }
            if parsed.flag("version") {
                terminal.line("safelight \(version)")
                return .done
            }
            guard let command = Commands.all[parsed.path.joined(separator: " ")] else {
                preconditionFailure("a command is declared and has no code")
            }
            return try await command(parsed, terminal)
        } catch let error as UsageError {
            if error.kind == .noCommand, arguments.isEmpty {
                terminal.line(Commands.root.help(for: [], width: terminal.width))
                return .usage
            }
            terminal.problem("\(error)")
            return .usage
        } catch let error as Stop {
            terminal.problem("safelight: \(error.words)")
            return error.status
        } catch {
            let stop = Stop(error)
            terminal.problem("safelight: \(stop.words)")
            return stop.status
        }
    }
}
