package import Domain

/// What one export says of the school's pupils.
package struct ConsentList: Hashable, Sendable {
    /// When the export was made, where it says so itself: the earliest day in its column, its titles and its last lines.
    package var listDate: Day?
    /// Empty where a problem stops the list, so that a broken export can never be used by mistake.
    package var pupils: [Pupil]
    /// In the order of the files and their lines.
    package var problems: [ListProblem]
    /// How the list was read, where somebody should know of it; nothing that stands against its use.
    package var remarks: [ListRemark]
    /// What a person should confirm before the list counts.
    package var questions: [ListQuestion]

    package init(
        listDate: Day? = nil, pupils: [Pupil], problems: [ListProblem] = [], remarks: [ListRemark] = [], questions: [ListQuestion] = []
    ) {
        self.listDate = listDate
        self.pupils = pupils
        self.problems = problems
        self.remarks = remarks
        self.questions = questions
    }

    /// Whether the list may take the place of the one before.
    package var isUsable: Bool { !pupils.isEmpty && !problems.contains { $0.severity == .stops } }
}

/// Reads a consent list, CSVs or sheets of .xlsx files, by a school's mapping of each.
package enum ConsentListReader {
    /// Every answer has the snapshot as its source. The day, usually today, tells which leaving dates are past.
    ///
    /// Never throws: what is wrong is in the list's problems, all of them at once where that is possible, so that the office corrects an export once.
    package static func read(_ files: [ListSource], snapshot: SnapshotID, on day: Day) -> ConsentList {
        var reading = ListReading(snapshot: snapshot, day: day)
        for file in files { reading.add(file) }
        return reading.list()
    }

    /// A list of one file.
    package static func read(
        _ bytes: [UInt8], mapping: Mapping, name: String = "", consent: String? = nil, snapshot: SnapshotID, on day: Day,
        choice: SheetChoice = SheetChoice()
    ) -> ConsentList {
        read([ListSource(bytes: bytes, mapping: mapping, name: name, consent: consent, choice: choice)], snapshot: snapshot, on: day)
    }
}
