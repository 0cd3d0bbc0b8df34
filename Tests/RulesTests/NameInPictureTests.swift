import Domain
import Testing

@testable import Rules

@Suite struct NameInPictureTests {
    private func findings(_ texts: Reading<[LegibleText]>) throws -> [Finding] {
        let photo = try Sample.scene(.seen([]), texts: texts)
        let found = NameInPicture.findings(photo)
        expectSafe(found, hiding: photo.roll.pupils)
        return found
    }

    @Test func aPupilsNameBlocksAndIsShownWhereItIs() throws {
        let lines = [Sample.line("Class 4B"), Sample.line("Ava Srnith", y: 0.5), Sample.line("BEN", y: 0.8)]
        let found = try findings(.seen(lines))
        #expect(found.map(\.effect) == [.blocks])
        #expect(found.map(\.regions) == [[lines[1].region, lines[2].region]])
        #expect(
            found.map(\.evidence)
                == ["“Ava Srnith” can be read, which may be Ava Smith; “BEN” can be read, which may be Ben Okafor."])
    }

    @Test func otherTextAndStaffPass() throws {
        #expect(try findings(.seen([Sample.line("Year 4 sports day"), Sample.line("Jo Lee", y: 0.5)])).isEmpty)
        #expect(try findings(.unknown("No model.")).isEmpty)
    }
}
