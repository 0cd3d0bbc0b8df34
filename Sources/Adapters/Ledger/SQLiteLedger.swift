import Dispatch
package import Domain
import Foundation
package import Records

/// The embedded ledger: one SQLite file with write-ahead logging, every commit durable before it is answered.
package actor SQLiteLedger: Ledger {
    private let executor = LedgerExecutor()
    nonisolated package var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    let database: Database
    /// Row numbers of photos met lately.
    var photoRows: [PhotoID: Int64] = [:]

    /// `mayCreate` is for making a school's folder; everywhere else a missing file is `LedgerFailure.gone`.
    package init(path: String, mayCreate: Bool = true) throws(LedgerFailure) {
        database = try Database(path: path, mayCreate: mayCreate)
    }

    package func check() async throws(LedgerFailure) -> [String] {
        let pages: [String]
        do throws(LedgerFailure) {
            pages = try database.rows("PRAGMA quick_check").compactMap { $0.text(0) }.filter { $0 != "ok" }
        } catch {
            // Of some damage the engine says no more than this.
            return [error.reason]
        }
        // Damaged pages end the second look with an error that says less than the first one found.
        guard pages.isEmpty else { return pages }
        let references = try database.rows("PRAGMA foreign_key_check").compactMap { $0.text(0) }
        return references.map { "a row of “\($0)” refers to one that is not there" }
    }

    package func keepPolicy(_ text: String, digest: Digest, at moment: Moment) throws(LedgerFailure) {
        if try lastPolicy()?.digest == digest { return }
        try database.transaction { () throws(LedgerFailure) in
            try database.run(
                "INSERT OR IGNORE INTO policies (digest, at, text) VALUES (?, ?, ?)",
                [.blob(digest.bytes), .integer(moment.seconds), .text(text)])
            try database.run(
                "INSERT INTO policy_uses (policy, at) VALUES (?, ?)", [.blob(digest.bytes), .integer(moment.seconds)])
        }
    }

    package func lastPolicy() throws(LedgerFailure) -> (text: String, digest: Digest)? {
        guard
            let row = try database.rows(
                "SELECT text, digest FROM policy_uses JOIN policies ON digest = policy ORDER BY policy_uses.id DESC LIMIT 1"
            ).first
        else { return nil }
        return (try row.word(0), try row.digest(1))
    }

    package func policy(_ digest: Digest) throws(LedgerFailure) -> String? {
        try database.rows("SELECT text FROM policies WHERE digest = ?", [.blob(digest.bytes)]).first?.text(0)
    }
}

extension LedgerFailure {
    /// Objections, calls and everything that was decided are in it: without it nothing may be done.
    package static let gone = LedgerFailure(
        "open its file",
        "the ledger is gone, and nothing was done. Restore .safelight/ledger.sqlite from a backup, then run the same command again.")
}

/// The queue on which the connection is used, and nothing else.
private final class LedgerExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "ledger")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { unsafe UnownedSerialExecutor(ordinary: self) }
}

/// JSON for columns that are read back whole: keys sorted, so that equal values are equal texts.
func json(_ value: some Encodable) throws(LedgerFailure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
        throw LedgerFailure("write a value", "it has no JSON form")
    }
}

func value<Value: Decodable>(_ type: Value.Type, _ text: String?) throws(LedgerFailure) -> Value {
    guard let text, let value = try? JSONDecoder().decode(type, from: Data(text.utf8)) else {
        throw LedgerFailure("read a row", "a value of \(type) cannot be read; run “safelight doctor”")
    }
    return value
}

extension Row {
    func digest(_ index: Int) throws(LedgerFailure) -> Digest {
        guard let bytes = blob(index), let digest = Digest(bytes: bytes) else {
            throw LedgerFailure("read a row", "a digest is damaged; run “safelight doctor”")
        }
        return digest
    }

    func moment(_ index: Int) throws(LedgerFailure) -> Moment {
        guard let seconds = integer(index) else {
            throw LedgerFailure("read a row", "a time is damaged; run “safelight doctor”")
        }
        return Moment(seconds: seconds)
    }

    func number(_ index: Int) throws(LedgerFailure) -> Int64 {
        guard let number = integer(index) else {
            throw LedgerFailure("read a row", "a number is damaged; run “safelight doctor”")
        }
        return number
    }

    func word(_ index: Int) throws(LedgerFailure) -> String {
        guard let word = text(index) else {
            throw LedgerFailure("read a row", "a text is damaged; run “safelight doctor”")
        }
        return word
    }
}
