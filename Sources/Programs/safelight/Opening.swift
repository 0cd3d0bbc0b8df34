import Arguments
import Domain
import Foundation
import Ledger
import Pipeline
import Records
import Rules
import Store
import Texts
import WorkerLink

#if canImport(Glibc)
    import Glibc
#endif

/// What a command finds around it: the clock, the school's folder, the worker.
enum Opening {
    static let clock = Clock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// `-C DIR`, else `SAFELIGHT_SCHOOL`, else the nearest school's folder at or above the present one.
    static func folder(_ parsed: Parsed) throws -> SchoolFolder {
        let here = FileManager.default.currentDirectoryPath
        if let named = parsed.value("directory") ?? environment("SAFELIGHT_SCHOOL") {
            let folder = SchoolFolder(root: absolute(named, from: here))
            guard folder.exists else {
                throw Stop(
                    .notFound,
                    "the folder given is not a school’s folder (it has no policy.json5 and .safelight). Make one with “safelight init DIR”."
                )
            }
            return folder
        }
        guard let folder = SchoolFolder.find(from: here) else {
            throw Stop(
                .notFound,
                "you are not in a school’s folder. Go into one, name it with -C DIR or SAFELIGHT_SCHOOL, or make one with “safelight init DIR”."
            )
        }
        return folder
    }

    static func absolute(_ path: String, from here: String = FileManager.default.currentDirectoryPath) -> String {
        URL(fileURLWithPath: path, relativeTo: URL(fileURLWithPath: here, isDirectory: true)).standardizedFileURL.path
    }

    static func policy(_ folder: SchoolFolder) throws -> (policy: Policy, text: String) {
        let bytes = try Files.read(folder.policy, limit: 4 << 20)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Stop(.badPolicy, "policy.json5 is not UTF-8 text. Save it as UTF-8 in your editor and try again.")
        }
        return (try PolicyFile.read(text, digest: SHA256.digest(bytes)), text)
    }

    /// The school with its policy kept in the ledger, so that decisions can name it; a command that decides nothing writes nothing.
    ///
    /// `fallsBack` uses the last good policy where the file has mistakes: for what must not wait until they are corrected.
    static func school(_ folder: SchoolFolder, decides: Bool = true, fallsBack: Bool = false) async throws -> School {
        let ledger = try SQLiteLedger(path: folder.ledger, mayCreate: false)
        let read: (policy: Policy, text: String)
        do {
            read = try Self.policy(folder)
        } catch let mistakes as PolicyErrors {
            guard fallsBack, let (text, digest) = try await ledger.lastPolicy() else { throw mistakes }
            let last = try PolicyFile.read(text, digest: digest)
            return try await school(folder, last, ledger, decides: decides)
        }
        if decides { try await ledger.keepPolicy(read.text, digest: read.policy.digest, at: clock.now()) }
        return try await school(folder, read.policy, ledger, decides: decides)
    }

    /// With the list of those who must never be shown as it stands now.
    private static func school(_ folder: SchoolFolder, _ policy: Policy, _ ledger: SQLiteLedger, decides: Bool) async throws -> School {
        let protected = try await ProtectedPeople.read(folder, ledger, records: true)
        var school = try await School(
            folder, policy: policy, ledger: ledger, programVersion: Program.version, protected: Set(protected.listed),
            isProtectionUnknown: protected.isUnknown, ordinaryWords: { OrdinaryWordList.read() }, outside: .system)
        school.notices = protected.urgent
        // Before the command records anything: a withdrawal is a change against this.
        if decides { try await Sweep(school, clock: clock).noteFirstPermissions() }
        return school
    }

    /// One Safelight at a time changes a school's folder. The lock ends with the process, however that ends.
    static func lock(_ folder: SchoolFolder, for command: String) throws -> FolderLock {
        try FolderLock(folder.lock, holder: "safelight \(command), process \(getpid()), since \(clock.now())")
    }

    /// The same, waiting at most so many seconds for whoever has it.
    static func lock(
        _ folder: SchoolFolder, for command: String, waiting seconds: Int, _ terminal: Terminal
    ) async throws -> FolderLock {
        var left = seconds * 5
        while true {
            do {
                return try lock(folder, for: command)
            } catch let busy as FolderLock.Busy {
                guard left > 0 else { throw busy }
                if left == seconds * 5 { terminal.line("Another Safelight is at work on this folder; waiting until it has ended.") }
                left -= 1
                try? await Task.sleep(for: .milliseconds(200))
            }
        }
    }

    /// No process starts until a photo needs it.
    static func pool(_ policy: Policy, workers: Int) -> WorkerPool {
        WorkerPool(
            program: workerProgram(), count: workers,
            limits: WorkerLimits(
                seconds: policy.secondsPerPhoto, megabytes: policy.workerMegabytes, photosPerWorker: policy.photosPerWorker,
                looks: true))
    }

    /// Workers that draw sheets and look at nothing.
    static func drawingPool(_ policy: Policy, workers: Int) -> WorkerPool {
        WorkerPool(
            program: workerProgram(), count: workers,
            limits: WorkerLimits(
                seconds: policy.secondsPerPhoto, megabytes: policy.workerMegabytes, photosPerWorker: policy.photosPerWorker,
                looks: false, draws: true))
    }

    /// Starts one worker, and gives what it is made of: a missing or broken one stops the command before any photo is touched.
    @discardableResult
    static func probe(_ pool: WorkerPool) async throws -> WorkerDescription {
        let probed: Result<WorkerDescription, WorkerFailure> = await pool.withWorker { worker in
            do throws(WorkerFailure) { return .success(try await worker.describe()) } catch { return .failure(error) }
        }
        switch probed {
        case .success(let description): return description
        case .failure(let failure):
            throw Stop(
                .unavailable, "\(failure). Safelight’s program “safelight-worker” must lie beside “safelight”; run “safelight doctor”.")
        }
    }

    /// Beside this program, also when it was called through a link.
    static func workerProgram() -> String { program("safelight-worker") }

    /// The same for another of Safelight's programs.
    static func program(_ name: String) -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return Files.split(path).folder + "/" + name
    }

    static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// For the tests that end the program at a recorded step: `SAFELIGHT_KILL_AT=moved:2` kills it after the second move.
    static func stepObserver() -> StepObserver {
        guard let setting = environment("SAFELIGHT_KILL_AT") else { return { _ in } }
        let parts = setting.split(separator: ":")
        guard let step = parts.first.flatMap({ Step(rawValue: String($0)) }) else { return { _ in } }
        let countdown = Countdown(parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
        return { passed in
            if passed == step, countdown.isOver() { kill(getpid(), SIGKILL) }
        }
    }
}

/// Counts calls from several tasks.
private final class Countdown: Sendable {
    private let left: Locked<Int>
    init(_ count: Int) { left = Locked(count) }

    func isOver() -> Bool {
        left.change { left in
            left -= 1
            return left == 0
        }
    }
}
