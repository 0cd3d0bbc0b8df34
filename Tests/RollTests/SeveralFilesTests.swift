import Domain
import Roll
import Testing

/// A list that is made of several files, such as one for each consent and a roll.
@Suite struct SeveralFilesTests {
    private static let single = """
        {
          shape: "single", columns: { upn: "UPN", uln: "ULN", legalForename: "F", legalSurname: "S" }, consentAnswer: "Answer",
          answers: { Yes: "granted", No: "refused" },
          names: { "Photos on website": ["website"], "Photos in print": ["press"], "Website, big": ["website"], "Trips": [], "Year 7": ["app"] },
        }
        """
    private static let roll = "{ shape: \"roll\", columns: { upn: \"UPN\", admissionNumber: \"Adno\", legalName: \"Name\" } }"
    private static let ava = "U900400024001,,Ava,Smith,", jo = "H900400024002,,Jo,Li,"

    private static func source(_ name: String, _ rows: String..., title: String = "", consent: String? = nil) throws -> ListSource {
        let text = title + "UPN,ULN,F,S,Answer\n" + rows.joined(separator: "\n")
        return ListSource(bytes: Array(text.utf8), mapping: try Mapping(single), name: name, consent: consent)
    }

    private static func list(_ sources: ListSource...) -> ConsentList {
        ConsentListReader.read(sources, snapshot: SnapshotID(7), on: Lists.day)
    }

    /// Each row: the file's name, a title, what somebody said, and the channel that it is about.
    @Test(
        arguments: [
            ("Photos on website.csv", "", nil, ChannelID.website), ("photos_ON-website 2026-09-14.csv", "", nil, .website),
            ("Photos on website (2).xlsx", "", nil, .website), ("Photos on website 14 Sep 2026.csv", "", nil, .website),
            ("photos-in-print_14.09.2026.csv", "", nil, .press), ("Year 7.csv", "", nil, .app), ("Year 7 3.csv", "", nil, .app),
            ("export.csv", "Photos in print\n", nil, .press), ("export 12.csv", "Oak Primary,Photos in print,\n", nil, .press),
            ("export.csv", "", "photos IN print", .press), ("Photos in print.csv", "Photos in print\n", "Photos in print", .press),
            ("x.csv", "\"Website, big\"\n", nil, .website),
        ] as [(String, String, String?, ChannelID)])
    func theConsentIsTold(_ name: String, _ title: String, _ told: String?, _ channel: ChannelID) throws {
        let list = Self.list(try Self.source(name, Self.ava + "Yes", title: title, consent: told))
        #expect(list.isUsable && list.pupils.first?.consents.mapValues(\.state) == [channel: .granted], "\(list.problems)")
        #expect(list.remarks.contains { $0.summary.contains("is read as the answers to") })
    }

    @Test(
        arguments: [
            ("export.csv", "", nil), ("Photos.csv", "Class list\n", nil), ("my Photos on website.csv", "", nil),
            ("Photos on website.csv", "", "Films"),
            ("Photos on website.csv", "", "Photos in print"), ("Photos on website.csv", "Photos in print\n", nil),
            ("x.csv", "Photos on website\nPhotos in print\n", nil), ("2026-09-14.csv", "", nil), ("", "", nil), ("Year.csv", "", nil),
        ] as [(String, String, String?)])
    func withoutAConsentOrWithTwoItStops(_ name: String, _ title: String, _ told: String?) throws {
        let list = Self.list(try Self.source(name, Self.ava + "Yes", title: title, consent: told))
        #expect(!list.isUsable && list.pupils.isEmpty && list.stops.count == 1)
        #expect(list.stops.first?.remedy.contains("--consent") == true)
    }

    /// “Photos 3” may be the third file about “Photos”, or about a consent that was made since “Photos 2”.
    @Test func aNumberIsNotDroppedWhereConsentsAreNumbered() throws {
        let mapping = try Mapping(Self.single.replacing("\"Year 7\"", with: "\"Photos\": [\"press\"], \"Photos 2\""))
        let bytes = Array("UPN,ULN,F,S,Answer\n\(Self.ava)Yes".utf8)
        func list(_ name: String) -> ConsentList { Self.list(ListSource(bytes: bytes, mapping: mapping, name: name)) }
        #expect(!list("Photos 3.csv").isUsable && list("Photos.csv").isUsable && list("Photos 2.csv").state(.app) == .granted)
    }

    @Test func aConsentIsToldOnlyOfAFileAboutOne() throws {
        let wide = ListSource(
            bytes: Array("\(Lists.header)\n\(BrokenListTests.good)".utf8), mapping: try Mapping(Lists.wideMapping), name: "x",
            consent: "Web")
        #expect(!Self.list(wide).isUsable && Self.list(wide).stops.count == 1)
    }

    @Test func filesOfSeveralConsentsMakeOneList() throws {
        let list = Self.list(
            try Self.source("Photos on website.csv", Self.ava + "Yes", Self.jo + "No"),
            try Self.source("Photos in print.csv", Self.ava + "No"), try Self.source("Trips.csv", Self.ava + "Yes", Self.jo + "Yes"))
        #expect(list.problems.isEmpty && list.isUsable)
        #expect(list.pupils.map { $0.consents.mapValues(\.state) } == [[.website: .granted, .press: .refused], [.website: .refused]])
        #expect(list.remarks.map(\.file) == ["Photos on website.csv", "Photos in print.csv", "Trips.csv"])
    }

    @Test func problemsSayWhichFile() throws {
        let good = try Self.source("Photos on website.csv", Self.ava + "Yes", Self.jo + "Perhaps")
        let list = Self.list(
            good, try Self.source("Photos in print.csv", Self.ava + "Yes", "U900400024001,,Eva,Smith,Yes"),
            try Self.source("other.csv", Self.ava))
        #expect(list.problems.map(\.file) == ["Photos on website.csv", "Photos in print.csv", "other.csv"])
        #expect(list.problems.map(\.line) == [3, 3, nil] && list.pupils.isEmpty)
        #expect(Self.list(good).problems.map(\.file) == [nil] && Self.list(good).remarks.map(\.file) == [nil])
    }

    /// Two questions for one channel, of which one was not put to Jo.
    @Test func aYesElsewhereIsNotEnoughForAChannelOfAnotherFile() throws {
        let list = Self.list(
            try Self.source("Photos on website.csv", Self.ava + "Yes", Self.jo + "Yes"),
            try Self.source("x.csv", Self.ava + "Yes", consent: "Website, big"))
        #expect(list.state(.website, 0) == .granted && list.state(.website, 1) == .notAsked)
        #expect(list.restrictions.map(\.file) == ["x.csv"] && list.restrictions[0].summary.hasPrefix("1 pupil"))
        let halves = Self.list(
            try Self.source("Photos on website 1.csv", Self.ava + "Yes"), try Self.source("Photos on website 2.csv", Self.jo + "Yes"))
        #expect(halves.problems.isEmpty && (0..<2).allSatisfy { halves.state(.website, $0) == .granted })
    }

    @Test func theRollDecidesWhoIsAtTheSchool() throws {
        let roll = ListSource(
            bytes: Array("UPN,Adno,Name\nU900400024001,12,\"Smith, Ava\"\nX900400024003,14,\"Day, May\"".utf8),
            mapping: try Mapping(Self.roll),
            name: "roll.csv")
        let answers = try Self.source("Photos on website.csv", Self.ava + "Yes", Self.jo + "Yes")
        let list = Self.list(answers, roll)
        #expect(list.pupils.map(\.displayName) == ["Ava Smith", "Jo Li", "May Day"])
        #expect(list.pupils.map(\.hasLeft) == [false, true, false] && list.pupils[0].admissionNumber == "12")
        #expect(list.restrictions.map(\.line) == [3] && list.restrictions[0].file == "Photos on website.csv")
        #expect(list.pupils[2].consents.isEmpty)
        let ready = ListedRoll([ListedPupil(list.pupils[0], line: 9)], listDate: Lists.day, remarks: [ListRemark("Read.")])
        let both = Self.list(answers, ListSource(.pupils(ready), name: "roll.xml"))
        #expect(both.pupils.map(\.hasLeft) == [false, true] && both.listDate == Lists.day)
        #expect(both.remarks.last == ListRemark(file: "roll.xml", "Read."))
        let broken = ListedRoll([], problems: [ListProblem(.stops, line: 4, "Broken.", remedy: "Mend it.")])
        #expect(Self.list(answers, ListSource(.pupils(broken), name: "roll.xml")).stops.map(\.file) == ["roll.xml"])
        #expect(Self.list(roll).isUsable, "a roll alone is a list without answers")
    }

    @Test func staffAndPupilsDoNotMix() throws {
        let staff = try Mapping("{ shape: \"staff\", columns: { forename: \"F\", surname: \"S\" } }")
        let list = Self.list(
            ListSource(bytes: Array("F,S\nJo,Li".utf8), mapping: staff, name: "staff.csv"),
            try Self.source("Photos on website.csv", Self.ava + "Yes"))
        #expect(list.stops.count == 1 && list.pupils.isEmpty)
    }

    @Test func learnerNumbersBringRowsTogether() throws {
        let list = Self.list(
            try Self.source("Photos on website.csv", ",1000000043,Ava,Smith,Yes", "H900400024002,0000000042,Jo,Li,Yes"),
            try Self.source("Photos in print.csv", "U900400024001,1000000043,Ava,Smith,No"))
        #expect(list.pupils.map(\.id.rawValue) == ["upn:U900400024001", "upn:H900400024002"])
        #expect(list.pupils.map(\.uln) == ["1000000043", "0000000042"])
        #expect(list.state(.website) == .granted && list.state(.press) == .refused && list.problems.isEmpty)
    }

    /// No earlier list, objection or protection knows anybody by it.
    @Test func aLearnerNumberAloneIsNobody() throws {
        let list = Self.list(try Self.source("Photos on website.csv", ",1000000043,Ava,Smith,Yes", Self.jo + "Yes"))
        #expect(list.stops.map(\.line) == [2] && list.pupils.isEmpty)
    }

    @Test func aLearnerNumberThatIsWrongBringsNobodyTogether() throws {
        let list = Self.list(
            try Self.source(
                "Photos on website.csv", "U900400024001,1000000063,Ava,Smith,Yes", "H900400024002,1000000063,Jo,Li,No",
                "X900400024003,9999999999,Ivy,Hart,Yes", "L900400024004,9999999999,May,Day,Yes"))
        #expect(list.isUsable && list.pupils.count == 4 && list.pupils.allSatisfy { $0.uln == nil })
        #expect(list.restrictions.map(\.line) == [2, 3])
        let same = Self.list(
            try Self.source("Photos on website.csv", "U900400024001,1000000043,Ava,Smith,Yes", "H900400024002,1000000043,Ava,Smith,No"))
        #expect(same.stops.map(\.line) == [3], "one learner number of two UPNs")
        let two = Self.list(
            try Self.source("Photos on website.csv", "U900400024001,1000000043,Ava,Smith,Yes", "U900400024001,0000000042,Ava,Smith,Yes"))
        #expect(two.stops.map(\.line) == [3], "two learner numbers of one UPN")
    }
}
