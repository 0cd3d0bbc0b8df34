package import Domain

/// What one export says of the school's pupils.
package struct ConsentList: Hashable, Sendable {
    /// When the export was made, where it says so itself: the earliest day in its column.
    package var listDate: Day?
    /// Empty where a problem stops the list, so that a broken export can never be used by mistake.
    package var pupils: [Pupil]
    /// In the order of the lines.
    package var problems: [ListProblem]
    /// How the list was read, where somebody should know of it; nothing that stands against its use.
    package var remarks: [ListRemark]

    package init(listDate: Day? = nil, pupils: [Pupil], problems: [ListProblem] = [], remarks: [ListRemark] = []) {
        self.listDate = listDate
        self.pupils = pupils
        self.problems = problems
        self.remarks = remarks
    }

    /// Whether the list may take the place of the one before.
    package var isUsable: Bool { !pupils.isEmpty && !problems.contains { $0.severity == .stops } }
}

/// Reads a consent list, a CSV or a sheet of an .xlsx, by a school's mapping.
package enum ConsentListReader {
    /// Every answer has the snapshot as its source. The day, usually today, tells which leaving dates are past.
    ///
    /// Never throws: what is wrong is in the list's problems, all of them at once where that is possible, so that the office corrects an export once.
    package static func read(_ bytes: [UInt8], mapping: Mapping, snapshot: SnapshotID, on day: Day, choice: SheetChoice = SheetChoice())
        -> ConsentList
    {
        let table: Table
        do throws(ListStopped) {
            table = try Table(bytes, mapping, choice)
        } catch {
            return ConsentList(pupils: [], problems: error.problems)
        }
        var reader = RowReader(mapping: mapping, snapshot: snapshot, day: day)
        var rows: [(pupil: Pupil, line: Int)] = []
        var listDate: Day?
        for row in table.rows {
            if let pupil = reader.pupil(row) { rows.append((pupil, row.line)) }
            if let date = reader.listDate(row) { listDate = min(listDate ?? date, date) }
        }
        let merge = PupilMerge(rows)
        let problems = (reader.problems + merge.problems).enumerated()
            .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }.map(\.element)
        let isStopped = problems.contains { $0.severity == .stops }
        return ConsentList(
            listDate: listDate, pupils: isStopped ? [] : merge.pupils, problems: problems, remarks: table.remarks)
    }
}
