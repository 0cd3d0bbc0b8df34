import Foundation
import Testing

@testable import Store

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct FilesTests {
    // MARK: Writing

    @Test func whatIsWrittenIsThereWholeAndAlone() throws {
        let folder = try Folder()
        for size in [0, 1, 4096, 3_000_001] {
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try Files.write(bytes, to: folder("page"))
            #expect(try contents(folder("page")) == bytes, "an older file of that name is replaced")
            #expect(folder.names == ["page"], "no temporary file may stay")
        }
    }

    @Test func theModeDoesNotDependOnTheUmask() throws {
        let folder = try Folder()
        for wanted in [0o600, 0o644, 0o666] {
            try Files.write([1], to: folder("page"), mode: UInt32(wanted))
            #expect(try mode(folder("page")) == wanted)
        }
    }

    /// The last step fails, since a folder is in the way; nothing half is left and the failure says no path.
    @Test func aFailureLeavesNothingHalf() throws {
        let folder = try Folder()
        try Files.makeFolder(folder("Ava Smith"))
        _ = try folder.put([9], "kept")
        let thrown = failure { () throws(FileFailure) in try Files.write([1, 2, 3], to: folder("Ava Smith")) }
        #expect(thrown?.code == EISDIR)
        #expect(thrown?.path == folder("Ava Smith"), "for those who ask for detail")
        #expect("\(thrown as Any? ?? "")".contains("Ava") == false)
        #expect(folder.names == ["Ava Smith", "kept"])
    }

    @Test func aFileIsNoFolder() throws {
        let folder = try Folder()
        let file = try folder.put([9], "file")
        let thrown = failure { () throws(FileFailure) in try Files.write([1], to: file + "/page") }
        #expect(thrown?.code == ENOTDIR)
        #expect(try contents(file) == [9])
        #expect(folder.names == ["file"])
    }

    @Test func aFullDiskIsToldApart() {
        #expect(FileFailure("write a file", "x", code: ENOSPC).diskIsFull)
        #expect(FileFailure("write a file", "x", code: EDQUOT).diskIsFull)
        #expect(!FileFailure("write a file", "x", code: EACCES).diskIsFull)
    }

    /// Writing ends in the middle, as on a full disk: here because the process may write no more than 64 kB into a file.
    @Test func aWriteThatEndsInTheMiddleLeavesTheOldFile() async {
        await #expect(processExitsWith: .success) {
            let folder = try Folder()
            try Files.write([7], to: folder("page"))
            // Writing beyond it fails with EFBIG instead of a signal.
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 65536, rlim_max: 65536)
            guard setrlimit(__rlimit_resource_t(UInt32(1)), &limit) == 0 else { exit(2) }
            let thrown = failure { () throws(FileFailure) in try Files.write([UInt8](repeating: 1, count: 100_000), to: folder("page")) }
            guard thrown?.code == EFBIG, try contents(folder("page")) == [7], folder.names == ["page"] else { exit(3) }
        }
    }

    @Test func aLinkInThePlaceOfTheTemporaryFileIsNotFollowed() throws {
        let folder = try Folder()
        let victim = try folder.put([9], "victim")
        try FileManager.default.createSymbolicLink(atPath: folder(".safelight-page.part"), withDestinationPath: victim)
        #expect(failure { () throws(FileFailure) in try Files.write([1], to: folder("page")) } != nil)
        #expect(try contents(victim) == [9])
    }

    @Test func aLinkIsReplacedAndItsTargetLeftAlone() throws {
        let folder = try Folder()
        let victim = try folder.put([9], "victim")
        try FileManager.default.createSymbolicLink(atPath: folder("page"), withDestinationPath: victim)
        try Files.write([1], to: folder("page"))
        #expect(try contents(victim) == [9])
        #expect(try FileStatus.of(folder("page"))?.isRegular == true)
    }

    // MARK: Moving

    @Test func movesAcrossFolders() throws {
        let folder = try Folder()
        try Files.makeFolder(folder("a/b/c"))
        let file = try folder.put([5], "photo")
        try Files.move(file, to: folder("a/b/c/photo"))
        #expect(try contents(folder("a/b/c/photo")) == [5])
        #expect(folder.names == ["a"])
    }

    @Test func neverReplaces() throws {
        let folder = try Folder()
        let one = try folder.put([1], "one")
        let other = try folder.put([2], "other")
        #expect(failure { () throws(FileFailure) in try Files.move(one, to: other) }?.code == EEXIST)
        #expect(try contents(one) == [1])
        #expect(try contents(other) == [2])
    }

    @Test func aLinkIsMovedItself() throws {
        let folder = try Folder()
        let target = try folder.put([1], "target")
        try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: target)
        try Files.move(folder("link"), to: folder("moved"))
        #expect(try FileStatus.of(folder("moved"))?.isRegular == false)
        #expect(try contents(target) == [1])
    }

    @Test func whatIsGoneCannotBeMoved() throws {
        let folder = try Folder()
        #expect(failure { () throws(FileFailure) in try Files.move(folder("no"), to: folder("where")) }?.code == ENOENT)
    }

    // MARK: Removing, reading, listing

    @Test func removesOnceAndIsContentAfterwards() throws {
        let folder = try Folder()
        let file = try folder.put([1], "file")
        try Files.remove(file)
        #expect(folder.names.isEmpty)
        try Files.remove(file)
        try Files.makeFolder(folder("folder"))
        #expect(failure { () throws(FileFailure) in try Files.remove(folder("folder")) } != nil)
    }

    @Test func readsUpToItsLimit() throws {
        let folder = try Folder()
        let file = try folder.put([1, 2, 3], "file")
        #expect(try Files.read(file, limit: 3) == [1, 2, 3])
        #expect(failure { () throws(FileFailure) in try Files.read(file, limit: 2) }?.code == EFBIG)
        #expect(try Files.read(folder.put([], "empty")) == [])
        #expect(failure { () throws(FileFailure) in try Files.read(folder.path) } != nil, "a folder is no file")
    }

    @Test func doesNotReadThroughLinksNorWaitOnPipes() throws {
        let folder = try Folder()
        let target = try folder.put([1], "target")
        try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: target)
        #expect(failure { () throws(FileFailure) in try Files.read(folder("link")) }?.code == ELOOP)
        #expect(failure { () throws(FileFailure) in try OpenFile.reading(folder("link")) }?.code == ELOOP)
        try #require(mkfifo(folder("pipe"), 0o600) == 0)
        // Nobody writes into it: a reader that waits would wait for ever.
        #expect(failure { () throws(FileFailure) in try Files.read(folder("pipe")) }?.code == EINVAL)
        #expect(try OpenFile.reading(folder("pipe")).status().isRegular == false)
    }

    @Test func namesAreSortedByTheirBytes() throws {
        let folder = try Folder()
        for name in ["b", "a", "Z", "é", ".hidden", "a b", "ä", "10", "9"] { _ = try folder.put([], name) }
        #expect(try Files.names(in: folder.path) == [".hidden", "10", "9", "Z", "a", "a b", "b", "ä", "é"])
        #expect(failure { () throws(FileFailure) in try Files.names(in: folder("no")) }?.code == ENOENT)
    }

    @Test func aLongNameIsGivenWhole() throws {
        let folder = try Folder()
        let name = String(repeating: "n", count: 255)
        _ = try folder.put([], name)
        #expect(try Files.names(in: folder.path) == [name])
    }

    // MARK: Folders

    @Test func makesEveryFolderOnTheWayAndIsContentWithThoseThere() throws {
        let folder = try Folder()
        try Files.makeFolder(folder("a/b/c"), mode: 0o700)
        try Files.makeFolder(folder("a/b/c"), mode: 0o700)
        #expect(try mode(folder("a/b/c")) == 0o700)
        let file = try folder.put([1], "file")
        #expect(failure { () throws(FileFailure) in try Files.makeFolder(file) } != nil)
        #expect(failure { () throws(FileFailure) in try Files.makeFolder(file + "/below") } != nil)
    }

    @Test func aNewFolderHasTheModeItWasAskedForWhateverTheUmask() throws {
        let folder = try Folder()
        for wanted in [0o700, 0o770, 0o777] {
            let path = folder("\(wanted)")
            try Files.makeFolder(path + "/below", mode: UInt32(wanted))
            #expect(try mode(path) == wanted)
            #expect(try mode(path + "/below") == wanted)
        }
    }

    @Test func aFolderThatIsThereKeepsItsMode() throws {
        let folder = try Folder()
        try Files.makeFolder(folder("there"), mode: 0o700)
        try Files.makeFolder(folder("there/below"), mode: 0o777)
        try Files.makeFolder(folder("there"), mode: 0o777)
        #expect(try mode(folder("there")) == 0o700)
    }

    /// How a school lets its staff's group in: what is made inside belongs to the group too.
    @Test func theGroupIsHandedOn() throws {
        let folder = try Folder()
        try Files.makeFolder(folder("shared"))
        try Files.restrict(folder("shared"), mode: 0o2770)
        try Files.makeFolder(folder("shared/below"))
        #expect(try mode(folder("shared/below")) == 0o2750)
    }

    @Test func whatIsWrittenIsClosedToOthersUnlessAskedOtherwise() throws {
        let folder = try Folder()
        try Files.write([1], to: folder("page"))
        try Files.makeFolder(folder("folder"))
        #expect(try mode(folder("page")) == 0o640)
        #expect(try mode(folder("folder")) == 0o750)
    }

    /// Some file systems keep times of the year 2446, which nanoseconds in 64 bits cannot say.
    @Test(arguments: [(10_413_792_000, Int64.max), (-10_413_792_000, .min), (9_223_372_036, .max), (1, 1_999_999_999)])
    func aTimeFarAwayIsTheFarthest(_ seconds: Int, _ expected: Int64) {
        var status = stat()
        status.st_mtim = timespec(tv_sec: seconds, tv_nsec: 999_999_999)
        status.st_ctim = status.st_mtim
        #expect(FileStatus(status).modified == expected)
        #expect(FileStatus(status).changed == expected)
    }

    @Test func splitsPaths() {
        #expect(Files.split("/a/b/c") == ("/a/b", "c"))
        #expect(Files.split("/c") == ("/", "c"))
        #expect(Files.split("c") == (".", "c"))
    }

    @Test func aStatusTellsAFileFromAnother() throws {
        let folder = try Folder()
        let one = try #require(try FileStatus.of(folder.put([1, 2], "one")))
        #expect(one.isRegular && !one.isDirectory && one.size == 2)
        #expect(try FileStatus.of(folder.path)?.isDirectory == true)
        #expect(try FileStatus.of(folder("no")) == nil)
        #expect(try FileStatus.of(folder("one/below")) == nil)
        try Files.write([3, 4], to: folder("one"))
        #expect(try FileStatus.of(folder("one")) != one, "the same size under the same name is another file all the same")
    }
}
