import Domain
import Foundation
import Records
import Rules
import Testing

@testable import Ledger

extension SQLiteLedger {
    /// The first value of the first row, as text.
    fileprivate func raw(_ sql: String) throws -> String? {
        guard let column = try database.rows(sql).first?.columns.first else { return nil }
        switch column {
        case .integer(let number): return "\(number)"
        case .text(let text): return text
        case .blob, .null: return nil
        }
    }
}

/// What is SQLite's own: durability, tables that only grow, files that are not sound.
@Suite struct SQLiteLedgerTests {
    /// A ledger in which every table has a row.
    private func withFilledLedger(_ body: (SQLiteLedger, _ path: String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appending(path: "ledger.sqlite").path
            let ledger = try SQLiteLedger(path: path)
            try await ledger.keepSamplePolicy()
            let sidecar = Sidecar(kind: .xmp, digest: Sample.digest(70), fileName: "a.xmp")
            let drop = try await ledger.intend(Sample.drop(1), sidecars: [sidecar])
            try await ledger.settle(drop, .stored, at: Sample.moment(1))
            let list = try await ledger.importPupils([Sample.pupil(1), Sample.pupil(2)])
            try await ledger.record(
                ConsentRecord(
                    pupil: PupilID(admissionNumber: "1"), channels: [],
                    answer: ConsentAnswer(.refused, source: .objection(by: "x", at: Sample.moment(1))), recordedUnder: list))
            try await ledger.record(.seen(Sample.inspection), of: Sample.photo(1), at: Sample.moment(2))
            try await ledger.object(to: Sample.photo(1), .init(by: "x", at: Sample.moment(3)))
            try await ledger.record(Protection(pupil: PupilID("adm:1"), at: Sample.moment(3), by: "x"))
            try await ledger.answer(Sample.photo(1), Sample.answer(.notAPerson(Sample.box)))
            let (decision, _) = try await ledger.decide(
                1, [Sample.verdict("website", .publishable, [Sample.finding("capture-late", .notes)])],
                releasing: [Sample.intent("website")])
            try await ledger.conclude(decision, released: [], at: Sample.moment(12))
            try await ledger.fillRetraction()
            try await ledger.confirm(
                mapping: Sample.digest(251), name: "list.json5", headings: ["UPN"], by: "x", at: Sample.moment(12))
            var printed = Sample.inspection
            printed.picturePrint = .seen(Sample.print(1))
            try await ledger.record(.seen(printed), of: Sample.photo(1), at: Sample.moment(13))
            try await ledger.keep(retracted: Sample.print(1), of: Sample.photo(1), at: Sample.moment(14))
            try await body(ledger, path)
        }
    }

    @Test func settingsAreThoseThatDurabilityNeeds() async throws {
        try await withFilledLedger { ledger, _ async throws in
            #expect(try await ledger.raw("PRAGMA synchronous") == "2", "2 is FULL")
            #expect(try await ledger.raw("PRAGMA journal_mode") == "wal")
            #expect(try await ledger.raw("PRAGMA foreign_keys") == "1")
            #expect(try await ledger.raw("PRAGMA trusted_schema") == "0")
        }
    }

    /// A photo with a decision, a list and an objection, as a Safelight with so many migrations wrote them.
    private func fill(_ path: String, migrations: Int) throws {
        let older = try Database(path: path, migrations: Array(Schema.migrations.prefix(migrations)))
        let photo = Column.blob(Sample.digest(1).bytes), policy = Column.blob(Sample.digest(200).bytes)
        let inspection = """
            {"seen":{"_0":{"camera":{"absent":{}},"captured":{"absent":{}},"faces":{"seen":{"_0":3}},"format":"jpeg",\
            "location":{"absent":{}},"orientation":1,"readSidecars":[],"rights":{"absent":{}},\
            "storedSize":{"height":30,"width":40},"tags":{"absent":{}},"texts":{"absent":{}}}}}
            """
        let pupil = """
            {"admissionNumber":"1","consents":{},"formerNames":[],"hasLeft":false,"id":"adm:1","isProtected":false,\
            "legalName":{"forename":"Ava","surname":"Smith"}}
            """
        for (sql, values) in [
            ("INSERT INTO policies VALUES (?, 1, '{}')", [policy]),
            ("INSERT INTO snapshots VALUES (1, 1, 'Office', ?, ?, 1, 1)", [photo, photo]),
            ("INSERT INTO pupil_states VALUES (1, 'adm:1', ?)", [.text(pupil)]),
            ("INSERT INTO snapshot_pupils VALUES (1, 'adm:1', 1)", []),
            ("INSERT INTO drops VALUES (1, ?, 'inbox/a.jpg', 9, 1, ?)", [photo, .text(try json(Sample.submission()))]),
            ("INSERT INTO drop_outcomes VALUES (1, 2, 'stored')", []), ("INSERT INTO photos VALUES (1, ?, 1)", [photo]),
            ("INSERT INTO submissions VALUES (1, 1, 1, 'a', 'a.jpg', ?)", [.text(try json(Sample.submission()))]),
            ("INSERT INTO inspections VALUES (1, 1, 1, ?)", [.text(inspection)]),
            ("INSERT INTO objections (id, photo, at, raised_by) VALUES (1, 1, 1, 'x')", []),
            ("INSERT INTO decisions VALUES (1, 1, 1, ?, 1, 0, '0.1', '2026-11-20', '{\"notYet\":{}}', 1)", [policy]),
            ("INSERT INTO verdicts VALUES (1, 'website', 0, 'quarantine')", []),
            ("INSERT INTO findings VALUES (1, 'website', 0, 'face-untagged', 'holds', 's', 'e', 'r')", []),
        ] as [(String, [Column])] {
            try older.run(sql, values)
        }
    }

    @Test(arguments: [1, 2]) func anOlderLedgerIsBroughtUpToDate(_ migrations: Int) async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appending(path: "ledger.sqlite").path
            try fill(path, migrations: migrations)
            let ledger = try SQLiteLedger(path: path, mayCreate: false)
            let record = try #require(try await ledger.photo(Sample.photo(1)))
            guard case .seen(let inspection)? = record.inspected else {
                Issue.record("the inspection was not read")
                return
            }
            #expect(inspection.faces == .unknown("faces were not counted when this photo was opened"))
            #expect(inspection.lacksLook && inspection.models.isEmpty)
            let grounds = try #require(record.decision?.grounds)
            #expect(grounds.models.isEmpty && grounds.answerCount == 0 && grounds.staffList == nil)
            #expect(record.decision?.verdicts.first?.findings.first?.regions == [])
            #expect(record.answers.isEmpty && record.answerCount == 0)
            #expect(try await ledger.snapshots().map(\.id.number) == [1], "what was imported before is of pupils")
            #expect(try await ledger.staffLists().isEmpty)
            #expect(try await ledger.pupils(of: SnapshotID(1)).map(\.role) == [.pupil])
            #expect(record.objection != nil)
            try await ledger.lift(objectionsTo: Sample.photo(1), by: "x", reason: "y", at: Sample.moment(20))
            try await ledger.answer(Sample.photo(1), Sample.answer(.notAPerson(Sample.box)))
            let newer = try #require(try await ledger.photo(Sample.photo(1)))
            #expect(newer.objection == nil && newer.answers.count == 1)
            #expect(try await ledger.photosWithoutPrint() == [Sample.photo(1)], "an older inspection has no print")
            #expect(try await ledger.check().isEmpty)
        }
    }

    /// A new ledger would know no objection and no call.
    @Test(arguments: [nil, [], [UInt8](repeating: 0, count: 4096)]) func aLedgerThatIsGoneIsNotMadeAnew(_ left: [UInt8]?) async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appending(path: "ledger.sqlite").path
            if let left { try Data(left).write(to: URL(filePath: path)) }
            let thrown = await failure { () throws(LedgerFailure) in try SQLiteLedger(path: path, mayCreate: false) }
            #expect(thrown != nil)
            #expect((left?.isEmpty == false) || "\(thrown as Any)".contains("gone, and nothing was done. Restore"), "\(thrown as Any)")
            #expect(FileManager.default.contents(atPath: path).map { [UInt8]($0) } == left, "it is left as it was found")
        }
    }

    @Test func aLedgerThatIsThereIsOpened() async throws {
        try await withFilledLedger { _, path in
            let again = try SQLiteLedger(path: path, mayCreate: false)
            #expect(try await again.counts().photos == 1)
        }
    }

    @Test func theFileIsForItsOwnerAlone() async throws {
        try await withFilledLedger { (_, path) async throws -> Void in
            for end in ["", "-wal", "-shm"] {
                #expect(try FileManager.default.attributesOfItem(atPath: path + end)[.posixPermissions] as? Int == 0o600, "\(end)")
            }
        }
    }

    /// With another connection, so that the guard stands in the file and not in our own code.
    @Test func everyTableOnlyGrows() async throws {
        try await withFilledLedger { ledger, path in
            let other = try Database(path: path)
            let tables = try other.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").compactMap { $0.text(0) }
            #expect(tables.count == 43)
            for table in tables {
                let column = try #require(try other.rows("SELECT name FROM pragma_table_info('\(table)')").first?.text(0))
                let count = "SELECT COUNT(*) FROM \(table)"
                let before = try #require(try other.rows(count).first?.integer(0))
                #expect(before > 0, "\(table) has no row, so that nothing is tried")
                for change in ["UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)"] {
                    let thrown = await failure { () throws(LedgerFailure) in try other.run(change) }
                    #expect(thrown?.reason.contains("the ledger only grows: \(table)") == true, "\(change): \(String(describing: thrown))")
                }
                #expect(try other.rows(count).first?.integer(0) == before)
            }
            #expect(try await ledger.check().isEmpty)
        }
    }

    @Test func anInsertThatReplacesIsRefusedToo() async throws {
        try await withFilledLedger { ledger, path in
            let other = try Database(path: path)
            for table in ["policies", "decisions", "verdicts", "release_states", "snapshots", "drop_outcomes"] {
                let thrown = await failure { () throws(LedgerFailure) in
                    try other.run("INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)")
                }
                #expect(thrown != nil, "\(table)")
            }
        }
    }

    @Test func anUnchangedPupilIsKeptOnce() async throws {
        try await withFilledLedger { ledger, _ async throws in
            let states = "SELECT COUNT(*) FROM pupil_states"
            #expect(try await ledger.raw(states) == "2")
            try await ledger.importPupils([Sample.pupil(1), Sample.pupil(2)], at: 4)
            #expect(try await ledger.raw(states) == "2")
            try await ledger.importPupils([Sample.pupil(1), Sample.pupil(2, ["website": .refused])], at: 5)
            #expect(try await ledger.raw(states) == "3")
            try await ledger.importPupils([Sample.pupil(1), Sample.pupil(2)], at: 6)
            #expect(try await ledger.raw(states) == "3")
            #expect(try await ledger.raw("SELECT COUNT(*) FROM snapshot_pupils") == "8")
        }
    }

    @Test func aCallWaitsForAnotherWriter() async throws {
        try await withFilledLedger { ledger, path in
            let other = try Database(path: path)
            try other.run("BEGIN IMMEDIATE")
            #expect(try await ledger.counts().photos == 1, "reading goes on meanwhile")
            async let waiting: Void = ledger.store(5)
            try await Task.sleep(for: .milliseconds(50))
            try other.run("ROLLBACK")
            try await waiting
            #expect(try await ledger.counts().photos == 2)
            #expect(try await ledger.check().isEmpty)
        }
    }

    @Test func aFileOfANewerProgramIsRefused() async throws {
        try await withFilledLedger { _, path in
            try Database(path: path).run("PRAGMA user_version = 99")
            let thrown = await failure { () throws(LedgerFailure) in try SQLiteLedger(path: path) }
            #expect(thrown?.reason.contains("newer Safelight") == true)
        }
    }

    @Test func whatIsNoDatabaseIsRefused() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appending(path: "ledger.sqlite").path
            let bytes = Data(repeating: 0x41, count: 8192)
            try bytes.write(to: URL(filePath: path))
            #expect(await failure { () throws(LedgerFailure) in try SQLiteLedger(path: path) } != nil)
            #expect(try Data(contentsOf: URL(filePath: path)) == bytes, "it is left as it was")
            #expect(await failure { () throws(LedgerFailure) in try SQLiteLedger(path: folder.path + "/no/folder") } != nil)
        }
    }

    /// Each page of the file in turn: it does not open, or the check says so; and the check itself never fails.
    @Test func damageIsTold() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appending(path: "ledger.sqlite").path
            do {
                let ledger = try SQLiteLedger(path: path)
                try await ledger.importPupils((1...100).map { Sample.pupil($0) })
                #expect(try await ledger.check().isEmpty)
            }
            // Closed: everything stands in the one file now.
            let sound = try Data(contentsOf: URL(filePath: path))
            var told = 0
            for page in stride(from: 0, to: sound.count, by: 4096) {
                var bytes = sound
                bytes.replaceSubrange(page..<page + 4096, with: Data(repeating: 0xA5, count: 4096))
                try bytes.write(to: URL(filePath: path))
                guard let damaged = try? SQLiteLedger(path: path) else { continue }
                #expect(try await damaged.check().isEmpty == false, "page \(page / 4096)")
                told += 1
            }
            #expect(told > 10)
        }
    }

    @Test func aRowThatRefersToNothingIsTold() async throws {
        try await withFilledLedger { ledger, path in
            let other = try Database(path: path)
            try other.run("PRAGMA foreign_keys = OFF")
            try other.run("INSERT INTO release_states (release_id, at, state) VALUES (77, 1, 'released')")
            #expect(try await ledger.check() == ["a row of “release_states” refers to one that is not there"])
        }
    }

    @Test func failuresPrintNoValues() async throws {
        try await withFilledLedger { ledger, _ async throws in
            let twice = [Sample.pupil(1), Sample.pupil(1)]
            do {
                try await ledger.importPupils(twice)
                Issue.record("it was taken")
            } catch {
                #expect(!"\(error)".contains("Zoë") && !"\(error)".contains("Briain"))
            }
        }
    }
}
