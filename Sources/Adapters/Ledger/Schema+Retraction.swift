extension Schema {
    /// What went out, who is shown, and what has to come back.
    static let retraction =
        """
        CREATE TABLE publications (
            id INTEGER PRIMARY KEY,
            photo INTEGER NOT NULL REFERENCES photos (id),
            channel TEXT NOT NULL,
            account TEXT NOT NULL,
            address TEXT,
            elsewhere TEXT,
            placement TEXT,
            rendition BLOB CHECK (length(rendition) = 32),
            at INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL,
            recorded_by TEXT NOT NULL,
            approved_by TEXT,
            decision INTEGER REFERENCES decisions (id),
            CHECK ((address IS NULL) <> (elsewhere IS NULL))
        ) STRICT;
        CREATE INDEX publications_by_photo ON publications (photo);
        CREATE INDEX publications_by_address ON publications (address);

        CREATE TABLE publication_states (
            id INTEGER PRIMARY KEY,
            publication INTEGER NOT NULL REFERENCES publications (id),
            at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('scheduled', 'published', 'cancelled', 'removed')),
            said_by TEXT NOT NULL
        ) STRICT;
        CREATE INDEX publication_states_by_publication ON publication_states (publication, id);

        CREATE TABLE addresses (
            id INTEGER PRIMARY KEY,
            publication INTEGER NOT NULL REFERENCES publications (id),
            address TEXT NOT NULL,
            at INTEGER NOT NULL,
            UNIQUE (publication, address)
        ) STRICT;

        CREATE TABLE sightings (
            id INTEGER PRIMARY KEY,
            publication INTEGER NOT NULL REFERENCES publications (id),
            at INTEGER NOT NULL,
            json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX sightings_by_publication ON sightings (publication, id);

        -- Whom a decision found named on a photo; kept also where a later decision does not.
        CREATE TABLE shown (
            id INTEGER PRIMARY KEY,
            photo INTEGER NOT NULL REFERENCES photos (id),
            pupil TEXT NOT NULL,
            why TEXT NOT NULL,
            UNIQUE (photo, pupil, why)
        ) STRICT;
        CREATE INDEX shown_by_pupil ON shown (pupil, photo);
        -- Photos of which it was written down who is named on them, nobody perhaps.
        CREATE TABLE people_noted (photo INTEGER PRIMARY KEY REFERENCES photos (id)) STRICT;

        CREATE TABLE permissions (
            id INTEGER PRIMARY KEY,
            pupil TEXT NOT NULL,
            at INTEGER NOT NULL,
            channels TEXT NOT NULL
        ) STRICT;
        CREATE INDEX permissions_by_pupil ON permissions (pupil, id);

        CREATE TABLE retractions (
            id INTEGER PRIMARY KEY,
            pupil TEXT,
            cause TEXT NOT NULL,
            channels TEXT NOT NULL,
            at INTEGER NOT NULL,
            opened_by TEXT NOT NULL
        ) STRICT;

        -- The newest row of a case says whether it has ended: a copy that is found later opens it again.
        CREATE TABLE retraction_ends (
            id INTEGER PRIMARY KEY,
            retraction INTEGER NOT NULL REFERENCES retractions (id),
            at INTEGER NOT NULL,
            is_end INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX retraction_ends_by_retraction ON retraction_ends (retraction, id);

        CREATE TABLE retracted_photos (
            id INTEGER PRIMARY KEY,
            retraction INTEGER NOT NULL REFERENCES retractions (id),
            photo INTEGER NOT NULL REFERENCES photos (id),
            why TEXT NOT NULL,
            at INTEGER NOT NULL,
            UNIQUE (photo, retraction)
        ) STRICT;
        CREATE INDEX retracted_photos_by_retraction ON retracted_photos (retraction);

        -- Somebody looked: the photo only resembles one of the case, and does not show the child.
        CREATE TABLE likeness_denials (
            id INTEGER PRIMARY KEY,
            retraction INTEGER NOT NULL REFERENCES retractions (id),
            photo INTEGER NOT NULL REFERENCES photos (id),
            at INTEGER NOT NULL,
            denied_by TEXT NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE INDEX likeness_denials_by_photo ON likeness_denials (photo, retraction);

        CREATE TABLE tasks (
            id INTEGER PRIMARY KEY,
            retraction INTEGER NOT NULL REFERENCES retractions (id),
            copy TEXT NOT NULL,
            photo INTEGER REFERENCES photos (id),
            why TEXT NOT NULL,
            owner TEXT NOT NULL,
            due TEXT NOT NULL,
            statutory_due TEXT NOT NULL,
            at INTEGER NOT NULL,
            UNIQUE (retraction, copy)
        ) STRICT;

        -- A task without a row here is open.
        CREATE TABLE task_states (
            id INTEGER PRIMARY KEY,
            task INTEGER NOT NULL REFERENCES tasks (id),
            at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'requested', 'removed', 'verified', 'outOfReach')),
            said_by TEXT NOT NULL,
            reason TEXT
        ) STRICT;
        CREATE INDEX task_states_by_task ON task_states (task, id);

        CREATE TABLE evidence (
            id INTEGER PRIMARY KEY,
            task INTEGER NOT NULL REFERENCES tasks (id),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            name TEXT NOT NULL,
            at INTEGER NOT NULL,
            added_by TEXT NOT NULL
        ) STRICT;
        CREATE INDEX evidence_by_task ON evidence (task);

        CREATE TABLE tombstones (
            id INTEGER PRIMARY KEY,
            photo INTEGER NOT NULL REFERENCES photos (id),
            at INTEGER NOT NULL,
            destroyed_by TEXT NOT NULL,
            reason TEXT NOT NULL,
            -- A later drop of the same bytes brought the photo back.
            last_drop INTEGER NOT NULL REFERENCES drops (id)
        ) STRICT;
        CREATE INDEX tombstones_by_photo ON tombstones (photo);

        -- What was dropped is asked for with every photo that is read.
        CREATE INDEX drops_by_digest ON drops (digest);

        -- How many cases had taken the photo back when the decision was made.
        ALTER TABLE decisions ADD COLUMN retraction_count INTEGER NOT NULL DEFAULT 0;
        """
        + appendOnly([
            "publications", "publication_states", "addresses", "sightings", "shown", "people_noted", "permissions", "retractions",
            "retraction_ends", "retracted_photos", "likeness_denials", "tasks", "task_states", "evidence", "tombstones",
        ])
}
