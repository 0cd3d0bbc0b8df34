import Domain
import Testing

@testable import Wording

/// One line may hold the names of a whole school.
@Suite struct LongLineTests {
    private static let forenames = ["Aoife", "Ewan", "Isla", "Kofi", "Leila", "Niamh", "Oisin", "Priya", "Rhys", "Zainab"]
    private static let surnames = ["Abara", "Bielski", "Colgan", "Dhillon", "Eze", "Farouk", "Gorski", "Hanif", "Ivanova", "Jastrzab"]

    private let pupils = forenames.flatMap { forename in surnames.map { (forename, $0) } }.enumerated().map { number, name in
        Pupil(id: PupilID(admissionNumber: "\(1000 + number)"), legalName: PersonName(forename: name.0, surname: name.1))
    }

    @Test func everyNameOfALongLineIsFoundOnce() {
        let roll = Roll(snapshot: SnapshotID(1), listDate: nil, pupils: pupils)
        let reader = TextReader(roll, WordLists(), outside: .none)
        let text = pupils.map { "\($0.legalName.surname), \($0.legalName.forename)" }.joined(separator: " then ")
        let hits = reader.read(text, as: .caption)
        #expect(hits.map(\.pupils) == pupils.map { [$0.id] })
        #expect(hits.allSatisfy { $0.kind == .fullName && $0.strength == .certain })
    }

    /// A first name far along the line is held for everybody who has it, and once.
    @Test func firstNamesOfALongLineStandApart() {
        let roll = Roll(snapshot: SnapshotID(1), listDate: nil, pupils: pupils)
        let reader = TextReader(roll, WordLists(), outside: .none)
        let text = (0..<6).flatMap { _ in Self.forenames }.map { "\($0) sang." }.joined(separator: " ")
        let hits = reader.read(text, as: .caption)
        #expect(hits.count == 60)
        #expect(hits.allSatisfy { $0.kind == .firstName && $0.pupils.count == 10 })
    }
}
