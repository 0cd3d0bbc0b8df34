import CCrypto
import Records

/// The audit trail: each transaction adds one entry, whose hash covers the hash before it and a salted digest of every row that the transaction added.
///
/// A row that is changed, removed, added by hand or moved no longer is what its entry says; an entry that is changed or taken out breaks every hash after it. Entries cut off at the end are found by a head that was written down elsewhere.
struct Chain {
    private let database: Database

    init(_ database: Database) { self.database = database }

    static let start = [UInt8](repeating: 0, count: 32)
    static let saltLength = 16
    static let rowLength = 1 + 1 + 8 + 32

    struct RowNumber: Hashable {
        let table: Int
        let number: Int64
    }

    /// Adds an entry for rows that the open transaction added.
    func add(_ rows: [RowNumber]) throws(LedgerFailure) {
        guard !rows.isEmpty else { return }
        let salts = try database.rows("SELECT randomblob(?)", [.integer(Int64(rows.count * Self.saltLength))]).first?.blob(0) ?? []
        guard salts.count == rows.count * Self.saltLength else { throw LedgerFailure("write the audit trail", "no random numbers came") }
        var written: [UInt8] = []
        written.reserveCapacity(rows.count * Self.rowLength)
        for (place, row) in rows.enumerated() {
            let salt = salts[place * Self.saltLength..<(place + 1) * Self.saltLength]
            guard let (digest, columns) = try digest(of: row, columns: nil, salt: salt) else {
                throw LedgerFailure("write the audit trail", "a row that was just written is gone")
            }
            written.append(UInt8(row.table))
            written.append(UInt8(columns))
            written += Self.bytes(row.number)
            written += digest
        }
        let last = try database.rows("SELECT id, hash FROM chain ORDER BY id DESC LIMIT 1").first
        let number = (last?.integer(0) ?? 0) + 1
        let hash = Self.hash(after: last?.blob(1) ?? Self.start, number: number, rows: written)
        try database.run(
            "INSERT INTO chain (id, rows, salts, hash) VALUES (?, ?, ?, ?)",
            [.integer(number), .blob(written), .blob(salts), .blob(hash)])
    }

    /// Rows from before there was a trail, in entries of a bounded size: from now on they are watched.
    func adopt() throws(LedgerFailure) {
        guard try database.rows("SELECT 1 FROM chain LIMIT 1").isEmpty else { return }
        for (table, chained) in ChainedTable.all.enumerated() {
            var rows: [RowNumber] = []
            for row in try database.rows("SELECT rowid FROM \(chained.name) ORDER BY rowid") {
                rows.append(RowNumber(table: table, number: try row.number(0)))
                if rows.count == 5000 {
                    try add(rows)
                    rows = []
                }
            }
            try add(rows)
        }
    }

    static func hash(after previous: [UInt8], number: Int64, rows: [UInt8]) -> [UInt8] { sha256(previous + bytes(number) + rows) }

    /// SHA-256 of the salt, the row and the rows that belong to it; `nil` where there is no such row. `columns` are how many the row had when it was written: later versions add to the end.
    func digest(
        of row: RowNumber, columns: Int?, salt: ArraySlice<UInt8>
    ) throws(LedgerFailure) -> (digest: [UInt8], columns: Int)? {
        let table = ChainedTable.all[row.table]
        guard let found = try database.rows("SELECT * FROM \(table.name) WHERE rowid = ?", [.integer(row.number)]).first else { return nil }
        let count = columns ?? found.columns.count
        guard count <= found.columns.count else { return nil }
        var bytes = Array(salt)
        for column in found.columns.prefix(count) { Self.add(column, to: &bytes) }
        for children in table.children {
            let rows = try database.rows(children, [.integer(row.number)])
            bytes += Self.bytes(Int64(rows.count))
            for row in rows { for column in row.columns { Self.add(column, to: &bytes) } }
        }
        return (Self.sha256(bytes), count)
    }

    /// Kind, length and value, so that no two rows have the same bytes.
    private static func add(_ column: Column, to bytes: inout [UInt8]) {
        switch column {
        case .null: bytes.append(0)
        case .integer(let number):
            bytes.append(1)
            bytes += Self.bytes(number)
        case .text(let text):
            bytes.append(2)
            bytes += Self.bytes(Int64(text.utf8.count))
            bytes += text.utf8
        case .blob(let blob):
            bytes.append(3)
            bytes += Self.bytes(Int64(blob.count))
            bytes += blob
        }
    }

    /// Eight, the highest first.
    static func bytes(_ number: Int64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) } }

    static func number(_ bytes: ArraySlice<UInt8>) -> Int64 { bytes.reduce(0) { $0 << 8 | Int64($1) } }

    private static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        guard let context = unsafe sl_sha256_start() else { preconditionFailure("libcrypto has no SHA-256") }
        defer { unsafe sl_sha256_free(context) }
        var digest = [UInt8](repeating: 0, count: 32)
        let isAdded = unsafe bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return true }
            return unsafe sl_sha256_add(context, start, bytes.count) == 1
        }
        precondition(isAdded, "libcrypto refused bytes")
        precondition(unsafe sl_sha256_finish(context, &digest) == 1, "libcrypto gave no digest")
        return digest
    }
}
