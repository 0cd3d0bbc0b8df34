package import Domain
package import Records
import Rules

/// What went out, where, and who let it.
extension SQLiteLedger {
    package func publish(
        _ intent: PublicationIntent, under grounds: Grounds?, at moment: Moment
    ) throws(LedgerFailure) -> PublicationID {
        let photo = try row(of: intent.photo)
        return try database.transaction { () throws(LedgerFailure) in
            let decision = try clearing(intent, grounds, photo)
            if intent.needsClearance, decision == nil { throw .notCleared }
            let id = try database.insert(
                """
                INSERT INTO publications
                    (photo, channel, account, address, elsewhere, placement, rendition, at, recorded_at, recorded_by, approved_by, decision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(photo), .text(intent.channel.rawValue), .text(intent.account),
                    intent.place.address.map { .text($0) } ?? .null, intent.place.address == nil ? .text(intent.place.words) : .null,
                    intent.placement.map { .text($0) } ?? .null, intent.rendition.map { .blob($0.bytes) } ?? .null,
                    .integer(intent.at.seconds), .integer(moment.seconds), .text(intent.recordedBy),
                    intent.approvedBy.map { .text($0) } ?? .null, decision.map { .integer($0.number) } ?? .null,
                ])
            try add(intent.isScheduled ? .scheduled : .published, to: PublicationID(id), by: intent.recordedBy, at: moment)
            return PublicationID(id)
        }
    }

    /// The newest decision about the photo, where it lets it out on the channel and nothing was recorded after the grounds.
    private func clearing(_ intent: PublicationIntent, _ grounds: Grounds?, _ photo: Int64) throws(LedgerFailure) -> DecisionID? {
        guard let grounds, let decision = try newestDecision(of: intent.photo),
            decision.verdicts.contains(where: { $0.channel == intent.channel && $0.verdict == .publishable })
        else { return nil }
        do throws(LedgerFailure) {
            try holdNewest(grounds, photo)
        } catch {
            guard error.isOvertaken else { throw error }
            return nil
        }
        return decision.id
    }

    package func mark(
        _ publication: PublicationID, _ state: Publication.State, by: String, at moment: Moment
    ) throws(LedgerFailure) {
        try database.transaction { () throws(LedgerFailure) in try add(state, to: publication, by: by, at: moment) }
    }

    private func add(_ state: Publication.State, to publication: PublicationID, by: String, at moment: Moment) throws(LedgerFailure) {
        try database.run(
            "INSERT INTO publication_states (publication, at, state, said_by) VALUES (?, ?, ?, ?)",
            [.integer(publication.number), .integer(moment.seconds), .text(state.rawValue), .text(by)])
    }

    package func history(of publication: PublicationID) throws(LedgerFailure) -> [Publication.Step] {
        var found: [Publication.Step] = []
        for row in try database.rows(
            "SELECT state, at, said_by FROM publication_states WHERE publication = ? ORDER BY id", [.integer(publication.number)])
        {
            guard let state = Publication.State(rawValue: try row.word(0)) else {
                throw LedgerFailure("read a publication", "its state is damaged; run “safelight doctor”")
            }
            found.append(Publication.Step(state, at: try row.moment(1), by: try row.word(2)))
        }
        return found
    }

    package func publications(after: PublicationID?, limit: Int) throws(LedgerFailure) -> [Publication] {
        try publications(
            "WHERE publications.id > ? ORDER BY publications.id LIMIT ?", [.integer(after?.number ?? 0), .integer(Int64(limit))])
    }

    package func publications(of photo: PhotoID) throws(LedgerFailure) -> [Publication] {
        try publications("WHERE publications.photo = ? ORDER BY publications.id", [.integer(try row(of: photo))])
    }

    package func publications(at address: String) throws(LedgerFailure) -> [Publication] {
        try publications("WHERE address = ? ORDER BY publications.id", [.text(address)])
    }

    package func publication(_ id: PublicationID) throws(LedgerFailure) -> Publication? {
        try publications("WHERE publications.id = ?", [.integer(id.number)]).first
    }

    private func publications(_ condition: String, _ values: [Column]) throws(LedgerFailure) -> [Publication] {
        var found: [Publication] = []
        for row in try database.rows(
            """
            SELECT publications.id, digest, channel, account, address, elsewhere, placement, rendition, at, recorded_at, recorded_by,
                approved_by, decision,
                (SELECT state FROM publication_states WHERE publication = publications.id ORDER BY id DESC LIMIT 1)
            FROM publications JOIN photos ON photos.id = photo \(condition)
            """, values)
        {
            guard let state = Publication.State(rawValue: try row.word(13)) else {
                throw LedgerFailure("read a publication", "its state is damaged; run “safelight doctor”")
            }
            let place: PublicationPlace = if let address = row.text(4) { .address(address) } else { .elsewhere(try row.word(5)) }
            found.append(
                Publication(
                    id: PublicationID(try row.number(0)), photo: PhotoID(try row.digest(1)), channel: ChannelID(try row.word(2)),
                    account: try row.word(3), place: place,
                    placement: row.text(6), rendition: row.blob(7) == nil ? nil : try row.digest(7), at: try row.moment(8),
                    recordedAt: try row.moment(9), recordedBy: try row.word(10), approvedBy: row.text(11),
                    decision: row.integer(12).map { DecisionID($0) }, state: state))
        }
        return found
    }

    package func add(address: String, to publication: PublicationID, at moment: Moment) throws(LedgerFailure) -> Bool {
        try database.transaction { () throws(LedgerFailure) in
            let values: [Column] = [.integer(publication.number), .text(address)]
            let known = try database.rows(
                "SELECT 1 FROM addresses WHERE publication = ?1 AND address = ?2 UNION SELECT 1 FROM publications WHERE id = ?1 AND address = ?2",
                values)
            guard known.isEmpty else { return false }
            try database.run(
                "INSERT INTO addresses (publication, address, at) VALUES (?, ?, ?)", values + [.integer(moment.seconds)])
            return true
        }
    }

    package func addresses(of publication: PublicationID) throws(LedgerFailure) -> [String] {
        try database.rows("SELECT address FROM addresses WHERE publication = ? ORDER BY id", [.integer(publication.number)])
            .compactMap { $0.text(0) }
    }

    package func record(_ sighting: AddressSighting, of publication: PublicationID) throws(LedgerFailure) {
        try database.run(
            "INSERT INTO sightings (publication, at, json) VALUES (?, ?, ?)",
            [.integer(publication.number), .integer(sighting.at.seconds), .text(try json(sighting))])
    }

    package func sightings(of publication: PublicationID) throws(LedgerFailure) -> [AddressSighting] {
        var found: [AddressSighting] = []
        for row in try database.rows("SELECT json FROM sightings WHERE publication = ? ORDER BY id", [.integer(publication.number)]) {
            found.append(try value(AddressSighting.self, row.text(0)))
        }
        return found
    }
}
