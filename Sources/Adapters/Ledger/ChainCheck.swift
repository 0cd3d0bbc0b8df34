import Domain
package import Records

/// Reads the whole audit trail against the tables.
extension SQLiteLedger {
    package func auditHead() throws(LedgerFailure) -> AuditHead? {
        guard let row = try database.rows("SELECT id, hash FROM chain ORDER BY id DESC LIMIT 1").first else { return nil }
        return AuditHead(number: try row.number(0), hash: try row.digest(1))
    }

    package func audit(expecting heads: [AuditHead]) throws(LedgerFailure) -> AuditReport {
        var report = AuditReport()
        let chain = Chain(database)
        let erased = try erasedRows()
        var covered: [Int: Set<Int64>] = [:]
        var previous = Chain.start
        var expected: Int64 = 1
        var expectedHeads = Dictionary(heads.map { ($0.number, $0.hash) }, uniquingKeysWith: { first, _ in first })
        var last: Int64 = 0
        while true {
            // A page at a time: the trail of many years does not fit into memory.
            let page = try database.rows("SELECT id, rows, salts, hash FROM chain WHERE id > ? ORDER BY id LIMIT 500", [.integer(last)])
            for entry in page {
                last = try entry.number(0)
                let rows = entry.blob(1) ?? [], salts = entry.blob(2) ?? [], hash = entry.blob(3) ?? []
                if last != expected { report.add("Entry \(expected) of the audit trail is missing.") }
                expected = last + 1
                if Chain.hash(after: previous, number: last, rows: rows) != hash {
                    report.add(
                        "Entry \(last) does not follow from the one before it: it, or one before it, was changed, moved or taken out.")
                }
                previous = hash
                if let head = expectedHeads.removeValue(forKey: last), head.bytes != hash {
                    report.add("Entry \(last) is not the one whose head was written down.")
                }
                try check(rows, salts, of: last, chain, erased, &covered, &report)
                report.entries += 1
            }
            if page.count < 500 { break }
        }
        for number in expectedHeads.keys.sorted() {
            report.add("Entry \(number), whose head was written down, is not there: the trail was cut off.")
        }
        try checkCoverage(covered, &report)
        try checkPieces(of: "prints", in: "print_pieces", &report)
        try checkPieces(of: "retracted_prints", in: "retracted_print_pieces", &report)
        report.head = try auditHead()
        return report
    }

    /// The pieces by which pictures are found again follow from their prints: each must be there.
    private func checkPieces(of table: String, in pieces: String, _ report: inout AuditReport) throws(LedgerFailure) {
        var last: Int64 = 0
        while true {
            let page = try database.rows(
                "SELECT id, print FROM \(table) WHERE id > ? AND print IS NOT NULL ORDER BY id LIMIT 500", [.integer(last)])
            for row in page {
                last = try row.number(0)
                guard let print = row.blob(1).flatMap(PicturePrint.init(bytes:)) else { continue }
                for likeness in print.kept {
                    for piece in likeness.pieces
                    where try database.rows(
                        "SELECT 1 FROM \(pieces) WHERE piece = ? AND print = ? AND bits = ?",
                        [.integer(Int64(piece)), .integer(last), .integer(Int64(bitPattern: likeness.bits))]
                    ).isEmpty {
                        report.add("A piece of row \(last) of “\(table)” was removed from “\(pieces)”.")
                    }
                }
            }
            if page.count < 500 { return }
        }
    }

    private func erasedRows() throws(LedgerFailure) -> Set<Chain.RowNumber> {
        var erased: Set<Chain.RowNumber> = []
        for row in try database.rows("SELECT in_table, row FROM erasures") {
            guard let table = ChainedTable.numbers[try row.word(0)] else { continue }
            erased.insert(Chain.RowNumber(table: table, number: try row.number(1)))
        }
        return erased
    }

    private func check(
        _ rows: [UInt8], _ salts: [UInt8], of entry: Int64, _ chain: Chain, _ erased: Set<Chain.RowNumber>,
        _ covered: inout [Int: Set<Int64>], _ report: inout AuditReport
    ) throws(LedgerFailure) {
        guard rows.count % Chain.rowLength == 0, salts.count == rows.count / Chain.rowLength * Chain.saltLength else {
            return report.add("Entry \(entry) is damaged.")
        }
        for place in 0..<rows.count / Chain.rowLength {
            let row = rows[place * Chain.rowLength..<(place + 1) * Chain.rowLength]
            let table = Int(row[row.startIndex]), columns = Int(row[row.startIndex + 1])
            guard table < ChainedTable.all.count else {
                report.add("Entry \(entry) speaks of a table that this version of Safelight does not know.")
                continue
            }
            let number = Chain.RowNumber(table: table, number: Chain.number(row[row.startIndex + 2..<row.startIndex + 10]))
            covered[table, default: []].insert(number.number)
            report.rows += 1
            let salt = salts[place * Chain.saltLength..<(place + 1) * Chain.saltLength]
            // What was erased by intent keeps its row and nothing in it; the erasure itself stands in the trail.
            if erased.contains(number), salt.allSatisfy({ $0 == 0 }) {
                report.erased += 1
                continue
            }
            let name = "row \(number.number) of “\(ChainedTable.all[table].name)”"
            guard let (digest, _) = try chain.digest(of: number, columns: columns, salt: salt) else {
                report.add("\(name) was removed (entry \(entry)).")
                covered[table]?.remove(number.number)
                continue
            }
            if digest != Array(row.dropFirst(10)) { report.add("\(name), or what belongs to it, was changed (entry \(entry)).") }
        }
    }

    /// Rows that no entry knows were written by something else than Safelight.
    private func checkCoverage(_ covered: [Int: Set<Int64>], _ report: inout AuditReport) throws(LedgerFailure) {
        for (table, chained) in ChainedTable.all.enumerated() {
            let known = covered[table] ?? []
            let count = try database.rows("SELECT COUNT(*) FROM \(chained.name)").first?.integer(0) ?? 0
            // Removed ones were told above, and are not among those known.
            if count == Int64(known.count) { continue }
            for row in try database.rows("SELECT rowid FROM \(chained.name) ORDER BY rowid") {
                let number = try row.number(0)
                if !known.contains(number) { report.add("row \(number) of “\(chained.name)” was not written by Safelight.") }
            }
        }
    }
}
