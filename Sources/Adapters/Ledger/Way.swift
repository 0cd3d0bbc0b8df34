package import Domain
package import Records
package import Rules

/// The way of a photo.
extension SQLiteLedger {
    package func intend(_ drop: Drop, sidecars: [Sidecar]) throws(LedgerFailure) -> DropID {
        let submission = try json(drop.submission)
        return try database.transaction { () throws(LedgerFailure) in
            let id = try database.insert(
                "INSERT INTO drops (digest, inbox_path, size, at, submission) VALUES (?, ?, ?, ?, ?)",
                [
                    .blob(drop.photo.digest.bytes), .text(drop.inboxPath), .integer(drop.size),
                    .integer(drop.at.seconds), .text(submission),
                ])
            for sidecar in sidecars {
                try database.run(
                    "INSERT INTO sidecars (drop_id, event, kind, digest, file_name) VALUES (?, ?, ?, ?, ?)",
                    [
                        .integer(id), .text(drop.submission.event), .text(sidecar.kind.rawValue),
                        .blob(sidecar.digest.bytes), .text(sidecar.fileName),
                    ])
            }
            return DropID(id)
        }
    }

    package func settle(_ drop: DropID, _ outcome: DropOutcome, at moment: Moment) throws(LedgerFailure) {
        try database.transaction { () throws(LedgerFailure) in
            try database.run(
                "INSERT INTO drop_outcomes (drop_id, at, outcome) VALUES (?, ?, ?)",
                [.integer(drop.number), .integer(moment.seconds), .text(outcome.rawValue)])
            guard outcome != .left else { return }
            guard
                let intended = try database.rows(
                    "SELECT digest, submission FROM drops WHERE id = ?", [.integer(drop.number)]
                ).first
            else { throw LedgerFailure("settle a drop", "it was never intended") }
            let digest = try intended.digest(0)
            try database.run(
                "INSERT OR IGNORE INTO photos (digest, first_drop) VALUES (?, ?)",
                [.blob(digest.bytes), .integer(drop.number)])
            try add(try value(Submission.self, intended.text(1)), to: try row(of: PhotoID(digest)), at: moment)
        }
    }

    package func unsettledDrops() throws(LedgerFailure) -> [(id: DropID, drop: Drop)] {
        let rows = try database.rows(
            """
            SELECT id, digest, inbox_path, size, at, submission FROM drops
            WHERE id NOT IN (SELECT drop_id FROM drop_outcomes) ORDER BY id
            """)
        var drops: [(id: DropID, drop: Drop)] = []
        for row in rows {
            drops.append(
                (
                    DropID(try row.number(0)),
                    Drop(
                        photo: PhotoID(try row.digest(1)), inboxPath: try row.word(2), size: try row.number(3),
                        at: try row.moment(4), submission: try value(Submission.self, row.text(5)))
                ))
        }
        return drops
    }

    package func record(_ inspected: Inspected, of photo: PhotoID, at moment: Moment) throws(LedgerFailure) {
        try database.transaction { () throws(LedgerFailure) in try add(inspected, of: try row(of: photo), at: moment) }
    }

    private func add(_ inspected: Inspected, of photo: Int64, at moment: Moment) throws(LedgerFailure) {
        try database.run(
            "INSERT INTO inspections (photo, at, json) VALUES (?, ?, ?)",
            [.integer(photo), .integer(moment.seconds), .text(try json(inspected))])
        if case .seen(let inspection) = inspected { try keepPrint(inspection.picturePrint, of: photo, at: moment) }
    }

    package func decide(
        _ photo: PhotoID, _ verdicts: [RecordedVerdict], grounds: Grounds, proof: ProofReading, at moment: Moment,
        inspected: Inspected?, releasing: [ReleaseIntent]
    ) throws(LedgerFailure) -> (DecisionID, [ReleaseID]) {
        let photoRow = try row(of: photo)
        return try database.transaction { () throws(LedgerFailure) in
            if !releasing.isEmpty { try holdNewest(grounds, photoRow) }
            if let inspected { try add(inspected, of: photoRow, at: moment) }
            let decision = try database.insert(
                """
                INSERT INTO decisions
                    (photo, at, policy, snapshot, record_count, program_version, day, proof, models, answer_count, staff_list,
                     retraction_count, words)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT MAX(id) FROM submissions WHERE photo = ?))
                """,
                [
                    .integer(photoRow), .integer(moment.seconds), .blob(grounds.policy.bytes),
                    grounds.snapshot.map { .integer($0.number) } ?? .null, .integer(grounds.recordCount),
                    .text(grounds.programVersion), .text(grounds.day.description), .text(try json(proof)),
                    .text(try json(grounds.models)), .integer(grounds.answerCount),
                    grounds.staffList.map { .integer($0.number) } ?? .null, .integer(grounds.retractionCount), .integer(photoRow),
                ])
            for (place, verdict) in verdicts.enumerated() {
                try database.run(
                    "INSERT INTO verdicts (decision, channel, place, verdict) VALUES (?, ?, ?, ?)",
                    [
                        .integer(decision), .text(verdict.channel.rawValue), .integer(Int64(place)),
                        .text(verdict.verdict.rawValue),
                    ])
                for (place, finding) in verdict.findings.enumerated() {
                    try database.run(
                        """
                        INSERT INTO findings (decision, channel, place, rule, effect, summary, evidence, remedy, regions)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        [
                            .integer(decision), .text(verdict.channel.rawValue), .integer(Int64(place)),
                            .text(finding.rule.rawValue), .text(finding.effect.rawValue), .text(finding.summary),
                            .text(finding.evidence), .text(finding.remedy), .text(try json(finding.regions)),
                        ])
                }
            }
            var ids: [ReleaseID] = []
            for intent in releasing {
                let id = try database.insert(
                    """
                    INSERT INTO releases (decision, photo, channel, name, rendition, longest_edge, quality, placement)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    [
                        .integer(decision), .integer(photoRow), .text(intent.channel.rawValue), .text(intent.name),
                        .blob(intent.rendition.bytes), .integer(Int64(intent.form.longestEdge)), .integer(Int64(intent.form.quality)),
                        intent.form.placement.map { .text($0) } ?? .null,
                    ])
                ids.append(ReleaseID(id))
            }
            try add(.releasing, to: ids, at: moment)
            return (DecisionID(decision), ids)
        }
    }

    package func conclude(_ decision: DecisionID, released: [ReleaseID], at moment: Moment) throws(LedgerFailure) {
        try database.transaction { () throws(LedgerFailure) in
            try add(.released, to: released, at: moment)
            try database.run(
                "INSERT OR IGNORE INTO conclusions (decision, at) VALUES (?, ?)",
                [.integer(decision.number), .integer(moment.seconds)])
        }
    }

    package func mark(_ releases: [ReleaseID], _ state: Release.State, at moment: Moment) throws(LedgerFailure) {
        guard !releases.isEmpty else { return }
        try database.transaction { () throws(LedgerFailure) in try add(state, to: releases, at: moment) }
    }

    package func unsettledReleases() throws(LedgerFailure) -> [Release] {
        try releases(
            """
            WHERE (SELECT state FROM release_states WHERE release_id = releases.id ORDER BY id DESC LIMIT 1)
                IN ('releasing', 'takingBack')
            """, [])
    }

    /// Between reading the roll and this moment another command may have recorded a refusal.
    ///
    /// An answer is about one photo, and disturbs no other; so is a case that takes it back.
    func holdNewest(_ grounds: Grounds, _ photo: Int64) throws(LedgerFailure) {
        let newest = try database.rows(
            """
            SELECT (SELECT MAX(id) FROM snapshots WHERE kind = 'pupils'), (SELECT MAX(id) FROM snapshots WHERE kind = 'staff'),
                (SELECT COUNT(*) FROM answers WHERE photo = ?1), (SELECT COUNT(*) FROM retracted_photos WHERE photo = ?1)
                    + (SELECT COUNT(*) FROM likeness_denials WHERE photo = ?1)
            """, [.integer(photo)]
        ).first
        guard newest?.integer(0) == grounds.snapshot?.number, newest?.integer(1) == grounds.staffList?.number,
            newest?.integer(2) == grounds.answerCount, newest?.integer(3) == grounds.retractionCount,
            try recordCount() == grounds.recordCount
        else { throw .overtaken }
    }

    package func add(_ sidecar: Sidecar, to photo: PhotoID, event: String) throws(LedgerFailure) {
        guard
            let drop = try database.rows(
                "SELECT MAX(id) FROM drops WHERE digest = ?", [.blob(photo.digest.bytes)]
            ).first?.integer(0)
        else { throw LedgerFailure("keep a side-car", "its photo was never received") }
        try database.run(
            "INSERT INTO sidecars (drop_id, event, kind, digest, file_name) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(drop), .text(event), .text(sidecar.kind.rawValue), .blob(sidecar.digest.bytes),
                .text(sidecar.fileName),
            ])
    }

    package func resubmit(_ photo: PhotoID, _ submission: Submission, at moment: Moment) throws(LedgerFailure) {
        try add(submission, to: try row(of: photo), at: moment)
    }

    private func add(_ submission: Submission, to photo: Int64, at moment: Moment) throws(LedgerFailure) {
        try database.run(
            "INSERT INTO submissions (photo, at, event, file_name, json) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(photo), .integer(moment.seconds), .text(submission.event), .text(submission.fileName),
                .text(try json(submission)),
            ])
    }

    private func add(_ state: Release.State, to releases: [ReleaseID], at moment: Moment) throws(LedgerFailure) {
        for release in releases {
            try database.run(
                "INSERT INTO release_states (release_id, at, state) VALUES (?, ?, ?)",
                [.integer(release.number), .integer(moment.seconds), .text(state.rawValue)])
        }
    }

    func row(of photo: PhotoID) throws(LedgerFailure) -> Int64 {
        if let row = photoRows[photo] { return row }
        guard let row = try database.rows("SELECT id FROM photos WHERE digest = ?", [.blob(photo.digest.bytes)]).first
        else { throw LedgerFailure("find photo \(photo)", "it was never received") }
        if photoRows.count > 10_000 { photoRows.removeAll() }
        let number = try row.number(0)
        photoRows[photo] = number
        return number
    }

    func releases(_ condition: String, _ values: [Column]) throws(LedgerFailure) -> [Release] {
        let rows = try database.rows(
            """
            SELECT releases.id, photos.digest, channel, name, rendition, longest_edge, quality,
                (SELECT state FROM release_states WHERE release_id = releases.id ORDER BY id DESC LIMIT 1), placement
            FROM releases JOIN photos ON photos.id = releases.photo \(condition) ORDER BY releases.id
            """, values)
        var releases: [Release] = []
        for row in rows {
            guard let state = Release.State(rawValue: try row.word(7)) else {
                throw LedgerFailure("read a release", "its state is damaged; run “safelight doctor”")
            }
            releases.append(
                Release(
                    id: ReleaseID(try row.number(0)), photo: PhotoID(try row.digest(1)),
                    channel: ChannelID(try row.word(2)), name: try row.word(3), rendition: try row.digest(4),
                    form: Form(longestEdge: Int(try row.number(5)), quality: Int(try row.number(6)), placement: row.text(8)), state: state))
        }
        return releases
    }
}
