package import Domain
package import Records
import Rules

/// Reading back.
extension SQLiteLedger {
    package func photo(_ id: PhotoID) throws(LedgerFailure) -> PhotoRecord? {
        guard
            let found = try database.rows(
                """
                SELECT photos.id, drop_outcomes.at, drops.size FROM photos
                JOIN drops ON drops.id = photos.first_drop JOIN drop_outcomes ON drop_outcomes.drop_id = drops.id
                WHERE photos.digest = ?
                """, [.blob(id.digest.bytes)]
            ).first
        else { return nil }
        let row = Column.integer(try found.number(0))
        let submission = try merged(row)
        let inspected = try database.rows(
            "SELECT json FROM inspections WHERE photo = ? ORDER BY id DESC LIMIT 1", [row]
        ).first
        let objection = try database.rows(
            """
            SELECT at, raised_by FROM objections WHERE photo = ?1
            AND id > (SELECT COALESCE(MAX(id), 0) FROM objections WHERE photo = ?1 AND lifted_because IS NOT NULL) ORDER BY id LIMIT 1
            """, [row]
        ).first
        let drops = try database.rows(
            """
            SELECT COUNT(*) FROM drops JOIN drop_outcomes ON drop_outcomes.drop_id = drops.id
            WHERE digest = ? AND outcome = 'duplicate'
            """, [.blob(id.digest.bytes)])
        let sidecars = try database.rows(
            """
            SELECT DISTINCT kind, sidecars.digest, file_name FROM sidecars JOIN drops ON drops.id = drop_id
            WHERE drops.digest = ? ORDER BY sidecars.id
            """, [.blob(id.digest.bytes)])
        var read: [Sidecar] = []
        for sidecar in sidecars {
            // Those of a destroyed photo are gone with it.
            guard let kind = Sidecar.Kind(rawValue: try sidecar.word(0)), try !sidecar.word(2).isEmpty else { continue }
            read.append(Sidecar(kind: kind, digest: try sidecar.digest(1), fileName: try sidecar.word(2)))
        }
        let standing = try releases(
            """
            WHERE releases.photo = ? AND (SELECT state FROM release_states WHERE release_id = releases.id ORDER BY id DESC LIMIT 1)
                IN ('releasing', 'released', 'takingBack')
            """, [row])
        let looks = try database.rows("SELECT COUNT(*) FROM inspections WHERE photo = ?", [row])
        let hasNewWords = try database.rows(
            """
            SELECT (SELECT MAX(id) FROM submissions WHERE photo = ?)
                > (SELECT words FROM decisions WHERE photo = ? ORDER BY id DESC LIMIT 1)
            """, [row, row])
        let isConcluded = try database.rows(
            "SELECT 1 FROM conclusions WHERE decision = (SELECT MAX(id) FROM decisions WHERE photo = ?)", [row])
        let answers = try answers(of: id)
        let tombstone = try tombstone(of: id)
        var isGone = false
        if tombstone != nil { isGone = try !cameBack(id) }
        var raised: PhotoObjection?
        if let objection { raised = PhotoObjection(by: try objection.word(1), at: try objection.moment(0)) }
        return PhotoRecord(
            photo: id, received: try found.moment(1), size: try found.number(2),
            submission: submission, sidecars: read,
            inspected: try inspected.map { row throws(LedgerFailure) in try value(Inspected.self, row.text(0)) },
            objection: raised, answers: Answer.standing(answers), answerCount: Int64(answers.count),
            earlierDrops: Int(drops.first?.integer(0) ?? 0),
            decision: try decisions("WHERE photo = ? ORDER BY id DESC LIMIT 1", [row], of: id).first,
            hasNewWords: hasNewWords.first?.integer(0) == 1, isConcluded: !isConcluded.isEmpty, looks: Int(looks.first?.integer(0) ?? 0),
            releases: standing, retractions: try retractions(of: id), retractionCount: try retractionCount(of: row), tombstone: tombstone,
            isGone: isGone, shown: try shown(on: row))
    }

    /// Whether the same bytes were stored after the newest tombstone.
    private func cameBack(_ photo: PhotoID) throws(LedgerFailure) -> Bool {
        try !database.rows(
            """
            SELECT 1 FROM drops JOIN drop_outcomes ON drop_outcomes.drop_id = drops.id
            WHERE digest = ? AND outcome <> 'left' AND drops.id > (SELECT MAX(last_drop) FROM tombstones WHERE photo = ?) LIMIT 1
            """, [.blob(photo.digest.bytes), .integer(try row(of: photo))]
        ).isEmpty
    }

    private func shown(on photo: Column) throws(LedgerFailure) -> Set<ShownPupil>? {
        if try database.rows("SELECT 1 FROM people_noted WHERE photo = ?", [photo]).isEmpty { return nil }
        var shown: Set<ShownPupil> = []
        for row in try database.rows("SELECT pupil, why FROM shown WHERE photo = ?", [photo]) {
            shown.insert(ShownPupil(PupilID(try row.word(0)), try value(Showing.self, row.text(1))))
        }
        return shown
    }

    package func photos(beginning prefix: String, limit: Int) throws(LedgerFailure) -> [PhotoID] {
        // No digest begins with anything else, and a star would mean every photo.
        guard prefix.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return [] }
        return try ids(
            "SELECT digest FROM photos WHERE lower(hex(digest)) GLOB ? ORDER BY id LIMIT ?",
            [.text(prefix.lowercased() + "*"), .integer(Int64(limit))])
    }

    package func photos(releasedAs name: String) throws(LedgerFailure) -> [PhotoID] {
        try ids(
            "SELECT digest FROM photos WHERE id IN (SELECT photo FROM releases WHERE name = ?) ORDER BY id", [.text(name.lowercased())])
    }

    package func photos(rendition: Digest) throws(LedgerFailure) -> [PhotoID] {
        try ids(
            "SELECT digest FROM photos WHERE id IN (SELECT photo FROM releases WHERE rendition = ?) ORDER BY id",
            [.blob(rendition.bytes)])
    }

    package func photos(after: PhotoID?, limit: Int) throws(LedgerFailure) -> [PhotoID] {
        var start: Int64 = 0
        if let after { start = try row(of: after) }
        return try ids(
            "SELECT digest FROM photos WHERE id > ? ORDER BY id LIMIT ?", [.integer(start), .integer(Int64(limit))])
    }

    package func heldPhotos() throws(LedgerFailure) -> [PhotoID] {
        // A decision without verdicts lets nothing out.
        try ids(
            """
            SELECT digest FROM photos JOIN decisions ON decisions.id = (SELECT MAX(id) FROM decisions WHERE photo = photos.id)
            WHERE NOT EXISTS (SELECT 1 FROM verdicts WHERE decision = decisions.id)
                OR EXISTS (SELECT 1 FROM verdicts WHERE decision = decisions.id AND verdict = 'quarantine')
            ORDER BY photos.id
            """, [])
    }

    package func submissions(event: String) throws(LedgerFailure) -> [(photo: PhotoID, submission: Submission)] {
        var found: [(photo: PhotoID, submission: Submission)] = []
        for row in try database.rows(
            """
            SELECT digest, json FROM submissions JOIN photos ON photos.id = photo WHERE submissions.id IN
                (SELECT MAX(id) FROM submissions WHERE event = ? GROUP BY file_name) ORDER BY submissions.id
            """, [.text(event)])
        {
            found.append((PhotoID(try row.digest(0)), try value(Submission.self, row.text(1))))
        }
        return found
    }

    package func events() throws(LedgerFailure) -> [String] {
        try database.rows("SELECT DISTINCT event FROM submissions ORDER BY event").compactMap { $0.text(0) }
    }

    package func decisions(of photo: PhotoID) throws(LedgerFailure) -> [RecordedDecision] {
        try decisions("WHERE photo = ? ORDER BY id", [.integer(try row(of: photo))], of: photo)
    }

    func newestDecision(of photo: PhotoID) throws(LedgerFailure) -> RecordedDecision? {
        try decisions("WHERE photo = ? ORDER BY id DESC LIMIT 1", [.integer(try row(of: photo))], of: photo).first
    }

    package func hasSidecar(_ digest: Digest, event: String) throws(LedgerFailure) -> Bool {
        try !database.rows(
            """
            SELECT 1 FROM sidecars JOIN drop_outcomes USING (drop_id)
            WHERE digest = ? AND event = ? AND outcome <> 'left' LIMIT 1
            """, [.blob(digest.bytes), .text(event)]
        ).isEmpty
    }

    package func counts() throws(LedgerFailure) -> Counts {
        var counts = Counts()
        let newest = "(SELECT MAX(id) FROM decisions GROUP BY photo)"
        counts.photos = Int(try database.rows("SELECT COUNT(*) FROM photos").first?.integer(0) ?? 0)
        let perPhoto = try database.rows(
            """
            SELECT COALESCE(SUM(held = 0), 0), COALESCE(SUM(held > 0 AND clear > 0), 0), COALESCE(SUM(clear = 0), 0), COUNT(*)
            FROM (SELECT SUM(verdict = 'quarantine') AS held, SUM(verdict = 'publishable') AS clear FROM verdicts
                WHERE decision IN \(newest) GROUP BY decision)
            """)
        if let row = perPhoto.first {
            counts.publishable = Int(try row.number(0))
            counts.partly = Int(try row.number(1))
            counts.quarantined = Int(try row.number(2))
            counts.undecided = counts.photos - Int(try row.number(3))
        }
        for row in try database.rows(
            """
            SELECT channel, COUNT(*) FROM releases
            WHERE (SELECT state FROM release_states WHERE release_id = releases.id ORDER BY id DESC LIMIT 1) = 'released'
            GROUP BY channel
            """)
        {
            counts.released[try row.word(0)] = Int(try row.number(1))
        }
        for row in try database.rows(
            """
            SELECT rule, COUNT(DISTINCT decision) FROM findings
            WHERE effect <> 'notes' AND decision IN \(newest) GROUP BY rule
            """)
        {
            counts.reasons[try row.word(0)] = Int(try row.number(1))
        }
        return counts
    }

    private func merged(_ photo: Column) throws(LedgerFailure) -> Submission {
        var submissions: [Submission] = []
        for row in try database.rows(
            """
            SELECT json FROM submissions WHERE id IN
                (SELECT MAX(id) FROM submissions WHERE photo = ? GROUP BY event, file_name) ORDER BY id
            """, [photo])
        {
            submissions.append(try value(Submission.self, row.text(0)))
        }
        guard let merged = Submission.merged(submissions) else {
            throw LedgerFailure("read a photo", "nobody’s words about it are kept; run “safelight doctor”")
        }
        return merged
    }

    private func ids(_ sql: String, _ values: [Column]) throws(LedgerFailure) -> [PhotoID] {
        var ids: [PhotoID] = []
        for row in try database.rows(sql, values) { ids.append(PhotoID(try row.digest(0))) }
        return ids
    }

    private func decisions(
        _ condition: String, _ values: [Column], of photo: PhotoID
    ) throws(LedgerFailure) -> [RecordedDecision] {
        let rows = try database.rows(
            """
            SELECT id, at, policy, snapshot, record_count, program_version, day, proof, models, answer_count, staff_list,
                retraction_count
            FROM decisions \(condition)
            """, values)
        var decisions: [RecordedDecision] = []
        for row in rows {
            guard let day = Day(iso: try row.word(6)) else {
                throw LedgerFailure("read a decision", "its day is damaged; run “safelight doctor”")
            }
            let grounds = Grounds(
                policy: try row.digest(2), snapshot: row.integer(3).map { SnapshotID($0) },
                staffList: row.integer(10).map { SnapshotID($0) }, recordCount: try row.number(4), answerCount: try row.number(9),
                retractionCount: try row.number(11), programVersion: try row.word(5), day: day,
                models: try value([VisionModel].self, row.text(8)))
            decisions.append(
                RecordedDecision(
                    id: DecisionID(try row.number(0)), photo: photo, at: try row.moment(1), grounds: grounds,
                    proof: try value(ProofReading.self, row.text(7)), verdicts: try verdicts(of: try row.number(0))))
        }
        return decisions
    }

    private func verdicts(of decision: Int64) throws(LedgerFailure) -> [RecordedVerdict] {
        var verdicts: [RecordedVerdict] = []
        for row in try database.rows(
            "SELECT channel, verdict FROM verdicts WHERE decision = ? ORDER BY place", [.integer(decision)])
        {
            guard let verdict = Verdict(rawValue: try row.word(1)) else {
                throw LedgerFailure("read a verdict", "it is damaged; run “safelight doctor”")
            }
            verdicts.append(RecordedVerdict(channel: ChannelID(try row.word(0)), verdict: verdict, findings: []))
        }
        for row in try database.rows(
            """
            SELECT channel, rule, effect, summary, evidence, remedy, regions FROM findings WHERE decision = ?
            ORDER BY channel, place
            """, [.integer(decision)])
        {
            let channel = ChannelID(try row.word(0))
            guard let effect = Effect(rawValue: try row.word(2)),
                let place = verdicts.firstIndex(where: { $0.channel == channel })
            else { throw LedgerFailure("read a finding", "it is damaged; run “safelight doctor”") }
            verdicts[place].findings.append(
                Finding(
                    rule: RuleID(try row.word(1)), effect: effect, summary: try row.word(3), evidence: try row.word(4),
                    remedy: try row.word(5), regions: try value([Region].self, row.text(6))))
        }
        return verdicts
    }
}
