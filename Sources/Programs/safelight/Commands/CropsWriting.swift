import Arguments
import Domain
import Framing
import Pipeline
import Records
import Rules
import Store
import WorkerLink

/// `safelight crops PHOTO --write`: pictures of their own for placements, released like every other.
enum CropsWriting {
    struct Written: Encodable {
        let photo: String
        let pictures: [Picture]
        /// Channels that name a placement and on which the photo is held.
        let held: [String]
    }

    struct Picture: Encodable {
        let channel: String
        let placement: String
        let file: String
    }

    static func run(
        _ typed: String, _ placements: [Placement], _ folder: SchoolFolder, _ parsed: Parsed, _ terminal: Terminal
    ) async throws -> ExitStatus {
        let speech = parsed.flag("json") ? terminal.aside : terminal
        let lock = try await Opening.lock(folder, for: "crops", waiting: 300, speech)
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder)
        let photo = try await Photos.find(typed, in: school)
        let asking = school.policy.channels.filter { channel in channel.placements.contains(where: placements.contains) }
        guard !asking.isEmpty else {
            throw Stop(.usage, "no channel of policy.json5 names a placement. Name some there; “safelight crops --list” shows them.")
        }
        let pool = Opening.pool(school.policy, workers: 1)
        let run = Run(school, pool: pool, lanes: 1, clock: Opening.clock, passed: Opening.stepObserver())
        let made: (changes: Recheck.Changes, pictures: [Release])
        do {
            made = try await run.crop(photo, for: Set(placements.map(\.id))) { try await Opening.probe(pool) }
            await pool.stop()
        } catch {
            await pool.stop()
            throw error
        }
        Restriction.tell(made.changes, speech, names: parsed.flag("names"))
        guard let decision = try await school.ledger.photo(photo)?.decision else {
            throw Stop(.badInput, "the photo has been received and not decided yet. Run “safelight run” first.")
        }
        let cleared = decision.verdicts.filter { $0.verdict == .publishable }.map(\.channel)
        let held = asking.filter { !cleared.contains($0.id) }
        let pictures = made.pictures.map {
            Picture(
                channel: $0.channel.rawValue, placement: $0.form.placement ?? "", file: "publishable/\($0.channel)/\($0.name).jpg")
        }
        if parsed.flag("json") {
            terminal.json(Written(photo: photo.short, pictures: pictures, held: held.map(\.id.rawValue)))
        } else {
            show(photo, pictures, held, asking, school.policy, terminal)
        }
        return held.isEmpty ? .done : .needsPerson
    }

    private static func show(
        _ photo: PhotoID, _ pictures: [Picture], _ held: [Channel], _ asking: [Channel], _ policy: Policy, _ terminal: Terminal
    ) {
        terminal.line("Photo \(photo.short)")
        for picture in pictures {
            let words = policy.placements.first { $0.id == picture.placement }?.words ?? picture.placement
            terminal.line("  \(picture.file)  for \(words)")
        }
        let whole = asking.filter { channel in !held.contains(channel) && !pictures.contains { $0.channel == channel.id.rawValue } }
        for channel in whole { terminal.line("  \(channel.title): every placement shows it whole, so it needs no picture of its own.") }
        for channel in held {
            terminal.line(
                "  \(channel.title): held, so nothing was written. “safelight why \(photo.short)” says why; where a crop alone holds it, accept that first (“safelight review answer \(photo.short) --accept=RULE --note=…”), and then write."
            )
        }
    }
}
