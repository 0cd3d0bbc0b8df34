package import Domain
package import Records

/// The tasks of cases, each from open to its end.
extension SQLiteLedger {
    package func tasks(of retraction: RetractionID) throws(LedgerFailure) -> [RetractionTask] {
        try tasks("WHERE retraction = ? ORDER BY tasks.id", [.integer(retraction.number)])
    }

    package func task(_ id: RetractionTaskID) throws(LedgerFailure) -> RetractionTask? {
        try tasks("WHERE tasks.id = ?", [.integer(id.number)]).first
    }

    package func openTasks() throws(LedgerFailure) -> [RetractionTask] {
        // A case ends with its last task, so that those of ended cases need not be looked at.
        try tasks(
            """
            WHERE retraction IN (SELECT id FROM retractions WHERE COALESCE(
                (SELECT is_end FROM retraction_ends WHERE retraction = retractions.id ORDER BY id DESC LIMIT 1), 0) = 0)
            ORDER BY due, tasks.id
            """, []
        )
        .filter { !$0.state.isEnded }
    }

    private func tasks(_ condition: String, _ values: [Column]) throws(LedgerFailure) -> [RetractionTask] {
        var found: [RetractionTask] = []
        for row in try database.rows(
            """
            SELECT tasks.id, retraction, copy, digest, why, owner, due, statutory_due, COALESCE(state, 'open'),
                COALESCE(newest.at, tasks.at), COALESCE(said_by, ''), reason
            FROM tasks LEFT JOIN photos ON photos.id = photo
            LEFT JOIN task_states AS newest ON newest.id = (SELECT MAX(id) FROM task_states WHERE task = tasks.id) \(condition)
            """, values)
        {
            guard let state = RetractionTask.State(rawValue: try row.word(8)), let due = Day(iso: try row.word(6)),
                let statutory = Day(iso: try row.word(7))
            else { throw LedgerFailure("read a task", "it is damaged; run “safelight doctor”") }
            found.append(
                RetractionTask(
                    id: RetractionTaskID(try row.number(0)), retraction: RetractionID(try row.number(1)),
                    copy: try value(RetractedCopy.self, row.text(2)), photo: row.blob(3) == nil ? nil : PhotoID(try row.digest(3)),
                    why: try value(Showing.self, row.text(4)), owner: try row.word(5), due: due, statutoryDue: statutory, state: state,
                    since: try row.moment(9), by: try row.word(10), reason: row.text(11)))
        }
        return found
    }

    package func mark(_ tasks: [RetractionTaskChange], by: String, at moment: Moment) throws(LedgerFailure) {
        guard !tasks.isEmpty else { return }
        try database.transaction { () throws(LedgerFailure) in
            for change in tasks {
                try database.run(
                    "INSERT INTO task_states (task, at, state, said_by, reason) VALUES (?, ?, ?, ?, ?)",
                    [
                        .integer(change.task.number), .integer(moment.seconds), .text(change.state.rawValue), .text(by),
                        change.reason.map { .text($0) } ?? .null,
                    ])
                if !change.state.isEnded { try reopen(change.task, at: moment) }
            }
        }
    }

    package func history(of task: RetractionTaskID) throws(LedgerFailure) -> [RetractionTask.Step] {
        var found: [RetractionTask.Step] = []
        for row in try database.rows(
            "SELECT state, at, said_by, reason FROM task_states WHERE task = ? ORDER BY id", [.integer(task.number)])
        {
            guard let state = RetractionTask.State(rawValue: try row.word(0)) else {
                throw LedgerFailure("read a task", "it is damaged; run “safelight doctor”")
            }
            found.append(RetractionTask.Step(state, at: try row.moment(1), by: try row.word(2), reason: row.text(3)))
        }
        return found
    }

    /// A case that had ended goes on with a task that is open again.
    private func reopen(_ task: RetractionTaskID, at moment: Moment) throws(LedgerFailure) {
        try database.run(
            """
            INSERT INTO retraction_ends (retraction, at, is_end) SELECT retraction, ?, 0 FROM tasks WHERE id = ?
            AND (SELECT is_end FROM retraction_ends WHERE retraction = tasks.retraction ORDER BY id DESC LIMIT 1) = 1
            """, [.integer(moment.seconds), .integer(task.number)])
    }

    package func add(_ evidence: Evidence) throws(LedgerFailure) {
        try database.run(
            "INSERT INTO evidence (task, digest, name, at, added_by) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(evidence.task.number), .blob(evidence.digest.bytes), .text(evidence.name), .integer(evidence.at.seconds),
                .text(evidence.by),
            ])
    }

    package func evidence(of task: RetractionTaskID) throws(LedgerFailure) -> [Evidence] {
        var found: [Evidence] = []
        for row in try database.rows(
            "SELECT digest, name, at, added_by FROM evidence WHERE task = ? ORDER BY id", [.integer(task.number)])
        {
            found.append(
                Evidence(
                    task: task, digest: try row.digest(0), name: try row.word(1), at: try row.moment(2), by: try row.word(3)))
        }
        return found
    }
}
