import Arguments
import Testing

private struct Colour: Equatable, Sendable {
    let name: String
}

@Suite struct ParsedTests {
    @Test func aKindOfOnesOwnKeepsItsType() throws {
        let colour = ValueKind("COLOUR") { (text) throws(ValueProblem) -> Colour in
            guard text != "none" else { throw ValueProblem(needed: "a colour", suggestions: ["red"]) }
            return Colour(name: text)
        }
        let root = Command("paint", summary: "Paints.", options: [Option("colour", colour, help: "Which.")])
        #expect(try root.parse(["--colour=blue"]).value("colour", as: Colour.self) == Colour(name: "blue"))
        #expect(throws: UsageError.self) { try root.parse(["--colour=none"]) }
    }

    @Test func askingForWhatWasNeverDeclaredStops() async {
        await #expect(processExitsWith: .failure) { _ = try parse("run").flag("jsn") }
        await #expect(processExitsWith: .failure) { _ = try parse("status").integer("workers") }
        await #expect(processExitsWith: .failure) { _ = try parse("status").positional("FILE") }
    }

    @Test func askingForAnotherTypeStops() async {
        await #expect(processExitsWith: .failure) { _ = try parse("run").flag("workers") }
        await #expect(processExitsWith: .failure) { _ = try parse("run").value("json") }
        await #expect(processExitsWith: .failure) { _ = try parse("run").integer("channel") }
        await #expect(processExitsWith: .success) { _ = try parse("run").integer("workers") }
    }

    @Test func theSampleIsDeclaredWell() {
        #expect(sample.problems.isEmpty)
    }

    @Test func badDeclarationsAreNamed() {
        let root = Command(
            "p", summary: "", options: [Option(flag: "all", short: "a", help: "")],
            subcommands: [
                Command(
                    "x", summary: "", options: [Option(flag: "all", short: "a", help: ""), Option(flag: "Bad", help: "")],
                    positionals: [Positional("A", .many, help: ""), Positional("A", help: "")]),
                Command("x", summary: "", positionals: [Positional("B", help: "")], subcommands: [Command("y", summary: "")]),
            ])
        #expect(
            Set(root.problems) == [
                "p: command x is declared twice", "p x: --all is declared twice", "p x: -a is declared twice",
                "p x: A is declared twice", "p x: A is not the last positional, so it must take exactly one",
                "p x: --Bad is not a name of small letters, digits and inner dashes",
                "p x: has both sub-commands and positionals",
            ])
    }
}
