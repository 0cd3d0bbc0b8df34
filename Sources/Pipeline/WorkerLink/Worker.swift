import CPosix
package import Domain

#if canImport(Glibc)
    import Glibc
#endif

/// Why a worker gave no answer. The photo it had is held; the worker is replaced.
package enum WorkerFailure: Error, Equatable, Sendable, CustomStringConvertible {
    case cannotStart(String)
    case died(signal: Int32)
    case exited(code: Int32)
    case timedOut(seconds: Int)
    /// It answered something that no honest worker answers.
    case garbled
    /// It said itself that it could not.
    case refused(String)

    package var description: String {
        switch self {
        case .cannotStart(let reason): "the program that opens photos could not be started (\(reason))"
        case .died(let signal): "the program that opens photos was ended by signal \(signal)"
        case .exited(let code): "the program that opens photos ended with code \(code)"
        case .timedOut(let seconds): "opening it took longer than \(seconds) seconds"
        case .garbled: "the program that opens photos gave an answer that makes no sense"
        case .refused(let reason): reason
        }
    }
}

/// One `safelight-worker` process and the conversation with it.
package actor Worker {
    private let executor = QueueExecutor("worker")
    nonisolated package var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// To make the models or the fonts ready takes half a second, and many times that on a machine that is busy or short of memory.
    private static let startSeconds = 30

    private let program: String
    private let limits: WorkerLimits
    private var process: WorkerProcess?
    private var served = 0
    /// What the worker said of the open photo.
    private var openSize: PixelSize?

    package init(program: String, limits: WorkerLimits) {
        self.program = program
        self.limits = limits
    }

    /// Opens a photo; its pixels stay in the worker until the next one.
    package func open(photo: Descriptor, sidecars: [Descriptor] = [], _ request: OpenRequest) throws(WorkerFailure) -> Inspected {
        if served >= limits.photosPerWorker { stop() }
        served += 1
        let reply = try ask(.open(request), [photo] + sidecars, within: limits.seconds)
        guard case .opened(let inspected) = reply else { throw broken(reply) }
        if case .seen(let inspection) = inspected { openSize = inspection.uprightSize } else { openSize = nil }
        return inspected
    }

    /// The open photo, or what the frame says of it, as JPEG bytes. They were copied out of the worker's reach before they are returned, so what is proved is what is written. A size that is not of the frame's shape, or longer than asked, is no answer.
    package func render(
        longestEdge: Int, quality: Int, frame: RenderFrame? = nil
    ) throws(WorkerFailure) -> (bytes: [UInt8], size: PixelSize) {
        let photo = openSize
        return try picture(.render(longestEdge: longestEdge, quality: quality, frame: frame)) { size in
            guard let frame else { return size.width > 0 && size.height > 0 && size.longestEdge <= longestEdge }
            guard let photo else { return false }
            return frame.admits(size, of: photo, longestEdge: longestEdge)
        }
    }

    /// A sheet with the open photo on it, as JPEG bytes like those of `render`.
    package func sheet(_ sheet: SheetRequest) throws(WorkerFailure) -> (bytes: [UInt8], size: PixelSize) {
        try picture(.sheet(sheet)) { $0 == sheet.size }
    }

    private func picture(
        _ request: Request, isExpected: (PixelSize) -> Bool
    ) throws(WorkerFailure) -> (bytes: [UInt8], size: PixelSize) {
        let number = unsafe sl_memory_file("rendition")
        guard number >= 0 else { throw .cannotStart("no memory file: error \(errno)") }
        let file = Descriptor(number)
        let reply = try ask(request, [file], within: limits.seconds)
        guard case .rendered(let count, let size) = reply, count > 0, count <= limits.largestRendition, isExpected(size)
        else { throw broken(reply) }
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(number, buffer.baseAddress! + filled, count - filled, off_t(filled))
            }
            guard got > 0 else { throw broken(reply) }
            filled += got
        }
        return (bytes, size)
    }

    /// Only by what a picture is known again, for files that no photo of the store is made of. Afterwards no photo is open.
    package func print(of picture: Descriptor, _ request: PrintRequest) throws(WorkerFailure) -> Printed {
        if served >= limits.photosPerWorker { stop() }
        served += 1
        openSize = nil
        let reply = try ask(.print(request), [picture], within: limits.seconds)
        guard case .printed(let printed) = reply else { throw broken(reply) }
        return printed
    }

    package func describe() throws(WorkerFailure) -> WorkerDescription {
        let reply = try ask(.describe, [], within: limits.seconds)
        guard case .described(let description) = reply else { throw broken(reply) }
        return description
    }

    /// Ends the process; the next request starts another.
    package func stop() {
        process = nil
        served = 0
        openSize = nil
    }

    /// The running process, for tests that end it from outside.
    package func processID() throws(WorkerFailure) -> Int32 { try running().pid }

    private func ask(_ request: Request, _ descriptors: [Descriptor], within seconds: Int) throws(WorkerFailure) -> Reply {
        let process = try running()
        do throws(WireError) {
            try process.wire.send(request, descriptors: descriptors.map(\.number))
            let patience = process.isReady || !(limits.looks || limits.draws) ? seconds : seconds + Self.startSeconds
            let (reply, _) = try process.wire.receive(Reply.self, within: Double(patience))
            process.isReady = true
            return reply
        } catch {
            let end = process.end()
            stop()
            switch error {
            case .timedOut: throw .timedOut(seconds: seconds)
            case .garbled: throw .garbled
            // The kernel ended it when its time was up, before this end's patience was.
            case .closed where end == .died(signal: SIGXCPU) || end == .died(signal: SIGALRM): throw .timedOut(seconds: seconds)
            case .closed, .system: throw end
            }
        }
    }

    private func broken(_ reply: Reply) -> WorkerFailure {
        if case .failed(let reason) = reply { return .refused(reason) }
        stop()
        return .garbled
    }

    private func running() throws(WorkerFailure) -> WorkerProcess {
        if let process { return process }
        let started = try WorkerProcess(program: program, limits: limits)
        process = started
        return started
    }
}

/// What a worker may use.
package struct WorkerLimits: Sendable, Equatable, Codable {
    /// Wall-clock and processor seconds for one photo.
    package var seconds: Int
    package var megabytes: Int
    package var photosPerWorker: Int
    /// Whether it looks for faces and text, or only cleans.
    package var looks: Bool
    /// Whether it draws sheets, and so makes fonts ready before it confines itself.
    package var draws: Bool
    /// No rendition is larger: 64 MB.
    package let largestRendition = 64 << 20

    package init(seconds: Int, megabytes: Int, photosPerWorker: Int, looks: Bool, draws: Bool = false) {
        self.seconds = seconds
        self.megabytes = megabytes
        self.photosPerWorker = photosPerWorker
        self.looks = looks
        self.draws = draws
    }

    private enum CodingKeys: CodingKey { case seconds, megabytes, photosPerWorker, looks, draws }
}

/// A started process; killed and reaped with its last owner.
private final class WorkerProcess {
    let pid: Int32
    let wire: Wire
    /// It has answered once, so that everything it needs is open.
    var isReady = false
    private var isReaped = false

    init(program: String, limits: WorkerLimits) throws(WorkerFailure) {
        var pair: [Int32] = [-1, -1]
        guard unsafe sl_socket_pair(&pair) == 0 else { throw .cannotStart("no socket: error \(errno)") }
        wire = Wire(descriptor: pair[0])
        let theirs = Descriptor(pair[1])
        pid = unsafe sl_spawn(program, theirs.number)
        if pid < 0 {
            isReaped = true
            throw .cannotStart(unsafe String(cString: strerror(errno)))
        }
        // The first message sets the limits, before any byte of a photo is sent.
        do throws(WireError) { try wire.send(limits) } catch { throw end() }
    }

    deinit { _ = end() }

    /// Kills what is left, waits, and tells how it ended.
    @discardableResult
    func end() -> WorkerFailure {
        // To kill the process “-1” would end every process of this user.
        guard !isReaped, pid > 0 else { return .garbled }
        isReaped = true
        var status: Int32 = 0
        // A process that has closed its socket is about to end by itself: its own signal tells more than ours.
        for _ in 0..<20 {
            if unsafe waitpid(pid, &status, WNOHANG) == pid { return Self.failure(status) }
            usleep(1000)
        }
        kill(pid, SIGKILL)
        while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return Self.failure(status)
    }

    private static func failure(_ status: Int32) -> WorkerFailure {
        let signal = status & 0x7f
        return signal == 0 ? .exited(code: status >> 8 & 0xff) : .died(signal: signal)
    }
}
