package import Domain
import Framing
import Notation

/// The school's `policy.json5`: strictly read, since a key that is passed over is a rule that the school believes in and does not have.
package enum PolicyFile {
    /// Reads the text of a policy file. The digest is that of the file's bytes, and names the policy in every decision.
    ///
    /// Throws every problem found: unknown keys, wrong types, numbers out of range, missing keys, impossible rules. A mistake of notation (a missing comma, a key that stands twice) ends the reading and is reported alone.
    package static func read(_ text: String, digest: Digest) throws(PolicyErrors) -> Policy {
        let document: JSON5
        do {
            document = try JSON5.read(text)
        } catch {
            throw PolicyErrors(problems: [.init(place: error.place, path: "", problem: error.problem, remedy: error.remedy)])
        }
        let problems = PolicyProblems()
        let policy = policy(document, digest, problems)
        guard problems.isEmpty, let policy else { throw problems.errors }
        return policy
    }

    private static func policy(_ document: JSON5, _ digest: Digest, _ problems: PolicyProblems) -> Policy? {
        let file = PolicySection(
            document, path: "", place: document.place,
            knowing: [
                "schoolName", "reviewDate", "channels", "consent", "people", "faces", "picture", "capture", "devices", "rights", "rules",
                "limits", "workers", "placements", "events", "text", "accounts", "retraction",
            ], problems)
        guard case .object = document.value else { return nil }
        let consent = file.section("consent", knowing: ["listMaxAgeDays", "countsAfterLeaving", "confirm"])
        let confirm = consent.section("confirm", knowing: ["changedPercent", "grantedAtOnce", "noesTurnedYes", "shrunkPercent"])
        let people = file.section("people", knowing: ["staffNeedConsent", "folderTellsClass", "groupMin", "groupMax"])
        let faces = file.section("faces", knowing: ["backgroundPixels", "backgroundNeedsTag", "closeUpPercent"])
        let picture = file.section("picture", knowing: ["longestEdge", "quality"])
        let capture = file.section("capture", knowing: ["lateAfterDays"])
        let rights = file.section("rights", knowing: ["accepted"])
        let limits = file.section(
            "limits", knowing: ["megabytes", "megapixels", "secondsPerPhoto", "workerMegabytes", "photosPerWorker"])
        let placement = file.section("placements", knowing: ["maxAgeDays", "holdFrom", "padding", "own"])
        let own = PlacementsFile.placements(placement, "own", problems)
        // The school's own word about a placement that ships is the newer one.
        let known = PlacementsFile.shipped.filter { shipped in !own.contains { $0.id == shipped.id } } + own
        let channels = channels(file, picture, known, problems)
        return Policy(
            schoolName: file.requiredText("schoolName", "Write schoolName: \"…\" with the name of the school.") ?? "",
            reviewDate: day(file, "reviewDate", problems),
            channels: channels,
            consentListMaxAgeDays: consent.number("listMaxAgeDays", 1...31, default: 7),
            consentOutlivesLeaving: consent.flag("countsAfterLeaving", default: false),
            listDoubts: ListDoubtLimits(
                changedPercent: confirm.number("changedPercent", 0...100, default: 5),
                grantedAtOnce: confirm.number("grantedAtOnce", 1...100_000, default: 10),
                reversed: confirm.number("noesTurnedYes", 1...100_000, default: 1),
                shrunkPercent: confirm.number("shrunkPercent", 0...100, default: 2)),
            schoolDevices: devices(file, problems),
            acceptedRights: rights.names("accepted"),
            captureLateDays: capture.number("lateAfterDays", 0...365, default: 1),
            backgroundPixels: faces.number("backgroundPixels", 0...200, default: 24),
            backgroundNeedsTag: faces.flag("backgroundNeedsTag", default: true),
            closeUpPercent: faces.number("closeUpPercent", 5...100, default: 20),
            staffNeedConsent: people.flag("staffNeedConsent", default: true),
            folderTellsClass: people.flag("folderTellsClass", default: false),
            events: events(file, problems),
            groupSizes: groupSizes(people, problems),
            text: text(file, problems),
            accounts: accounts(file, channels, problems),
            retraction: retraction(file, problems),
            placements: known,
            placementMaxAgeDays: placement.number("maxAgeDays", 30...3650, default: 730),
            cropsHoldFrom: holdFrom(placement, problems),
            padding: padding(placement, problems),
            maxBytes: Int64(limits.number("megabytes", 1...2000, default: 100)) * 1_000_000,
            maxPixels: limits.number("megapixels", 1...1000, default: 100) * 1_000_000,
            secondsPerPhoto: limits.number("secondsPerPhoto", 5...600, default: 60),
            workerMegabytes: limits.number("workerMegabytes", 2048...65_536, default: 3072),
            photosPerWorker: limits.number("photosPerWorker", 1...100_000, default: 200),
            workers: file.number("workers", 1...64, default: 2),
            effects: effects(file, problems),
            digest: digest)
    }

    private static func holdFrom(_ section: PolicySection, _ problems: PolicyProblems) -> Grade {
        guard let text = section.text("holdFrom"), let node = section.node("holdFrom") else { return .certain }
        let grades = Grade.allCases.filter { $0 != .safe }
        if let grade = grades.first(where: { $0.word == text }) { return grade }
        problems.add(
            node.place, join(section.path, "holdFrom"), "“\(text)” is not known here.",
            "Write \(grades.map { "\"\($0.word)\"" }.joined(separator: " or ")).")
        return .certain
    }

    private static func padding(_ section: PolicySection, _ problems: PolicyProblems) -> Fill {
        guard let text = section.text("padding"), let node = section.node("padding") else { return .blurred }
        if let fill = Fill(rawValue: text) { return fill }
        problems.add(
            node.place, join(section.path, "padding"), "“\(text)” is not known here.",
            "Write \(Fill.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")).")
        return .blurred
    }

    private static func day(_ file: PolicySection, _ key: String, _ problems: PolicyProblems) -> Day? {
        guard let text = file.text(key), let node = file.node(key) else { return nil }
        let day = Day(iso: text)
        if day == nil {
            problems.add(node.place, key, "“\(text)” is not a day.", "Write year, month and day, such as \"2027-09-01\".")
        }
        return day
    }

    /// From two on: one child alone is another rule's.
    private static func groupSizes(_ people: PolicySection, _ problems: PolicyProblems) -> ClosedRange<Int> {
        let least = people.number("groupMin", 2...100, default: 3)
        let most = people.number("groupMax", 2...1000, default: 6)
        guard least > most else { return least...most }
        let key = people.node("groupMax") == nil ? "groupMin" : "groupMax"
        problems.add(
            people.node(key)?.place ?? people.place, join(people.path, key), "the largest group is smaller than the smallest.",
            "Write a groupMin that is not above groupMax; the defaults are 3 and 6.")
        return 3...6
    }

    private static func devices(_ file: PolicySection, _ problems: PolicyProblems) -> [SchoolDevice] {
        file.list("devices").map { node, path in
            let keys = ["make", "model", "serial"]
            let section = PolicySection(node, path: path, place: node.place, knowing: keys, problems)
            if case .object = node.value, keys.allSatisfy({ section.node($0) == nil }) {
                problems.add(node.place, path, "this device has neither make nor model nor serial.", "Write at least one of them.")
            }
            return SchoolDevice(make: section.name("make"), model: section.name("model"), serial: section.name("serial"))
        }
    }
}
