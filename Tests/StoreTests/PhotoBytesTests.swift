import Domain
import Foundation
import Store
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct PhotoBytesTests {
    private static let piece = 1 << 20

    private func bytes(of photo: PhotoBytes) throws -> [UInt8] {
        let descriptor = try #require(photo.descriptor)
        var bytes = [UInt8](repeating: 0, count: Int(photo.size) + 10)
        let got = pread(descriptor, &bytes, bytes.count, 0)
        return Array(bytes.prefix(max(got, 0)))
    }

    private func sha256sum(_ path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/sha256sum")
        process.arguments = [path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(String(decoding: data, as: UTF8.self).prefix(64))
    }

    @Test(arguments: [0, 1, 55, 64, piece - 1, piece, piece + 1, 3 * piece + 7])
    func theDigestIsThatOfSha256sum(_ size: Int) throws {
        let folder = try Folder()
        let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ $0 >> 8) }
        let path = try folder.put(content, "photo")
        let expected = try sha256sum(path)
        let kept = try PhotoBytes.read(try OpenFile.reading(path), limit: Int64(size))
        #expect(kept.digest.hex == expected)
        #expect(kept.size == Int64(size))
        #expect(try bytes(of: kept) == content)
        #expect(SHA256.digest(content).hex == expected)
    }

    @Test(arguments: [1, piece, 3 * piece + 7]) func aPhotoAboveTheLimitIsHashedAndNotKept(_ size: Int) throws {
        let folder = try Folder()
        let path = try folder.put([UInt8](repeating: 7, count: size), "photo")
        let photo = try PhotoBytes.read(try OpenFile.reading(path), limit: Int64(size) - 1)
        #expect(photo.descriptor == nil)
        #expect(photo.size == Int64(size))
        #expect(photo.digest.hex == (try sha256sum(path)))
    }

    @Test func nobodyCanChangeWhatWasHashed() throws {
        let folder = try Folder()
        let path = try folder.put([1, 2, 3], "photo")
        let photo = try PhotoBytes.read(try OpenFile.reading(path), limit: 100)
        let descriptor = try #require(photo.descriptor)
        #expect(pwrite(descriptor, [9], 1, 0) < 0 && errno == EPERM)
        #expect(ftruncate(descriptor, 1) < 0 && errno == EPERM)
        #expect(ftruncate(descriptor, 100) < 0 && errno == EPERM)
        #expect(mmap(nil, 3, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0) == MAP_FAILED)
        // The file itself may change; what was read stays.
        try Files.write([4, 5, 6], to: path)
        #expect(try bytes(of: photo) == [1, 2, 3])
    }

    @Test func theEmptyPhotoIsSealedToo() throws {
        let folder = try Folder()
        let photo = try PhotoBytes.read(try OpenFile.reading(folder.put([], "photo")), limit: 100)
        let descriptor = try #require(photo.descriptor)
        #expect(pwrite(descriptor, [9], 1, 0) < 0)
    }

    /// Its size said more than could be read, as when somebody cuts it just then: what was there counts, and no zeros after it.
    @Test func aFileThatShrinksGivesOnlyWhatWasThere() throws {
        let folder = try Folder()
        let path = try folder.put([UInt8](repeating: 7, count: 5000), "photo")
        let file = try OpenFile.reading(path)
        // Some of it is read already, so that less comes than the size says.
        try #require(lseek(file.descriptor, 2000, SEEK_SET) == 2000)
        let photo = try PhotoBytes.read(file, limit: 10_000)
        #expect(photo.size == 3000)
        #expect(try bytes(of: photo) == [UInt8](repeating: 7, count: 3000))
        #expect(photo.digest == SHA256.digest([UInt8](repeating: 7, count: 3000)))
    }

    /// Bytes and digest belong together whenever a writer adds to the file, and its status shows that it was touched.
    @Test func aFileThatGrowsIsSeenByItsStatus() async throws {
        let folder = try Folder()
        let path = try folder.put([UInt8](repeating: 1, count: 100_000), "photo")
        let file = try OpenFile.reading(path)
        let before = try file.status()
        let writer = Task.detached {
            let handle = try FileHandle(forWritingTo: URL(filePath: path))
            for _ in 0..<50 {
                try handle.seekToEnd()
                try handle.write(contentsOf: Data(repeating: 2, count: 10_000))
            }
        }
        let photo = try PhotoBytes.read(file, limit: 1 << 30)
        #expect(photo.digest == SHA256.digest(try bytes(of: photo)))
        try await writer.value
        #expect(try file.status() != before)
    }

    /// A piece less than the size or a few bytes more make no difference to a hash in pieces.
    @Test func aHashInPiecesIsTheHashOfTheWhole() {
        let content = (0..<10_000).map { UInt8(truncatingIfNeeded: $0) }
        var hash = SHA256()
        var start = 0
        for count in [0, 1, 63, 64, 65, 1000, 8807] {
            content[start..<start + count].withUnsafeBytes { hash.add($0) }
            start += count
        }
        #expect(start == content.count)
        #expect(hash.finish() == SHA256.digest(content))
    }
}
