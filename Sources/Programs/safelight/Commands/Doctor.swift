import Arguments
import Canaries
import Domain
import Ledger
import Papers
import Pipeline
import Proof
import Records
import Rules
import Store
import Wording
import WorkerLink

/// `safelight doctor`
enum Doctor {
    static let command = Command(
        "doctor", summary: "Prove the installation, and the school's folder if there is one.",
        discussion: """
            Makes photos with a marked text in every place where metadata can hide, in every format, sends them through the worker and the second reader, and searches what comes out, byte by byte, for each of the marks. Then it looks at the libraries, the worker's confinement, the policy, the ledger, the stored originals and the consent list.
            """,
        options: [Option(flag: "deep", help: "Also read every stored original and compare its bytes; slow with many photos.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        var report = DoctorReport(terminal, isJSON: parsed.flag("json"))
        let pool = WorkerPool(
            program: Opening.workerProgram(), count: 1,
            limits: WorkerLimits(seconds: 60, megabytes: 3072, photosPerWorker: 100, looks: true))
        if await libraries(pool, &report) { await canaries(pool, &report) }
        await pool.stop()
        if OrdinaryWordList.read().isEmpty {
            report.failed(
                "ordinary words are told from names",
                "the list of English words is missing: install the package wbritish. Until then “will” and “may” count as names, and more photos are held."
            )
        } else {
            report.passed("ordinary words are told from names")
        }
        printer(&report)
        await school(parsed, &report)
        report.end()
        return report.failures == 0 ? .done : .needsPerson
    }

    /// Letters of the scripts that pupils' names are most often in.
    private static func printer(_ report: inout DoctorReport) {
        let words = PaperText(foreign: "Zoë Łukasz Ștefan Nguyễn Ελένη Олена محمد আয়শা")
        let paper = Paper(title: "Letters", footing: "Letters", blocks: [.paragraph(words)])
        do {
            let (receipt, _) = try Printer.print(paper, by: "Safelight", made: Opening.clock.now().description)
            if receipt.lettersWithoutFont == 0 {
                report.passed("letters and reports can be made as PDF")
            } else {
                report.failed(
                    "letters and reports can be made as PDF",
                    "\(counted(receipt.lettersWithoutFont, "letter")) of names have no font: run “make deps” in Safelight’s folder. Until then such names show as boxes in PDFs, and not in the pages beside them."
                )
            }
        } catch {
            report.failed("letters and reports can be made as PDF", Stop(error).words)
        }
    }

    /// `false` when there is no worker at all.
    private static func libraries(_ pool: WorkerPool, _ report: inout DoctorReport) async -> Bool {
        let answer: Result<WorkerDescription, WorkerFailure> = await pool.withWorker { worker in
            do throws(WorkerFailure) { return .success(try await worker.describe()) } catch { return .failure(error) }
        }
        let worker: WorkerDescription
        switch answer {
        case .success(let description): worker = description
        case .failure(let failure):
            report.failed("the worker starts", "\(failure). Install Safelight anew: “safelight-worker” must lie beside “safelight”.")
            return false
        }
        report.passed("the worker starts (libvips \(worker.vips))")
        if let version = worker.heif {
            report.passed("HEIC photos can be opened (libheif \(version))")
        } else {
            report.failed(
                "HEIC photos can be opened", "libheif is missing: run “make deps” in Safelight’s folder. Until then HEIC photos are held.")
        }
        if worker.avif {
            report.passed("AVIF pictures can be opened")
        } else {
            report.failed(
                "AVIF pictures can be opened",
                "libvips’s module vips-heif.so is missing: install the package libvips42. Until then AVIF pictures are held.")
        }
        if let reason = worker.isBlindBecause {
            report.failed(
                "faces can be counted and text can be read",
                "\(reason). Run “make deps” in Safelight’s folder, or install Safelight anew. Until then every photo is held.")
        } else {
            let names = worker.models.map { "\($0.name) \($0.digest.hex.prefix(12))" }.joined(separator: ", ")
            report.passed("faces can be counted and text can be read (\(names))")
        }
        if worker.networkIsForbidden {
            report.passed("the worker has no network")
        } else {
            report.failed(
                "the worker has no network", "it could open a socket. Do not use this installation; the kernel must allow seccomp filters.")
        }
        return true
    }

    /// Every marked photo through the worker and the proof, and its output searched.
    private static func canaries(_ pool: WorkerPool, _ report: inout DoctorReport) async {
        let cleaner = Cleaner(pool: pool, longestEdge: 2048, quality: 85)
        for photo in Canaries.photos() {
            let what = "\(photo.words): \(photo.canaries.count + photo.extraPatterns.count) marks"
            // A test that could not find its own marks would prove nothing.
            guard Canaries.search(photo.bytes, for: photo).count == photo.canaries.count + photo.extraPatterns.count else {
                report.failed(what, "not every mark stands in the photo made for the test. This is a fault in Safelight; please report it.")
                continue
            }
            do {
                let memory = try MemoryFile(photo.bytes)
                let jpeg = try await cleaner.rendition(memory: memory.descriptor)
                withExtendedLifetime(memory) {}
                let found = Canaries.search(jpeg.bytes, for: photo)
                if found.isEmpty {
                    report.passed("\(what), none of them in the clean picture")
                } else {
                    report.failed(what, "these came through: \(found.joined(separator: ", ")). Do not publish anything; please report it.")
                }
            } catch  where photo.mayBeRefused {
                report.passed("\(what), refused as a whole")
            } catch {
                report.failed(what, "it could not be cleaned: \(Stop(error).words)")
            }
        }
    }

    private static func school(_ parsed: Parsed, _ report: inout DoctorReport) async {
        let folder: SchoolFolder
        do {
            folder = try Opening.folder(parsed)
        } catch {
            report.note("No school’s folder was looked at: \(Stop(error).words)")
            return
        }
        do {
            let school = try await Opening.school(folder, decides: false)
            report.passed("policy.json5 is in order (\(counted(school.policy.channels.count, "channel")))")
            let faults = try await school.ledger.check()
            if faults.isEmpty {
                report.passed("the ledger is sound")
            } else {
                report.failed(
                    "the ledger is sound", "\(faults.prefix(3).joined(separator: "; ")). Restore .safelight/ledger.sqlite from a backup.")
            }
            try privacy(folder, &report)
            let recorded = try await RecordedFiles(school.ledger)
            try strangers(school, recorded, &report)
            try DoctorOriginals(school, recorded, isDeep: parsed.flag("deep")).look(&report)
            consentList(school, &report)
        } catch {
            report.failed("the school’s folder", Stop(error).words)
        }
    }

    private static func privacy(_ folder: SchoolFolder, _ report: inout DoctorReport) throws {
        var commands: [String] = []
        // The slash looks through a link, as a folder on a share is one.
        let open = try [folder.inbox, folder.consent, folder.quarantine].filter { path in
            try (FileStatus.of(path + "/.")?.permissions ?? 0) & 0o007 != 0
        }
        if !open.isEmpty { commands.append("chmod o-rwx " + open.map { Files.split($0).name }.joined(separator: " ")) }
        if try (FileStatus.of(folder.hidden)?.permissions ?? 0o777) & 0o077 != 0 { commands.append("chmod 700 .safelight") }
        let what = "photos, lists and the ledger are closed to other accounts"
        if commands.isEmpty {
            report.passed(what)
        } else {
            report.failed(what, "in the school’s folder run: \(commands.joined(separator: " && "))")
        }
    }

    /// Pictures in `publishable/` that no clearance put there.
    private static func strangers(_ school: School, _ recorded: RecordedFiles, _ report: inout DoctorReport) throws {
        var strange = 0
        var altered = 0
        for channel in try Files.names(in: school.folder.publishable) {
            let folder = school.folder.publishable + "/" + channel
            guard try FileStatus.of(folder)?.isDirectory == true else { continue }
            for name in try Files.names(in: folder) where !name.hasSuffix(".txt") {
                let stem = String(name.dropLast(name.hasSuffix(".jpg") ? 4 : 0))
                guard let rendition = recorded.released["\(channel)/\(stem)"] else {
                    strange += 1
                    continue
                }
                if try PhotoBytes.digest(of: OpenFile.reading(folder + "/" + name)) != rendition { altered += 1 }
            }
        }
        if strange + altered == 0 {
            report.passed("everything in publishable/ was cleared and is unaltered")
        } else {
            report.failed(
                "everything in publishable/ was cleared and is unaltered",
                "\(counted(strange, "file")) there did not come from Safelight, and \(counted(altered, "picture")) \(altered == 1 ? "was" : "were") changed since. Take them out; do not post them."
            )
        }
    }

    private static func consentList(_ school: School, _ report: inout DoctorReport) {
        guard let snapshot = school.snapshot else {
            report.failed(
                "a consent list is there", "none has been imported, so everything is held. See “safelight consent import --help”.")
            return
        }
        let age = Opening.clock.now().day.number - snapshot.listDate.day.number
        if age <= school.policy.consentListMaxAgeDays {
            report.passed("the consent list is \(counted(age, "day")) old")
        } else {
            report.failed(
                "the consent list is new enough",
                "it is \(counted(age, "day")) old, and the policy allows \(school.policy.consentListMaxAgeDays): import a newer one. Until then everything is held."
            )
        }
    }
}

/// The doctor's lines, as they come.
struct DoctorReport {
    private let terminal: Terminal
    private let isJSON: Bool
    private var rows: [Row] = []
    var failures: Int { rows.count { !$0.passed } }

    private struct Row: Encodable {
        let what: String
        let passed: Bool
        var remedy: String?
    }

    init(_ terminal: Terminal, isJSON: Bool) {
        self.terminal = terminal
        self.isJSON = isJSON
    }

    mutating func passed(_ what: String) {
        rows.append(Row(what: what, passed: true))
        if !isJSON { terminal.line("✓ " + what) }
    }

    mutating func failed(_ what: String, _ remedy: String) {
        rows.append(Row(what: what, passed: false, remedy: remedy))
        if !isJSON { terminal.line("✗ \(what)\n    " + wrapped(remedy, width: terminal.width, indent: "    ")) }
    }

    func note(_ words: String) { if !isJSON { terminal.line("– " + wrapped(words, width: terminal.width, indent: "  ")) } }

    func end() {
        if isJSON { return terminal.json(rows) }
        terminal.line(failures == 0 ? "\nEverything is in order." : "\n\(counted(failures, "point")) must be seen to.")
    }
}
