import Domain
import Wording

/// Fictional pupils with names that are hard to find.
enum SampleRoll {
    static func pupil(
        _ number: Int, _ forename: String, _ surname: String, knownAs: PersonName? = nil, former: [PersonName] = [], upn: String? = nil
    ) -> Pupil {
        Pupil(
            id: id(number), upn: upn, legalName: PersonName(forename: forename, surname: surname), knownAs: knownAs, formerNames: former)
    }

    static func id(_ number: Int) -> PupilID { PupilID(admissionNumber: String(1000 + number)) }

    static let pupils = [
        pupil(1, "Ava", "Smith", upn: "U900400024001"),
        pupil(2, "Zoë", "O'Brien"),
        pupil(3, "Łukasz", "Smith-Jones", knownAs: PersonName(forename: "Lukas", surname: "Smith-Jones")),
        pupil(4, "Ava", "Smythe"),
        pupil(5, "William", "Day", knownAs: PersonName(forename: "Will", surname: "Day")),
        pupil(6, "Rose", "Green"),
        pupil(7, "May", "O'Neill"),
        pupil(8, "Summer", "Field"),
        pupil(9, "Muhammad-Yusuf", "Rahman"),
        pupil(10, "Alexandra", "de la Cruz", knownAs: PersonName(forename: "Sasha", surname: "de la Cruz")),
        pupil(11, "Olivia Grace", "Evans"),
        pupil(12, "Jürgen", "Müller"),
        pupil(13, "Ann", "Avery"),
        pupil(14, "Jo", "Li"),
        pupil(15, "Siân", "Rees-Morgan", former: [PersonName(forename: "Siân", surname: "Price")]),
        pupil(16, "Ruairí", "McDonald"),
        pupil(17, "محمد", "خان"),
        pupil(18, "Suharto", ""),
        pupil(19, "Grace", "Best"),
        pupil(20, "Grace", "Best"),
    ]

    static func index(_ pupils: [Pupil] = pupils) -> NameIndex {
        NameIndex(Roll(snapshot: SnapshotID(1), listDate: nil, pupils: pupils))
    }
}

/// A small generator of its own, so that a failing case comes back with the same seed.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
    }
}
