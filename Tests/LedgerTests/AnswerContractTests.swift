import Domain
import Records
import Rules
import Testing

/// What people answered about a photo, for every engine.
@Suite struct AnswerContractTests {
    private static let other = Region(x: 0.6, y: 0.2, width: 0.2, height: 0.3)
    private static let all: [Answer.Content] = [
        .face(Sample.box, .onRoll(PupilID("upn:N900400019001"))), .face(other, .grownUp(name: "Zoë “Z” Quux")), .notAPerson(other),
        .grownUp(name: "Jane Porter"), .accepted(RuleID("rights-unclear"), summary: "An author’s name."),
        .faceUndone(Sample.box), .grownUpUndone(name: "Jane Porter"), .acceptanceUndone(RuleID("rights-unclear")),
    ]

    @Test(arguments: Engine.allCases) func everyAnswerComesBackInItsOrder(_ engine: Engine) async throws {
        try await engine.withLedger { ledger, reopen async throws in
            try await ledger.store(1)
            try await ledger.store(2)
            let answers = Self.all.enumerated().map { Sample.answer($1, at: 50 - $0, note: $0 == 2 ? "a poster\n\u{0}" : nil) }
            for answer in answers { try await ledger.answer(Sample.photo(1), answer) }
            #expect(try await ledger.answers(of: Sample.photo(1)) == answers)
            #expect(try await ledger.answers(of: Sample.photo(2)).isEmpty)
            #expect(try await reopen().answers(of: Sample.photo(1)) == answers)
        }
    }

    @Test(arguments: Engine.allCases) func aPhotoHasTheAnswersThatStand(_ engine: Engine) async throws {
        try await engine.withLedger { ledger, _ async throws in
            try await ledger.store(1)
            let photo = Sample.photo(1)
            let first = Sample.answer(.notAPerson(Sample.box)), other = Sample.answer(.notAPerson(Self.other), at: 6)
            let newer = Sample.answer(.face(Sample.box, .grownUp(name: nil)), at: 7)
            for answer in [first, other, newer] { try await ledger.answer(photo, answer) }
            var record = try #require(try await ledger.photo(photo))
            #expect(record.answers == [other, newer] && record.answerCount == 3)
            try await ledger.answer(photo, Sample.answer(.faceUndone(Self.other), at: 8))
            record = try #require(try await ledger.photo(photo))
            #expect(record.answers == [newer] && record.answerCount == 4)
        }
    }

    @Test(arguments: Engine.allCases) func anAnswerAboutAnUnknownPhotoIsRefused(_ engine: Engine) async throws {
        try await engine.withLedger { ledger, _ async throws in
            let thrown = await failure { () throws(LedgerFailure) in
                try await ledger.answer(Sample.photo(9), Sample.answer(.notAPerson(Sample.box)))
            }
            #expect(thrown != nil)
        }
    }

    @Test(arguments: Engine.allCases) func callsAreCountedWithoutAnswers(_ engine: Engine) async throws {
        try await engine.withLedger { ledger, _ async throws in
            try await ledger.store(1)
            try await ledger.answer(Sample.photo(1), Sample.answer(.notAPerson(Sample.box)))
            #expect(try await ledger.recordCount() == 0, "an answer about one photo overtakes no decision on another")
        }
    }
}
