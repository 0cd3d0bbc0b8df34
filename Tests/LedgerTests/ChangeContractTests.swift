import Domain
import Records
import Testing

/// What changed between lists, and how one person stood on each, for every engine.
@Suite struct ChangeContractTests {
    @Test(arguments: Engine.allCases) func onlyThoseWhoStandOtherwiseAreRead(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let older = try await ledger.importPupils([Sample.pupil(1), Sample.pupil(2), Sample.pupil(3)], at: 1)
            let between = try await ledger.importPupils([Sample.pupil(1)], at: 2)
            let newer = try await ledger.importPupils([Sample.pupil(1), Sample.pupil(2, ["website": .withdrawn]), Sample.pupil(4)], at: 3)
            let changes = try await ledger.changes(from: older, to: newer)
            #expect(
                changes == [
                    PupilChange(
                        before: Sample.pupil(2, on: older.number), after: Sample.pupil(2, ["website": .withdrawn], on: newer.number)),
                    PupilChange(before: Sample.pupil(3, on: older.number), after: nil),
                    PupilChange(before: nil, after: Sample.pupil(4, on: newer.number)),
                ])
            #expect(try await ledger.changes(from: newer, to: older).map(\.after) == changes.map(\.before))
            #expect(try await ledger.changes(from: older, to: older).isEmpty)
            #expect(try await ledger.changes(from: older, to: between).count == 2)
            #expect(try await ledger.changes(from: between, to: newer).compactMap(\.after?.id.rawValue) == ["adm:2", "adm:4"])
            #expect(try await ledger.changes(from: SnapshotID(77), to: older).count == 3, "a list that is not there has nobody")
        }
    }

    @Test(arguments: Engine.allCases) func aPersonIsFollowedOverEveryList(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let first = try await ledger.importPupils([Sample.pupil(1), Sample.pupil(2)], at: 1)
            try await ledger.importStaff([Sample.staff("JPO")], at: 2)
            let third = try await ledger.importPupils([Sample.pupil(1, ["website": .refused])], at: 3)
            #expect(
                try await ledger.standings(of: [PupilID("adm:1"), PupilID("adm:9")]) == [
                    PupilStanding(snapshot: first, pupil: Sample.pupil(1, on: first.number)),
                    PupilStanding(snapshot: third, pupil: Sample.pupil(1, ["website": .refused], on: third.number)),
                ])
            #expect(try await ledger.standings(of: [PupilID("adm:2"), PupilID("adm:1")]).map(\.snapshot) == [first, first, third])
            #expect(try await ledger.standings(of: []).isEmpty)
        }
    }

    @Test(arguments: Engine.allCases) func thoseWhoHadLeftByAnEarlierListAreKnown(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let first = try await ledger.importPupils([Sample.pupil(1), Sample.pupil(2)], at: 1)
            let second = try await ledger.importPupils([Sample.pupil(2)], at: 2)
            let staff = try await ledger.importStaff([Sample.staff("JPO")], at: 3)
            let last = try await ledger.importPupils([Sample.pupil(3)], at: 4)
            func former(_ list: SnapshotID) async throws -> [String] {
                try await ledger.formerPupils(upTo: list).former.map(\.id.rawValue)
            }
            #expect(try await former(first).isEmpty)
            #expect(try await former(second) == ["adm:1"])
            #expect(try await former(staff) == ["adm:1"])
            #expect(try await former(last) == ["adm:2", "adm:1"])
            #expect(try await ledger.formerPupils().former == ledger.formerPupils(upTo: last).former)
            let ids = try await ledger.formerPupils(upTo: first).ids(of: PupilID("adm:3"))
            #expect(ids == [PupilID("adm:3")])
        }
    }

    /// Years later it can be told what was known on a day: lists that came later, and calls that were made later, change nothing.
    @Test(arguments: Engine.allCases) func anEarlierRollIsAsItWasThen(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let website = ChannelID("website")
            try await ledger.importPupils([Sample.pupil(1), Sample.pupil(2)], at: 10)
            let objection = ConsentAnswer(.refused, source: .objection(by: "x", at: Sample.moment(20)))
            try await ledger.record(ConsentRecord(pupil: PupilID("adm:1"), channels: [], answer: objection, recordedUnder: nil))
            try await ledger.importPupils([Sample.pupil(1)], at: 30)
            func then(_ second: Int) async throws -> RollThen {
                try await RollThen(ledger, at: Sample.moment(second), channels: [website])
            }
            let nothing = try await then(9)
            #expect(nothing.snapshot == nil && nothing.roll.pupils.isEmpty && nothing.records.isEmpty)
            let granted = try await then(19)
            #expect(granted.roll[PupilID("adm:1")]?.consents[website]?.state == .granted)
            #expect(granted.roll[PupilID("adm:2")]?.hasLeft == false)
            let objected = try await then(20)
            #expect(objected.roll[PupilID("adm:1")]?.consents[website]?.isObjection == true)
            #expect(objected.snapshot == granted.snapshot)
            let later = try await then(31)
            #expect(later.roll[PupilID("adm:1")]?.consents[website]?.isObjection == true)
            #expect(later.roll[PupilID("adm:2")]?.hasLeft == true)
        }
    }
}
