package import Domain
package import Records
package import Rules

/// Consent lists and what was recorded by hand.
extension SQLiteLedger {
    package func importList(
        _ pupils: [Pupil], by: String, file: Digest, mapping: Digest, listDate: Moment, isPartial: Bool, at moment: Moment
    ) throws(LedgerFailure) -> SnapshotID {
        try keep(.pupils, pupils, by: by, file: file, mapping: mapping, listDate: listDate, isPartial: isPartial, at: moment)
    }

    package func importStaff(
        _ staff: [Pupil], by: String, file: Digest, mapping: Digest, listDate: Moment, isPartial: Bool, at moment: Moment
    ) throws(LedgerFailure) -> SnapshotID {
        try keep(.staff, staff, by: by, file: file, mapping: mapping, listDate: listDate, isPartial: isPartial, at: moment)
    }

    /// Whom a list is about, as the column `kind` has it.
    private enum Kind: String { case pupils, staff }

    private func keep(
        _ kind: Kind, _ pupils: [Pupil], by: String, file: Digest, mapping: Digest, listDate: Moment, isPartial: Bool,
        at moment: Moment
    ) throws(LedgerFailure) -> SnapshotID {
        try database.transaction { () throws(LedgerFailure) in
            let snapshot = try database.insert(
                """
                INSERT INTO snapshots (at, imported_by, file, mapping, list_date, pupil_count, kind, is_partial)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(moment.seconds), .text(by), .blob(file.bytes), .blob(mapping.bytes),
                    .integer(listDate.seconds), .integer(Int64(pupils.count)), .text(kind.rawValue),
                    .integer(isPartial ? 1 : 0),
                ])
            for pupil in pupils {
                let kept = Self.withoutSnapshot(pupil)
                let state = if let plain = PupilText.written(kept) { plain } else { try json(kept) }
                try database.run(
                    "INSERT OR IGNORE INTO pupil_states (pupil, json) VALUES (?, ?)",
                    [.text(pupil.id.rawValue), .text(state)])
                try database.run(
                    """
                    INSERT INTO snapshot_pupils (snapshot, pupil, state)
                    VALUES (?, ?, (SELECT id FROM pupil_states WHERE pupil = ? AND json = ?))
                    """,
                    [.integer(snapshot), .text(pupil.id.rawValue), .text(pupil.id.rawValue), .text(state)])
            }
            return SnapshotID(snapshot)
        }
    }

    package func snapshots() throws(LedgerFailure) -> [Snapshot] { try lists(.pupils) }

    package func staffLists() throws(LedgerFailure) -> [Snapshot] { try lists(.staff) }

    private func lists(_ kind: Kind) throws(LedgerFailure) -> [Snapshot] {
        var snapshots: [Snapshot] = []
        for row in try database.rows(
            "SELECT id, at, imported_by, file, mapping, list_date, pupil_count, is_partial FROM snapshots WHERE kind = ? ORDER BY id",
            [.text(kind.rawValue)])
        {
            snapshots.append(
                Snapshot(
                    id: SnapshotID(try row.number(0)), at: try row.moment(1), by: try row.word(2),
                    file: try row.digest(3), mapping: try row.digest(4), listDate: try row.moment(5),
                    pupilCount: Int(try row.number(6)), isPartial: try row.number(7) != 0))
        }
        return snapshots
    }

    package func pupils(of snapshot: SnapshotID) throws(LedgerFailure) -> [Pupil] {
        try pupils(
            """
            SELECT json, snapshot FROM snapshot_pupils JOIN pupil_states ON pupil_states.id = state
            WHERE snapshot = ? ORDER BY snapshot_pupils.pupil
            """, [.integer(snapshot.number)])
    }

    package func formerPupils() throws(LedgerFailure) -> PupilHistory { try formerPupils(upTo: SnapshotID(.max)) }

    package func formerPupils(upTo snapshot: SnapshotID) throws(LedgerFailure) -> PupilHistory {
        let former = try pupils(
            """
            SELECT json, last FROM
                (SELECT pupil, MAX(snapshot) AS last FROM snapshot_pupils WHERE snapshot <= ?1 GROUP BY pupil) AS newest
            JOIN snapshot_pupils ON snapshot_pupils.pupil = newest.pupil AND snapshot = last
            JOIN pupil_states ON pupil_states.id = state JOIN snapshots ON snapshots.id = last
            WHERE last < (SELECT MAX(id) FROM snapshots AS newer WHERE newer.kind = snapshots.kind AND newer.id <= ?1)
            ORDER BY last DESC, newest.pupil
            """, [.integer(snapshot.number)])
        var numbers: [PupilNumbers] = []
        // A state is first kept with the list that brings it.
        for row in try database.rows(
            """
            SELECT DISTINCT pupil, json_extract(json, '$.upn'), json_extract(json, '$.admissionNumber') FROM pupil_states
            WHERE ?1 >= (SELECT MAX(id) FROM snapshots)
                OR EXISTS (SELECT 1 FROM snapshot_pupils AS listed
                    WHERE listed.pupil = pupil_states.pupil AND listed.state = pupil_states.id AND listed.snapshot <= ?1)
            """, [.integer(snapshot.number)])
        {
            numbers.append(PupilNumbers(id: PupilID(try row.word(0)), upn: row.text(1), admissionNumber: row.text(2)))
        }
        return PupilHistory(former: former, numbers: numbers)
    }

    package func changes(from older: SnapshotID, to newer: SnapshotID) throws(LedgerFailure) -> [PupilChange] {
        // Numbers of states are compared; the states themselves are read only where they differ.
        let rows = try database.rows(
            """
            SELECT before.pupil, (SELECT json FROM pupil_states WHERE id = before.state),
                (SELECT json FROM pupil_states WHERE id = after.state)
            FROM snapshot_pupils AS before
            LEFT JOIN snapshot_pupils AS after ON after.snapshot = ?2 AND after.pupil = before.pupil
            WHERE before.snapshot = ?1 AND after.state IS NOT before.state
            UNION ALL
            SELECT after.pupil, NULL, (SELECT json FROM pupil_states WHERE id = after.state)
            FROM snapshot_pupils AS after
            WHERE after.snapshot = ?2
                AND NOT EXISTS (SELECT 1 FROM snapshot_pupils AS before WHERE before.snapshot = ?1 AND before.pupil = after.pupil)
            ORDER BY 1
            """, [.integer(older.number), .integer(newer.number)])
        var changes: [PupilChange] = []
        var (before, after) = (PupilTextReader(snapshot: older), PupilTextReader(snapshot: newer))
        for row in rows {
            var change = PupilChange(before: nil, after: nil)
            if let text = row.text(1) { change.before = try pupil(text, &before, on: older) }
            if let text = row.text(2) { change.after = try pupil(text, &after, on: newer) }
            changes.append(change)
        }
        return changes
    }

    package func standings(of ids: Set<PupilID>) throws(LedgerFailure) -> [PupilStanding] {
        var standings: [PupilStanding] = []
        for id in ids.sorted() {
            for row in try database.rows(
                """
                SELECT json, snapshot FROM snapshot_pupils JOIN pupil_states ON pupil_states.id = state
                WHERE snapshot_pupils.pupil = ? ORDER BY snapshot
                """, [.text(id.rawValue)])
            {
                let snapshot = SnapshotID(try row.number(1))
                var reader = PupilTextReader(snapshot: snapshot)
                standings.append(PupilStanding(snapshot: snapshot, pupil: try pupil(row.text(0), &reader, on: snapshot)))
            }
        }
        return standings.sorted { ($0.snapshot, $0.pupil.id) < ($1.snapshot, $1.pupil.id) }
    }

    package func record(_ record: ConsentRecord) throws(LedgerFailure) {
        try database.run(
            "INSERT INTO consent_records (pupil, channels, answer, recorded_under) VALUES (?, ?, ?, ?)",
            [
                .text(record.pupil.rawValue), .text(try json(record.channels)), .text(try json(record.answer)),
                record.recordedUnder.map { .integer($0.number) } ?? .null,
            ])
    }

    package func consentRecords() throws(LedgerFailure) -> [ConsentRecord] {
        var records: [ConsentRecord] = []
        for row in try database.rows("SELECT pupil, channels, answer, recorded_under FROM consent_records ORDER BY id") {
            records.append(
                ConsentRecord(
                    pupil: PupilID(try row.word(0)), channels: try value([ChannelID].self, row.text(1)),
                    answer: try value(ConsentAnswer.self, row.text(2)),
                    recordedUnder: row.integer(3).map { SnapshotID($0) }))
        }
        return records
    }

    package func object(to photo: PhotoID, _ objection: PhotoObjection) throws(LedgerFailure) {
        try database.run(
            "INSERT INTO objections (photo, at, raised_by) VALUES (?, ?, ?)",
            [.integer(try row(of: photo)), .integer(objection.at.seconds), .text(objection.by)])
    }

    package func lift(objectionsTo photo: PhotoID, by: String, reason: String, at moment: Moment) throws(LedgerFailure) {
        try database.run(
            "INSERT INTO objections (photo, at, raised_by, lifted_because) VALUES (?, ?, ?, ?)",
            [.integer(try row(of: photo)), .integer(moment.seconds), .text(by), .text(reason)])
    }

    package func recordCount() throws(LedgerFailure) -> Int64 {
        try database.rows(
            "SELECT (SELECT COUNT(*) FROM consent_records) + (SELECT COUNT(*) FROM objections) + (SELECT COUNT(*) FROM protections)"
        ).first?.integer(0) ?? 0
    }

    package func record(_ protection: Protection) throws(LedgerFailure) {
        try database.run(
            "INSERT INTO protections (pupil, at, recorded_by, is_lifted) VALUES (?, ?, ?, ?)",
            [
                .text(protection.pupil.rawValue), .integer(protection.at.seconds), .text(protection.by),
                .integer(protection.isLifted ? 1 : 0),
            ])
    }

    package func protections() throws(LedgerFailure) -> [Protection] {
        var protections: [Protection] = []
        for row in try database.rows("SELECT pupil, at, recorded_by, is_lifted FROM protections ORDER BY id") {
            protections.append(
                Protection(
                    pupil: PupilID(try row.word(0)), at: try row.moment(1), by: try row.word(2), isLifted: try row.number(3) != 0))
        }
        return protections
    }

    package func answer(_ photo: PhotoID, _ answer: Answer) throws(LedgerFailure) {
        try database.run(
            "INSERT INTO answers (photo, at, answered_by, json) VALUES (?, ?, ?, ?)",
            [.integer(try row(of: photo)), .integer(answer.at.seconds), .text(answer.by), .text(try json(answer))])
    }

    package func answers(of photo: PhotoID) throws(LedgerFailure) -> [Answer] {
        var answers: [Answer] = []
        for row in try database.rows("SELECT json FROM answers WHERE photo = ? ORDER BY id", [.integer(try row(of: photo))]) {
            answers.append(try value(Answer.self, row.text(0)))
        }
        return answers
    }

    private func pupils(_ sql: String, _ values: [Column]) throws(LedgerFailure) -> [Pupil] {
        var pupils: [Pupil] = []
        var readers: [SnapshotID: PupilTextReader] = [:]
        for row in try database.rows(sql, values) {
            let snapshot = SnapshotID(try row.number(1))
            pupils.append(try pupil(row.text(0), &readers[snapshot, default: PupilTextReader(snapshot: snapshot)], on: snapshot))
        }
        return pupils
    }

    /// A text that is not as plainly written as most goes the slower way.
    private func pupil(
        _ text: String?, _ reader: inout PupilTextReader, on snapshot: SnapshotID
    ) throws(LedgerFailure) -> Pupil {
        if let text, let pupil = reader.pupil(text) { return pupil }
        var pupil = try value(Pupil.self, text)
        for (channel, answer) in pupil.consents {
            if case .list = answer.source { pupil.consents[channel]?.source = .list(snapshot) }
        }
        return pupil
    }

    /// The number of the list is left out of what is kept, so that an unchanged pupil is the same text on every list.
    private static func withoutSnapshot(_ pupil: Pupil) -> Pupil {
        var pupil = pupil
        for (channel, answer) in pupil.consents {
            if case .list = answer.source { pupil.consents[channel]?.source = .list(SnapshotID(0)) }
        }
        return pupil
    }
}
