import Domain

/// Makes a pupil of a row, and collects what was wrong with it.
struct RowReader {
    let mapping: Mapping
    let snapshot: SnapshotID
    let day: Day
    /// The one that a file of the single form is about.
    let consent: Mapping.NamedConsent?
    private(set) var problems: [ListProblem] = []
    /// In the file that is read.
    let places: PupilPlaces
    /// Where nothing was wrong with them: most rows of a list say the same as another one.
    private var knownAnswers: [UInt64: KnownAnswers] = [:]
    /// Those of the long form that stood in some row, in lower case.
    var consentNames: Set<String> = []
    /// What each text says as a day; a list has few different ones.
    private var knownDays: [String: Day?] = [:]

    /// For the rows of the same file as this one.
    init(_ row: ListRow, mapping: Mapping, consent: Mapping.NamedConsent? = nil, snapshot: SnapshotID, day: Day) {
        self.mapping = mapping
        places = PupilPlaces(mapping, row)
        self.consent = consent
        self.snapshot = snapshot
        self.day = day
    }

    /// `nil` where the row cannot be used, and then a problem that stops the list was added.
    mutating func pupil(_ row: ListRow) -> Pupil? {
        let legal = legalName(row)
        let identity = mapping.role == .staff ? staffIdentity(row, legal) : self.identity(row)
        checkNames(row)
        guard let legal, var pupil = identity else { return nil }
        pupil.legalName = legal
        pupil.knownAs = otherName(row[places.knownAsForename], row[places.knownAsSurname], legal)
        pupil.formerNames = [otherName(row[places.formerForename], row[places.formerSurname], legal)].compactMap { $0 }
        pupil.yearGroup = unlessEmpty(row[places.yearGroup])
        pupil.className = unlessEmpty(row[places.className])
        pupil.hasLeft = flag(row, places.left, "has left") || isPastLeaving(row)
        pupil.isProtected = flag(row, places.protected, "must never be shown")
        pupil.consents = answers(row)
        return pupil
    }

    /// A channel that no mapped consent answers for gets none.
    private mutating func answers(_ row: ListRow) -> [ChannelID: ConsentAnswer] {
        // FNV-1a over the fields, each ended by a byte that UTF-8 does not have; a clash costs time and no truth.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for place in places.answers {
            for byte in row.raw(place).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01b3
        }
        if let known = knownAnswers[hash], zip(places.answers, known.fields).allSatisfy({ row.raw($0) == $1 }) { return known.answers }
        let before = problems.count
        let answers = readAnswers(row)
        if problems.count == before { knownAnswers[hash] = KnownAnswers(fields: places.answers.map { row.raw($0) }, answers: answers) }
        return answers
    }

    /// What the fields of consents of some row said.
    private struct KnownAnswers {
        let fields: [String]
        let answers: [ChannelID: ConsentAnswer]
    }

    mutating func readDay(_ written: String) -> Day? {
        if let known = knownDays[written] { return known }
        let day = ListDay.read(written)
        knownDays[written] = .some(day)
        return day
    }

    /// Yes, no or blank; anything else counts as a yes, which shows the child less.
    private mutating func flag(_ row: ListRow, _ place: Int?, _ meaning: String) -> Bool {
        switch row[place].comparable {
        case "", "no", "n", "false", "f", "0": return false
        case "yes", "y", "true", "t", "1": return true
        default:
            restrict(
                row, "Whether this \(noun) \(meaning) is not answered with yes or no; it counts as yes.",
                "Write yes, no or nothing there.", row[place])
            return true
        }
    }

    /// The leaving day itself counts as left: whether it is the last day at school differs between systems.
    private mutating func isPastLeaving(_ row: ListRow) -> Bool {
        let written = row[places.leavingDate]
        if written.isEmpty { return false }
        guard let leaving = readDay(written) else {
            restrict(
                row, "The leaving date on this line cannot be read; the \(noun) counts as having left.",
                "Write it as day/month/year, such as 31/08/2026.", written)
            return true
        }
        return leaving <= day
    }

    /// The day on which the export was made; one that cannot be read stops the list, since nobody could tell when it is too old.
    mutating func listDate(_ row: ListRow) -> Day? {
        guard let heading = mapping.columns.listDate else { return nil }
        if let date = readDay(row[places.listDate]) { return date }
        stop(
            row, "The date under “\(heading)” cannot be read, so that nobody could tell when the list is too old.",
            "Write it as day/month/year, such as 14/03/2026, or remove “listDate” from the mapping.", row[places.listDate])
        return nil
    }

    var noun: String { mapping.role == .staff ? "member of staff" : "pupil" }

    func unlessEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

    mutating func stop(_ row: ListRow, _ summary: String, _ remedy: String, _ detail: String = "") {
        problems.append(ListProblem(.stops, line: row.line, summary, remedy: remedy, detail: detail))
    }

    mutating func restrict(_ row: ListRow, _ summary: String, _ remedy: String, _ detail: String = "") {
        problems.append(ListProblem(.restricts, line: row.line, summary, remedy: remedy, detail: detail))
    }
}
