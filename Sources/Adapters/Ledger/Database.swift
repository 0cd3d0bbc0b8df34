import CSQLite
import Records

#if canImport(Glibc)
    import Glibc
#endif

/// A value of one column.
enum Column: Sendable {
    case integer(Int64)
    case text(String)
    case blob([UInt8])
    case null
}

/// One SQLite connection and its prepared statements. Not for several threads: its owner is an actor.
@safe final class Database {
    private let handle: OpaquePointer
    /// The rows that this connection adds, for the audit trail.
    private let added: OpaquePointer
    private var isInTransaction = false
    /// Older tables have no audit trail.
    private var hasChain = false
    private var statements: [String: Statement] = [:]

    /// Opens or makes the file, sets durability, and brings the tables up to date. With `mayCreate` false a file that is missing or empty is a failure: a new one in its place would have forgotten every objection.
    ///
    /// `migrations` are fewer than all only in tests of what an older Safelight left.
    init(path: String, mayCreate: Bool = true, migrations: [String] = Schema.migrations) throws(LedgerFailure) {
        guard unsafe mayCreate || access(path, F_OK) == 0 || errno != ENOENT else { throw .gone }
        // For its owner alone from the first moment; the engine gives its further files the same mode.
        if mayCreate { close(unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)) }
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW
        let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
        guard let opened = unsafe opened else { throw LedgerFailure("open its file", "out of memory") }
        guard let watched = unsafe sl_added_watch(opened) else {
            unsafe sqlite3_close_v2(opened)
            throw LedgerFailure("open its file", "out of memory")
        }
        // Owned from here: an error below closes both in deinit.
        unsafe handle = opened
        unsafe added = watched
        guard code == SQLITE_OK else { throw failure("open its file") }
        unsafe sqlite3_extended_result_codes(handle, 1)
        unsafe sqlite3_busy_timeout(handle, 10_000)
        // Before any setting, which would write to it.
        if !mayCreate, try rows("PRAGMA user_version").first?.integer(0) ?? 0 == 0 { throw .gone }
        for setting in [
            "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
            "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA secure_delete = ON",
            // Without it a row that is replaced would not count as deleted, and the tables could do more than grow.
            "PRAGMA recursive_triggers = ON",
        ] {
            _ = try rows(setting)
        }
        try migrate(migrations)
        hasChain = try !rows("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'chain'").isEmpty
        if hasChain, try rows("SELECT 1 FROM chain LIMIT 1").isEmpty {
            try transaction { () throws(LedgerFailure) in try Chain(self).adopt() }
        }
    }

    deinit {
        statements.removeAll()
        unsafe sqlite3_close_v2(handle)
        unsafe sl_added_free(added)
    }

    /// Runs the body in one transaction, with its entry in the audit trail: all of it or none of it.
    func transaction<Answer>(_ body: () throws(LedgerFailure) -> Answer) throws(LedgerFailure) -> Answer {
        _ = try rows("BEGIN IMMEDIATE")
        isInTransaction = true
        unsafe sl_added_clear(added)
        defer { isInTransaction = false }
        do throws(LedgerFailure) {
            let answer = try body()
            if hasChain { try Chain(self).add(try addedRows()) }
            _ = try rows("COMMIT")
            return answer
        } catch {
            // After some errors SQLite has rolled back already; the first error is the one to tell.
            _ = try? rows("ROLLBACK")
            throw error
        }
    }

    /// What the transaction has added so far to tables that the audit trail covers.
    private func addedRows() throws(LedgerFailure) -> [Chain.RowNumber] {
        let count = unsafe sl_added_count(added)
        guard count >= 0 else { throw LedgerFailure("write the audit trail", "out of memory") }
        var rows: [Chain.RowNumber] = []
        for index in 0..<count {
            let name = unsafe String(cString: sl_added_table(added, index))
            guard let table = ChainedTable.numbers[name] else { continue }
            rows.append(Chain.RowNumber(table: table, number: unsafe sl_added_row(added, index)))
        }
        return rows
    }

    /// A statement that adds something is a transaction of its own where there is none.
    func run(_ sql: String, _ values: [Column] = []) throws(LedgerFailure) {
        if !isInTransaction, sql.hasPrefix("INSERT") {
            try transaction { () throws(LedgerFailure) in _ = try rows(sql, values) }
        } else {
            _ = try rows(sql, values)
        }
    }

    /// Adds a row and gives its number.
    func insert(_ sql: String, _ values: [Column]) throws(LedgerFailure) -> Int64 {
        _ = try rows(sql, values)
        return unsafe sqlite3_last_insert_rowid(handle)
    }

    func rows(_ sql: String, _ values: [Column] = []) throws(LedgerFailure) -> [Row] {
        let statement = try prepared(sql)
        defer { statement.reset() }
        try statement.bind(values, in: self)
        var rows: [Row] = []
        while true {
            switch statement.step() {
            case SQLITE_ROW: rows.append(statement.row())
            case SQLITE_DONE: return rows
            default: throw failure("run a statement")
            }
        }
    }

    /// The error text of the engine names tables and constraints, never values.
    func failure(_ action: String) -> LedgerFailure {
        LedgerFailure(action, unsafe String(cString: sqlite3_errmsg(handle)))
    }

    private func prepared(_ sql: String) throws(LedgerFailure) -> Statement {
        if let statement = statements[sql] { return statement }
        var made: OpaquePointer?
        let code = unsafe sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
        guard code == SQLITE_OK, let made = unsafe made else { throw failure("prepare a statement") }
        let statement = unsafe Statement(made)
        statements[sql] = statement
        return statement
    }

    private func migrate(_ migrations: [String]) throws(LedgerFailure) {
        let version = try rows("PRAGMA user_version").first?.integer(0) ?? 0
        guard version <= migrations.count else {
            throw LedgerFailure(
                "open its file", "it was written by a newer Safelight (tables \(version)). Install that version.")
        }
        for (number, sql) in migrations.enumerated().dropFirst(Int(version)) {
            try transaction { () throws(LedgerFailure) in
                guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure("make its tables") }
                try run("PRAGMA user_version = \(number + 1)")
            }
        }
    }
}

/// A row's values, copied out.
struct Row {
    let columns: [Column]

    func integer(_ index: Int) -> Int64? { if case .integer(let value) = columns[index] { value } else { nil } }
    func text(_ index: Int) -> String? { if case .text(let value) = columns[index] { value } else { nil } }
    func blob(_ index: Int) -> [UInt8]? { if case .blob(let value) = columns[index] { value } else { nil } }
}

@safe private final class Statement {
    private let handle: OpaquePointer

    @unsafe init(_ handle: OpaquePointer) { unsafe self.handle = handle }

    deinit { unsafe sqlite3_finalize(handle) }

    func bind(_ values: [Column], in database: Database) throws(LedgerFailure) {
        precondition(Int(unsafe sqlite3_bind_parameter_count(handle)) == values.count, "a statement got another number of values")
        for (place, value) in values.enumerated() {
            let index = Int32(place + 1)
            let code =
                switch value {
                case .integer(let number): unsafe sqlite3_bind_int64(handle, index, number)
                case .text(let text): unsafe sl_sqlite_bind_text(handle, index, text, Int32(text.utf8.count))
                case .blob(let bytes): unsafe sl_sqlite_bind_blob(handle, index, bytes, Int32(bytes.count))
                case .null: unsafe sqlite3_bind_null(handle, index)
                }
            guard code == SQLITE_OK else { throw database.failure("bind a value") }
        }
    }

    func step() -> Int32 { unsafe sqlite3_step(handle) }

    func row() -> Row {
        Row(
            columns: unsafe (0..<sqlite3_column_count(handle)).map { index in
                switch unsafe sqlite3_column_type(handle, index) {
                case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(handle, index))
                case SQLITE_TEXT:
                    let count = Int(unsafe sqlite3_column_bytes(handle, index))
                    guard let start = unsafe sqlite3_column_text(handle, index) else { return .null }
                    return .text(unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
                case SQLITE_BLOB:
                    let count = Int(unsafe sqlite3_column_bytes(handle, index))
                    guard count > 0, let start = unsafe sqlite3_column_blob(handle, index) else { return .blob([]) }
                    return .blob(unsafe Array(UnsafeRawBufferPointer(start: start, count: count)))
                default: return .null
                }
            })
    }

    func reset() {
        unsafe sqlite3_reset(handle)
        unsafe sqlite3_clear_bindings(handle)
    }
}
