import Arguments
import Domain
import Pipeline
import Records
import Roll
import Store

/// Of which day an imported list is, and what to say about it.
struct ImportDate {
    let day: Day

    init(_ parsed: Parsed, _ list: ConsentList, _ files: ImportFiles, _ earlier: [Snapshot], _ terminal: Terminal) throws {
        let said = parsed.value("date", as: Day.self)
        // Of several files the oldest: what it does not say is no newer.
        let written = try files.paths.compactMap { try FileStatus.of($0) }.map { Moment(seconds: $0.modified / 1_000_000_000).day }.min()
        let date = ListDate.of(
            said: said, inside: list.listDate,
            earlierImport: earlier.filter { $0.file == files.digest && !$0.isPartial }.map(\.listDate.day).min(), file: written)
        guard let date else { throw Stop(.badInput, "say when the list was exported with --date=YYYY-MM-DD.") }
        day = date.day
        switch date.ground {
        case .said: break
        case .inside:
            if said != nil { terminal.line("The list itself is dated \(day.words), earlier than --date says; the earlier day counts.") }
        case .earlierImport:
            // It could only bring back what was taken back since.
            if let last = earlier.last(where: { !$0.isPartial }), last.file != files.digest {
                throw Stop(
                    .badInput,
                    "this very file was imported before, and a newer list since, so nothing was imported. Export a new one; if it was exported anew and is the same again, say so with --date=YYYY-MM-DD."
                )
            }
            terminal.line(
                "This very file was imported before and stays a list of \(day.words): a copy is no newer. Export a new one; if it was exported anew and nobody's answer changed, say so with --date=YYYY-MM-DD."
            )
        case .file:
            terminal.line(
                "The list is taken to be of \(day.words), the date of the file. If it was exported earlier, say --date=YYYY-MM-DD.")
        }
        if day > Opening.clock.now().day.next {
            throw Stop(.badInput, "the list’s date lies in the future. Say the right one with --date=YYYY-MM-DD.")
        }
        if let last = earlier.last, day < last.listDate.day {
            throw Stop(
                .badInput,
                "this list is of \(day.words), older than the newest one (\(last.listDate.day.words)), and was not imported. Export a new one."
            )
        }
    }
}
