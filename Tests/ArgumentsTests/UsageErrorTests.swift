import Arguments
import Testing

@Suite struct UsageErrorTests {
    /// Line, kind, text.
    static let mistakes: [(String, UsageError.Kind, String)] = [
        ("ststus", .unknownCommand, "there is no command “ststus”. Did you mean “status”?"),
        ("Run", .unknownCommand, "the word after “safelight” must be a command, and is none. Did you mean “run”?"),
        ("co", .unknownCommand, "there is no command “co”. Did you mean “consent”, “completions” or “copy”?"),
        ("wibble", .unknownCommand, "there is no command “wibble”."),
        ("import list.csv", .unknownCommand, "there is no command “import”. Did you mean “consent import”?"),
        ("show", .unknownCommand, "there is no command “show”. Did you mean “consent show”?"),
        ("consent run", .unknownCommand, "there is no command “run”. Did you mean “run”?"),
        ("consent imoprt", .unknownCommand, "there is no command “imoprt”. Did you mean “import”?"),
        (
            "trip/Ava_Smith.jpg", .unknownCommand,
            "the word after “safelight” must be a command, and is none."
        ),
        ("", .noCommand, "a command is missing."),
        ("consent", .noCommand, "a command is missing. It is “import” or “show”."),
        ("run --wrkers=3", .unknownOption, "there is no option “--wrkers”. Did you mean “--workers”?"),
        ("run --no-preveiw", .unknownOption, "there is no option “--no-preveiw”. Did you mean “--no-preview”?"),
        ("run --no-json", .unknownOption, "there is no option “--no-json”."),
        ("run --=3", .unknownOption, "there is no option “--”."),
        (
            "--workers=3 run", .unknownOption,
            "there is no option “--workers” here. It belongs to “safelight run”: write it after these words."
        ),
        ("run --Ava_Smith", .unknownOption, "an option is not known."),
        ("run --ava-smith-of-oak-class-in-year-4", .unknownOption, "an option is not known."),
        ("run -x", .unknownOption, "there is no option “-x”."),
        ("run -json", .unknownOption, "there is no option “-j”. Did you mean “--json”?"),
        ("run --ver", .ambiguousOption, "“--ver” may mean “--verbose” or “--version”."),
        ("run --json=yes", .unexpectedValue, "--json takes no value."),
        ("run --no-preview=yes", .unexpectedValue, "--no-preview takes no value."),
        ("run --workers", .missingValue, "--workers=N needs a value, and the command line ends here."),
        ("run -nC", .missingValue, "-C DIR needs a value, and the command line ends here."),
        ("run --workers=65", .badValue, "--workers=N needs a whole number from 1 to 64."),
        ("run --workers=2x", .badValue, "--workers=N needs a whole number from 1 to 64."),
        ("run --workers=", .badValue, "--workers=N needs a whole number from 1 to 64."),
        ("run --school=", .badValue, "--school=DIR needs the path of a folder."),
        (
            "run --channel=webste", .badValue,
            "--channel=WORD needs one of “website”, “social”. Did you mean “website”?"
        ),
        ("completions zhs", .badValue, "SHELL needs one of “bash”, “zsh”, “fish”. Did you mean “zsh”?"),
        ("check", .missingArgument, "FILE is missing: The photos."),
        ("copy a", .missingArgument, "TO is missing: To."),
        (
            "run Ava.jpg", .unexpectedArgument,
            "there is 1 argument where “safelight run” takes none. A name with spaces needs quotation marks."
        ),
        (
            "consent import a.csv b.csv", .unexpectedArgument,
            "there are 2 arguments where “safelight consent import” takes one. A name with spaces needs quotation marks."
        ),
    ]

    @Test(arguments: mistakes)
    func eachMistakeIsNamedWithItsRemedy(line: String, kind: UsageError.Kind, message: String) throws {
        let found = try #require(complaint(line))
        #expect(found.kind == kind)
        #expect(found.message == message)
    }

    @Test func theTextNamesProgramAndHelp() {
        #expect(
            complaint("consent import")?.description
                == "safelight: FILE is missing: The exported list.\nTry “safelight consent import --help”.")
        #expect(UsageError.exitCode == 64)
    }

    @Test func aMistakeBeforeHelpStillCounts() {
        #expect(complaint("run --bogus --help")?.kind == .unknownOption)
    }
}
