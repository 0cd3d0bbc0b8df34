import CPosix
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// What a confined process tries and may not, seen from inside: each attempt runs in a child that confines itself first.
@Suite struct ForbiddenCallTests {
    private static let limits = sl_limits(address_space: 8 << 30, file_size: 1 << 20, cpu_seconds: 20)

    /// The answer of `attempt` in a confined child: `errno` of a call that failed, 0 of one that went through.
    private func inside(_ attempt: () -> Int32) throws -> Int32 {
        // What is made on first use is made before: a copy of this process cannot wait for its other threads.
        Kernel.prepare()
        let child = fork()
        if child == 0 {
            alarm(20)
            var limits = Self.limits
            _exit(sl_confine(&limits) == nil ? attempt() : 255)
        }
        try #require(child > 0)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        try #require(status & 0x7F == 0, "the child was killed by signal \(status & 0x7F)")
        return status >> 8 & 0xFF
    }

    @Test func noProcessIsStarted() throws {
        let answer = try inside {
            let child = fork()
            if child == 0 { _exit(0) }
            return child < 0 ? errno : 0
        }
        #expect(answer == EPERM)
    }

    @Test func noProgramIsStarted() throws {
        let answer = try inside {
            var child: pid_t = 0
            return posix_spawn(&child, "/bin/true", nil, nil, [nil], [nil])
        }
        #expect(answer == EPERM)
    }

    /// The libraries need theirs.
    @Test func aThreadIsStarted() throws {
        let answer = try inside {
            var thread: pthread_t = 0
            let code = pthread_create(&thread, nil, { _ in nil }, nil)
            return code == 0 ? pthread_join(thread, nil) : code
        }
        #expect(answer == 0)
    }

    /// A thread that was there before is bound as well.
    @Test func anOlderThreadStartsNoProcess() throws {
        let child = fork()
        if child == 0 {
            alarm(20)
            let thread = Older.start()
            var limits = Self.limits
            let isConfined = sl_confine(&limits) == nil
            Older.go()
            pthread_join(thread, nil)
            _exit(isConfined ? Older.answer : 255)
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        #expect(status == EPERM << 8)
    }

    @Test func otherProcessesAreOutOfReach() throws {
        let parent = Int(getpid())
        #expect(try inside { kill(pid_t(parent), 0) < 0 ? errno : 0 } == EPERM)
        #expect(try inside { kill(-1, 0) < 0 ? errno : 0 } == EPERM)
        #expect(try inside { Kernel.call(Call.tgkill.rawValue, parent, parent, 0) } == EPERM)
    }

    /// `abort` must end a process that found itself broken.
    @Test func aProcessStillReachesItself() throws {
        #expect(try inside { raise(0) == 0 ? 0 : errno } == 0)
    }

    /// With arguments that make no sense: what is not forbidden answers with another error.
    @Test(arguments: Call.allCases.filter { $0 != .tgkill }) func isForbidden(_ call: Call) throws {
        #expect(try inside { Kernel.call(call.rawValue, 0, 0, 0) } == (call == .clone3 ? ENOSYS : EPERM))
    }

    /// By number, since the C library has no function for some of them.
    enum Call: Int, CaseIterable {
        case clone3 = 435, pidfdOpen = 434, pidfdGetfd = 438, pidfdSendSignal = 424
        #if arch(x86_64)
            case clone = 56, fork = 57, kill = 62, tkill = 200, tgkill = 234, queue = 129
            case readMemory = 310, writeMemory = 311, bpf = 321, perfEventOpen = 298, userFaultFD = 323, keyctl = 250, addKey = 248
            case mount = 165, unmount = 166, pivotRoot = 155, setns = 308, unshare = 272, ptrace = 101, ioUring = 425
        #elseif arch(arm64)
            case clone = 220, kill = 129, tkill = 130, tgkill = 131, queue = 138
            case readMemory = 270, writeMemory = 271, bpf = 280, perfEventOpen = 241, userFaultFD = 282, keyctl = 219, addKey = 217
            case mount = 40, unmount = 39, pivotRoot = 41, setns = 268, unshare = 97, ptrace = 117, ioUring = 425
        #endif
    }
}

/// The variadic C function, which Swift does not see.
private enum Kernel {
    private typealias Function = @convention(c) (Int, Int, Int, Int, Int, Int, Int) -> Int
    private static let function: Function = {
        guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "syscall") else { fatalError("the C library has no function syscall") }
        return unsafeBitCast(symbol, to: Function.self)
    }()

    static func prepare() { _ = function }

    static func call(_ number: Int, _ first: Int, _ second: Int, _ third: Int) -> Int32 {
        function(number, first, second, third, 0, 0, 0) < 0 ? errno : 0
    }
}

/// A thread that waits until it is told, then tries to start a process.
private enum Older {
    // Made before the child is, and used by the child's two threads in turn: a semaphore stands between.
    nonisolated(unsafe) private static let gate = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    nonisolated(unsafe) private(set) static var answer: Int32 = 254

    static func start() -> pthread_t {
        sem_init(gate, 0, 0)
        var thread: pthread_t = 0
        pthread_create(
            &thread, nil,
            { _ in
                while sem_wait(Older.gate) != 0 {}
                let child = fork()
                if child == 0 { _exit(0) }
                Older.answer = child < 0 ? errno : 0
                return nil
            }, nil)
        return thread
    }

    static func go() { sem_post(gate) }
}
