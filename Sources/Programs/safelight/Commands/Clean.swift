import Arguments
import Domain
import Pipeline
import Proof
import Store
import WorkerLink

#if canImport(Glibc)
    import Glibc
#endif

/// `safelight clean FILE… --to DIR`
enum Clean {
    static let command = Command(
        "clean", summary: "Only strip metadata: write the proved rendition of each file.",
        discussion: """
            For pictures without pupils, and to compare with other strippers. No consent is asked, no verdict given and nothing recorded: nothing about the people in the picture is checked. The outputs have the names of their files with .jpg.
            """,
        options: [
            Option("to", .folder(), help: "Where the clean pictures go; made if it is not there."),
            Option("longest-edge", .integer(in: 64...16384), help: "In pixels (default 2048)."),
            Option("quality", .integer(in: 50...95), help: "JPEG quality (default 85)."),
            Option("workers", short: "w", .integer(in: 1...64), help: "How many photos are opened at once (default 2)."),
        ],
        positionals: [Positional("FILE", .oneOrMore, .file(), help: "Pictures to clean.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        guard let to = parsed.value("to") else { throw Stop(.usage, "say where the clean pictures go with --to=DIR.") }
        let target = Opening.absolute(to)
        try refuseSchool(target, "--to")
        try Files.makeFolder(target)
        let workers = parsed.integer("workers") ?? 2
        let pool = WorkerPool(
            program: Opening.workerProgram(), count: workers,
            limits: WorkerLimits(seconds: 60, megabytes: 2048, photosPerWorker: 200, looks: false))
        try await Opening.probe(pool)
        let files = parsed.positionals("FILE")
        let names = Self.outputNames(files, in: target)
        let cleaner = Cleaner(
            pool: pool, longestEdge: parsed.integer("longest-edge") ?? 2048, quality: parsed.integer("quality") ?? 85)
        var results = [Result<Int, Stop>?](repeating: nil, count: files.count)
        await withTaskGroup(of: (Int, Result<Int, Stop>).self) { group in
            var waiting = files.indices.makeIterator()
            func add() {
                guard let index = waiting.next() else { return }
                group.addTask { (index, await cleaner.clean(Opening.absolute(files[index]), to: names[index])) }
            }
            for _ in 0..<workers + 1 { add() }
            var done = 0
            while let (index, result) = await group.next() {
                results[index] = result
                done += 1
                if !parsed.flag("json"), terminal.isInteractive { terminal.progress(done, of: files.count) }
                add()
            }
        }
        await pool.stop()
        return report(files, results, parsed, terminal)
    }

    /// What nobody decided on must not lie among what was cleared, nor where photos and lists are taken from.
    static func refuseSchool(_ target: String, _ option: String) throws {
        for place in Set([target, resolved(target)]) {
            var start = place
            while let school = SchoolFolder.find(from: start) {
                for folder in [school.publishable, school.quarantine, school.consent, school.inbox, school.hidden] {
                    // The school's own folder may be a link to another place.
                    if [folder, resolved(folder)].contains(where: { place == $0 || place.hasPrefix($0 + "/") }) {
                        throw Stop(
                            .usage,
                            "\(option) lies in the \(Files.split(folder).name) folder of a school, where only photos with a verdict may be. Choose a folder outside the school’s folder, or one in its reports folder."
                        )
                    }
                }
                guard school.root != "/" else { break }
                start = Files.split(school.root).folder
            }
        }
    }

    /// Without links, as far as it is there already.
    private static func resolved(_ path: String) -> String {
        if let whole = realpath(path, nil) {
            defer { free(whole) }
            return String(cString: whole)
        }
        let (folder, name) = Files.split(path)
        guard folder != path, !name.isEmpty else { return path }
        let above = resolved(folder)
        return above == "/" ? "/" + name : above + "/" + name
    }

    private static func report(_ files: [String], _ results: [Result<Int, Stop>?], _ parsed: Parsed, _ terminal: Terminal) -> ExitStatus {
        var failed = 0
        var rows: [CleanJSON] = []
        for (index, result) in results.enumerated() {
            var row = CleanJSON(number: index + 1, file: parsed.flag("names") ? files[index] : nil)
            switch result {
            case .success(let bytes): row.bytes = bytes
            case .failure(let stop):
                row.problem = stop.words
                failed += 1
                terminal.problem("File \(index + 1)\(parsed.flag("names") ? " (\(files[index]))" : ""): \(stop.words)")
            case nil: failed += 1
            }
            rows.append(row)
        }
        if parsed.flag("json") {
            terminal.json(rows)
        } else {
            terminal.line("\(counted(files.count - failed, "picture")) cleaned, proved and written; \(failed) failed.")
            terminal.line("Only metadata was removed. Nobody’s consent was asked and nothing in the pictures was checked.")
        }
        return failed == 0 ? .done : .needsPerson
    }

    /// `IMG_1.heic` becomes `IMG_1.jpg`; a name that is taken gets a number, so that nothing is written over.
    private static func outputNames(_ files: [String], in folder: String) -> [String] {
        var taken: Set<String> = []
        return files.map { file in
            let name = Files.split(file).name
            let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
            var path = "\(folder)/\(stem).jpg"
            var number = 2
            while !taken.insert(path).inserted || ((try? FileStatus.of(path)) ?? nil) != nil {
                path = "\(folder)/\(stem)-\(number).jpg"
                number += 1
            }
            return path
        }
    }

    private struct CleanJSON: Encodable {
        let number: Int
        var file: String?
        var bytes: Int?
        var problem: String?
    }
}

/// One picture to its proved rendition, without any verdict.
struct Cleaner: Sendable {
    let pool: WorkerPool
    let longestEdge: Int
    let quality: Int

    func clean(_ path: String, to output: String) async -> Result<Int, Stop> {
        do {
            let jpeg = try await rendition(path)
            try Files.write(jpeg.bytes, to: output)
            return .success(jpeg.count)
        } catch {
            return .failure(Stop(error))
        }
    }

    func rendition(_ path: String) async throws -> ProvedJPEG {
        guard try FileStatus.of(path)?.isRegular == true else { throw Stop(.notFound, "there is no such file.") }
        let bytes = try PhotoBytes.read(OpenFile.reading(path), limit: 100_000_000)
        guard let descriptor = bytes.descriptor else { throw Stop(.badInput, "the file is larger than 100 MB.") }
        let jpeg = try await rendition(memory: descriptor)
        // The memory must outlive the worker's reading of it.
        withExtendedLifetime(bytes) {}
        return jpeg
    }

    /// The same for a photo in a memory file, which the caller keeps open.
    func rendition(memory descriptor: Int32) async throws -> ProvedJPEG {
        let rendered = await pool.withWorker { worker in
            await render(descriptor, worker)
        }
        let (jpeg, size) = try rendered.get()
        switch JPEGProof.read(jpeg, expecting: size) {
        case .clean(let proved): return proved
        case .remains(let what):
            throw Stop(.badInput, "the result could not be proved clean and was not written: \(what.joined(separator: "; ")).")
        }
    }

    private func render(_ descriptor: Int32, _ worker: Worker) async -> Result<([UInt8], PixelSize), Stop> {
        do {
            let request = OpenRequest(longestEdge: longestEdge, maxPixels: 100_000_000, seconds: 60)
            switch try await worker.open(photo: .borrowing(descriptor), request) {
            case .failed(let failure): return .failure(Stop(.badInput, failure.words))
            case .seen: return .success(try await worker.render(longestEdge: longestEdge, quality: quality))
            }
        } catch {
            return .failure(Stop(.badInput, "it could not be opened: \(error)"))
        }
    }
}

extension IntakeFailure {
    var words: String {
        switch self {
        case .unreadable(let reason): "it is not a readable picture: \(reason)."
        case .unsupported(let kind): "this kind of file is not opened (\(kind.rawValue))."
        case .tooManyPixels(let size, let limit): "it is too large: \(size) pixels; at most \(limit / 1_000_000) million are opened."
        case .tooManyBytes(let size, let limit): "it is too large: \(size / 1_000_000) MB; at most \(limit / 1_000_000) are opened."
        case .decoderFailed(let reason): "opening it failed: \(reason)."
        }
    }
}
