import Domain

/// The files of a list on the way to one list.
struct ListReading {
    let snapshot: SnapshotID
    let day: Day
    private var names: [String] = []
    private var role: Pupil.Role?
    private var rows: [PupilMerge.Row] = []
    private var problems: [(file: Int, problem: ListProblem)] = []
    private var remarks: [(file: Int, remark: ListRemark)] = []
    private var totals: [(file: Int, total: ReportEnd.Total)] = []
    private var listDate: Day?
    /// The files that say who is at the school.
    private var rolls: Set<Int> = []
    /// The consents that have files of their own, and in which.
    private var singles: [String: SingleConsent] = [:]
    /// The consents that a mapping names for some channel, with their names as it writes them.
    private var named: [String: String] = [:]
    /// Those that some file has.
    private var found: Set<String> = []

    init(snapshot: SnapshotID, day: Day) {
        self.snapshot = snapshot
        self.day = day
    }

    mutating func add(_ source: ListSource) {
        let file = names.count
        names.append(source.name)
        switch source.content {
        case .pupils(let roll):
            take(.pupil, file)
            rolls.insert(file)
            rows += roll.pupils.map { PupilMerge.Row(pupil: $0.pupil, line: $0.line, file: file) }
            problems += roll.problems.map { (file, $0) }
            remarks += roll.remarks.map { (file, $0) }
            listDate = [listDate, roll.listDate].compactMap { $0 }.min()
        case .table(let bytes, let mapping, let choice):
            take(mapping.role, file)
            do throws(ListStopped) {
                try read(try Table(bytes, mapping, choice), source, mapping, file)
            } catch {
                problems += error.problems.map { (file, $0) }
            }
        }
    }

    private mutating func take(_ role: Pupil.Role, _ file: Int) {
        if self.role ?? role != role {
            let problem = ListProblem(
                .stops, "One file is a list of staff and another one of pupils.", remedy: "Import them one after the other.")
            problems.append((file, problem))
        }
        self.role = role
    }

    private mutating func read(_ table: Table, _ source: ListSource, _ mapping: Mapping, _ file: Int) throws(ListStopped) {
        var consent: Mapping.NamedConsent?
        var told: [ListRemark] = []
        switch mapping.shape {
        case .single(let rows):
            let known = try ConsentTitle.consent(source, rows, titles: table.titles)
            consent = known.consent
            told = [known.remark]
            singles[ConsentTitle.key(known.consent.name), default: SingleConsent(known.consent.name)].add(known.consent, file)
            name(rows)
            found.insert(known.consent.name.comparable)
        case .wide, .long, .roll:
            if let name = source.consent {
                throw ListStopped(
                    "This file is not about one consent alone, so that it cannot be the one of “\(name)”.",
                    remedy: "Leave out --consent, or write shape: \"single\" in its mapping.")
            }
            if mapping.shape == .roll { rolls.insert(file) }
        }
        listDate = [listDate, table.printed].compactMap { $0 }.min()
        for part in RowParts.read(table.rows, mapping, consent, snapshot, day) {
            rows += part.people.map { PupilMerge.Row(pupil: $0.pupil, line: $0.line, file: file) }
            if let date = part.listDate { listDate = min(listDate ?? date, date) }
            problems += part.problems.map { (file, $0) }
            found.formUnion(part.consentNames)
        }
        if case .long(_, let rows) = mapping.shape { name(rows) }
        remarks += (table.remarks + told).map { (file, $0) }
        if let total = table.total { totals.append((file, total)) }
    }

    private mutating func name(_ rows: Mapping.ConsentRows) {
        for consent in rows.names.values where !consent.channels.isEmpty { named[consent.name.comparable] = consent.name }
    }

    /// Only where there are several.
    private func name(_ file: Int) -> String? { names.count > 1 ? names[file] : nil }

    /// Nobody where a problem stops it.
    func list() -> ConsentList {
        let merge = PupilMerge(rows)
        var pupils = merge.pupils
        var problems = problems + merge.problems
        problems += Self.leavers(&pupils, merge, rows, rolls)
        problems += Self.withoutFile(&pupils, merge, rows, singles.values.sorted { $0.name < $1.name }, snapshot)
        let ordered = problems.enumerated().sorted {
            ($0.element.file, $0.element.problem.line ?? 0, $0.offset) < ($1.element.file, $1.element.problem.line ?? 0, $1.offset)
        }.map { entry in
            var problem = entry.element.problem
            problem.file = name(entry.element.file)
            return problem
        }
        let remarks = remarks.map { entry in
            var remark = entry.remark
            remark.file = name(entry.file)
            return remark
        }
        let isStopped = ordered.contains { $0.severity == .stops }
        return ConsentList(
            listDate: listDate, pupils: isStopped ? [] : pupils, problems: ordered, remarks: remarks, questions: questions(merge))
    }

    /// A consent that the mapping knows and no file has may have been renamed, and its noes with it.
    private var missingConsents: [ListQuestion] {
        named.filter { !found.contains($0.key) }.values.sorted().map {
            ListQuestion(
                "No line and no file is about the consent “\($0)”, which the mapping names. Was it renamed, or is a file missing?",
                remedy: "Where your school no longer has it, take it out of the mapping.")
        }
    }

    /// A total that is neither the number of rows nor of pupils.
    private func questions(_ merge: PupilMerge) -> [ListQuestion] {
        missingConsents
            + totals.compactMap { file, total in
                let found = rows.count { $0.file == file }
                let different = merge.places.count { $0.contains { rows[$0].file == file } }
                guard total.number != found, total.number != different else { return nil }
                return ListQuestion(
                    file: name(file),
                    "The last lines of the file say \(total.number) (line \(total.line)), and \(different) different pupils were read from \(found) rows. Is the file whole?",
                    remedy: "If a part is missing, export the list again; whoever is not on it counts as having left.")
            }
    }
}
