package import Domain
package import Records

/// The cases that take photos back, and the people on them.
extension SQLiteLedger {
    package func open(
        _ retraction: Retraction, photos: [RetractedPhoto], tasks: [RetractionTaskIntent], leaving permission: Permission?
    ) throws(LedgerFailure) -> RetractionID {
        try database.transaction { () throws(LedgerFailure) in
            let id = RetractionID(
                try database.insert(
                    "INSERT INTO retractions (pupil, cause, channels, at, opened_by) VALUES (?, ?, ?, ?, ?)",
                    [
                        retraction.pupil.map { .text($0.rawValue) } ?? .null, .text(retraction.cause.rawValue),
                        .text(try json(retraction.channels)), .integer(retraction.at.seconds), .text(retraction.by),
                    ]))
            _ = try add(photos, tasks, to: id, at: retraction.at)
            if let permission { try add([permission], at: retraction.at) }
            return id
        }
    }

    package func extend(
        _ retraction: RetractionID, photos: [RetractedPhoto], tasks: [RetractionTaskIntent], at moment: Moment
    ) throws(LedgerFailure) -> Int {
        try database.transaction { () throws(LedgerFailure) in
            let new = try add(photos, tasks, to: retraction, at: moment)
            if new > 0 { try end(retraction, false, at: moment) }
            return new
        }
    }

    private func add(
        _ photos: [RetractedPhoto], _ tasks: [RetractionTaskIntent], to retraction: RetractionID, at moment: Moment
    ) throws(LedgerFailure) -> Int {
        for photo in photos {
            try database.run(
                "INSERT OR IGNORE INTO retracted_photos (retraction, photo, why, at) VALUES (?, ?, ?, ?)",
                [
                    .integer(retraction.number), .integer(try row(of: photo.photo)), .text(try json(photo.why)),
                    .integer(moment.seconds),
                ])
        }
        let before = try count(of: retraction)
        for task in tasks {
            try database.run(
                """
                INSERT OR IGNORE INTO tasks (retraction, copy, photo, why, owner, due, statutory_due, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(retraction.number), .text(try json(task.copy)),
                    try task.photo.map { photo throws(LedgerFailure) in .integer(try row(of: photo)) } ?? .null,
                    .text(try json(task.why)), .text(task.owner), .text(task.due.description), .text(task.statutoryDue.description),
                    .integer(moment.seconds),
                ])
        }
        return try count(of: retraction) - before
    }

    private func count(of retraction: RetractionID) throws(LedgerFailure) -> Int {
        Int(
            try database.rows("SELECT COUNT(*) FROM tasks WHERE retraction = ?", [.integer(retraction.number)]).first?.integer(0) ?? 0)
    }

    package func close(_ retraction: RetractionID, at moment: Moment) throws(LedgerFailure) {
        try database.transaction { () throws(LedgerFailure) in try end(retraction, true, at: moment) }
    }

    private func end(_ retraction: RetractionID, _ isEnd: Bool, at moment: Moment) throws(LedgerFailure) {
        try database.run(
            "INSERT INTO retraction_ends (retraction, at, is_end) VALUES (?, ?, ?)",
            [.integer(retraction.number), .integer(moment.seconds), .integer(isEnd ? 1 : 0)])
    }

    package func retractions() throws(LedgerFailure) -> [Retraction] { try retractions("ORDER BY id", []) }

    package func retraction(_ id: RetractionID) throws(LedgerFailure) -> Retraction? {
        try retractions("WHERE id = ?", [.integer(id.number)]).first
    }

    private func retractions(_ condition: String, _ values: [Column]) throws(LedgerFailure) -> [Retraction] {
        var found: [Retraction] = []
        for row in try database.rows(
            """
            SELECT id, pupil, cause, channels, at, opened_by,
                (SELECT CASE is_end WHEN 1 THEN at END FROM retraction_ends WHERE retraction = retractions.id ORDER BY id DESC LIMIT 1)
            FROM retractions \(condition)
            """, values)
        {
            guard let cause = Retraction.Cause(rawValue: try row.word(2)) else {
                throw LedgerFailure("read a case", "its cause is damaged; run “safelight doctor”")
            }
            found.append(
                Retraction(
                    id: RetractionID(try row.number(0)), pupil: row.text(1).map { PupilID($0) }, cause: cause,
                    channels: try value([ChannelID].self, row.text(3)), at: try row.moment(4), by: try row.word(5),
                    closed: row.integer(6).map { Moment(seconds: $0) }))
        }
        return found
    }

    package func photos(of retraction: RetractionID) throws(LedgerFailure) -> [RetractedPhoto] {
        try retractedPhotos("WHERE retraction = ? \(Self.notDenied) ORDER BY retracted_photos.id", [.integer(retraction.number)])
    }

    package func retractions(of photo: PhotoID) throws(LedgerFailure) -> [RetractedPhoto] {
        try retractedPhotos("WHERE photo = ? \(Self.notDenied) ORDER BY retraction", [.integer(try row(of: photo))])
    }

    private static let notDenied = """
        AND NOT EXISTS (SELECT 1 FROM likeness_denials AS denial
            WHERE denial.photo = retracted_photos.photo AND denial.retraction = retracted_photos.retraction)
        """

    package func deny(
        likenessOf photo: PhotoID, in retraction: RetractionID, by: String, reason: String, at moment: Moment
    ) throws(LedgerFailure) {
        try database.run(
            "INSERT INTO likeness_denials (retraction, photo, at, denied_by, reason) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(retraction.number), .integer(try row(of: photo)), .integer(moment.seconds), .text(by), .text(reason),
            ])
    }

    package func isDenied(_ photo: PhotoID, in retraction: RetractionID) throws(LedgerFailure) -> Bool {
        try !database.rows(
            """
            SELECT 1 FROM likeness_denials JOIN photos ON photos.id = photo WHERE digest = ? AND retraction = ? LIMIT 1
            """, [.blob(photo.digest.bytes), .integer(retraction.number)]
        ).isEmpty
    }

    /// How many times cases took the photo back, or somebody denied that they should: what a decision has to know.
    func retractionCount(of photo: Column) throws(LedgerFailure) -> Int64 {
        try database.rows(
            """
            SELECT (SELECT COUNT(*) FROM retracted_photos WHERE photo = ?1) + (SELECT COUNT(*) FROM likeness_denials WHERE photo = ?1)
            """, [photo]
        ).first?.integer(0) ?? 0
    }

    private func retractedPhotos(_ condition: String, _ values: [Column]) throws(LedgerFailure) -> [RetractedPhoto] {
        var found: [RetractedPhoto] = []
        for row in try database.rows(
            """
            SELECT retraction, digest, pupil, channels, why, retracted_photos.at, cause FROM retracted_photos
            JOIN retractions ON retractions.id = retraction JOIN photos ON photos.id = photo \(condition)
            """, values)
        {
            guard let cause = Retraction.Cause(rawValue: try row.word(6)) else {
                throw LedgerFailure("read a case", "its cause is damaged; run “safelight doctor”")
            }
            found.append(
                RetractedPhoto(
                    retraction: RetractionID(try row.number(0)), photo: PhotoID(try row.digest(1)),
                    pupil: row.text(2).map { PupilID($0) }, cause: cause, channels: try value([ChannelID].self, row.text(3)),
                    why: try value(Showing.self, row.text(4)), at: try row.moment(5)))
        }
        return found
    }

    // MARK: Who is shown, and where they may be

    package func photos(showing pupils: Set<PupilID>) throws(LedgerFailure) -> [(photo: PhotoID, pupil: PupilID, why: Showing)] {
        var strongest: [PhotoID: (place: Int, pupil: PupilID, why: Showing)] = [:]
        for pupil in pupils.sorted() {
            for row in try database.rows(
                "SELECT digest, why, photo FROM shown JOIN photos ON photos.id = photo WHERE pupil = ? ORDER BY photo",
                [.text(pupil.rawValue)])
            {
                let photo = PhotoID(try row.digest(0)), why = try value(Showing.self, row.text(1))
                if let known = strongest[photo], known.why.rank <= why.rank { continue }
                strongest[photo] = (Int(try row.number(2)), pupil, why)
            }
        }
        return strongest.sorted { $0.value.place < $1.value.place }.map { ($0.key, $0.value.pupil, $0.value.why) }
    }

    package func photosOfUnknownPeople(limit: Int) throws(LedgerFailure) -> [PhotoID] {
        var photos: [PhotoID] = []
        for row in try database.rows(
            "SELECT digest FROM photos WHERE id NOT IN (SELECT photo FROM people_noted) ORDER BY id LIMIT ?", [.integer(Int64(limit))])
        {
            photos.append(PhotoID(try row.digest(0)))
        }
        return photos
    }

    package func note(_ shown: [ShownPupil], on photo: PhotoID) throws(LedgerFailure) {
        let photo = Column.integer(try row(of: photo))
        try database.transaction { () throws(LedgerFailure) in
            for each in shown {
                try database.run(
                    "INSERT OR IGNORE INTO shown (photo, pupil, why) VALUES (?, ?, ?)",
                    [photo, .text(each.pupil.rawValue), .text(try json(each.why))])
            }
            try database.run("INSERT OR IGNORE INTO people_noted (photo) VALUES (?)", [photo])
        }
    }

    package func hasPermissions() throws(LedgerFailure) -> Bool {
        try !database.rows("SELECT 1 FROM permissions LIMIT 1").isEmpty
    }

    package func permissions() throws(LedgerFailure) -> [PupilID: Set<ChannelID>] {
        var found: [PupilID: Set<ChannelID>] = [:]
        // Most of a school's pupils have the same.
        var read: [String: Set<ChannelID>] = [:]
        for row in try database.rows(
            "SELECT pupil, channels FROM permissions WHERE id IN (SELECT MAX(id) FROM permissions GROUP BY pupil)")
        {
            let text = try row.word(1)
            let channels = if let known = read[text] { known } else { Set(try value([ChannelID].self, text)) }
            read[text] = channels
            found[PupilID(try row.word(0))] = channels
        }
        return found
    }

    package func note(_ permissions: [Permission], at moment: Moment) throws(LedgerFailure) {
        try database.transaction { () throws(LedgerFailure) in try add(permissions, at: moment) }
    }

    private func add(_ permissions: [Permission], at moment: Moment) throws(LedgerFailure) {
        var written: [Set<ChannelID>: String] = [:]
        for permission in permissions {
            let text = if let known = written[permission.channels] { known } else { try json(permission.channels.sorted()) }
            written[permission.channels] = text
            try database.run(
                "INSERT INTO permissions (pupil, at, channels) VALUES (?, ?, ?)",
                [.text(permission.pupil.rawValue), .integer(moment.seconds), .text(text)])
        }
    }

    // MARK: Destroyed photos

    package func bury(_ tombstone: Tombstone) throws(LedgerFailure) {
        try database.run(
            """
            INSERT INTO tombstones (photo, at, destroyed_by, reason, last_drop)
            VALUES (?, ?, ?, ?, (SELECT MAX(id) FROM drops WHERE digest = ?))
            """,
            [
                .integer(try row(of: tombstone.photo)), .integer(tombstone.at.seconds), .text(tombstone.by), .text(tombstone.reason),
                .blob(tombstone.photo.digest.bytes),
            ])
    }

    package func tombstone(of photo: PhotoID) throws(LedgerFailure) -> Tombstone? {
        try tombstones("WHERE photo = ? ORDER BY tombstones.id DESC LIMIT 1", [.integer(try row(of: photo))]).first
    }

    package func hasSidecar(_ digest: Digest, besides photo: PhotoID) throws(LedgerFailure) -> Bool {
        try !database.rows(
            "SELECT 1 FROM sidecars JOIN drops ON drops.id = drop_id WHERE sidecars.digest = ? AND drops.digest <> ? LIMIT 1",
            [.blob(digest.bytes), .blob(photo.digest.bytes)]
        ).isEmpty
    }

    package func tombstones() throws(LedgerFailure) -> [Tombstone] { try tombstones("ORDER BY tombstones.id", []) }

    private func tombstones(_ condition: String, _ values: [Column]) throws(LedgerFailure) -> [Tombstone] {
        var found: [Tombstone] = []
        for row in try database.rows(
            "SELECT digest, at, destroyed_by, reason FROM tombstones JOIN photos ON photos.id = photo \(condition)", values)
        {
            found.append(
                Tombstone(photo: PhotoID(try row.digest(0)), at: try row.moment(1), by: try row.word(2), reason: try row.word(3)))
        }
        return found
    }
}
