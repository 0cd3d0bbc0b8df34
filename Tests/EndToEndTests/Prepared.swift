import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// A school that several tests start from: made once, never changed afterwards, and gone when the process ends.
struct Prepared: Sendable {
    fileprivate let made: Result<SchoolBench, any Error>

    init(_ fill: (SchoolBench) throws -> Void) {
        made = Result {
            let school = try SchoolBench(in: Self.folder)
            try fill(school)
            return school
        }
    }

    /// A school's folder of the test's own, with the same content to the byte.
    func copy() throws -> SchoolBench { try SchoolBench(copyOf: made.get()) }

    /// No test owns what lies here, so none removes it.
    private static let folder: URL = {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-prepared-\(UUID().uuidString)")
        atexit { try? FileManager.default.removeItem(at: Prepared.folder) }
        return folder
    }()
}

/// The demo school after its first run.
enum DemoSchool {
    /// What was dropped, by path below the inbox, and what the run printed.
    static func first() throws -> (dropped: [String], ran: Ended) { try made.get().first }

    static func copy() throws -> SchoolBench { try made.get().school.copy() }

    private static let made = Result {
        var first: (dropped: [String], ran: Ended)?
        let school = Prepared { school in first = (try school.dropDemo(), try school.run(["run"])) }
        _ = try school.made.get()
        return (school: school, first: try #require(first))
    }
}
