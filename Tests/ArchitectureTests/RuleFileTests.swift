import Testing

/// Adding a rule touches the rule, its test, and one line of `AllRules`; these tests see what was forgotten.
@Suite struct RuleFileTests {
    private static let folder = "Sources/Core/Rules"

    private func declared() throws -> [(file: String, rule: String)] {
        try Repository.files(below: Self.folder, ending: ".swift").flatMap { file in
            Sources.rules(try Repository.text(file)).map { (file: file, rule: $0) }
        }
    }

    @Test func eachRuleHasItsFileItsTestAndItsLine() throws {
        let list = try Repository.text("\(Self.folder)/AllRules.swift")
        let tests = Repository.files(below: "Tests/RulesTests", ending: ".swift")
        let declared = try declared()
        #expect(declared.count > 10)
        for (file, rule) in declared {
            #expect(file.hasSuffix("/\(rule).swift"), "\(rule) is declared in \(file)")
            #expect(tests.contains { $0.hasSuffix("/\(rule)Tests.swift") }, "\(rule) has no \(rule)Tests.swift")
            #expect(list.contains("\(rule).self"), "\(rule) is not in AllRules")
            #expect(try Repository.text(file).contains("\"\(Sources.id(ofRule: rule))\""), "\(rule) has another id")
        }
    }

    @Test func eachLineOfAllRulesIsARule() throws {
        let list = try Repository.text("\(Self.folder)/AllRules.swift")
        #expect(list.contains("[any Rule.Type]"))
        let rules = Set(try declared().map(\.rule))
        for word in list.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "." }) where word.hasSuffix(".self") {
            #expect(rules.contains(String(word.dropLast(5))), "\(word) is declared in no file of its own")
        }
    }

    @Test func ruleDeclarationsAreRead() {
        #expect(Sources.rules("package enum ConsentRefused: Rule {") == ["ConsentRefused"])
        #expect(Sources.rules("struct FullNameInText: Sendable, Rule {") == ["FullNameInText"])
        #expect(Sources.rules("package protocol Rule: SendableMetatype {\nextension Rule {\nenum AllRules {\nstruct A: RuleLike {") == [])
        #expect(Sources.id(ofRule: "FullNameInText") == "full-name-in-text")
    }
}
