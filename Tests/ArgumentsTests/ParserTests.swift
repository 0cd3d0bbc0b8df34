import Arguments
import Testing

@Suite struct ParserTests {
    @Test func wordsLeadToACommand() throws {
        #expect(try parse("run").path == ["run"])
        let parsed = try parse("consent import list.csv")
        #expect(parsed.path == ["consent", "import"])
        #expect(parsed.positional("FILE") == "list.csv")
    }

    @Test(arguments: ["--workers=4", "--workers 4", "--work=4", "--wo 4", "--workers=9 --workers=4"])
    func aLongOptionTakesItsValueJoinedOrNext(_ words: String) throws {
        #expect(try parse("run \(words)").integer("workers") == 4)
    }

    @Test(arguments: ["-C there run", "-Cthere run", "run -C there", "run -Cthere", "run -nvCthere", "run -nvC there", "--sch=there run"])
    func aShortOptionTakesItsValueJoinedOrNext(_ line: String) throws {
        #expect(try parse(line).value("school") == "there")
    }

    @Test func flagsMayBeClustered() throws {
        let parsed = try parse("run -nv")
        #expect(parsed.flag("names") && parsed.flag("verbose") && !parsed.flag("json"))
    }

    @Test(arguments: [
        "--json consent import a.csv", "consent --json import a.csv", "consent import --json a.csv", "consent import a.csv --json",
    ])
    func optionsOfTheProgramStandAnywhere(_ line: String) throws {
        let parsed = try parse(line)
        #expect(parsed.flag("json"))
        #expect(parsed.positionals == ["a.csv"])
    }

    @Test func twoDashesEndTheOptions() throws {
        let parsed = try parse("check a.jpg -- --json -v --")
        #expect(parsed.positionals("FILE") == ["a.jpg", "--json", "-v", "--"])
        #expect(!parsed.flag("json"))
        #expect(try parse("-- run").path == ["run"])
    }

    @Test func oneDashIsAWord() throws {
        #expect(try parse("check -").positionals == ["-"])
    }

    @Test func theNextWordIsTheValueWhateverItIs() throws {
        #expect(try parse("consent import --by --json a.csv").value("by") == "--json")
        #expect(try parse("consent import --by -- a.csv").value("by") == "--")
    }

    @Test func aValueMayHoldAnEqualsSign() throws {
        #expect(try parse("consent import --by=a=b a.csv").value("by") == "a=b")
        #expect(try parse("consent import -b=a a.csv").value("by") == "=a")
    }

    @Test func aNegatableFlagHasThreeAnswersAndTheLastCounts() throws {
        #expect(try !parse("run").flag("preview"))
        #expect(try parse("run").flag("preview", unset: true))
        #expect(try !parse("run --no-preview").flag("preview", unset: true))
        #expect(try !parse("run --preview --no-prev").flag("preview", unset: true))
        #expect(try parse("run --no-preview --preview").flag("preview"))
    }

    @Test func aRepeatedOptionKeepsAllValuesInOrder() throws {
        #expect(try parse("run --channel=social --channel website").values("channel") == ["social", "website"])
        #expect(try parse("run").values("channel").isEmpty)
    }

    @Test func positionalsAreFoundByTheirNames() throws {
        let parsed = try parse("copy a b c d")
        #expect(parsed.positional("FROM") == "a" && parsed.positional("TO") == "b")
        #expect(parsed.positionals("MORE") == ["c", "d"])
        #expect(try parse("copy a b").positionals("MORE").isEmpty)
        #expect(try parse("status").positional("EVENT") == nil)
        #expect(try parse("status trip").positional("EVENT") == "trip")
    }

    @Test(arguments: ["--help", "consent import -h", "run --workers=4 --help --bogus", "help", "consent help", "help consent import"])
    func helpNeedsNothingElse(_ line: String) throws {
        let parsed = try parse(line)
        #expect(parsed.flag("help") && parsed.isImmediate)
    }

    @Test func helpKnowsTheCommandWhereverItStands() throws {
        #expect(try parse("--help consent import").path == ["consent", "import"])
        #expect(try parse("help consent import").path == ["consent", "import"])
        #expect(try parse("check -h").path == ["check"])
    }

    @Test func versionNeedsNoCommand() throws {
        #expect(try parse("--version").flag("version"))
        #expect(try !parse("run").isImmediate)
    }
}
