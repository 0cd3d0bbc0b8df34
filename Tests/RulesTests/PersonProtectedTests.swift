import Domain
import Testing
import Wording

@testable import Rules

@Suite struct PersonProtectedTests {
    private let protected = Sample.pupil(7, "Zofia", "Quill") { $0.isProtected = true }

    @Test func othersPass() throws {
        #expect(PersonProtected.findings(try Sample.photo()).isEmpty)
        #expect(PersonProtected.findings(try Sample.photo([Sample.ava, protected], people: [Sample.named(Sample.ava)])).isEmpty)
    }

    @Test func blocksWithoutSayingWhoOrWhy() throws {
        let findings = PersonProtected.findings(try Sample.photo([protected, Sample.ben]))
        #expect(findings.map(\.effect) == [.blocks])
        for finding in findings {
            for text in [finding.summary, finding.evidence, finding.remedy] {
                for word in ["Zofia", "Quill", "Ben", "adm:", "protected", "court", "pupil", "child", "consent"] {
                    #expect(!text.contains(word))
                }
            }
            #expect(finding.remedy.contains("safeguarding lead"))
        }
    }

    @Test func saysTheSameForOneAndForTwo() throws {
        let other = Sample.pupil(8, "Ida", "Bell") { $0.isProtected = true }
        let one = PersonProtected.findings(try Sample.photo([protected, Sample.ben]))
        #expect(PersonProtected.findings(try Sample.photo([protected, other])) == one)
    }

    @Test func aNameThatMayMeanAProtectedPupilBlocks() throws {
        let people = [NamedPerson(name: "Z Quill", origin: .captions, match: .several([Sample.ava.id, protected.id]))]
        #expect(PersonProtected.findings(try Sample.photo([Sample.ava, protected], people: people)).map(\.effect) == [.blocks])
    }

    @Test func nothingPassesWhileNobodyKnowsWhoIsProtected() throws {
        let known = Sample.roll([Sample.ava])
        #expect(PersonProtected.findings(try Sample.photo(people: [], roll: known)).isEmpty)
        let unknown = Roll(snapshot: known.snapshot, listDate: known.listDate, pupils: known.pupils, isProtectionUnknown: true)
        let found = PersonProtected.findings(try Sample.photo(people: [], roll: unknown))
        #expect(found.map(\.effect) == [.blocks] && found[0].remedy.contains("consent/protected.txt"))
    }

    @Test func noPolicySoftensIt() throws {
        let policy = try Sample.policy { $0.effects[PersonProtected.id] = .notes }
        #expect(PersonProtected.findings(try Sample.photo([protected], policy: policy)).map(\.effect) == [.blocks])
    }
}
