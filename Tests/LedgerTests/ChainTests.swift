import Domain
import Foundation
import Records
import Rules
import Testing

@testable import Ledger

/// The audit trail: whatever is done to the file behind Safelight's back is told.
@Suite struct ChainTests {
    /// A ledger with photos, lists, a decision and a case, closed; then changed by hand, with the guards taken away as somebody would who means it; then read again.
    private func report(
        after change: (Database) throws -> Void = { _ in }, expecting: (AuditHead) -> [AuditHead] = { _ in [] }
    ) async throws -> AuditReport {
        var result = AuditReport()
        try await withTemporaryFolder { folder in
            let path = folder.appending(path: "ledger.sqlite").path
            let head: AuditHead
            do {
                let ledger = try SQLiteLedger(path: path)
                try await ledger.keepSamplePolicy()
                for number: UInt8 in 1...3 { try await ledger.store(number) }
                try await ledger.importPupils([Sample.pupil(1), Sample.pupil(2)])
                _ = try await ledger.decide(
                    1, [Sample.verdict("website", .quarantine, [Sample.finding("capture-late", .notes)])], releasing: [])
                try await ledger.answer(Sample.photo(1), Sample.answer(.notAPerson(Sample.box)))
                head = try #require(try await ledger.auditHead())
            }
            do {
                let other = try Database(path: path)
                let triggers = try other.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'").compactMap { $0.text(0) }
                for trigger in triggers { try other.run("DROP TRIGGER \(trigger)") }
                try change(other)
            }
            result = try await SQLiteLedger(path: path).audit(expecting: expecting(head))
        }
        return result
    }

    @Test func anUntouchedLedgerIsSound() async throws {
        let report = try await report(expecting: { [$0] })
        #expect(report.problems == [])
        #expect(report.entries > 8 && report.rows > 12)
    }

    @Test(arguments: [
        ("UPDATE answers SET answered_by = 'Somebody'", "row 1 of “answers”, or what belongs to it, was changed"),
        ("UPDATE findings SET effect = 'holds'", "row 1 of “decisions”, or what belongs to it, was changed"),
        ("DELETE FROM findings", "row 1 of “decisions”, or what belongs to it, was changed"),
        ("UPDATE verdicts SET verdict = 'publishable'", "row 1 of “decisions”, or what belongs to it, was changed"),
        ("UPDATE policies SET text = text || ' '", "row 1 of “policy_uses”, or what belongs to it, was changed"),
        ("UPDATE pupil_states SET json = json || ' '", "row 1 of “snapshots”, or what belongs to it, was changed"),
        ("DELETE FROM answers", "row 1 of “answers” was removed"),
        ("UPDATE answers SET id = 7", "row 7 of “answers” was not written by Safelight"),
        ("DELETE FROM chain WHERE id = 3", "Entry 3 of the audit trail is missing"),
        ("UPDATE chain SET id = 99 WHERE id = 3", "Entry 3 of the audit trail is missing"),
        ("UPDATE chain SET hash = randomblob(32) WHERE id = 3", "Entry 3 does not follow from the one before it"),
        ("UPDATE chain SET rows = x'' , salts = x'' WHERE id = 2", "Entry 2 does not follow"),
    ]) func everyEditIsTold(_ change: String, _ told: String) async throws {
        let report = try await report { _ = try $0.rows(change) }
        #expect(report.problems.contains { $0.contains(told) }, "\(report.problems)")
    }

    @Test func twoEntriesInAnotherOrderAreTold() async throws {
        let report = try await report { database in
            for (from, to) in [(3, 103), (4, 3), (103, 4)] { _ = try database.rows("UPDATE chain SET id = \(to) WHERE id = \(from)") }
        }
        #expect(report.problems.contains { $0.contains("Entry 3 does not follow") }, "\(report.problems)")
    }

    @Test func aRowAddedByHandIsTold() async throws {
        let report = try await report { database in
            _ = try database.rows("INSERT INTO answers (photo, at, answered_by, json) SELECT photo, at, answered_by, json FROM answers")
        }
        #expect(report.problems == ["row 2 of “answers” was not written by Safelight."])
    }

    /// Only somebody who wrote the head down elsewhere can tell.
    @Test func aTrailThatWasCutOffIsToldByAHeadWrittenDown() async throws {
        let cut: (Database) throws -> Void = { database in
            _ = try database.rows("DELETE FROM answers")
            _ = try database.rows("DELETE FROM chain WHERE id = (SELECT MAX(id) FROM chain)")
        }
        #expect(try await report(after: cut).isSound)
        let report = try await report(after: cut, expecting: { [$0] })
        #expect(report.problems.contains { $0.contains("the trail was cut off") }, "\(report.problems)")
    }

    @Test func whatALedgerHeldBeforeThereWasATrailIsWatchedFromThenOn() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appending(path: "ledger.sqlite").path
            do {
                let older = try Database(path: path, migrations: Array(Schema.migrations.prefix { $0 != Schema.chain }))
                try older.run("INSERT INTO protections (pupil, at, recorded_by, is_lifted) VALUES ('adm:1', 1, 'x', 0)")
            }
            let ledger = try SQLiteLedger(path: path, mayCreate: false)
            let report = try await ledger.audit(expecting: [])
            #expect(report.isSound && report.rows == 1 && report.entries == 1)
        }
    }
}
