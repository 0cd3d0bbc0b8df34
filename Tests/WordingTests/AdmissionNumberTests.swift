import Domain
import Testing
import Wording

/// What staff write themselves may be an admission number.
@Suite struct AdmissionNumberTests {
    private static func pupil(_ number: Int, _ forename: String, admission: String?, upn: String? = nil) -> Pupil {
        var pupil = SampleRoll.pupil(number, forename, "Example", upn: upn)
        pupil.admissionNumber = admission
        return pupil
    }

    let index = SampleRoll.index([
        pupil(1, "Ava", admission: "004000"), pupil(2, "Ben", admission: "1001"), pupil(3, "Cara", admission: "7"),
        pupil(4, "Dan", admission: "7"), pupil(5, "Eve", admission: "U900400024001"),
        pupil(6, "Finn", admission: nil, upn: "U900400024001"),
        pupil(7, "Gus", admission: "Ben Example"), pupil(8, "Hal", admission: ""), pupil(9, "Ida", admission: "Ida Example"),
    ])

    @Test(arguments: [("004000", 1), (" 1001\u{A0}", 2), ("Ava Example", 1), ("Ida Example", 9)])
    func aNumberOnTheRollIsItsPupil(_ written: String, _ number: Int) {
        #expect(index.matchWrittenByStaff(written) == .one(SampleRoll.id(number)))
    }

    /// Only exactly as the list has it, and with nothing else beside it.
    @Test(arguments: ["4000", "00400", "0040000", "1001.", "1001 Ben", "10 01", "#1001", "", " ", "１００１"])
    func anythingElseIsNoNumber(_ written: String) {
        #expect(index.matchWrittenByStaff(written) == index.match(written))
        #expect(index.matchWrittenByStaff(written) != .one(SampleRoll.id(2)))
    }

    /// The same number twice, or one that is another's UPN or name: a person has to look.
    @Test(arguments: [("7", [3, 4]), ("U900400024001", [5, 6]), ("Ben Example", [2, 7])])
    func aNumberOfSeveralIsNeverCertain(_ written: String, _ numbers: [Int]) {
        #expect(index.matchWrittenByStaff(written) == .several(numbers.map(SampleRoll.id)))
    }

    /// "2014" and "1001" stand among the keywords of many photos.
    @Test(arguments: ["004000", "1001", "7"]) func aTagIsNeverReadAsANumber(_ name: String) {
        #expect(index.match(name) == .none)
    }
}
