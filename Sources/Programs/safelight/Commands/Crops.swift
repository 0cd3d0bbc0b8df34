import Arguments
import Domain
import Framing
import Notices
import Pipeline
import Proof
import Records
import Rules
import Store
import WorkerLink

/// `safelight crops PHOTO`
enum Crops {
    static let command = Command(
        "crops", summary: "Show what platforms' crops do to a photo.",
        discussion: """
            Says for each placement what its crop cuts, whom it shows alone, and which crop is safe, and draws all of it on a contact sheet. PHOTO is a stored photo as in “safelight why”, or any file: that one is looked at as “safelight check” does, and nothing is recorded. Faces and texts stand by their numbers. Ends with 1 where something is certain or likely to be cut.
            """,
        options: [
            Option("placements", .file("FILE"), help: "A list in the form of consent/placements.json5, instead of the known placements."),
            Option("channel", .text("ID"), help: "Only the placements that this channel of the policy names."),
            Option(flag: "all", help: "Every known placement; else those that a channel names, or all where none does."),
            Option(
                "sheet", .file("FILE"), help: "Where the contact sheet goes, a JPEG; else reports/crops-NUMBER.jpg in the school's folder."),
            Option(flag: "no-sheet", help: "Draw no contact sheet."),
            Option(
                flag: "write",
                help:
                    "Also write a safe picture for each placement into publishable/, where the photo is cleared: what keeps everybody, or the whole picture on a ground."
            ),
            Option(flag: "list", help: "Show the placements that are known, and no photo."),
        ],
        positionals: [
            Positional("PHOTO", .optional, .file("PHOTO"), help: "The photo's number, a picture's name in publishable/, or a file.")
        ])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let school = try await Opening.school(folder, decides: false)
        let today = Opening.clock.now().day
        let typed = parsed.positional("PHOTO")
        if parsed.flag("list") {
            guard typed == nil else { throw Stop(.usage, "--list shows placements and no photo; leave one of the two out.") }
            let wanted = parsed.value("placements") == nil && parsed.value("channel") == nil
            let list = wanted ? school.policy.placements : try placements(parsed, school.policy)
            CropsText.list(list, school.policy, on: today, isJSON: parsed.flag("json"), terminal)
            return .done
        }
        guard let typed else { throw Stop(.usage, "say which photo, or show the known placements with --list.") }
        guard !parsed.flag("no-sheet") || parsed.value("sheet") == nil else {
            throw Stop(.usage, "--sheet and --no-sheet contradict each other; leave one of the two out.")
        }
        if parsed.flag("write") {
            guard parsed.value("placements") == nil, !parsed.flag("all") else {
                throw Stop(
                    .usage,
                    "--write is for the placements that the policy’s channels name. Name those you want in policy.json5 (“channels”) and leave --placements and --all out."
                )
            }
            return try await CropsWriting.run(typed, try placements(parsed, school.policy), folder, parsed, terminal)
        }
        let wanted = try placements(parsed, school.policy)
        let target = try parsed.value("sheet").map { try sheetPath($0) }
        let photo = try await CropsPhoto.find(typed, in: school)
        guard !photo.isProtected else {
            return CropsText.protected(photo.facts.photo, isJSON: parsed.flag("json"), terminal)
        }
        if case .failed(let failure) = photo.facts.inspected {
            throw Stop(.badInput, "photo \(photo.facts.photo) could not be opened, so nobody knows what crops do to it: \(failure.words)")
        }
        let crops = school.crops(photo.facts, wanted, at: Opening.clock.now())
        let verdicts = CropVerdict.sorted(crops.views.map { CropVerdict($0, unsought: crops.unsought) })
        var sheets: [String] = []
        if !parsed.flag("no-sheet") {
            let pages = CropSheet.all(photo.facts.photo.short, crops, policy: school.policy, on: today)
            let jpegs = try await draw(pages, of: photo, for: school.policy)
            if let target {
                sheets = try write(jpegs, to: target, mayReplace: false)
            } else {
                sheets = try write(jpegs, to: "\(folder.reports)/crops-\(photo.facts.photo.short).jpg", mayReplace: true)
            }
        }
        // Another command may have learnt meanwhile that a child on it must not be shown, and removed the sheets that lay there by then.
        if try await school.ledger.photo(photo.facts.photo)?.decision?.isProtected == true {
            for sheet in sheets { try Files.remove(sheet) }
            return CropsText.protected(photo.facts.photo, isJSON: parsed.flag("json"), terminal)
        }
        if parsed.flag("json") {
            terminal.json(CropsJSON(photo.facts.photo, crops, verdicts, school.policy, on: today, sheets: sheets))
        } else {
            CropsText.show(photo.facts.photo, crops, verdicts, school.policy, on: today, sheets: sheets, terminal)
        }
        let isFine = verdicts.allSatisfy { $0.worst < .likely && !$0.isUnknown }
        return isFine ? .done : .needsPerson
    }

    // MARK: Which placements

    static func placements(_ parsed: Parsed, _ policy: Policy) throws -> [Placement] {
        let ways = [
            parsed.value("placements").map { _ in "--placements" }, parsed.value("channel").map { _ in "--channel" },
            parsed.flag("all") ? "--all" : nil,
        ].compactMap { $0 }
        guard ways.count <= 1 else { throw Stop(.usage, "\(ways.joined(separator: " and ")) contradict each other; choose one.") }
        if let file = parsed.value("placements") { return try read(file) }
        if let id = parsed.value("channel") {
            guard let channel = policy.channel(ChannelID(id)) else {
                let known = policy.channels.map(\.id.rawValue).joined(separator: ", ")
                throw Stop(.usage, "the policy has no channel “\(id)”. It has: \(known).")
            }
            guard !channel.placements.isEmpty else {
                throw Stop(
                    .usage, "the channel “\(id)” names no placements. Name some in policy.json5 (“safelight crops --list” shows them).")
            }
            return channel.placements
        }
        let named = policy.namedPlacements
        return parsed.flag("all") || named.isEmpty ? policy.placements : named
    }

    private static func read(_ file: String) throws -> [Placement] {
        let path = Opening.absolute(file)
        guard try FileStatus.of(path)?.isRegular == true else { throw Stop(.notFound, "there is no such list of placements.") }
        guard let text = String(validating: try Files.read(path, limit: 4 << 20), as: UTF8.self) else {
            throw Stop(.badInput, "the list of placements is not UTF-8 text. Save it as UTF-8 in your editor and try again.")
        }
        do {
            return try PlacementsFile.read(text)
        } catch {
            throw Stop(.badInput, "the list of placements has mistakes:\n\(error)")
        }
    }

    // MARK: The sheet

    /// A picture of pupils lies nowhere among what was cleared, and over nothing else.
    private static func sheetPath(_ typed: String) throws -> String {
        let path = Opening.absolute(typed)
        try Clean.refuseSchool(path, "--sheet")
        try refuseTaken([path])
        guard [".jpg", ".jpeg"].contains(where: path.lowercased().hasSuffix) else {
            throw Stop(.usage, "the sheet is a JPEG: give --sheet a name that ends in .jpg.")
        }
        guard try FileStatus.of(Files.split(path).folder)?.isDirectory == true else {
            throw Stop(.notFound, "the folder that --sheet points to does not exist.")
        }
        return path
    }

    private static func refuseTaken(_ paths: [String]) throws {
        guard try paths.allSatisfy({ try FileStatus.of($0) == nil }) else {
            throw Stop(.usage, "there is something already where --sheet points to. Choose another name.")
        }
    }

    /// Every sheet proved, before the first is written.
    private static func draw(_ pages: [CropSheet], of photo: CropsPhoto, for policy: Policy) async throws -> [ProvedJPEG] {
        let bytes = try PhotoBytes.read(try OpenFile.reading(photo.path), limit: policy.maxBytes)
        guard bytes.digest == photo.facts.photo.digest, let descriptor = bytes.descriptor else {
            throw Stop(.badInput, "the photo’s file was changed meanwhile. Try again.")
        }
        let pool = Opening.drawingPool(policy, workers: 1)
        let request = OpenRequest(
            longestEdge: 2048, maxPixels: policy.maxPixels, seconds: policy.secondsPerPhoto)
        let drawn: Result<[ProvedJPEG], Stop> = await pool.withWorker { worker in
            do {
                if case .failed(let failure) = try await worker.open(photo: .borrowing(descriptor), request) {
                    return .failure(Stop(.badInput, "the photo could not be opened for its sheet: \(failure.words)"))
                }
                var proved: [ProvedJPEG] = []
                for page in pages {
                    let sheet = SheetRequest(size: page.size, pictures: page.pictures, drawing: page.drawing, quality: 90)
                    let (jpeg, size) = try await worker.sheet(sheet)
                    guard case .clean(let clean) = JPEGProof.read(jpeg, expecting: size) else {
                        return .failure(Stop(.fault, "the sheet could not be proved clean and was not written."))
                    }
                    proved.append(clean)
                }
                return .success(proved)
            } catch {
                return .failure(Stop(.unavailable, "the contact sheet could not be drawn: \(error). --no-sheet leaves it out."))
            }
        }
        await pool.stop()
        // The memory must outlive the worker's reading of it.
        withExtendedLifetime(bytes) {}
        return try drawn.get()
    }

    /// One beside the other: `crops-3f9a2c.jpg`, `crops-3f9a2c-2.jpg`. What is replaced is replaced whole: no sheet of an older time stays beside newer ones.
    private static func write(_ sheets: [ProvedJPEG], to path: String, mayReplace: Bool) throws -> [String] {
        let (folder, name) = Files.split(path)
        let stem = name.lowercased().hasSuffix(".jpg") ? String(name.dropLast(4)) : name
        let others = (2...max(mostSheets, sheets.count + 1)).map { "\(folder)/\(stem)-\($0).jpg" }
        let targets = Array(([path] + others).prefix(sheets.count))
        if try FileStatus.of(folder) == nil { try Files.makeFolder(folder) }
        if mayReplace { for old in others { try Files.remove(old) } } else { try refuseTaken(targets) }
        for (target, jpeg) in zip(targets, sheets) { try Files.write(jpeg.bytes, to: target, mode: 0o640) }
        return targets
    }

    /// As many as an older list may have needed.
    private static let mostSheets = 9
}
