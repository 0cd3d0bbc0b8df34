import Domain
import Records
import Rules
import Testing

/// Held photos of the fictional school of `consent/samples`, with the words that the rules say.
enum Sample {
    static let now = Moment(day: Day(number: 20_704), secondOfDay: 22_933)
    static let website = ChannelID("website")
    static let social = ChannelID("social")
    static let newsletter = ChannelID("newsletter")
    static let display = ChannelID("display")
    static let allChannels = [website, social, newsletter, display]
    /// Begins as a JPEG does, and is none.
    static let preview: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46, 0x00, 0xFF, 0xD9]

    static func digest(_ byte: UInt8) throws -> Digest { try #require(Digest(bytes: (0..<32).map { byte &* 31 &+ UInt8($0) &* 57 })) }
    static func photo(_ byte: UInt8) throws -> PhotoID { PhotoID(try digest(byte)) }

    static func policy(_ schoolName: String = "Hollow Oak Primary School") throws -> Policy {
        let titles = ["School website", "Social media", "Newsletter and prospectus", "Display in school"]
        let channels = zip(allChannels, titles).map { Channel(id: $0, title: $1, longestEdge: 2048, quality: 85) }
        return Policy(schoolName: schoolName, channels: channels, digest: try digest(200))
    }

    static func snapshot(_ number: Int64 = 3) throws -> Snapshot {
        Snapshot(
            id: SnapshotID(number), at: now.adding(days: -1), by: "office", file: try digest(201), mapping: try digest(202),
            listDate: now.adding(days: -2), pupilCount: 420)
    }

    static func inspection() -> Inspection {
        Inspection(
            format: .jpeg, storedSize: PixelSize(width: 4000, height: 3000), orientation: .upright, camera: .absent, captured: .absent,
            location: .absent, rights: .absent, texts: .absent, tags: .absent, faces: .unknown("Faces are not counted yet."),
            legibleTexts: .absent)
    }

    static func record(
        _ number: UInt8, event: String = "sports-day", fileName: String, inspected: Inspected? = .seen(inspection()), earlierDrops: Int = 0
    ) throws -> PhotoRecord {
        PhotoRecord(
            photo: try photo(number), received: Moment(seconds: now.seconds - 3600 + Int64(number) * 60), size: 3_412_876,
            submission: Submission(event: event, fileName: fileName, caption: "Hop to it!", people: ["Will Day", "Grace Best"]),
            sidecars: [], inspected: inspected, objection: nil, earlierDrops: earlierDrops, decision: nil, releases: [])
    }

    /// The same findings on every channel, and more on some.
    static func decision(
        _ number: UInt8, _ findings: [Finding] = [], on some: [(ChannelID, [Finding])] = [], publishable: [ChannelID] = [],
        channels: [ChannelID] = allChannels
    ) throws -> RecordedDecision {
        let verdicts = channels.map { channel in
            RecordedVerdict(
                channel: channel, verdict: publishable.contains(channel) ? .publishable : .quarantine,
                findings: some.filter { $0.0 == channel }.flatMap(\.1) + findings)
        }
        return RecordedDecision(
            id: DecisionID(41), photo: try photo(number), at: now,
            grounds: Grounds(policy: try digest(200), snapshot: SnapshotID(3), recordCount: 2, programVersion: "0.1.0", day: now.day),
            proof: .notYet, verdicts: verdicts)
    }
}
