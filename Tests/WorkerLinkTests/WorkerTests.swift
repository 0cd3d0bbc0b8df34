import Domain
import Foundation
import Testing

@testable import WorkerLink

#if canImport(Glibc)
    import Glibc
#endif

/// The conversation with the real program.
@Suite struct WorkerTests {
    @Test func opensAndRenders() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        guard case .seen(let inspection) = try await worker.open(photo: Photos.open("pictures/jpeg-mwg.jpg"), .usual())
        else {
            Issue.record("it did not open")
            return
        }
        #expect(inspection.storedSize == PixelSize(width: 480, height: 360))
        #expect(inspection.tags.value?.compactMap(\.name) == ["Ava Smith", "Noah Patel"])
        let large = try await worker.render(longestEdge: 2048, quality: 85)
        #expect(large.size == PixelSize(width: 360, height: 480))
        #expect(large.bytes.starts(with: [0xFF, 0xD8]) && large.bytes.suffix(2) == [0xFF, 0xD9])
        let small = try await worker.render(longestEdge: 120, quality: 85)
        #expect(small.size == PixelSize(width: 90, height: 120))
        #expect(small.bytes.count < large.bytes.count)
    }

    @Test func readsTheSidecarThatComesWithAPhoto() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        let inspected = try await worker.open(
            photo: Photos.open("pictures/jpeg-plain.jpg"), sidecars: [Photos.open("school/inbox/sports-day/egg-and-spoon.xmp")],
            .usual(sidecars: 1))
        guard case .seen(let inspection) = inspected else {
            Issue.record("it did not open")
            return
        }
        #expect(inspection.tags.value?.contains { $0.name == "Rose Green" && $0.origin == .xmpSidecar } == true)
    }

    @Test func opensHEIC() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        let inspected = try await worker.open(photo: Photos.open("pictures/heic-two-aux.heic"), .usual())
        guard case .seen(let inspection) = inspected else {
            Issue.record("\(inspected)")
            return
        }
        #expect(inspection.format == .heic)
    }

    @Test func saysWhatItIs() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        let description = try await worker.describe()
        #expect(description.vips.hasPrefix("8."))
        #expect(description.heif != nil)
        #expect(description.avif)
        #expect(description.networkIsForbidden)
    }

    @Test func aRefusalIsAnAnswer() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        let inspected = try await worker.open(photo: Photos.open("refused/video.mp4"), .usual())
        #expect(inspected == .failed(.unsupported(.video)))
        #expect(
            await failure { () throws(WorkerFailure) in try await worker.render(longestEdge: 100, quality: 85) }
                == .refused("the picture could not be written"))
    }

    @Test func aRefusedPhotoLeavesNothingOfTheOneBefore() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        _ = try await worker.open(photo: Photos.open("pictures/jpeg-plain.jpg"), .usual())
        _ = try await worker.open(photo: Photos.open("pictures/jpeg-truncated.jpg"), .usual())
        #expect(
            await failure { () throws(WorkerFailure) in try await worker.render(longestEdge: 100, quality: 85) }
                == .refused("the picture could not be written"))
    }

    @Test func anotherVersionIsRefused() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        var request = OpenRequest.usual()
        request.version += 1
        let photo = try Photos.open("pictures/jpeg-plain.jpg")
        let thrown = await failure { [request] () throws(WorkerFailure) in try await worker.open(photo: photo, request) }
        guard case .refused = thrown else {
            Issue.record("\(String(describing: thrown))")
            return
        }
    }

    @Test func aMissingProgramIsToldApart() async throws {
        let worker = Worker(program: "/nonexistent/safelight-worker", limits: .usual)
        let thrown = await failure { () throws(WorkerFailure) in try await worker.describe() }
        guard case .cannotStart = thrown else {
            Issue.record("\(String(describing: thrown))")
            return
        }
    }

    @Test func isReplacedAfterItsPhotos() async throws {
        let worker = Worker(
            program: try Built.worker(), limits: WorkerLimits(seconds: 60, megabytes: 2048, photosPerWorker: 2, looks: false))
        var pids: [Int32] = []
        for _ in 0..<5 {
            _ = try await worker.open(photo: Photos.open("pictures/jpeg-plain.jpg"), .usual())
            pids.append(try await worker.processID())
        }
        #expect(pids[0] == pids[1] && pids[2] == pids[3])
        #expect(Set(pids).count == 3)
        #expect(Processes.isGone(pids[0]) && Processes.isGone(pids[2]))
    }

    @Test func aPoolLendsEachWorkerToOnePhotoAtATime() async throws {
        let pool = WorkerPool(program: try Built.worker(), count: 2, limits: .usual)
        let photos = ["jpeg-plain.jpg", "jpeg-mwg.jpg", "png-alpha.png", "heic-plain.heic", "orientation-6.jpg", "jpeg-grey.jpg"]
        let pids = await withTaskGroup(of: Int32?.self) { group in
            for name in photos {
                group.addTask {
                    await pool.withWorker { worker in
                        guard let photo = try? Photos.open("pictures/" + name),
                            case .seen(let inspection)? = try? await worker.open(photo: photo, .usual()),
                            let rendition = try? await worker.render(longestEdge: 2048, quality: 85),
                            rendition.size == inspection.uprightSize
                        else { return nil }
                        return try? await worker.processID()
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(!pids.contains(nil), "a photo got another's picture")
        #expect(Set(pids).count <= 2)
        await pool.stop()
        #expect(pids.compactMap { $0 }.allSatisfy(Processes.isGone))
    }
}
