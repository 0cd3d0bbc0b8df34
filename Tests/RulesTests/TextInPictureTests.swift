import Domain
import Testing

@testable import Rules

@Suite struct TextInPictureTests {
    private func findings(_ texts: Reading<[LegibleText]>, policy: Policy? = nil) throws -> [Finding] {
        TextInPicture.findings(try Sample.scene(.seen([]), policy: policy, texts: texts))
    }

    @Test func plainTextIsNoted() throws {
        let line = Sample.line("Year 4 sports day")
        let found = try findings(.seen([line, Sample.line(" ")]))
        #expect(found.map(\.effect) == [.notes])
        #expect(found.map(\.regions) == [[line.region]])
        #expect(found.map(\.evidence) == ["It reads “Year 4 sports day”."])
        #expect(try findings(.seen([])).isEmpty)
    }

    @Test func aNameIsAnotherRules() throws {
        #expect(try findings(.seen([Sample.line("Ava Smith")])).isEmpty)
    }

    @Test func personalDataHoldsWhateverThePolicySays() throws {
        let lines = [Sample.line("Ring 07700 900123"), Sample.line("head@example.org", y: 0.5), Sample.line("Welcome", y: 0.8)]
        let policy = try Sample.policy { $0.effects[TextInPicture.id] = .notes }
        let found = try findings(.seen(lines), policy: policy)
        #expect(found.map(\.effect) == [.holds, .notes])
        #expect(found[0].summary == "Personal data can be read in this picture: an e-mail address and a telephone number.")
        #expect(found[0].regions == [lines[0].region, lines[1].region])
        #expect(!found[0].summary.contains("900123") && !found[0].remedy.contains("900123"))
    }

    @Test func whatCouldNotBeLookedAtHoldsAndCannotBeAccepted() throws {
        for texts in [Reading<[LegibleText]>.unknown("The model is missing."), .absent] {
            let found = try findings(texts)
            #expect(found.map(\.effect) == [.holds])
            for finding in found { #expect(!TextInPicture.mayBeAccepted(finding.summary)) }
        }
    }

    @Test func thePolicyMayMakeItStricter() throws {
        let policy = try Sample.policy { $0.effects[TextInPicture.id] = .blocks }
        let lines = [Sample.line("Welcome"), Sample.line("07700 900123", y: 0.5)]
        #expect(try findings(.seen(lines), policy: policy).map(\.effect) == [.blocks, .blocks])
        #expect(try findings(.absent, policy: policy).map(\.effect) == [.blocks])
    }
}
