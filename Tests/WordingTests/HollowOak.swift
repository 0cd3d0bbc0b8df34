import Domain
import Foundation
import Notation
import Wording

/// The fictional school of `consent/samples` as a roll, with what its policy would say of its own names, groups and handles.
enum HollowOak {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func roll() throws -> Roll {
        let pupils = try rows("hollow-oak-wide.csv").map { row in
            let legal = PersonName(forename: row["Legal Forename"] ?? "", surname: row["Legal Surname"] ?? "")
            var knownAs = PersonName(
                forename: row["Preferred Forename"] ?? "", surname: row["Preferred Surname"] ?? "")
            if knownAs.forename.isEmpty { knownAs.forename = legal.forename }
            if knownAs.surname.isEmpty { knownAs.surname = legal.surname }
            let former = row["Former Surname"].map { [PersonName(forename: legal.forename, surname: $0)] } ?? []
            return Pupil(
                id: PupilID(admissionNumber: row["Admission Number"] ?? ""), upn: row["UPN"], admissionNumber: row["Admission Number"],
                legalName: legal, knownAs: knownAs == legal ? nil : knownAs, formerNames: former, yearGroup: row["Year Group"],
                className: row["Class"])
        }
        let staff = try rows("hollow-oak-staff.csv").map { row in
            let legal = PersonName(forename: row["Forename"] ?? "", surname: row["Surname"] ?? "")
            return Pupil(
                id: PupilID(admissionNumber: "staff " + legal.full), role: .staff, legalName: legal,
                knownAs: row["Known As"].map { PersonName(forename: $0, surname: legal.surname) })
        }
        return Roll(snapshot: SnapshotID(1), listDate: nil, pupils: pupils + staff)
    }

    static let classes = [
        "Acorn", "Conker", "Hazel", "Holly", "Rowan", "Willow", "Cherry", "Maple", "Alder", "Birch", "Ash", "Elm", "Beech", "Oak",
    ]
    static let groups = ["The Hub", "Sunshine Room"]
    static let handles = ["@hollowoakprimary", "@hollowoak", "office@hollowoak.example.org"]

    /// Each row by its headings, without its empty cells.
    private static func rows(_ file: String) throws -> [[String: String]] {
        let text = try Array(Data(contentsOf: repository.appending(path: "consent/samples/" + file)))
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let rows = try CSV.rows(text.starts(with: mark) ? Array(text.dropFirst(3)) : text)
        guard let headings = rows.first?.fields else { return [] }
        return rows.dropFirst().filter { !$0.isBlank }.map { row in
            Dictionary(uniqueKeysWithValues: zip(headings, row.fields).filter { !$0.1.isEmpty })
        }
    }
}
