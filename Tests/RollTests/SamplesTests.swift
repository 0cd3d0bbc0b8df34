import Domain
import Roll
import Testing

@Suite struct SamplesTests {
    func pupil(_ name: String, _ list: ConsentList) throws -> Pupil {
        try #require(list.pupils.first { $0.names.contains { $0.full == name } })
    }

    @Test func wideSampleIsTheSchoolThatItsReadmeDescribes() throws {
        let list = try Lists.sample("hollow-oak-wide.csv", mapping: "wide.json5")
        #expect(list.problems.isEmpty)
        #expect(list.pupils.count == 420)
        #expect(Set(list.pupils.map(\.legalName)).count == 419)
        for name in ["Ava Smith", "Noah Patel", "Zoë Ó Briain", "Łukasz Wójcik", "Lukas Wójcik", "Mohammed Khan", "Grace Best"] {
            let answers = try pupil(name, list).consents
            #expect(answers.count == 6 && answers.values.allSatisfy { $0.state == .granted && $0.expires == nil })
        }
        let will = try pupil("Will Day", list).consents.filter { $0.value.state == .refused }.keys
        #expect(Set(will) == [.website, ChannelID("social")])
        #expect(try pupil("Rose Green", list).consents.values.allSatisfy { $0.state == .notAsked })
        #expect(list.pupils.filter(\.isProtected).map(\.displayName) == ["Ivy Hart"])
        #expect(list.pupils.filter(\.hasLeft).map(\.displayName).sorted() == ["Hunter Moss", "May O'Neill"])
        #expect(list.pupils.allSatisfy { $0.upn.map { $0.dropFirst().hasPrefix("900") } == true })
    }

    @Test func nextWeekTakesConsentsBack() throws {
        let before = try Lists.sample("hollow-oak-wide.csv", mapping: "wide.json5")
        let after = try Lists.sample("hollow-oak-wide-next-week.csv", mapping: "wide.json5").marking(withdrawalsSince: before.pupils)
        let change = ListChange(from: before.pupils, to: after.pupils, on: Lists.day)
        #expect(after.problems.isEmpty)
        #expect(change.added.count == 1 && change.left.count == 1)
        #expect(Set(change.withdrawals.map(\.pupil)).count == 4)
        #expect(change.withdrawals.count == 10 && change.answers.count == 10)
        #expect(try pupil("Grace Best", after).consents[.website]?.state == .withdrawn)
        #expect(try pupil("Teo Radu", after).upn.flatMap { UPN($0) }?.isTemporary == true)
    }

    @Test func longSampleSaysTheSameAsTheWideOne() throws {
        let wide = try Lists.sample("hollow-oak-wide.csv", mapping: "wide.json5")
        let long = try Lists.sample("hollow-oak-long.csv", mapping: "long.json5")
        #expect(long.problems.isEmpty && long.pupils.count == 60)
        for pupil in long.pupils {
            let same = try #require(wide.pupils.first { $0.id == pupil.id })
            #expect(pupil.isProtected == same.isProtected && pupil.hasLeft == same.hasLeft && pupil.displayName == same.displayName)
            for (channel, answer) in pupil.consents where channel != .app {
                #expect(answer.state == same.consents[channel]?.state)
            }
        }
    }
}
