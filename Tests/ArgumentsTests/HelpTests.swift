import Arguments
import Testing

@Suite struct HelpTests {
    @Test func aCommandsPage() {
        #expect(
            sample.help(for: ["consent", "import"]) == """
                Usage: safelight consent import [OPTION]... FILE

                Read a consent list that the MIS exported.

                The list is stored as a dated snapshot, and what changed since the last one is
                printed. Rows that cannot be read are named by their line:

                    line 12: the UPN has a wrong check letter

                Arguments:
                  FILE  The exported list.

                Options:
                      --mapping=FILE  Which column means what.
                  -b, --by=NAME       Who imports the list.

                Common options:
                  -C, --school=DIR  The school's folder.
                      --json        Print JSON for programs.
                  -n, --names       Show pupils' names.
                  -v, --verbose     Say more.
                  -h, --help        Show this help.
                      --version     Show the version.

                Examples:
                  safelight consent import list.csv --mapping=wide.json5
                      Reads a list with one column for each channel, as the mapping file of the
                      school names them.

                Exit codes:
                  0   All is well.
                  64  The command line could not be understood.

                """)
    }

    @Test func theProgramsPageListsCommands() {
        let page = sample.help()
        #expect(page.hasPrefix("Usage: safelight [OPTION]... COMMAND\n\nKeeps a school's photos safe to publish.\n"))
        #expect(page.contains("\nCommands:\n  consent      Look after the consent list.\n  run          Take all"))
    }

    @Test func optionsTellWhatTheyTake() {
        let page = sample.help(for: ["run"])
        #expect(page.contains("      --[no-]preview  Write previews.\n"))
        #expect(
            page.contains(
                "      --channel=WORD  Only these channels. One of: website, social. May be given\n                      more than once.\n")
        )
        #expect(page.contains("      --workers=N     How many"))
    }

    @Test func usageTellsHowManyWords() {
        #expect(sample.help(for: ["check"]).hasPrefix("Usage: safelight check [OPTION]... FILE...\n"))
        #expect(sample.help(for: ["status"]).hasPrefix("Usage: safelight status [OPTION]... [EVENT]\n"))
        #expect(sample.help(for: ["copy"]).hasPrefix("Usage: safelight copy [OPTION]... FROM TO [MORE]...\n"))
    }

    @Test(arguments: [40, 60, 80])
    func noLineIsWider(_ width: Int) {
        for path in [[], ["run"], ["consent"], ["check"]] {
            for line in sample.help(for: path, width: width).split(separator: "\n") {
                #expect(line.count <= width)
                #expect(line.last != " ")
            }
        }
    }

    @Test func aLongTermStandsOnItsOwnLine() {
        let root = Command(
            "p", summary: "S.",
            options: [
                Option("a-rather-long-name", .text("PLACEHOLDER"), help: "Long."), Option(flag: "b", help: "Short."),
            ])
        #expect(root.help().contains("Options:\n      --a-rather-long-name=PLACEHOLDER\n           Long.\n      --b  Short.\n"))
    }
}
