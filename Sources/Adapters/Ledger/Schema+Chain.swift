extension Schema {
    /// Entries of the audit trail, one for each transaction, and what was erased by intent.
    static let chain =
        """
        CREATE TABLE chain (
            id INTEGER PRIMARY KEY,
            -- For each row that the transaction added: its table's number (1 byte), how many columns it had (1), the row's number (8, big-endian), and its digest (32).
            rows BLOB NOT NULL,
            -- 16 bytes for each row, without which its digest says nothing; zeros once it was erased. Not part of the hash.
            salts BLOB NOT NULL,
            -- SHA-256 of the hash before, this entry's number and its rows.
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;

        CREATE TABLE erasures (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            erased_by TEXT NOT NULL,
            reason TEXT NOT NULL,
            in_table TEXT NOT NULL,
            row INTEGER NOT NULL
        ) STRICT;
        """
        + appendOnly(["chain", "erasures"])
}
