import Domain
import Records
import Rules
import Testing

/// Decisions and releases, for every engine.
@Suite struct DecisionContractTests {
    @Test(arguments: Engine.allCases) func aDecisionIsReadBackAsItWasMade(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            let list = try await ledger.importPupils([Sample.pupil(1)])
            let staff = try await ledger.importStaff([Sample.staff("jpo")])
            var placed = Sample.finding("face-untagged")
            placed.regions = [Sample.box, Region(x: -0.01, y: 0, width: 0.2, height: 0.1)]
            let verdicts = [
                Sample.verdict(
                    "website", .quarantine, [Sample.finding("person-unknown"), placed, Sample.finding("capture-late", .notes)]),
                Sample.verdict("display"), Sample.verdict("app", .quarantine, [Sample.finding("consent-refused", .blocks)]),
            ]
            var grounds = Sample.grounds(snapshot: list)
            (grounds.staffList, grounds.answerCount, grounds.models) = (staff, 3, Sample.models)
            let (first, none) = try await ledger.decide(
                Sample.photo(1), verdicts, grounds: grounds, proof: .remains(["byte 3: a comment"]), at: Sample.moment(5),
                inspected: .seen(Sample.inspection), releasing: [])
            let (second, _) = try await ledger.decide(1, [Sample.verdict("website")], at: 6)
            #expect(none.isEmpty)

            let decisions = try await ledger.decisions(of: Sample.photo(1))
            #expect(decisions.map(\.id) == [first, second], "the older first")
            #expect(decisions.first?.grounds == grounds)
            #expect(decisions.first?.proof == .remains(["byte 3: a comment"]))
            #expect(decisions.first?.verdicts == verdicts, "channels and findings in their order")
            #expect(decisions.first?.at == Sample.moment(5))
            #expect(decisions.first?.photo == Sample.photo(1))
            let record = try #require(try await ledger.photo(Sample.photo(1)))
            #expect(record.decision?.id == second)
            #expect(record.inspected == .seen(Sample.inspection), "what was seen came with the decision")
        }
    }

    @Test(arguments: Engine.allCases) func aDecisionUnderAnUnknownPolicyLeavesNothingBehind(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.store(1)
            let thrown = await failure { () throws(LedgerFailure) in
                try await ledger.decide(
                    Sample.photo(1), [Sample.verdict("website")], grounds: Sample.grounds(policy: 201), proof: .clean,
                    at: Sample.moment(5), inspected: .seen(Sample.inspection), releasing: [Sample.intent("website")])
            }
            #expect(thrown != nil)
            let record = try #require(try await ledger.photo(Sample.photo(1)))
            #expect(record.decision == nil && record.inspected == nil && record.releases.isEmpty)
            #expect(try await ledger.unsettledReleases().isEmpty)
            #expect(try await ledger.counts().undecided == 1)
        }
    }

    @Test(arguments: Engine.allCases) func aChannelThatStandsTwiceLeavesNothingBehind(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            let twice = [Sample.verdict("website"), Sample.verdict("website", .quarantine)]
            #expect(await failure { () throws(LedgerFailure) in try await ledger.decide(1, twice) } != nil)
            #expect(try await ledger.decisions(of: Sample.photo(1)).isEmpty)
            try await ledger.decide(1, [Sample.verdict("website")])
        }
    }

    @Test(arguments: Engine.allCases) func theNewestStateOfAReleaseWins(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            let (_, ids) = try await ledger.decide(
                1, [Sample.verdict("website"), Sample.verdict("app")], releasing: [Sample.intent("website", 91), Sample.intent("app", 92)])
            try #require(ids.count == 2)
            var open = try await ledger.unsettledReleases()
            #expect(open.map(\.id) == ids)
            #expect(open.map(\.channel.rawValue) == ["website", "app"])
            #expect(open.map(\.rendition) == [Sample.digest(91), Sample.digest(92)])
            #expect(open.allSatisfy { $0.state == .releasing && $0.photo == Sample.photo(1) })
            #expect(open.first?.name == Sample.intent("website", 91).name)

            for (state, isOpen) in [
                (Release.State.released, false), (.takingBack, true), (.takenBack, false), (.releasing, true), (.abandoned, false),
            ] {
                try await ledger.mark([ids[0]], state, at: Sample.moment(20))
                open = try await ledger.unsettledReleases()
                #expect(open.contains { $0.id == ids[0] } == isOpen, "\(state)")
                #expect(open.contains { $0.id == ids[1] }, "the other one is as it was")
                let record = try #require(try await ledger.photo(Sample.photo(1)))
                let isThere = state != .takenBack && state != .abandoned
                #expect(record.releases.first { $0.id == ids[0] }?.state == (isThere ? state : nil))
            }
            try await ledger.mark([], .released, at: Sample.moment(21))
        }
    }

    @Test(arguments: Engine.allCases) func aPhotoHasEveryReleaseWhoseFileMayBeThere(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            let (_, old) = try await ledger.decide(1, [Sample.verdict("website")], releasing: [Sample.intent("website", 91)])
            try await ledger.mark(old, .takenBack, at: Sample.moment(11))
            let (_, new) = try await ledger.decide(
                1, [Sample.verdict("website"), Sample.verdict("app")], releasing: [Sample.intent("website", 92), Sample.intent("app", 93)])
            let record = try #require(try await ledger.photo(Sample.photo(1)))
            #expect(record.releases.map(\.id) == new)
        }
    }

    @Test(arguments: Engine.allCases) func nothingIsReleasedOnOldGrounds(_ engine: Engine) async throws {
        try await engine.withLedger { ledger, _ async throws in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            let old = Sample.grounds()
            try await ledger.object(to: Sample.photo(1), .init(by: "x", at: Sample.moment(3)))
            let thrown = await failure { () throws(LedgerFailure) in
                try await ledger.decide(
                    Sample.photo(1), [Sample.verdict("website")], grounds: old, proof: .clean, at: Sample.moment(4), inspected: nil,
                    releasing: [Sample.intent("website")])
            }
            #expect(thrown?.isOvertaken == true)
            #expect(try await ledger.decisions(of: Sample.photo(1)).isEmpty, "nothing of it was written")
        }
    }

    @Test(arguments: Engine.allCases) func anAnswerOvertakesTheDecisionOnItsOwnPhotoOnly(_ engine: Engine) async throws {
        try await engine.withLedger { ledger, _ async throws in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            try await ledger.store(2)
            let old = Sample.grounds()
            try await ledger.answer(Sample.photo(1), Sample.answer(.faceUndone(Sample.box)))
            func release(_ photo: PhotoID, _ grounds: Grounds) async -> LedgerFailure? {
                await failure { () throws(LedgerFailure) in
                    try await ledger.decide(
                        photo, [Sample.verdict("website")], grounds: grounds, proof: .clean, at: Sample.moment(6), inspected: nil,
                        releasing: [Sample.intent("website")])
                }
            }
            #expect(await release(Sample.photo(1), old)?.isOvertaken == true)
            #expect(try await ledger.decisions(of: Sample.photo(1)).isEmpty)
            #expect(await release(Sample.photo(2), old) == nil, "what was said of one photo disturbs no other")
            var newer = old
            newer.answerCount = try #require(try await ledger.photo(Sample.photo(1))).answerCount
            #expect(await release(Sample.photo(1), newer) == nil)
        }
    }

    @Test(arguments: Engine.allCases) func aNewStaffListOvertakesADecision(_ engine: Engine) async throws {
        try await engine.withLedger { ledger, _ async throws in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            let list = try await ledger.importPupils([Sample.pupil(1)])
            let old = Sample.grounds(snapshot: list)
            let staff = try await ledger.importStaff([Sample.staff("jpo")])
            func release(_ grounds: Grounds) async -> LedgerFailure? {
                await failure { () throws(LedgerFailure) in
                    try await ledger.decide(
                        Sample.photo(1), [Sample.verdict("website")], grounds: grounds, proof: .clean, at: Sample.moment(6),
                        inspected: nil, releasing: [Sample.intent("website")])
                }
            }
            #expect(await release(old)?.isOvertaken == true)
            var newer = old
            newer.staffList = staff
            #expect(await release(newer) == nil)
        }
    }

    @Test(arguments: Engine.allCases) func marksOfAnUnknownReleaseAreRefusedTogether(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            let (_, ids) = try await ledger.decide(1, [Sample.verdict("website")], releasing: [Sample.intent("website")])
            let marks = ids + [ReleaseID(4711)]
            #expect(await failure { () throws(LedgerFailure) in try await ledger.mark(marks, .released, at: Sample.moment(20)) } != nil)
            #expect(try await ledger.unsettledReleases().map(\.id) == ids, "neither of the two is marked")
        }
    }

    @Test(arguments: Engine.allCases) func aConclusionIsOfTheNewestDecision(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            let (first, ids) = try await ledger.decide(1, [Sample.verdict("website")], releasing: [Sample.intent("website")])
            #expect(try await ledger.photo(Sample.photo(1))?.isConcluded == false)
            try await ledger.conclude(first, released: ids, at: Sample.moment(20))
            try await ledger.conclude(first, released: [], at: Sample.moment(21))
            let record = try #require(try await ledger.photo(Sample.photo(1)))
            #expect(record.isConcluded)
            #expect(record.releases.map(\.state) == [.released])
            try await ledger.decide(1, [Sample.verdict("website", .quarantine)], at: 22)
            #expect(try await ledger.photo(Sample.photo(1))?.isConcluded == false, "the new decision has its work before it")
        }
    }

    @Test(arguments: Engine.allCases) func aConclusionOfNoDecisionMarksNothing(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            let (decision, ids) = try await ledger.decide(1, [Sample.verdict("website")], releasing: [Sample.intent("website")])
            let other = DecisionID(decision.number + 10)
            #expect(
                await failure { () throws(LedgerFailure) in try await ledger.conclude(other, released: ids, at: Sample.moment(20)) } != nil)
            #expect(try await ledger.unsettledReleases().map(\.id) == ids)
        }
    }

    @Test(arguments: Engine.allCases) func wordsAfterTheDecisionAreNew(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            try await ledger.decide(1, [Sample.verdict("website")])
            #expect(try await ledger.photo(Sample.photo(1))?.hasNewWords == false)
            try await ledger.resubmit(Sample.photo(1), Sample.submission(caption: "new"), at: Sample.moment(11))
            #expect(try await ledger.photo(Sample.photo(1))?.hasNewWords == true)
            try await ledger.decide(1, [Sample.verdict("website")], at: 12)
            #expect(try await ledger.photo(Sample.photo(1))?.hasNewWords == false)
        }
    }

    @Test(arguments: Engine.allCases) func countsAreOfTheNewestDecisions(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.keepSamplePolicy()
            for number: UInt8 in 1...5 { try await ledger.store(number) }
            let held = [Sample.finding("person-unknown"), Sample.finding("duplicate", .notes)]
            try await ledger.decide(1, [Sample.verdict("website", .quarantine, held), Sample.verdict("app", .quarantine, held)])
            let (_, ids) = try await ledger.decide(
                1, [Sample.verdict("website"), Sample.verdict("app")], releasing: [Sample.intent("website", 91), Sample.intent("app", 92)])
            try await ledger.mark(ids, .released, at: Sample.moment(20))
            try await ledger.decide(2, [Sample.verdict("website", .quarantine, held), Sample.verdict("app")])
            try await ledger.decide(3, [Sample.verdict("website", .quarantine, held), Sample.verdict("app", .quarantine, held)])
            let (_, back) = try await ledger.decide(4, [Sample.verdict("website")], releasing: [Sample.intent("website", 93)])
            try await ledger.mark(back, .released, at: Sample.moment(20))
            try await ledger.mark(back, .takenBack, at: Sample.moment(21))

            var expected = Counts()
            expected.photos = 5
            expected.publishable = 2
            expected.partly = 1
            expected.quarantined = 1
            expected.undecided = 1
            expected.released = ["website": 1, "app": 1]
            expected.reasons = ["person-unknown": 2]
            #expect(try await ledger.counts() == expected)
        }
    }

    @Test(arguments: Engine.allCases) func aDecisionWithoutAnyVerdictIsNotUndecidedForEver(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            try await ledger.decide(1, [])
            let record = try #require(try await ledger.photo(Sample.photo(1)))
            #expect(record.decision?.isHeld == true, "no verdict is no yes")
            #expect(try await ledger.counts().publishable == 0)
        }
    }

    @Test(arguments: Engine.allCases) func policiesAreKeptWholeAndOnce(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let text = "{ // “Zoë” 😀\n}"
            #expect(try await ledger.policy(Sample.digest(1)) == nil)
            try await ledger.keepPolicy(text, digest: Sample.digest(1), at: Sample.moment(1))
            try await ledger.keepPolicy("another text", digest: Sample.digest(1), at: Sample.moment(2))
            #expect(try await ledger.policy(Sample.digest(1)) == text)
        }
    }

    @Test(arguments: Engine.allCases) func aPhotoIsFoundByWhatWasReleasedOfIt(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            for number: UInt8 in [1, 2, 3] { try await ledger.store(number) }
            try await ledger.keepSamplePolicy()
            let intent = Sample.intent("website", 91)
            var twin = intent
            twin.name = "feedfeedfeedfeedfeed"
            let (_, releases) = try await ledger.decide(1, [Sample.verdict("website")], releasing: [intent, Sample.intent("press", 92)])
            try await ledger.decide(2, [Sample.verdict("website")], releasing: [twin])
            #expect(try await ledger.photos(releasedAs: intent.name) == [Sample.photo(1)])
            #expect(try await ledger.photos(releasedAs: intent.name.uppercased()) == [Sample.photo(1)])
            #expect(try await ledger.photos(releasedAs: twin.name) == [Sample.photo(2)])
            #expect(try await ledger.photos(rendition: intent.rendition) == [Sample.photo(1), Sample.photo(2)])
            #expect(try await ledger.photos(rendition: Sample.digest(92)) == [Sample.photo(1)])
            // What was taken back may be posted somewhere still.
            try await ledger.mark(releases, .takenBack, at: Sample.moment(20))
            #expect(try await ledger.photos(releasedAs: intent.name) == [Sample.photo(1)])
            for wild in ["", "%", "*", "0123456789abcdef"] { #expect(try await ledger.photos(releasedAs: wild).isEmpty, "\(wild)") }
            #expect(try await ledger.photos(rendition: Sample.digest(93)).isEmpty)
        }
    }
}
