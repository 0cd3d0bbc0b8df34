import Domain
import Notation
import Roll
import Testing

/// What a mapping can say of single answers: which way round they are, whose they are, and how long they last.
@Suite struct MappingGrammarTests {
    private static let columns = "columns: { upn: \"UPN\", legalName: \"Name\" }, answers: { Yes: \"granted\", No: \"refused\" }"

    /// A wide mapping with one consent, which begins on line 2.
    private static func wide(_ consent: String, _ more: String = "") throws -> Mapping {
        try Mapping("{ shape: \"wide\", \(columns), \(more)\nconsents: [{ channels: [\"website\"],\n\(consent) }] }")
    }

    private static func rows(_ shape: String, _ rest: String) throws -> Mapping {
        try Mapping("{ shape: \"\(shape)\", \(columns),\n\(rest) }")
    }

    private static func consent(_ text: String) throws -> Mapping.ConsentColumn {
        guard case .wide(let consents) = try wide(text).shape else { preconditionFailure("not wide") }
        return consents[0]
    }

    @Test func aYesUnderADenialIsANo() throws {
        let cautious = try Self.consent("column: \"Consent Denied\", polarity: \"denied\"").meaning
        #expect(["Yes", "No", "", "Perhaps"].map { cautious.state(of: $0) } == [.refused, .notAsked, .notAsked, nil])
        let told = try Self.consent("column: \"Consent Denied\", polarity: \"denied\", whenNotDenied: \"granted\"").meaning
        #expect(["Yes", "No", "", "Perhaps"].map { told.state(of: $0) } == [.refused, .granted, .notAsked, nil])
        #expect(try Self.consent("column: \"Do not ask again\", polarity: \"consent\"").meaning.state(of: "Yes") == .granted)
    }

    /// A no or a blank says nothing, and a word that nobody explained is still no word for it.
    @Test func aYesObjectsAndAllElseSaysNothing() throws {
        let meaning = try Self.consent("column: \"Opted out\", polarity: \"objection\"").meaning
        #expect(meaning.polarity == .objection)
        #expect(["Yes", "No", "", "Perhaps"].map { meaning.state(of: $0) } == [.refused, nil, nil, nil])
        #expect(throws: NotationError.self) {
            try Self.consent("column: \"Opted out\", polarity: \"objection\", whenNotDenied: \"granted\"")
        }
    }

    @Test func severalAnswersDaysAndAnEnd() throws {
        let several = try Self.consent("columns: [\"Parent 1\", \"Parent 2\"], blanks: \"pass\"")
        #expect(several.place.written == .words(["Parent 1", "Parent 2"], blanks: .pass))
        #expect(try Self.consent("columns: [\"A\", \"B\"]").place.written == .words(["A", "B"], blanks: .count))
        let days = try Self.consent("dates: { granted: \"Consented\", refused: \"Rejected\" }, lasts: \"5 years\"")
        guard case .dates(let dates) = days.place.written else { preconditionFailure("not days") }
        #expect([dates.asked, dates.granted, dates.refused] == [nil, "Consented", "Rejected"])
        #expect(days.meaning.lasts == .months(60))
        #expect(try Self.consent("column: \"Web\", since: \"On\", lasts: \"academicYear\"").meaning.lasts == .academicYear)
    }

    @Test func theOtherShapesAreRead() throws {
        let names = "names: { \"Web\": [\"website\"], \"No photos\": { channels: [\"press\"], polarity: \"denied\" }, \"Trips\": [] }"
        let long = try Self.rows("long", "consentName: \"Type\", consentAnswer: \"Answer\", \(names)")
        #expect(long.channels == [.website, .press])
        #expect(long.headings == ["UPN", "Name", "Type", "Answer"])
        let single = try Self.rows("single", "consentAnswer: \"Answer\", \(names), leave: [\"Age\"]")
        #expect(single.headings == ["UPN", "Name", "Answer"] && single.leave == ["Age"])
        let roll = try Mapping("{ shape: \"roll\", columns: { uln: \"ULN\", legalForename: \"F\", legalSurname: \"S\" } }")
        #expect(roll.shape == .roll && roll.channels.isEmpty && roll.headings == ["ULN", "F", "S"])
    }

    /// Each row: the consent, the line, and what the error must name.
    @Test(arguments: [
        ("column: \"Consent Denied\"", 2, "Consent Denied"), ("column: \"Opt-out: web\"", 2, "Opt-out"),
        ("columns: [\"Web\", \"Photos refused\"]", 2, "Photos refused"),
        ("dates: { granted: \"Denied On\", refused: \"R\" }", 2, "Denied On"),
        ("column: \"Web\", columns: [\"A\", \"B\"]", 2, "where the answer stands"), ("since: \"On\"", 2, "where the answer stands"),
        ("columns: [\"Web\"]", 3, "several"), ("columns: [\"Web\", \"web\"]", 3, "several"),
        ("column: \"Web\", blanks: \"pass\"", 3, "blanks"), ("columns: [\"A\", \"B\"], blanks: \"yes\"", 3, "blanks"),
        ("dates: { granted: \"C\" }", 3, "refused"), ("dates: { granted: \"C\", refused: \"c\" }", 3, "twice"),
        ("dates: { granted: \"C\", refused: \"R\" }, since: \"On\"", 3, "since"),
        ("dates: { granted: \"C\", refused: \"R\" }, answers: { Yes: \"granted\" }", 3, "answers"),
        ("column: \"Web\", lasts: \"5 years\"", 3, "lasts"), ("column: \"Web\", since: \"On\", lasts: \"ever\"", 3, "lasts"),
        ("column: \"Web\", since: \"On\", lasts: \"0 years\"", 3, "lasts"), ("column: \"Web\", polarity: \"negative\"", 3, "polarity"),
        ("column: \"Web\", whenNotDenied: \"granted\"", 3, "whenNotDenied"),
        ("column: \"Web\", polarity: \"denied\", whenNotDenied: \"refused\"", 3, "whenNotDenied"),
        ("column: \"D\", answers: { No: \"granted\", \"\": \"refused\" }, polarity: \"denied\", whenNotDenied: \"granted\"", 2, "blank"),
    ])
    func mistakeIsAnErrorWithItsLine(_ consent: String, _ line: Int, _ named: String) {
        let error = #expect(throws: NotationError.self) { try Self.wide(consent) }
        #expect(error?.place.line == line && error?.problem.contains(named) == true && error?.remedy.isEmpty == false, "\(error as Any)")
    }

    @Test(arguments: [
        ("long", "consentName: \"T\", consentAnswer: \"Denied?\", names: { Web: [\"website\"] }", "Denied?"),
        ("long", "consentName: \"T\", consentAnswer: \"A\", polarity: \"denied\", names: { \"No photos\": [\"website\"] }", "No photos"),
        (
            "long",
            "consentName: \"T\", consentAnswer: \"A\", polarity: \"denied\", names: { Web: { channels: [\"website\"], answers: { Yes: \"granted\" } } }",
            "without “polarity”"
        ),
        ("single", "consentAnswer: \"A\", names: { \"Web_Site\": [\"website\"], \"web site\": [] }", "twice"),
        ("single", "consentName: \"T\", consentAnswer: \"A\", names: { Web: [\"website\"] }", "consentName"),
        ("single", "consentAnswer: \"A\", names: { Web: [\"website\"] }, leave: [\"name\"]", "left out"),
        ("single", "consentAnswer: \"A\", names: { Web: [\"website\"] }, leave: [\"\"]", "leave"),
        ("roll", "names: {}", "answers"), ("single", "consentAnswer: \"A\", names: { Web: { polarity: \"denied\" } }", "channels"),
    ])
    func mistakeInAnotherShapeIsAnError(_ shape: String, _ rest: String, _ named: String) {
        let error = #expect(throws: NotationError.self) { try Self.rows(shape, rest) }
        #expect(error?.problem.contains(named) == true && error?.remedy.isEmpty == false, "\(error as Any)")
    }

    @Test(arguments: [
        "legalName: \"Name\", legalForename: \"F\"", "legalForename: \"F\"", "legalName: 3",
    ])
    func theLegalNameIsOneColumnOrTwo(_ columns: String) {
        #expect(throws: NotationError.self) { try Mapping("{ shape: \"roll\", columns: { upn: \"UPN\", \(columns) } }") }
    }

    @Test(arguments: [
        "Consent Denied", "DENY", "Refused?", "Declined on", "Withheld", "Parent objects", "Objection", "Opt out", "opted-out",
        "Opt-Out (web)",
        "No photos", "No photo", "Don’t publish", "Photos: do not use", "Not to be photographed", "Without consent", "Excluded",
        "Consent withdrawn", "NO PRESS", "Website photo restriction", "Photo ban website", "Photos prohibited", "Stop photos",
        "Blocked: web",
        "Veto on photos", "Photos not allowed", "Banned from photos", "Parent against photos",
    ])
    func negativeWordsAreSeen(_ heading: String) { #expect(NegativeWording.stands(in: heading)) }

    @Test(arguments: [
        "Photo: Website", "Consent", "Photos (Yes/No)", "Notes", "Adno", "UPN No", "No. of photos", "Newsletter",
        "Photograph Student (Year 7 and 8)",
        "Optional trips", "Photo out of school", "Nothing", "", "Photo banner", "Bandstand photos", "Photo at bus",
    ])
    func otherWordsAreNotNegative(_ heading: String) { #expect(!NegativeWording.stands(in: heading)) }

    /// The last day is the one before the anniversary.
    @Test(arguments: [
        ("academicYear", "2026-08-31", "2026-08-31"), ("academicYear", "2026-09-01", "2027-08-31"),
        ("academicYear", "2026-01-10", "2026-08-31"),
        ("5 years", "2020-03-14", "2025-03-13"), ("1 year", "2024-02-29", "2025-02-27"), ("6 months", "2026-08-31", "2027-02-27"),
        ("4 months", "2026-09-01", "2026-12-31"), ("12 months", "2026-12-15", "2027-12-14"),
    ])
    func aYesLastsSoLong(_ lasts: String, _ since: String, _ end: String) throws {
        let lasting = try #require(try Self.consent("column: \"Web\", since: \"On\", lasts: \"\(lasts)\"").meaning.lasts)
        #expect(lasting.end(since: try #require(Day(iso: since))) == Day(iso: end))
    }
}
