import Domain
import Records
import Rules
import Testing

/// Consent lists and what is recorded by hand, for every engine.
@Suite struct ConsentContractTests {
    @Test(arguments: Engine.allCases) func aListIsReadBack(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let states: [String: Consent] = [
                "website": .granted, "social": .refused, "app": .withdrawn, "display": .unanswered, "press": .notAsked, "news": .expired,
            ]
            let id = try await ledger.importPupils([Sample.pupil(2, states), Sample.pupil(1)], at: 7)
            let snapshot = try #require(try await ledger.snapshots().first)
            #expect(
                snapshot
                    == Snapshot(
                        id: id, at: Sample.moment(8), by: "Office", file: Sample.digest(7), mapping: Sample.digest(251),
                        listDate: Sample.moment(7), pupilCount: 2))
            let pupils = try await ledger.pupils(of: id)
            // What comes back names the list that it stands on.
            let wanted = [Sample.pupil(1, on: id.number), Sample.pupil(2, states, on: id.number)]
            #expect(Set(pupils) == Set(wanted))
            #expect(pupils.map(\.id) == pupils.map(\.id).sorted())
        }
    }

    @Test(arguments: Engine.allCases) func aListOfWhichOnlyTheNoesCountSaysSo(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.importPupils([Sample.pupil(1)], at: 1)
            try await ledger.importPupils([Sample.pupil(1)], at: 2, isPartial: true)
            try await ledger.importStaff([Sample.staff("jpo")], at: 3, isPartial: true)
            #expect(try await ledger.snapshots().map(\.isPartial) == [false, true])
            #expect(try await ledger.staffLists().map(\.isPartial) == [true])
        }
    }

    @Test(arguments: Engine.allCases) func protectionsStandUntilTheyAreLifted(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let (one, two) = (PupilID("upn:1"), PupilID("adm:2"))
            let recorded = [
                Protection(pupil: one, at: Sample.moment(1), by: "Lead"), Protection(pupil: two, at: Sample.moment(2), by: "Lead"),
                Protection(pupil: one, at: Sample.moment(3), by: "Other", isLifted: true),
            ]
            let before = try await ledger.recordCount()
            for each in recorded { try await ledger.record(each) }
            #expect(try await ledger.protections() == recorded)
            #expect(Protection.standing(recorded) == [two])
            #expect(Protection.standing(recorded + [recorded[0]]) == [one, two], "whoever is protected again is")
            // What was decided before rests on old grounds.
            #expect(try await ledger.recordCount() == before + 3)
        }
    }

    @Test(arguments: Engine.allCases) func listsAreKeptInTheirOrder(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let first = try await ledger.importPupils([Sample.pupil(1)], at: 9)
            let second = try await ledger.importPupils([Sample.pupil(1, ["website": .withdrawn])], at: 3)
            let third = try await ledger.importPupils([Sample.pupil(1)], at: 5)
            #expect(first < second && second < third)
            #expect(try await ledger.snapshots().map(\.id) == [first, second, third])
            let states = [first, second, third]
            var found: [Consent?] = []
            for id in states { found.append(try await ledger.pupils(of: id).first?.consents[ChannelID("website")]?.state) }
            #expect(found == [.granted, .withdrawn, .granted])
            let sources = try await ledger.pupils(of: third).first?.consents[ChannelID("website")]?.source
            #expect(sources == .list(third), "an unchanged pupil stands on the newer list all the same")
        }
    }

    @Test(arguments: Engine.allCases) func aPupilWhoStandsTwiceOnAListIsRefusedWhole(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let twice = [Sample.pupil(1), Sample.pupil(2), Sample.pupil(1, ["website": .refused])]
            await #expect(throws: LedgerFailure.self) { try await ledger.importPupils(twice) }
            #expect(try await ledger.snapshots().isEmpty)
            #expect(try await ledger.formerPupils().former.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases) func thoseWhoLeftComeBackAsTheyLastStood(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            #expect(try await ledger.formerPupils().former.isEmpty)
            try await ledger.importPupils([Sample.pupil(1), Sample.pupil(2), Sample.pupil(3)], at: 1)
            #expect(try await ledger.formerPupils().former.isEmpty)
            let second = try await ledger.importPupils([Sample.pupil(1), Sample.pupil(2, ["website": .refused])], at: 2)
            try await ledger.importPupils([Sample.pupil(1), Sample.pupil(4)], at: 3)
            var former = try await ledger.formerPupils().former
            #expect(former.map(\.id.rawValue) == ["adm:2", "adm:3"])
            #expect(former.first == Sample.pupil(2, ["website": .refused], on: second.number))
            try await ledger.importPupils([Sample.pupil(1), Sample.pupil(3)], at: 4)
            former = try await ledger.formerPupils().former
            #expect(former.map(\.id.rawValue) == ["adm:4", "adm:2"], "whoever is back has not left; who left last stands first")
        }
    }

    @Test(arguments: Engine.allCases) func everyNumberThatAChildHadIsKnown(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let upn = "N900400019001"
            func pupil(_ id: String, _ upn: String?, _ number: String?) -> Pupil {
                Pupil(
                    id: PupilID(id), upn: upn, admissionNumber: number, legalName: PersonName(forename: "Zoë", surname: "Ó Briain"))
            }
            try await ledger.importPupils([pupil("adm:1", nil, "1")], at: 1)
            try await ledger.importPupils([pupil("upn:" + upn, upn, "1")], at: 2)
            try await ledger.importPupils([pupil("upn:" + upn, upn, nil)], at: 3)
            let history = try await ledger.formerPupils()
            #expect(history.former.map(\.id.rawValue) == ["adm:1"])
            #expect(history.ids(of: PupilID("upn:" + upn)) == [PupilID("upn:" + upn), PupilID("adm:1")])
        }
    }

    @Test(arguments: Engine.allCases) func anObjectionToAPhotoIsTakenBackByALaterRow(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.store(1)
            try await ledger.store(2)
            let photo = Sample.photo(1)
            let first = PhotoObjection(by: "x", at: Sample.moment(1)), again = PhotoObjection(by: "y", at: Sample.moment(4))
            try await ledger.object(to: photo, first)
            try await ledger.object(to: photo, PhotoObjection(by: "z", at: Sample.moment(2)))
            try await ledger.object(to: Sample.photo(2), first)
            #expect(try await ledger.photo(photo)?.objection == first)
            try await ledger.lift(objectionsTo: photo, by: "y", reason: "another photo was meant", at: Sample.moment(3))
            #expect(try await ledger.photo(photo)?.objection == nil)
            #expect(try await ledger.photo(Sample.photo(2))?.objection == first)
            try await ledger.object(to: photo, again)
            #expect(try await ledger.photo(photo)?.objection == again)
            #expect(try await ledger.recordCount() == 5, "taking back changes verdicts too")
        }
    }

    @Test(arguments: Engine.allCases) func anEmptyListMakesEverybodyFormer(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.importPupils([Sample.pupil(1)], at: 1)
            let empty = try await ledger.importPupils([], at: 2)
            #expect(try await ledger.pupils(of: empty).isEmpty)
            #expect(try await ledger.formerPupils().former.map(\.id.rawValue) == ["adm:1"])
        }
    }

    @Test(arguments: Engine.allCases) func callsAndObjectionsAreKeptInTheirOrder(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let list = try await ledger.importPupils([Sample.pupil(1)])
            let call = ConsentRecord(
                pupil: PupilID(admissionNumber: "1"), channels: ["website", "app"].map { ChannelID($0) },
                answer: ConsentAnswer(
                    .granted, source: .call(by: "Office", answeredBy: "Zoë’s mother", relation: "mother", at: Sample.moment(4))),
                recordedUnder: list)
            let objection = ConsentRecord(
                pupil: PupilID(admissionNumber: "1"), channels: [],
                answer: ConsentAnswer(.refused, source: .objection(by: "A. Teacher", at: Sample.moment(5))), recordedUnder: nil)
            #expect(try await ledger.recordCount() == 0)
            try await ledger.record(call)
            try await ledger.record(objection)
            try await ledger.record(call)
            #expect(try await ledger.consentRecords() == [call, objection, call])
            #expect(try await ledger.recordCount() == 3)
            try await ledger.store(1)
            try await ledger.object(to: Sample.photo(1), PhotoObjection(by: "x", at: Sample.moment(1)))
            #expect(try await ledger.recordCount() == 4, "an objection to a photo changes verdicts too")
        }
    }

    @Test(arguments: Engine.allCases) func aCallUnderAnUnknownListIsRefused(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let call = ConsentRecord(
                pupil: PupilID(admissionNumber: "1"), channels: [],
                answer: ConsentAnswer(.granted, source: .list(SnapshotID(1))), recordedUnder: SnapshotID(17))
            #expect(await failure { () throws(LedgerFailure) in try await ledger.record(call) } != nil)
            #expect(try await ledger.recordCount() == 0)
        }
    }

    @Test(arguments: Engine.allCases) func listsOfStaffStandBesideThoseOfPupils(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let pupils = try await ledger.importPupils([Sample.pupil(1), Sample.pupil(2)], at: 1)
            let staff = try await ledger.importStaff([Sample.staff("jpo"), Sample.staff("dok")], at: 2)
            #expect(try await ledger.formerPupils().former.isEmpty, "a list of staff makes no pupil a leaver")
            #expect(try await ledger.snapshots().map(\.id) == [pupils])
            #expect(
                try await ledger.staffLists() == [
                    Snapshot(
                        id: staff, at: Sample.moment(3), by: "Office", file: Sample.digest(2), mapping: Sample.digest(252),
                        listDate: Sample.moment(2), pupilCount: 2)
                ])
            let read = try await ledger.pupils(of: staff)
            #expect(read.map(\.id.rawValue) == ["staff:dok", "staff:jpo"] && read.allSatisfy { $0.role == .staff })
            #expect(read.first?.consents[ChannelID("website")]?.source == .list(staff))

            try await ledger.importPupils([Sample.pupil(1)], at: 3)
            #expect(
                try await ledger.formerPupils().former.map(\.id.rawValue) == ["adm:2"], "a list of pupils makes nobody on the staff one")
            try await ledger.importStaff([Sample.staff("dok")], at: 4)
            let former = try await ledger.formerPupils().former
            #expect(former.map(\.id.rawValue) == ["staff:jpo", "adm:2"])
            #expect(former.map(\.role) == [.staff, .pupil])
        }
    }

    @Test(arguments: Engine.allCases) func everythingIsThereAfterReopening(_ engine: Engine) async throws {
        try await engine.withLedger { ledger, reopen in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            let waiting = try await ledger.intend(Sample.drop(2), sidecars: [])
            let list = try await ledger.importPupils([Sample.pupil(1)])
            let (decision, releases) = try await ledger.decide(1, [Sample.verdict("website")], releasing: [Sample.intent("website")])
            let again = try await reopen()
            #expect(try await again.photo(Sample.photo(1)) == ledger.photo(Sample.photo(1)))
            #expect(try await again.decisions(of: Sample.photo(1)).map(\.id) == [decision])
            #expect(try await again.unsettledDrops().map(\.id) == [waiting])
            #expect(try await again.unsettledReleases().map(\.id) == releases)
            #expect(try await again.pupils(of: list).count == 1)
            #expect(try await again.counts() == ledger.counts())
            // The second one writes, and the first one sees it.
            try await again.settle(waiting, .stored, at: Sample.moment(50))
            #expect(try await ledger.photo(Sample.photo(2)) != nil)
        }
    }
}
