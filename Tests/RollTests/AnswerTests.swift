import Domain
import Roll
import Testing

/// Answers that are days, that several people gave, that deny, and that end.
@Suite struct AnswerTests {
    /// One pupil's state on the website, and how many lines were read more strictly.
    private static func read(_ consent: String, _ headings: String, _ cells: String) throws -> (answer: ConsentAnswer?, listed: Int) {
        let list = try Lists.read(
            "UPN,Name,\(headings)\nU900400024001,\"Smith, Ava\",\(cells)",
            """
            { shape: "wide", columns: { upn: "UPN", legalName: "Name" }, answers: { Yes: "granted", No: "refused", Asked: "unanswered" },
              consents: [{ channels: ["website"], \(consent) }] }
            """)
        #expect(list.stops.isEmpty, "\(list.stops)")
        return (list.pupils.first?.consents[.website], list.restrictions.count)
    }

    @Test(
        arguments: [
            ("01/09/2025,02/09/2025,", Consent.granted, "2025-09-02", 0), (",02/09/2025,", .granted, "2025-09-02", 0),
            ("01/09/2025,,03/09/2025", .refused, "2025-09-03", 0), (",02/09/2025,01/09/2024", .refused, "2024-09-01", 1),
            (",01/09/2024,02/09/2025", .refused, "2025-09-02", 1), ("01/09/2025,,", .unanswered, nil, 0), (",,", .notAsked, nil, 0),
            (",by phone,", .refused, nil, 1), (",,no date", .refused, nil, 0), ("soon,,", .unanswered, nil, 0),
            (",by phone,x", .refused, nil, 1),
        ] as [(String, Consent, String?, Int)])
    func daysTellTheState(_ cells: String, _ state: Consent, _ since: String?, _ listed: Int) throws {
        let found = try Self.read(
            "dates: { asked: \"Requested\", granted: \"Consented\", refused: \"Rejected\" }", "Requested,Consented,Rejected", cells)
        #expect(found.answer?.state == state && found.answer?.since?.description == since && found.listed == listed)
    }

    @Test func daysOfADenialAreTurnedRound() throws {
        let denied = "dates: { granted: \"Given\", refused: \"Rejected\" }, polarity: \"denied\", whenNotDenied: \"granted\""
        func state(_ cells: String) throws -> Consent? { try Self.read(denied, "Given,Rejected", cells).answer?.state }
        #expect(try state("02/09/2025,") == .refused && state(",02/09/2025") == .granted && state(",") == .notAsked)
        #expect(try state("by phone,") == .refused && state("02/09/2025,03/09/2025") == .refused)
    }

    @Test(arguments: [
        ("Yes,Yes", Consent.granted, Consent.granted), ("Yes,No", .refused, .refused), ("No,", .refused, .refused),
        ("Yes,", .notAsked, .granted),
        (",", .notAsked, .notAsked), ("Asked,Yes", .unanswered, .unanswered), ("Yes,see note", .refused, .refused),
        (" ,Yes", .notAsked, .granted),
    ])
    func ofSeveralAnswersAnyNoWins(_ cells: String, _ counted: Consent, _ passed: Consent) throws {
        let columns = "columns: [\"Parent 1\", \"Parent 2\"]"
        #expect(try Self.read(columns, "Parent 1,Parent 2", cells).answer?.state == counted)
        #expect(try Self.read(columns + ", blanks: \"pass\"", "Parent 1,Parent 2", cells).answer?.state == passed)
    }

    @Test(arguments: [
        ("Yes", Consent.refused, 0), ("No", .notAsked, 0), ("", .notAsked, 0), ("Asked", .unanswered, 0), ("Perhaps", .refused, 1),
    ])
    func aYesUnderADenialIsANo(_ written: String, _ state: Consent, _ listed: Int) throws {
        let found = try Self.read("column: \"Consent Denied\", polarity: \"denied\"", "Consent Denied", written)
        #expect(found.answer?.state == state && found.listed == listed)
        let otherwise = try Self.read("column: \"D\", polarity: \"denied\", whenNotDenied: \"granted\"", "D", written).answer?.state
        #expect(otherwise == (written == "No" ? .granted : state))
    }

    /// Each row: the answer to the consent, whether somebody opted out, and what that is together.
    @Test(arguments: [
        ("Yes", "Yes", Consent.refused, 0), ("Yes", "No", .granted, 0), ("Yes", "", .granted, 0), ("No", "No", .refused, 0),
        ("", "No", .notAsked, 0), ("Asked", "", .unanswered, 0), ("Yes", "Perhaps", .refused, 1), ("Yes", "Asked", .unanswered, 0),
    ])
    func anObjectionStandsBesideAConsent(_ web: String, _ out: String, _ state: Consent, _ listed: Int) throws {
        let objection = "column: \"Web\" }, { channels: [\"website\"], column: \"Opted out\", polarity: \"objection\""
        let found = try Self.read(objection, "Web,Opted out", "\(web),\(out)")
        #expect(found.answer?.state == state && found.listed == listed)
        // The order of the columns makes no difference.
        let turned = "column: \"Opted out\", polarity: \"objection\" }, { channels: [\"website\"], column: \"Web\""
        #expect(try Self.read(turned, "Web,Opted out", "\(web),\(out)").answer == found.answer)
    }

    /// Where nobody else answers there is no answer, and so no yes.
    @Test func anObjectionAloneIsNoConsent() throws {
        func state(_ consent: String, _ headings: String, _ cells: String) throws -> Consent? {
            try Self.read(consent + ", polarity: \"objection\"", headings, cells).answer?.state
        }
        for word in ["No", ""] { #expect(try state("column: \"Out\"", "Out", word) == nil) }
        #expect(try state("column: \"Out\"", "Out", "Yes") == .refused)
        let two = "columns: [\"Mum\", \"Dad\"]"
        #expect(try state(two, "Mum,Dad", "No,") == nil && state(two, "Mum,Dad", "No,Yes") == .refused)
        let days = "dates: { granted: \"Out\", refused: \"Back\" }"
        #expect(try state(days, "Out,Back", "01/02/2026,") == .refused && state(days, "Out,Back", ",") == nil)
        #expect(try state(days, "Out,Back", ",01/02/2026") == nil && state(days, "Out,Back", "by phone,") == .refused)
    }

    /// The list is read on 16 February 2026.
    @Test(
        arguments: [
            ("5 years", "Yes,14/03/2021,", Consent.granted, "2026-03-13", 0), ("5 years", "Yes,14/01/2021,", .expired, "2026-01-13", 0),
            ("5 years", "Yes,,", .expired, nil, 1), ("5 years", "No,,", .refused, nil, 0), ("5 years", "Yes,soon,", .refused, nil, 1),
            ("academicYear", "Yes,01/09/2025,", .granted, "2026-08-31", 0), ("academicYear", "Yes,31/08/2025,", .expired, "2025-08-31", 0),
            ("1 year", "Yes,01/09/2025,01/03/2026", .granted, "2026-03-01", 0),
            ("1 year", "Yes,01/03/2025,01/09/2026", .granted, "2026-02-28", 0),
        ] as [(String, String, Consent, String?, Int)])
    func aYesEnds(_ lasts: String, _ cells: String, _ state: Consent, _ end: String?, _ listed: Int) throws {
        let found = try Self.read("column: \"Web\", since: \"On\", expires: \"Until\", lasts: \"\(lasts)\"", "Web,On,Until", cells)
        #expect(found.answer?.state(on: Lists.day) == state && found.answer?.expires?.description == end && found.listed == listed)
    }

    @Test(arguments: ["Smith Ava", "Smith, Ava, Mary", "Smith,", ", Ava", ""])
    func aWholeNameNeedsOneComma(_ name: String) throws {
        let list = try Lists.read(
            "UPN,Name\nU900400024001,\"\(name)\"", "{ shape: \"roll\", columns: { upn: \"UPN\", legalName: \"Name\" } }")
        #expect(list.stops.map(\.line) == [2] && list.pupils.isEmpty && !list.stops[0].summary.contains("Smith"))
    }

    @Test func aConsentOfTheLongFormMayBeADenial() throws {
        let mapping = """
            { shape: "long", columns: { upn: "UPN", legalForename: "F", legalSurname: "S" }, consentName: "Type", consentAnswer: "Answer",
              answers: { Yes: "granted", No: "refused" },
              names: { "Web": ["website"], "No photos": { channels: ["website", "press"], polarity: "denied" } } }
            """
        let rows = "UPN,F,S,Type,Answer\nU900400024001,Ava,Smith,Web,Yes\nU900400024001,Ava,Smith,No photos,Yes"
        let list = try Lists.read(rows, mapping)
        #expect(list.state(.website) == .refused && list.state(.press) == .refused)
    }
}
