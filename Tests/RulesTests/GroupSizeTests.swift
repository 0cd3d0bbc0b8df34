import Domain
import Testing

@testable import Rules

@Suite struct GroupSizeTests {
    private func summary(_ faces: [Face], captions: [String] = [], answers: [Answer.Content] = [], _ allowed: ClosedRange<Int> = 3...6)
        throws
        -> String?
    {
        let photo = try Sample.scene(.seen(faces), captions: captions, answers: answers, policy: Sample.policy { $0.groupSizes = allowed })
        let found = GroupSize.findings(photo)
        #expect(found.count <= 1 && found.allSatisfy { $0.effect == .holds })
        return found.first?.summary
    }

    @Test(arguments: [0, 1, 3, 4, 5, 6]) func allowedGroupsAndOtherRulesPass(_ count: Int) throws {
        #expect(try summary(Sample.faces(count)) == nil)
    }

    @Test func othersAreNamed() throws {
        #expect(try summary(Sample.faces(2)) == "This photo shows two children; the school’s policy is groups of 3 to 6.")
        #expect(try summary(Sample.faces(9)) == "This photo shows seven or more children (9); the school’s policy is groups of 3 to 6.")
        #expect(try summary(Sample.faces(3), 4...4) == "This photo shows three children; the school’s policy is groups of 4.")
    }

    @Test func everyNumberThatItMayBeMustBeAllowed() throws {
        let perhaps = Sample.faces(8, .perhaps)
        #expect(try summary(Sample.faces(8).dropLast(2) + [perhaps[7]])?.contains("6 to 7 children") == true)
        #expect(try summary(Sample.faces(8).dropLast(3) + [perhaps[7]]) == nil)
        #expect(try summary([Sample.faces(8)[0], perhaps[7]])?.contains("1 to 2 children") == true)
        #expect(try summary([perhaps[7]]) == nil)
    }

    @Test func grownUpsDoNotCount() throws {
        #expect(try summary(Sample.faces(7), captions: ["Jo Lee"]) == nil)
        #expect(try summary(Sample.faces(7), answers: [.face(Sample.faces(7)[2].region, .grownUp(name: nil))]) == nil)
        #expect(try summary(Sample.faces(3), captions: ["Jo Lee"])?.contains("two") == true)
    }

    @Test func whoIsNamedCounts() throws {
        #expect(try summary(Sample.faces(1), captions: ["Ava Smith", "Ben Okafor"])?.contains("two") == true)
        #expect(try summary([], captions: ["Ava Smith", "Ben Okafor", "Cal Novak"]) == nil)
    }
}
