import Arguments

/// A small program that has one of everything.
let sample = Command(
    "safelight", summary: "Keeps a school's photos safe to publish.",
    options: [
        Option("school", short: "C", .folder(), group: "Common options", help: "The school's folder."),
        Option(flag: "json", group: "Common options", help: "Print JSON for programs."),
        Option(flag: "names", short: "n", group: "Common options", help: "Show pupils' names."),
        Option(flag: "verbose", short: "v", group: "Common options", help: "Say more."),
        .help, .version,
    ],
    exitCodes: [ExitCode(0, "All is well."), ExitCode(64, "The command line could not be understood.")],
    subcommands: [
        Command(
            "consent", summary: "Look after the consent list.",
            subcommands: [
                Command(
                    "import", summary: "Read a consent list that the MIS exported.",
                    discussion: """
                        The list is stored as a dated snapshot, and what changed since the last one is printed. Rows that
                        cannot be read are named by their line:

                            line 12: the UPN has a wrong check letter
                        """,
                    options: [
                        Option("mapping", .file(), help: "Which column means what."),
                        Option("by", short: "b", .text("NAME"), help: "Who imports the list."),
                    ],
                    positionals: [Positional("FILE", .one, .file(), help: "The exported list.")],
                    examples: [
                        Example(
                            "safelight consent import list.csv --mapping=wide.json5",
                            "Reads a list with one column for each channel, as the mapping file of the school names them.")
                    ]),
                Command("show", summary: "Show the list in use."),
            ]),
        Command(
            "run", summary: "Take all of the inbox once.",
            options: [
                Option("workers", .integer(in: 1...64), help: "How many photos are opened at once."),
                Option(flag: "preview", isNegatable: true, help: "Write previews."),
                Option("channel", .word(of: ["website", "social"]), repeats: true, help: "Only these channels."),
            ]),
        Command(
            "check", summary: "Give verdicts and touch nothing.",
            positionals: [Positional("FILE", .oneOrMore, .file(), help: "The photos.")]),
        Command(
            "status", summary: "Count what is where.", positionals: [Positional("EVENT", .optional, help: "One event only.")]),
        Command(
            "completions", summary: "Print completions.",
            positionals: [Positional("SHELL", .one, .word(of: ["bash", "zsh", "fish"]), help: "The shell.")]),
        Command(
            "copy", summary: "Two words, then many.",
            positionals: [
                Positional("FROM", help: "From."), Positional("TO", help: "To."), Positional("MORE", .many, help: "More."),
            ]),
    ])

/// Splits at spaces, so that a test reads like a command line.
func parse(_ line: String) throws(UsageError) -> Parsed {
    try sample.parse(line.split(separator: " ").map(String.init))
}

/// What is wrong with the line; `nil` where nothing is.
func complaint(_ line: String) -> UsageError? {
    do throws(UsageError) {
        _ = try parse(line)
        return nil
    } catch {
        return error
    }
}
