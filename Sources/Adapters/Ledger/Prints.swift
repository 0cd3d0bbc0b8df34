package import Domain
package import Records

/// Knowing a picture again.
extension SQLiteLedger {
    package func photos(resembling search: PictureSearch) throws(LedgerFailure) -> [Resemblance] {
        try resemblances(
            to: search, pieces: "SELECT print, bits FROM print_pieces WHERE piece = ?",
            prints: "SELECT photos.digest, print FROM prints JOIN photos ON photos.id = photo WHERE prints.id = ?")
    }

    package func retracted(resembling search: PictureSearch) throws(LedgerFailure) -> [Resemblance] {
        try resemblances(
            to: search, pieces: "SELECT print, bits FROM retracted_print_pieces WHERE piece = ?",
            prints: "SELECT digest, print FROM retracted_prints WHERE id = ?")
    }

    package func photosWithoutPrint() throws(LedgerFailure) -> [PhotoID] {
        var photos: [PhotoID] = []
        for row in try database.rows("SELECT digest FROM photos WHERE id NOT IN (SELECT photo FROM prints) ORDER BY id") {
            photos.append(PhotoID(try row.digest(0)))
        }
        return photos
    }

    package func keep(retracted print: PicturePrint, of photo: PhotoID, at moment: Moment) throws(LedgerFailure) {
        let values: [Column] = [.blob(photo.digest.bytes), .blob(print.bytes)]
        try database.transaction { () throws(LedgerFailure) in
            guard try database.rows("SELECT 1 FROM retracted_prints WHERE digest = ? AND print = ?", values).isEmpty else { return }
            let id = try database.insert(
                "INSERT INTO retracted_prints (digest, print, at) VALUES (?, ?, ?)", values + [.integer(moment.seconds)])
            try add(print, numbered: id, into: "INSERT OR IGNORE INTO retracted_print_pieces (piece, print, bits) VALUES (?, ?, ?)")
        }
    }

    /// In the transaction of the inspection that it came with; a print that is known of the photo already is not kept twice.
    func keepPrint(_ reading: Reading<PicturePrint>, of photo: Int64, at moment: Moment) throws(LedgerFailure) {
        let print = reading.value
        if reading.reasonUnknown != nil { return }
        let values: [Column] = [.integer(photo), print.map { .blob($0.bytes) } ?? .null]
        guard try database.rows("SELECT 1 FROM prints WHERE photo = ? AND print IS ?", values).isEmpty else { return }
        let id = try database.insert("INSERT INTO prints (photo, print, at) VALUES (?, ?, ?)", values + [.integer(moment.seconds)])
        guard let print else { return }
        try add(print, numbered: id, into: "INSERT OR IGNORE INTO print_pieces (piece, print, bits) VALUES (?, ?, ?)")
    }

    private func add(_ print: PicturePrint, numbered id: Int64, into insert: String) throws(LedgerFailure) {
        for likeness in print.kept {
            for piece in likeness.pieces {
                try database.run(insert, [.integer(Int64(piece)), .integer(id), .integer(Int64(bitPattern: likeness.bits))])
            }
        }
    }

    /// Costs what shares a piece with the picture, not what the tables hold.
    private func resemblances(
        to search: PictureSearch, pieces: String, prints: String
    ) throws(LedgerFailure) -> [Resemblance] {
        var near: Set<Int64> = []
        for piece in search.pieces {
            for row in try database.rows(pieces, [.integer(Int64(piece))]) {
                let bits = UInt64(bitPattern: try row.number(1))
                if search.isNear(bits, foundBy: piece) { near.insert(try row.number(0)) }
            }
        }
        var best: [PhotoID: Double] = [:]
        for print in near.sorted() {
            guard let row = try database.rows(prints, [.integer(print)]).first, let kept = row.blob(1).flatMap(PicturePrint.init(bytes:))
            else { throw LedgerFailure("read a picture's print", "it is damaged; run “safelight doctor”") }
            guard let similarity = search.similarity(to: kept) else { continue }
            let photo = PhotoID(try row.digest(0))
            best[photo] = max(similarity, best[photo] ?? 0)
        }
        return best.map { Resemblance(photo: $0, similarity: $1) }
            .sorted { ($1.similarity, $0.photo.description) < ($0.similarity, $1.photo.description) }
    }
}

extension SQLiteLedger {
    package func hasRetractedPrints() throws(LedgerFailure) -> Bool {
        try !database.rows("SELECT 1 FROM retracted_prints LIMIT 1").isEmpty
    }

    package func hasRetractedPrint(of photo: PhotoID) throws(LedgerFailure) -> Bool {
        try !database.rows("SELECT 1 FROM retracted_prints WHERE digest = ? LIMIT 1", [.blob(photo.digest.bytes)]).isEmpty
    }
}
