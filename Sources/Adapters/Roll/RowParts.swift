import Dispatch
import Domain
import Synchronization

/// What a run of rows says.
struct RowPart: Sendable {
    fileprivate(set) var people: [ListedPupil] = []
    /// The earliest day in the column of the list's own date.
    fileprivate(set) var listDate: Day?
    fileprivate(set) var problems: [ListProblem] = []
    fileprivate(set) var consentNames: Set<String> = []
}

/// The rows of a file, read in as many parts as there are processors for.
enum RowParts {
    /// Fewer are not worth another thread.
    static let fewest = 4000

    /// In the order of the file; how many parts there are changes nothing of what they say together.
    static func read(
        _ rows: [ListRow], _ mapping: Mapping, _ consent: Mapping.NamedConsent?, _ snapshot: SnapshotID, _ day: Day,
        fewest: Int = fewest
    ) -> [RowPart] {
        let count = max(1, min(rows.count / fewest, 4))
        let parts = Mutex([RowPart](repeating: RowPart(), count: count))
        DispatchQueue.concurrentPerform(iterations: count) { number in
            let own = rows[(rows.count * number / count)..<(rows.count * (number + 1) / count)]
            let part = read(own, mapping, consent, snapshot, day)
            parts.withLock { $0[number] = part }
        }
        return parts.withLock { $0 }
    }

    private static func read(
        _ rows: ArraySlice<ListRow>, _ mapping: Mapping, _ consent: Mapping.NamedConsent?, _ snapshot: SnapshotID, _ day: Day
    ) -> RowPart {
        var part = RowPart()
        guard let first = rows.first else { return part }
        part.people.reserveCapacity(rows.count)
        var reader = RowReader(first, mapping: mapping, consent: consent, snapshot: snapshot, day: day)
        for row in rows {
            if let pupil = reader.pupil(row) { part.people.append(ListedPupil(pupil, line: row.line)) }
            if let date = reader.listDate(row) { part.listDate = min(part.listDate ?? date, date) }
        }
        part.problems = reader.problems
        part.consentNames = reader.consentNames
        return part
    }
}
