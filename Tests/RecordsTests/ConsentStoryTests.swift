import Domain
import Records
import Testing

/// Why an answer counts on a day, and what was said before it.
@Suite struct ConsentStoryTests {
    private static let website = ChannelID("website")
    private let day = Day(number: 20_700)

    private func list(_ number: Int64, at seconds: Int64) throws -> Snapshot {
        let digest = try #require(Digest(bytes: [UInt8](repeating: 1, count: 32)))
        return Snapshot(
            id: SnapshotID(number), at: Moment(seconds: seconds), by: "Office", file: digest, mapping: digest,
            listDate: Moment(seconds: seconds), pupilCount: 1)
    }

    private func pupil(_ state: Consent?, on number: Int64, expires: Day? = nil, as id: String = "adm:1") -> PupilStanding {
        var pupil = Pupil(id: PupilID(id), legalName: PersonName(forename: "Ava", surname: "Smith"))
        if let state {
            pupil.consents[Self.website] = ConsentAnswer(state, expires: expires, source: .list(SnapshotID(number)))
        }
        return PupilStanding(snapshot: SnapshotID(number), pupil: pupil)
    }

    private func record(_ answer: ConsentAnswer, _ channels: [ChannelID] = []) -> ConsentRecord {
        ConsentRecord(pupil: PupilID("adm:1"), channels: channels, answer: answer, recordedUnder: nil)
    }

    @Test func onlyWhatChangedIsAStep() throws {
        let lists = try [1, 2, 3, 4, 5, 6].map { try list($0, at: $0 * 100) }
        let standings = [
            pupil(.notAsked, on: 1), pupil(.notAsked, on: 2), pupil(.granted, on: 3), pupil(.granted, on: 4, as: "upn:X"),
            pupil(nil, on: 6),
        ]
        let objection = ConsentAnswer(.refused, source: .objection(by: "x", at: Moment(seconds: 350)))
        let elsewhere = ConsentAnswer(.refused, source: .objection(by: "y", at: Moment(seconds: 360)))
        var person = standings[3].pupil
        person.consents[Self.website] = objection
        let story = ConsentStory(
            of: person, on: Self.website, day: day, standings: standings, lists: lists,
            records: [record(objection), record(elsewhere, [ChannelID("press")])])
        #expect(story.answer == objection && story.state == .refused)
        let words = story.steps.map { step in
            switch step.event {
            case .list(let list, let answer): "\(list.id) \(answer.map(\.state.rawValue) ?? "nothing")"
            case .gone(let list): "\(list.id) gone"
            case .record: "record"
            }
        }
        #expect(words == ["#1 notAsked", "#3 granted", "record", "#5 gone", "#6 nothing"])
        #expect(story.steps.map(\.at.seconds) == [100, 300, 350, 500, 600])
    }

    @Test func aNewEndOfAYesIsAStepAndTheDayDecides() throws {
        let lists = [try list(1, at: 100), try list(2, at: 200)]
        let earlier = Day(number: day.number - 1)
        let standings = [pupil(.granted, on: 1), pupil(.granted, on: 2, expires: earlier)]
        func state(on day: Day) -> ConsentStory {
            ConsentStory(of: standings[1].pupil, on: Self.website, day: day, standings: standings, lists: lists, records: [])
        }
        #expect(state(on: day).state == .expired && state(on: earlier).state == .granted)
        #expect(state(on: day).steps.count == 2)
    }

    /// Where one list had the child under two numbers, any no wins, as everywhere.
    @Test func twoEntriesOnOneListAreOne() throws {
        let standings = [pupil(.granted, on: 1), pupil(.refused, on: 1, as: "upn:X")]
        let story = ConsentStory(
            of: standings[0].pupil, on: Self.website, day: day, standings: standings, lists: [try list(1, at: 100)], records: [])
        guard case .list(_, let answer) = story.steps.first?.event else { return #expect(Bool(false)) }
        #expect(answer?.state == .refused)
    }

    @Test func nothingSaidIsNoAnswer() throws {
        let story = ConsentStory(
            of: pupil(nil, on: 1).pupil, on: Self.website, day: day, standings: [], lists: [try list(1, at: 100)], records: [])
        #expect(story.answer == nil && story.state == nil && story.steps.isEmpty)
    }
}
