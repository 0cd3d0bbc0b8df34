import Domain
import Records
import Testing

/// A child keeps what was recorded by hand, under whatever number a list has them.
@Suite struct EffectiveRollTests {
    private static let website = ChannelID("website")
    private static let lasting = "N900400019001", other = "L900400021001"

    private static func pupil(_ id: String, upn: String? = nil, adno: String? = "12", _ state: Consent? = .granted) -> Pupil {
        var pupil = Pupil(
            id: PupilID(id), upn: upn, admissionNumber: adno, legalName: PersonName(forename: "Ava", surname: "Smith"))
        if let state { pupil.consents[website] = ConsentAnswer(state, source: .list(SnapshotID(1))) }
        return pupil
    }

    private static let byNumber = pupil("adm:12")
    private static let byUPN = pupil("upn:\(lasting)", upn: lasting)
    private static let byTemporary = pupil("upn:T90040002401A", upn: "T90040002401A")

    private static func record(
        _ pupil: Pupil, _ state: Consent, _ source: ConsentSource, _ channels: [ChannelID] = [], under list: Int64 = 1
    ) -> ConsentRecord {
        ConsentRecord(
            pupil: pupil.id, channels: channels, answer: ConsentAnswer(state, source: source), recordedUnder: SnapshotID(list))
    }

    private static let objection = ConsentSource.objection(by: "A", at: Moment(seconds: 1))
    private static let lift = ConsentSource.lifted(by: "B", reason: "another child was meant", at: Moment(seconds: 2))
    private static let call = ConsentSource.call(by: "A", answeredBy: "B", relation: "mother", at: Moment(seconds: 1))

    private static func roll(
        _ pupils: [Pupil], former: [Pupil] = [], seen: [Pupil] = [], _ records: [ConsentRecord], list: Int64 = 1,
        channels: [ChannelID] = [website], protected: Set<PupilID> = [], callsCountSince: Int64? = nil
    ) throws -> Roll {
        let digest = try #require(Digest(bytes: [UInt8](repeating: 1, count: 32)))
        return Roll(
            newest: Snapshot(
                id: SnapshotID(list), at: Moment(seconds: 0), by: "Office", file: digest, mapping: digest, listDate: Moment(seconds: 0),
                pupilCount: pupils.count),
            pupils: pupils, former: PupilHistory(former: former, numbers: seen.map(\.numbers)), records: records, channels: channels,
            protected: protected, callsCountSince: callsCountSince.map { [.pupil: SnapshotID($0)] } ?? [:])
    }

    @Test func aProtectedNumberIsFollowedWhateverTheListCallsTheChild() throws {
        let number = try #require(Self.byUPN.admissionNumber)
        for id in [Self.byUPN.id, PupilID(admissionNumber: number)] {
            #expect(try Self.roll([Self.byUPN], [], protected: [id])[Self.byUPN.id]?.isProtected == true, "\(id)")
        }
        #expect(
            try Self.roll([Self.byUPN], [], protected: ["adm:other"].reduce(into: []) { $0.insert(PupilID($1)) })[Self.byUPN.id]?
                .isProtected == false)
        // Known by the admission number once, and by a lasting UPN without it now.
        let now = Self.pupil("upn:\(Self.lasting)", upn: Self.lasting, adno: nil)
        let roll = try Self.roll([now], former: [Self.byNumber], seen: [Self.byUPN], [], protected: [Self.byNumber.id])
        #expect(roll[now.id]?.isProtected == true)
    }

    /// Taking over the noes of a list that waits ends no call.
    @Test(arguments: [(Int64(2), Consent.granted), (3, .notAsked)]) func aYesByTelephoneOutlivesAListOfNoesOnly(
        _ since: Int64, _ wanted: Consent
    ) throws {
        var pupil = Self.byUPN
        pupil.consents[Self.website] = ConsentAnswer(.notAsked, source: .list(SnapshotID(2)))
        let yes = Self.record(pupil, .granted, Self.call, [Self.website], under: 2)
        #expect(try Self.roll([pupil], [yes], list: 3, callsCountSince: since)[pupil.id]?.consents[Self.website]?.state == wanted)
    }

    private static func staff(_ code: String, _ state: Consent? = nil) -> Pupil {
        var staff = Pupil(id: PupilID(staffCode: code), role: .staff, legalName: PersonName(forename: "Ava", surname: "Smith"))
        if let state { staff.consents[website] = ConsentAnswer(state, source: .list(SnapshotID(2))) }
        return staff
    }

    private static func staffRoll(_ people: [Pupil], former: [Pupil] = [], _ records: [ConsentRecord], staffList: Int64) throws -> Roll {
        let digest = try #require(Digest(bytes: [UInt8](repeating: 1, count: 32)))
        func snapshot(_ id: Int64, _ seconds: Int64) -> Snapshot {
            Snapshot(
                id: SnapshotID(id), at: Moment(seconds: 0), by: "Office", file: digest, mapping: digest,
                listDate: Moment(seconds: seconds), pupilCount: 1)
        }
        return Roll(
            newest: snapshot(1, 5), staffList: snapshot(staffList, 9), pupils: people,
            former: PupilHistory(former: former, numbers: []), records: records, channels: [website])
    }

    @Test func staffWhoAreOnNoNewerListHaveLeft() throws {
        let roll = try Self.staffRoll([Self.byUPN, Self.staff("a")], former: [Self.staff("b")], [], staffList: 3)
        #expect(roll[PupilID(staffCode: "a")]?.hasLeft == false && roll[PupilID(staffCode: "b")]?.hasLeft == true)
        #expect(roll[PupilID(staffCode: "b")]?.role == .staff)
        #expect(roll.snapshot == SnapshotID(1) && roll.listDate == Moment(seconds: 5), "the roll is as old as its list of pupils")
    }

    /// The next list of pupils ends no yes of a member of staff, and the other way round.
    @Test(arguments: [(Int64(2), Consent.granted), (3, .notAsked)]) func aYesOfStaffCountsUntilTheNextListOfStaff(
        _ list: Int64, _ wanted: Consent
    ) throws {
        let staff = Self.staff("a", .notAsked)
        let yes = Self.record(staff, .granted, Self.call, [Self.website], under: 2)
        let roll = try Self.staffRoll([Self.byUPN, staff], [yes], staffList: list)
        #expect(roll[staff.id]?.consents[Self.website]?.state == wanted)
    }

    @Test func anObjectionOfStaffCountsAfterTheyLeft() throws {
        let gone = Self.staff("b", .granted)
        let roll = try Self.staffRoll(
            [Self.staff("a")], former: [gone], [Self.record(gone, .refused, Self.objection, under: 2)], staffList: 3)
        #expect(roll[gone.id]?.consents[Self.website]?.isObjection == true)
        #expect(roll[PupilID(staffCode: "a")]?.consents[Self.website] == nil, "another member of staff has a say of their own")
    }

    @Test(arguments: [
        (byNumber, byUPN), (byTemporary, byUPN), (byUPN, byNumber), (byUPN, byTemporary), (byNumber, byTemporary),
    ])
    func anObjectionFollowsTheChildToAnotherNumber(_ before: Pupil, _ now: Pupil) throws {
        let roll = try Self.roll([now], former: [before], [Self.record(before, .refused, Self.objection)], list: 2)
        #expect(roll.pupils.map(\.id) == [now.id], "the old entry is the same child, not a leaver")
        #expect(roll[now.id]?.consents[Self.website]?.isObjection == true)
        #expect(roll[now.id]?.hasLeft == false)
    }

    @Test func aCallsNoFollowsTheChildToo() throws {
        let roll = try Self.roll([Self.byUPN], former: [Self.byNumber], [Self.record(Self.byNumber, .refused, Self.call)], list: 2)
        #expect(roll[Self.byUPN.id]?.consents[Self.website]?.state == .refused)
    }

    /// adm:12, then a temporary UPN, then a lasting one, which the newest list has without the admission number.
    @Test func aChainOverSeveralListsIsFollowed() throws {
        let now = Self.pupil("upn:\(Self.lasting)", upn: Self.lasting, adno: nil)
        let roll = try Self.roll(
            [now], former: [Self.byTemporary, Self.byNumber], seen: [Self.byUPN],
            [Self.record(Self.byNumber, .refused, Self.objection)], list: 4)
        #expect(roll.pupils.map(\.id) == [now.id])
        #expect(roll[now.id]?.consents[Self.website]?.isObjection == true)
    }

    @Test func twoLastingUPNsAreTwoChildrenUnlessNumberAndNameStayed() throws {
        let corrected = Self.pupil("upn:\(Self.other)", upn: Self.other)
        var another = corrected
        another.legalName = PersonName(forename: "Zed", surname: "Smith")
        for (second, isObjected) in [(corrected, true), (another, false)] {
            let records = [Self.record(Self.byUPN, .refused, Self.objection)]
            let roll = try Self.roll([second], former: [Self.byUPN], records, list: 2, protected: [Self.byUPN.id])
            #expect(roll[second.id]?.consents[Self.website]?.isObjection == isObjected)
            #expect(roll[Self.byUPN.id]?.hasLeft == true)
            #expect(roll[Self.byUPN.id]?.consents[Self.website]?.isObjection == true)
            #expect(roll[second.id]?.isProtected == isObjected)
            // What loosens does not follow: a yes by telephone is for the number it was given for.
            let yes = Self.record(Self.byUPN, .granted, Self.call, [Self.website])
            var asked = second
            asked.consents[Self.website]?.state = .notAsked
            #expect(try Self.roll([asked], former: [Self.byUPN], [yes])[second.id]?.consents[Self.website]?.state == .notAsked)
        }
    }

    /// The number was the first child's and is the second's; nobody can tell any more whose the record was.
    @Test func whereANumberMayMeanTwoChildrenRestrictionsCountForBoth() throws {
        let second = Self.pupil("upn:\(Self.other)", upn: Self.other)
        let former = [Self.byUPN, Self.byNumber]
        let objected = [Self.record(Self.byNumber, .refused, Self.objection)]
        var roll = try Self.roll([second], former: former, objected, list: 3)
        #expect(roll.pupils.map(\.id) == [second.id, Self.byUPN.id])
        #expect(roll.pupils.allSatisfy { $0.consents[Self.website]?.isObjection == true })
        roll = try Self.roll([second], former: former, objected + [Self.record(Self.byNumber, .notAsked, Self.lift)], list: 3)
        #expect(roll.pupils.allSatisfy { $0.consents[Self.website]?.isObjection == true }, "what loosens needs a sure child")
        roll = try Self.roll([second], former: former, objected + [Self.record(second, .notAsked, Self.lift)], list: 3)
        #expect(roll.pupils.map { $0.consents[Self.website]?.isObjection } == [false, true])
    }

    @Test func oneWhoLeftUnderTwoNumbersIsOneLeaverAsTheyLastStood() throws {
        let roll = try Self.roll([], former: [Self.pupil("upn:\(Self.lasting)", upn: Self.lasting, .refused), Self.byNumber], [], list: 3)
        #expect(roll.pupils.map(\.id) == [Self.byUPN.id])
        #expect(roll.pupils.map { $0.consents[Self.website]?.state } == [.refused])
        #expect(roll.pupils.allSatisfy { $0.hasLeft })
    }

    @Test func aYesWithoutChannelsIsNone() throws {
        let asked = Self.pupil("adm:12", nil)
        let press = ChannelID("press")
        let open = try Self.roll([asked], [Self.record(asked, .granted, Self.call)], channels: [Self.website, press])
        #expect(open[asked.id]?.consents.isEmpty == true)
        let named = try Self.roll([asked], [Self.record(asked, .granted, Self.call, [Self.website])], channels: [Self.website, press])
        #expect(named[asked.id]?.consents.mapValues(\.state) == [Self.website: .granted])
        let no = try Self.roll([asked], [Self.record(asked, .refused, Self.call)], channels: [Self.website, press])
        #expect(no[asked.id]?.consents.mapValues(\.state) == [Self.website: .refused, press: .refused])
    }

    @Test func aYesByTelephoneEndsWithTheNextListAndNeverBeatsTheListsNo() throws {
        let asked = Self.pupil("adm:12", nil)
        let yes = Self.record(asked, .granted, Self.call, [Self.website])
        #expect(try Self.roll([asked], [yes], list: 2)[asked.id]?.consents.isEmpty == true)
        for state in [Consent.refused, .withdrawn] {
            let pupil = Self.pupil("adm:12", state)
            #expect(try Self.roll([pupil], [yes])[pupil.id]?.consents[Self.website]?.state == state)
        }
    }

    @Test func theNewestOfObjectionsAndTheirTakingBackCounts() throws {
        let objected = Self.record(Self.byNumber, .refused, Self.objection), lifted = Self.record(Self.byNumber, .notAsked, Self.lift)
        func state(_ records: [ConsentRecord]) throws -> ConsentAnswer? {
            try Self.roll([Self.byNumber], records)[Self.byNumber.id]?.consents[Self.website]
        }
        #expect(try state([objected, objected, lifted]) == Self.byNumber.consents[Self.website])
        #expect(try state([objected, lifted, objected])?.isObjection == true)
        let refused = Self.record(Self.byNumber, .refused, Self.call)
        #expect(try state([refused, objected, lifted]) == refused.answer, "a no by call is not touched")
        #expect(try state([lifted])?.state == .granted)
        // Of a pupil without any answer there is none again.
        let asked = Self.pupil("adm:12", nil)
        #expect(try Self.roll([asked], [objected, lifted])[asked.id]?.consents.isEmpty == true)
    }

    @Test func aLiftFollowsTheChildToAnotherNumber() throws {
        let roll = try Self.roll(
            [Self.byUPN], former: [Self.byNumber],
            [Self.record(Self.byNumber, .refused, Self.objection), Self.record(Self.byNumber, .notAsked, Self.lift)], list: 2)
        #expect(roll[Self.byUPN.id]?.consents[Self.website]?.state == .granted)
    }
}
