import Domain
import Pipeline
import Rules
import Wording

/// What `text check --json` says of one text.
struct TextJSON: Encodable {
    let line: Int
    /// Where it stands: `caption`, `alt-text`, `file-name`, `folder` or `metadata`.
    let unit: String
    let text: String
    let hits: [HitJSON]
    /// The worst of each channel: `notes` where nothing holds.
    let channels: [String: String]
    /// What the rules say besides the hits, such as a text that is too long.
    let remarks: [String]
    /// The whole text worded safely, where names are all that is amiss.
    let safeWording: String?

    struct HitJSON: Encodable {
        let kind: String
        /// In bytes of the text's UTF-8; the end is the first that no longer belongs to it.
        let start: Int
        let end: Int
        let words: String
        /// `possible`, `likely` or `certain`.
        let strength: String
        let why: String
        /// Those who may be meant, by their numbers within this output; with `--names` by their ids.
        let pupils: [String]
        /// Their names; with `--names`.
        let names: [String]?
        let channels: [String: String]
        /// What a first name does beside a picture that surely shows several children, where that is another thing.
        let besideSeveral: [String: String]?
        let remedy: String?
    }

    init(_ reading: TextReading, _ school: School, _ people: NumberedPeople, names: Bool) {
        let channels = reading.assessment.channels
        line = reading.input.line
        unit = reading.input.unit.word
        text = reading.input.text
        hits = reading.hits.map { hit in
            HitJSON(
                kind: hit.code, start: hit.range.lowerBound, end: hit.range.upperBound, words: hit.words, strength: "\(hit.strength)",
                why: hit.why, pupils: hit.pupils.map { names ? $0.rawValue : people.number(of: $0) },
                names: names ? hit.pupils.compactMap { school.roll[$0]?.displayName } : nil,
                channels: Self.byChannel(channels.map { ($0.channel.id, $0.effect(of: hit)) }),
                besideSeveral: hit.kind == .firstName && channels.contains { $0.isMilderBesideSeveral(hit) }
                    ? Self.byChannel(channels.map { ($0.channel.id, $0.isMilderBesideSeveral(hit) ? .notes : $0.effect(of: hit)) }) : nil,
                remedy: reading.remedy(hit))
        }
        self.channels = Self.byChannel(channels.map { ($0.channel.id, $0.effect) })
        remarks = reading.assessment.remarks
        safeWording = reading.safe
    }

    private static func byChannel(_ effects: [(ChannelID, Effect)]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: effects.map { ($0.0.rawValue, $0.1.rawValue) })
    }
}

/// Numbers in place of ids, which may be UPNs: the same for the same person, within one output.
struct NumberedPeople {
    private var numbers: [PupilID: Int] = [:]

    init(_ people: [PupilID]) {
        for person in people where numbers[person] == nil { numbers[person] = numbers.count + 1 }
    }

    func number(of person: PupilID) -> String { numbers[person].map(String.init) ?? "?" }
}
