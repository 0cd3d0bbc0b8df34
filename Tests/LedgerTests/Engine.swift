import Domain
import Foundation
import Ledger
import Records
import Testing

/// Every ledger that must keep the contract. Another engine joins by a case here.
enum Engine: CaseIterable {
    case sqlite

    /// An empty ledger that is gone afterwards; `reopen` closes nothing, but gives a second ledger on the same records.
    func withLedger(_ body: (_ ledger: any Ledger, _ reopen: () async throws -> any Ledger) async throws -> Void) async throws {
        switch self {
        case .sqlite:
            try await withTemporaryFolder { folder in
                let path = folder.appending(path: "ledger.sqlite").path
                try await body(try SQLiteLedger(path: path)) { try SQLiteLedger(path: path) }
            }
        }
    }

    func withLedger(_ body: (_ ledger: any Ledger) async throws -> Void) async throws {
        try await withLedger { ledger, _ in try await body(ledger) }
    }
}

func withTemporaryFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "safelight-ledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
}

/// What a call threw; `nil` when it went well.
func failure<Answer>(_ body: () async throws(LedgerFailure) -> Answer) async -> LedgerFailure? {
    do throws(LedgerFailure) {
        _ = try await body()
        return nil
    } catch {
        return error
    }
}
