import Domain
import Foundation
import Roll
import Testing

/// The same made-up school in every shape in which schools get their lists.
@Suite struct SampleShapesTests {
    private static let samples = Lists.repository.appending(path: "consent/samples")

    private static func mapping(_ name: String, leave: String = "") throws -> Mapping {
        let text = try String(contentsOf: Lists.repository.appending(path: "consent/mappings/\(name)"), encoding: .utf8)
        return try Mapping(text.replacing("leave: []", with: "leave: [\(leave)]"))
    }

    private static func source(_ path: String, _ mapping: Mapping) throws -> ListSource {
        let file = samples.appending(path: path)
        return ListSource(bytes: Array(try Data(contentsOf: file)), mapping: mapping, name: file.lastPathComponent)
    }

    private static func read(_ sources: ListSource...) -> ConsentList {
        ConsentListReader.read(sources, snapshot: SnapshotID(1), on: Lists.day)
    }

    /// Of every pupil of the list the states are those of the wide one, for these channels.
    private static func expectSame(_ list: ConsentList, count: Int, _ channels: [String]) throws {
        #expect(list.isUsable && list.pupils.count == count && list.questions.isEmpty, "\(list.problems.prefix(3))")
        let wide = try Lists.sample("hollow-oak-wide.csv", mapping: "wide.json5").pupils
        for pupil in list.pupils {
            let same = try #require(wide.first { $0.upn == pupil.upn })
            #expect(same.legalName == pupil.legalName)
            for channel in channels {
                let id = ChannelID(channel)
                #expect(pupil.consents[id]?.state == same.consents[id]?.state, "\(pupil.legalName.full), \(channel)")
            }
        }
    }

    private static let all = ["website", "social", "newsletter", "app", "display", "press"]

    @Test(arguments: [
        ("hollow-oak-wide.xlsx", 420), ("hollow-oak-semicolons.csv", 418), ("hollow-oak-unicode-text.txt", 420),
        ("hollow-oak-titled.csv", 40),
    ])
    func anotherFileSaysTheSame(_ file: String, _ count: Int) throws {
        let list = Self.read(try Self.source(file, try Self.mapping("wide.json5")))
        try Self.expectSame(list, count: count, Self.all)
    }

    @Test func pupilsWhoRepeatAreOne() throws {
        let unseen = Self.read(try Self.source("hollow-oak-repeated.csv", try Self.mapping("wide.json5")))
        #expect(!unseen.isUsable && unseen.stops.map(\.line) == [1], "nobody has looked at the last column")
        let list = Self.read(try Self.source("hollow-oak-repeated.csv", try Self.mapping("wide.json5", leave: "\"Club\"")))
        try Self.expectSame(list, count: Set(list.pupils.map(\.id)).count, Self.all)
    }

    @Test func aListThatLostLettersStops() throws {
        #expect(!Self.read(try Self.source("hollow-oak-lossy.csv", try Self.mapping("wide.json5"))).isUsable)
    }

    @Test func aFileForEachConsentSaysTheSame() throws {
        let mapping = try Self.mapping("single.json5")
        let list = Self.read(
            try Self.source("one-for-each-consent/Photos on website.csv", mapping),
            try Self.source("one-for-each-consent/Photos on social media.csv", mapping))
        let dates = Self.read(try Self.source("hollow-oak-dates.csv", try Self.mapping("dates.json5")))
        #expect(list.isUsable && list.pupils.count == dates.pupils.count, "\(list.problems.prefix(3))")
        #expect(
            Dictionary(uniqueKeysWithValues: list.pupils.map { ($0.id, $0.consents.mapValues(\.state)) })
                == Dictionary(uniqueKeysWithValues: dates.pupils.map { ($0.id, $0.consents.mapValues(\.state)) }))
        try Self.expectNoMoreYes(list)
        try Self.expectNoMoreYes(dates)
    }

    /// Denials and several people's answers may say less than the school's own list, and never more.
    @Test(arguments: [("hollow-oak-denied.csv", "denied.json5"), ("hollow-oak-parents.csv", "parents.json5")])
    func anotherWayOfAskingNeverSaysMore(_ file: String, _ mapping: String) throws {
        let list = Self.read(try Self.source(file, try Self.mapping(mapping)))
        #expect(list.isUsable && !list.pupils.isEmpty, "\(list.problems.prefix(3))")
        // A pupil of Year 6 may say yes where no parent has answered: that mapping passes over blanks.
        try Self.expectNoMoreYes(list, orFrom: mapping == "parents.json5" ? [.notAsked] : [])
    }

    private static func expectNoMoreYes(_ list: ConsentList, orFrom others: [Consent] = []) throws {
        let wide = try Lists.sample("hollow-oak-wide.csv", mapping: "wide.json5").pupils
        var yeses = 0
        for pupil in list.pupils {
            let same = try #require(wide.first { $0.upn == pupil.upn })
            for (channel, answer) in pupil.consents where answer.state == .granted {
                yeses += 1
                let state = try #require(same.consents[channel]?.state)
                #expect(state == .granted || others.contains(state), "\(pupil.legalName.full), \(channel)")
            }
        }
        #expect(yeses > 0)
    }
}
