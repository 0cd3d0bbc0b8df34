extension Schema {
    /// By what stored photos, and retracted ones, are known again. A print is found by its pieces (`PictureLikeness.pieces`); each likeness that is kept has four. `print` in `prints` is empty where a picture has too little in it to be known by.
    static let prints =
        """
        CREATE TABLE prints (
            id INTEGER PRIMARY KEY,
            photo INTEGER NOT NULL REFERENCES photos (id),
            at INTEGER NOT NULL,
            print BLOB
        ) STRICT;
        CREATE INDEX prints_by_photo ON prints (photo);

        CREATE TABLE print_pieces (
            piece INTEGER NOT NULL,
            print INTEGER NOT NULL REFERENCES prints (id),
            bits INTEGER NOT NULL,
            PRIMARY KEY (piece, print, bits)
        ) STRICT, WITHOUT ROWID;

        -- The photo by its digest: this outlives everything else that is known of it.
        CREATE TABLE retracted_prints (
            id INTEGER PRIMARY KEY,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            at INTEGER NOT NULL,
            print BLOB NOT NULL,
            UNIQUE (digest, print)
        ) STRICT;

        CREATE TABLE retracted_print_pieces (
            piece INTEGER NOT NULL,
            print INTEGER NOT NULL REFERENCES retracted_prints (id),
            bits INTEGER NOT NULL,
            PRIMARY KEY (piece, print, bits)
        ) STRICT, WITHOUT ROWID;
        """
        + appendOnly(["prints", "print_pieces", "retracted_prints", "retracted_print_pieces"])
}
