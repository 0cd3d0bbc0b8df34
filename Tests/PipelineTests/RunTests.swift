import Domain
import Foundation
import Ledger
import Records
import Rules
import Store
import Testing
import Wording
import WorkerLink

@testable import Pipeline

/// The whole run with a real ledger and a real worker; which models there are is said here.
@Suite struct RunTests {
    private struct Bench {
        let folder: SchoolFolder
        let ledger: SQLiteLedger
        let pool: WorkerPool

        func run(_ models: [VisionModel]) async throws -> Run.Summary {
            let text = try #require(String(bytes: try Files.read(folder.policy), encoding: .utf8))
            let policy = try PolicyFile.read(text, digest: SHA256.digest(Array(text.utf8)))
            let clock = Clock { 1_790_000_000_000_000_000 }
            try await ledger.keepPolicy(text, digest: policy.digest, at: clock.now())
            let school = try await School(
                folder, policy: policy, ledger: ledger, programVersion: "0.1", ordinaryWords: { .none }, outside: .none)
            return try await Run(school, pool: pool, lanes: 1, clock: clock)(
                still: 0, wait: {}, prepare: { models }, progress: { _, _ in })
        }

        func looks(_ photo: PhotoID) async throws -> Int { try #require(try await ledger.photo(photo)).looks }
    }

    private func withSchool(_ body: (Bench, PhotoID) async throws -> Void) async throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "safelight-run-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = SchoolFolder(root: root.path)
        try folder.make()
        try Files.write(Array(PolicyFile.template.utf8), to: folder.policy)
        let fixture = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "fixtures/pictures/jpeg-plain.jpg")
        let bytes = [UInt8](try Data(contentsOf: fixture))
        try Files.makeFolder(folder.inbox + "/fair")
        try Files.write(bytes, to: folder.inbox + "/fair/a.jpg")
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let worker = URL(filePath: tests).deletingLastPathComponent().appending(path: "safelight-worker").path
        try #require(FileManager.default.isExecutableFile(atPath: worker), "build it with: swift build --product safelight-worker")
        let pool = WorkerPool(
            program: worker, count: 1, limits: WorkerLimits(seconds: 60, megabytes: 2048, photosPerWorker: 100, looks: true))
        let ledger = try SQLiteLedger(path: folder.ledger)
        let photo = PhotoID(SHA256.digest(bytes))
        do {
            try await body(Bench(folder: folder, ledger: ledger, pool: pool), photo)
            await pool.stop()
        } catch {
            await pool.stop()
            throw error
        }
    }

    @Test func aPhotoThatNobodyCouldLookAtIsOpenedAgainOnceThereAreModels() async throws {
        let digest = try #require(Digest(bytes: [UInt8](repeating: 9, count: 32)))
        let model = VisionModel(name: "another", digest: digest)
        try await withSchool { bench, photo in
            #expect(try await bench.run([]).taken == 1)
            guard case .seen(var blind)? = try await bench.ledger.photo(photo)?.inspected else {
                Issue.record("the photo was not opened")
                return
            }
            blind.faces = .unknown("the model was missing")
            blind.legibleTexts = .absent
            blind.models = []
            try await bench.ledger.record(.seen(blind), of: photo, at: Moment(seconds: 5))
            #expect(try await bench.looks(photo) == 2)
            _ = try await bench.run([])
            #expect(try await bench.looks(photo) == 2, "there is nothing to look with")
            _ = try await bench.run([model])
            #expect(try await bench.looks(photo) == 3)
        }
    }

    @Test func aPhotoOfWhichNothingIsMissingIsNotOpenedAgain() async throws {
        let digest = try #require(Digest(bytes: [UInt8](repeating: 9, count: 32)))
        try await withSchool { bench, photo in
            _ = try await bench.run([])
            guard case .seen(var whole)? = try await bench.ledger.photo(photo)?.inspected else {
                Issue.record("the photo was not opened")
                return
            }
            (whole.faces, whole.legibleTexts) = (.seen([]), .absent)
            try await bench.ledger.record(.seen(whole), of: photo, at: Moment(seconds: 5))
            _ = try await bench.run([VisionModel(name: "another", digest: digest)])
            #expect(try await bench.looks(photo) == 2)
        }
    }

    /// What a decision rests on is named in it, the models of its own look and the answers among it.
    @Test func aDecisionNamesItsModelsAndCountsItsAnswers() async throws {
        let digest = try #require(Digest(bytes: [UInt8](repeating: 9, count: 32)))
        let model = VisionModel(name: "centerface", digest: digest)
        try await withSchool { bench, photo in
            _ = try await bench.run([])
            guard case .seen(var seen)? = try await bench.ledger.photo(photo)?.inspected else {
                Issue.record("the photo was not opened")
                return
            }
            (seen.faces, seen.legibleTexts, seen.models) = (.seen([]), .absent, [model])
            try await bench.ledger.record(.seen(seen), of: photo, at: Moment(seconds: 5))
            try await bench.ledger.answer(photo, Answer(.grownUp(name: "X"), by: "A. Clerk", at: Moment(seconds: 6)))
            // Staff said something, so that it is decided again without being opened.
            let words = Submission(event: "fair", fileName: "a.jpg", people: ["Zelda Quux"], everyoneNamed: false)
            try await bench.ledger.resubmit(photo, words, at: Moment(seconds: 7))
            _ = try await bench.run([model])
            let grounds = try #require(try await bench.ledger.photo(photo)?.decision?.grounds)
            #expect(grounds.models == [model] && grounds.answerCount == 1)
            let older = try await bench.ledger.decisions(of: photo).dropLast().last
            #expect(older?.grounds.answerCount == 0)
        }
    }
}
