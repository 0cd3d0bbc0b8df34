package import Domain
package import Records

/// Words about a destroyed photo are overwritten: file and folder names, captions, tags, texts, answers. Its number, its decisions and who did what remain.
extension SQLiteLedger {
    package func erase(photo: PhotoID, by: String, reason: String, at moment: Moment) throws(LedgerFailure) {
        let row = Column.integer(try row(of: photo)), digest = Column.blob(photo.digest.bytes)
        let blank = Column.text(try json(Submission(event: "", fileName: "")))
        let gone = Column.text(try json(Inspected.failed(.unreadable("The photo was destroyed."))))
        let answer = Column.text(try json(Answer(.acceptanceUndone(RuleID("destroyed")), by: by, at: moment)))
        let finding = "WHERE decision IN (SELECT id FROM decisions WHERE photo = ?)"
        let sidecar = "WHERE drop_id IN (SELECT id FROM drops WHERE digest = ?)"
        let updates: [(table: String, set: String, condition: String, values: [Column])] = [
            ("submissions", "event = '', file_name = '', json = ?", "WHERE photo = ?", [blank, row]),
            ("drops", "inbox_path = '', submission = ?", "WHERE digest = ?", [blank, digest]),
            ("sidecars", "event = '', file_name = ''", sidecar, [digest]),
            ("inspections", "json = ?", "WHERE photo = ?", [gone, row]),
            ("findings", "evidence = '', regions = '[]'", finding, [row]),
            ("answers", "json = ?", "WHERE photo = ?", [answer, row]),
        ]
        try database.transaction { () throws(LedgerFailure) in
            var erased: [Chain.RowNumber] = []
            for update in updates {
                let owner = update.table == "findings" ? "decisions" : update.table
                let condition = update.table == "findings" ? "WHERE photo = ?" : update.condition
                guard let table = ChainedTable.numbers[owner], let last = update.values.last else { continue }
                for found in try database.rows("SELECT id FROM \(owner) \(condition)", [last]) {
                    let number = Chain.RowNumber(table: table, number: try found.number(0))
                    if !erased.contains(number) { erased.append(number) }
                }
                try whileMayChange(update.table) { () throws(LedgerFailure) in
                    try database.run("UPDATE \(update.table) SET \(update.set) \(update.condition)", update.values)
                }
            }
            for number in erased {
                try database.run(
                    "INSERT INTO erasures (at, erased_by, reason, in_table, row) VALUES (?, ?, ?, ?, ?)",
                    [
                        .integer(moment.seconds), .text(by), .text(reason), .text(ChainedTable.all[number.table].name),
                        .integer(number.number),
                    ])
            }
            try forgetSalts(Set(erased))
        }
        // The engine's journal holds what was overwritten until it is written back.
        _ = try database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// Takes the guard of one table away and puts it back, within the open transaction.
    private func whileMayChange(_ table: String, _ body: () throws(LedgerFailure) -> Void) throws(LedgerFailure) {
        guard
            let guardian = try database.rows(
                "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?", [.text(table + "_no_update")]
            ).first?.text(0)
        else { throw LedgerFailure("erase what it says of a photo", "its tables are not as they should be; run “safelight doctor”") }
        try database.run("DROP TRIGGER \(table)_no_update")
        try body()
        try database.run(guardian)
    }

    /// Without its salt the digest of a row says nothing of what the row held.
    private func forgetSalts(_ erased: Set<Chain.RowNumber>) throws(LedgerFailure) {
        try whileMayChange("chain") { () throws(LedgerFailure) in
            var last: Int64 = 0
            while true {
                let page = try database.rows("SELECT id, rows, salts FROM chain WHERE id > ? ORDER BY id LIMIT 500", [.integer(last)])
                for entry in page {
                    last = try entry.number(0)
                    let rows = entry.blob(1) ?? []
                    var salts = entry.blob(2) ?? []
                    var isChanged = false
                    for place in 0..<rows.count / Chain.rowLength {
                        let start = place * Chain.rowLength
                        let number = Chain.RowNumber(table: Int(rows[start]), number: Chain.number(rows[start + 2..<start + 10]))
                        guard erased.contains(number) else { continue }
                        for byte in 0..<Chain.saltLength { salts[place * Chain.saltLength + byte] = 0 }
                        isChanged = true
                    }
                    if isChanged {
                        try database.run("UPDATE chain SET salts = ? WHERE id = ?", [.blob(salts), .integer(last)])
                    }
                }
                if page.count < 500 { return }
            }
        }
    }
}
