import Domain
import Roll
import Testing

@Suite struct ShortListTests {
    private func pupils(_ count: Int, left: Int = 0) -> [Pupil] {
        (0..<count + left).map { number in
            var pupil = Pupil(
                id: PupilID(admissionNumber: String(number)), legalName: PersonName(forename: "Ava", surname: "Smith"))
            pupil.hasLeft = number >= count
            return pupil
        }
    }

    @Test(arguments: [(0, 0), (1, 0), (2, 4), (3, 5), (400, 412), (50, 100)])
    func aListOfHalfAsManyOrMoreIsNotAsked(_ now: Int, _ before: Int) {
        #expect(ShortList.question(pupils(now), after: pupils(before)) == nil)
    }

    @Test(arguments: [(0, 1), (1, 3), (49, 100), (12, 412)])
    func aListOfFewerThanHalfIs(_ now: Int, _ before: Int) throws {
        let question = try #require(ShortList.question(pupils(now), after: pupils(before)))
        #expect(question.contains("Is this the whole list?") && question.contains("the last one had \(before)."))
        #expect(question.hasPrefix("This list has \(now) pupil\(now == 1 ? "," : "s,")"))
    }

    @Test func staffAreNoPupils() {
        #expect(ShortList.question(pupils(2), after: pupils(9), of: .staff)?.hasPrefix("This list has 2 members of staff, and") == true)
    }

    @Test func thoseWhoLeftCountOnNeither() {
        #expect(ShortList.question(pupils(4, left: 90), after: pupils(10)) != nil)
        #expect(ShortList.question(pupils(5), after: pupils(10, left: 90)) == nil)
    }
}
