import Domain
import Roll
import Testing

/// Whatever the order of rows and columns, the list means the same, and a channel with a no anywhere has no yes.
@Suite struct ListPropertyTests {
    private struct Row {
        let pupil: Int
        let cells: [String: String]
    }

    /// Repeatable, so that a failure can be looked at (SplitMix64).
    private struct Randomness: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let pupils = [
        ("U900400024001", "12", "1000000043", "Smith, Ava"), ("H900400024002", "13", "", "Li, Jo"), ("", "14", "0000000042", "Li, Jo"),
        ("X900400024003", "", "", "Ó Briain, Zoë"),
    ]
    private static let answers = ["Yes", "Yes", "Yes", "No", "", "Asked", "see note"]
    private static let columns = ["Web 1", "Web 2", "App 1", "App 2", "Denied"]

    private static func mapping(_ blanks: String) throws -> Mapping {
        try Mapping(
            """
            { shape: "wide", columns: { upn: "UPN", admissionNumber: "Adno", uln: "ULN", legalName: "Name" },
              answers: { Yes: "granted", No: "refused", Asked: "unanswered" },
              consents: [
                { columns: ["Web 1", "Web 2"], channels: ["website"], blanks: "\(blanks)" },
                { columns: ["App 1", "App 2"], channels: ["app", "website"], blanks: "\(blanks)" },
                { column: "Denied", channels: ["press"], polarity: "denied", whenNotDenied: "granted" },
              ] }
            """)
    }

    /// A row of a pupil has one of the numbers at least, and not always all.
    private static func row(_ number: Int, isWhole: Bool, _ random: inout Randomness) -> Row {
        let pupil = pupils[number]
        let drop = isWhole ? 3 : Int.random(in: 0...3, using: &random)
        var cells = [
            "UPN": drop == 0 && !(pupil.1 + pupil.2).isEmpty ? "" : pupil.0,
            "Adno": drop == 1 && !(pupil.0 + pupil.2).isEmpty ? "" : pupil.1,
            "ULN": drop == 2 && !(pupil.0 + pupil.1).isEmpty ? "" : pupil.2, "Name": "\"\(pupil.3)\"",
        ]
        for column in columns { cells[column] = answers.randomElement(using: &random) ?? "" }
        return Row(pupil: number, cells: cells)
    }

    private static func list(_ rows: [Row], _ headings: [String], _ mapping: Mapping) -> ConsentList {
        let lines = [headings.joined(separator: ",")] + rows.map { row in headings.map { row.cells[$0] ?? "" }.joined(separator: ",") }
        return ConsentListReader.read(Array(lines.joined(separator: "\n").utf8), mapping: mapping, snapshot: SnapshotID(7), on: Lists.day)
    }

    @Test(arguments: ["count", "pass"])
    func orderChangesNothingAndAnyNoWins(_ blanks: String) throws {
        let mapping = try Self.mapping(blanks)
        var random = Randomness(state: 20_261_121)
        var yeses = 0
        for _ in 0..<400 {
            var rows = Self.pupils.indices.map { Self.row($0, isWhole: true, &random) }
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                rows.append(Self.row(Int.random(in: Self.pupils.indices, using: &random), isWhole: false, &random))
            }
            var headings = ["UPN", "Adno", "ULN", "Name"] + Self.columns
            let list = Self.list(rows, headings, mapping)
            try #require(list.stops.isEmpty && list.pupils.count == Self.pupils.count, "\(list.problems)")
            for (number, pupil) in list.pupils.enumerated() {
                let mine = rows.filter { $0.pupil == number }
                func written(_ columns: String...) -> [String] { mine.flatMap { row in columns.map { row.cells[$0] ?? "" } } }
                func holds(_ channel: ChannelID, _ words: [String], no: String) {
                    guard pupil.consents[channel]?.state == .granted else { return }
                    yeses += 1
                    #expect(!words.contains { [no, "Asked", "see note"].contains($0) } && words.contains { !$0.isEmpty })
                    if blanks == "count" { #expect(!words.contains("")) }
                }
                holds(.website, written("Web 1", "Web 2", "App 1", "App 2"), no: "No")
                holds(.app, written("App 1", "App 2"), no: "No")
                holds(.press, written("Denied"), no: "Yes")
            }
            rows.shuffle(using: &random)
            headings.shuffle(using: &random)
            let other = Self.list(rows, headings, mapping)
            #expect(Set(other.pupils) == Set(list.pupils) && other.stops.isEmpty)
        }
        #expect(yeses > 100, "a list without a yes proves nothing")
    }
}
