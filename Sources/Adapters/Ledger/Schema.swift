/// The tables, one migration after another; a migration that has run is never edited.
///
/// Every table but `meta` is append-only, and triggers hold it to that: a state is the newest row about a thing.
enum Schema {
    static let migrations: [String] = [first, lifts, answers, placements, distrust, mappingConfirmations, retraction, chain, prints]

    /// Lists of which only the noes count so far, and the people who must never be shown; a row that lifts counts against every one before it.
    private static let distrust =
        """
        ALTER TABLE snapshots ADD COLUMN is_partial INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE protections (
            id INTEGER PRIMARY KEY,
            pupil TEXT NOT NULL,
            at INTEGER NOT NULL,
            recorded_by TEXT NOT NULL,
            is_lifted INTEGER NOT NULL
        ) STRICT;
        """
        + appendOnly(["protections"])

    /// Who looked at a mapping file and found that it reads the school's export rightly; by the bytes of the file, so that a changed one is nobody's.
    private static let mappingConfirmations =
        """
        CREATE TABLE mapping_confirmations (
            id INTEGER PRIMARY KEY,
            mapping BLOB NOT NULL CHECK (length(mapping) = 32),
            name TEXT NOT NULL,
            headings TEXT NOT NULL,
            confirmed_by TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX mapping_confirmations_by_mapping ON mapping_confirmations (mapping);
        """
        + appendOnly(["mapping_confirmations"])

    /// Pictures that are cropped or padded for a placement; whole ones have none.
    private static let placements = "ALTER TABLE releases ADD COLUMN placement TEXT"

    /// A row with a reason takes back every objection to its photo before it.
    private static let lifts = "ALTER TABLE objections ADD COLUMN lifted_because TEXT"

    /// What people answered about a photo, where on it a finding is, which models looked, and lists of staff beside those of pupils.
    private static let answers = """
        CREATE TABLE answers (
            id INTEGER PRIMARY KEY,
            photo INTEGER NOT NULL REFERENCES photos (id),
            at INTEGER NOT NULL,
            answered_by TEXT NOT NULL,
            json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX answers_by_photo ON answers (photo);

        ALTER TABLE findings ADD COLUMN regions TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE decisions ADD COLUMN models TEXT NOT NULL DEFAULT '[]';
        -- How many answers about the photo the decision knew.
        ALTER TABLE decisions ADD COLUMN answer_count INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE decisions ADD COLUMN staff_list INTEGER REFERENCES snapshots (id);
        ALTER TABLE snapshots ADD COLUMN kind TEXT NOT NULL DEFAULT 'pupils' CHECK (kind IN ('pupils', 'staff'));
        """
        + appendOnly(["answers"])

    private static let first = """
        CREATE TABLE policies (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
            at INTEGER NOT NULL,
            text TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Each time that a policy came into use.
        CREATE TABLE policy_uses (
            id INTEGER PRIMARY KEY,
            policy BLOB NOT NULL REFERENCES policies (digest),
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE snapshots (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            imported_by TEXT NOT NULL,
            file BLOB NOT NULL CHECK (length(file) = 32),
            mapping BLOB NOT NULL CHECK (length(mapping) = 32),
            list_date INTEGER NOT NULL,
            pupil_count INTEGER NOT NULL
        ) STRICT;

        -- The same state of a pupil is kept once, however many lists repeat it.
        CREATE TABLE pupil_states (
            id INTEGER PRIMARY KEY,
            pupil TEXT NOT NULL,
            json TEXT NOT NULL,
            UNIQUE (pupil, json)
        ) STRICT;

        CREATE TABLE snapshot_pupils (
            snapshot INTEGER NOT NULL REFERENCES snapshots (id),
            pupil TEXT NOT NULL,
            state INTEGER NOT NULL REFERENCES pupil_states (id),
            PRIMARY KEY (snapshot, pupil)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX snapshot_pupils_by_pupil ON snapshot_pupils (pupil, snapshot);

        CREATE TABLE consent_records (
            id INTEGER PRIMARY KEY,
            pupil TEXT NOT NULL,
            channels TEXT NOT NULL,
            answer TEXT NOT NULL,
            recorded_under INTEGER REFERENCES snapshots (id)
        ) STRICT;

        CREATE TABLE photos (
            id INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            first_drop INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE drops (
            id INTEGER PRIMARY KEY,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            inbox_path TEXT NOT NULL,
            size INTEGER NOT NULL,
            at INTEGER NOT NULL,
            submission TEXT NOT NULL
        ) STRICT;

        CREATE TABLE drop_outcomes (
            drop_id INTEGER PRIMARY KEY REFERENCES drops (id),
            at INTEGER NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('stored', 'duplicate', 'left'))
        ) STRICT;

        CREATE TABLE sidecars (
            id INTEGER PRIMARY KEY,
            drop_id INTEGER NOT NULL REFERENCES drops (id),
            event TEXT NOT NULL,
            kind TEXT NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            file_name TEXT NOT NULL
        ) STRICT;
        CREATE INDEX sidecars_by_digest ON sidecars (digest, event);
        CREATE INDEX sidecars_by_drop ON sidecars (drop_id);

        CREATE TABLE submissions (
            id INTEGER PRIMARY KEY,
            photo INTEGER NOT NULL REFERENCES photos (id),
            at INTEGER NOT NULL,
            event TEXT NOT NULL,
            file_name TEXT NOT NULL,
            json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX submissions_by_photo ON submissions (photo, event, file_name, id);
        CREATE INDEX submissions_by_event ON submissions (event, file_name, id);

        CREATE TABLE inspections (
            id INTEGER PRIMARY KEY,
            photo INTEGER NOT NULL REFERENCES photos (id),
            at INTEGER NOT NULL,
            json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX inspections_by_photo ON inspections (photo);

        CREATE TABLE objections (
            id INTEGER PRIMARY KEY,
            photo INTEGER NOT NULL REFERENCES photos (id),
            at INTEGER NOT NULL,
            raised_by TEXT NOT NULL
        ) STRICT;
        CREATE INDEX objections_by_photo ON objections (photo);

        CREATE TABLE decisions (
            id INTEGER PRIMARY KEY,
            photo INTEGER NOT NULL REFERENCES photos (id),
            at INTEGER NOT NULL,
            policy BLOB NOT NULL REFERENCES policies (digest),
            snapshot INTEGER REFERENCES snapshots (id),
            record_count INTEGER NOT NULL,
            program_version TEXT NOT NULL,
            day TEXT NOT NULL,
            proof TEXT NOT NULL,
            -- The newest words about the photo that the decision knew.
            words INTEGER NOT NULL REFERENCES submissions (id)
        ) STRICT;
        CREATE INDEX decisions_by_photo ON decisions (photo);

        -- Everything that a decision asks of the folders has been done.
        CREATE TABLE conclusions (
            decision INTEGER PRIMARY KEY REFERENCES decisions (id),
            at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE verdicts (
            decision INTEGER NOT NULL REFERENCES decisions (id),
            channel TEXT NOT NULL,
            place INTEGER NOT NULL,
            verdict TEXT NOT NULL CHECK (verdict IN ('publishable', 'quarantine')),
            PRIMARY KEY (decision, channel)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE findings (
            decision INTEGER NOT NULL REFERENCES decisions (id),
            channel TEXT NOT NULL,
            place INTEGER NOT NULL,
            rule TEXT NOT NULL,
            effect TEXT NOT NULL CHECK (effect IN ('notes', 'holds', 'blocks')),
            summary TEXT NOT NULL,
            evidence TEXT NOT NULL,
            remedy TEXT NOT NULL,
            PRIMARY KEY (decision, channel, place)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE releases (
            id INTEGER PRIMARY KEY,
            decision INTEGER NOT NULL REFERENCES decisions (id),
            photo INTEGER NOT NULL REFERENCES photos (id),
            channel TEXT NOT NULL,
            name TEXT NOT NULL,
            rendition BLOB NOT NULL CHECK (length(rendition) = 32),
            longest_edge INTEGER NOT NULL,
            quality INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX releases_by_photo ON releases (photo, channel);

        CREATE TABLE release_states (
            id INTEGER PRIMARY KEY,
            release_id INTEGER NOT NULL REFERENCES releases (id),
            at INTEGER NOT NULL,
            state TEXT NOT NULL
        ) STRICT;
        CREATE INDEX release_states_by_release ON release_states (release_id, id);
        """
        + appendOnly(
            [
                "policies", "policy_uses", "snapshots", "pupil_states", "snapshot_pupils", "consent_records", "photos", "drops",
                "drop_outcomes", "sidecars", "submissions", "inspections", "objections", "decisions", "conclusions", "verdicts",
                "findings", "releases", "release_states",
            ])

    static func appendOnly(_ tables: [String]) -> String {
        tables.map { table in
            """

            CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table)
            BEGIN SELECT RAISE(ABORT, 'the ledger only grows: \(table)'); END;
            CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table)
            BEGIN SELECT RAISE(ABORT, 'the ledger only grows: \(table)'); END;
            """
        }.joined()
    }
}
