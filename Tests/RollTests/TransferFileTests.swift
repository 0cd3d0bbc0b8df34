import Domain
import Foundation
import Testing

@testable import Roll

/// Common Transfer Files (`fixtures/ctf`) as the roll.
@Suite struct TransferFileTests {
    struct Fixture: Decodable, CustomTestStringConvertible {
        let path: String
        let outcome: String
        var testDescription: String { path }

        static let folder = Lists.repository.appending(path: "fixtures/ctf")
        static let all: [Fixture] = {
            struct Manifest: Decodable { let fixtures: [Fixture] }
            guard let data = try? Data(contentsOf: folder.appending(path: "manifest.json")) else { return [] }
            return (try? JSONDecoder().decode(Manifest.self, from: data))?.fixtures ?? []
        }()
    }

    private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: Fixture.folder.appending(path: path))) }
    private func list(_ path: String) throws -> ListedRoll { TransferFile.read(try bytes(path)) }

    @Test func theManifestIsWhole() { #expect(Fixture.all.count == 20) }

    @Test(arguments: Fixture.all) func everyFixtureComesOutAsItsRowSays(_ fixture: Fixture) throws {
        let bytes = try bytes(fixture.path)
        #expect(TransferFile.isXML(bytes))
        let roll = TransferFile.read(bytes)
        let isStopped = roll.problems.contains { $0.severity == .stops }
        #expect(isStopped == (fixture.outcome == "stops"), "\(roll.problems)")
        #expect(roll.problems.allSatisfy { !$0.summary.isEmpty && !$0.remedy.isEmpty })
        let whole = ConsentListReader.read([ListSource(.pupils(roll), name: fixture.path)], snapshot: SnapshotID(7), on: Lists.day)
        #expect(whole.isUsable == (fixture.outcome == "read" && fixture.path != "learner.xml") && whole.isUsable != whole.pupils.isEmpty)
    }

    @Test(arguments: ["plain.xml", "full.xml", "namespace.xml", "utf16.xml", "latin.xml", "partial.xml"])
    func whatIsReadIsNamesNumbersAndYears(_ path: String) throws {
        let roll = try list(path)
        let ava = Pupil(
            id: PupilID("upn:U900400024001"), upn: "U900400024001", legalName: PersonName(forename: "Ava", surname: "Smith"),
            yearGroup: "Year 4")
        var zoe = Pupil(
            id: PupilID("upn:H900400024002"), upn: "H900400024002", uln: "1000000043",
            legalName: PersonName(forename: "Zoë", surname: "O’Brien & Kaur"), yearGroup: "Reception")
        zoe.knownAs = PersonName(forename: "Zo", surname: "O’Brien")
        zoe.formerNames = [PersonName(forename: "Zoë", surname: "Price")]
        #expect(roll.pupils.map(\.pupil) == [ava, zoe])
        #expect(roll.problems.isEmpty && roll.listDate == Day(iso: "2026-02-10"))
        let remark = try #require(roll.remarks.first?.summary)
        #expect(remark.contains("of 10 February 2026, by “Hollow Oak Primary School”, academic year 2025, with 2 pupils"))
        #expect(remark.contains("partial") == (path == "partial.xml"))
    }

    /// Needs, care, meals, origin, addresses, contacts: not a word of them comes out, in whatever place.
    @Test func whatIsNobodysBusinessIsNotRead() throws {
        let bytes = try bytes("full.xml")
        #expect(String(decoding: bytes, as: UTF8.self).matches(of: /Canary/).count == 24)
        let roll = TransferFile.read(bytes)
        var said = ""
        dump(roll, to: &said)
        let list = ConsentListReader.read([ListSource(.pupils(roll), name: "full.xml")], snapshot: SnapshotID(7), on: Lists.day)
        dump(list, to: &said)
        #expect(said.contains("O’Brien") && !said.contains("anary") && !said.contains("2015"))
    }

    @Test func linesAreThoseOfTheFile() throws {
        #expect(try list("plain.xml").pupils.map(\.line) == [10, 18])
        #expect(try list("nobody.xml").problems.map(\.line) == [18])
        #expect(try list("learner.xml").problems.map(\.severity) == [.restricts])
        // Far beyond where the library counts elements.
        let padding = String(repeating: "\n", count: 70_000)
        let text = String(decoding: try bytes("nobody.xml"), as: UTF8.self).replacing("<CTFpupilData>", with: "<CTFpupilData>" + padding)
        let line = try #require(TransferFile.read(Array(text.utf8)).problems.first?.line)
        #expect(abs(line - 70_018) <= 2, "\(line)")
    }

    @Test func itDecidesWhoIsOnTheRollOfAListOfAnswers() throws {
        let answers = ListSource(
            bytes: Array("\(Lists.header)\nU900400024001,12,Ava,Smith,,,,,,,Yes,No\nX900400024003,14,May,Day,,,,,,,Yes,No".utf8),
            mapping: try Mapping(Lists.wideMapping), name: "answers.csv")
        let list = ConsentListReader.read(
            [answers, ListSource(.pupils(try self.list("plain.xml")), name: "roll.xml")], snapshot: SnapshotID(7), on: Lists.day)
        #expect(list.isUsable && list.pupils.map(\.displayName) == ["Ava Smith", "May Day", "Zo O’Brien"], "\(list.problems)")
        #expect(list.pupils.map(\.hasLeft) == [false, true, false])
        #expect(list.pupils[0].admissionNumber == "12" && list.pupils[0].yearGroup == "Year 4")
        #expect(list.pupils[0].consents[.website]?.state == .granted && list.pupils[2].consents.isEmpty)
    }

    /// Cut anywhere, or with any byte another one, it stops or gives pupils: it never crashes, and never gives half a pupil without a word.
    @Test func damageStopsOrIsSeen() throws {
        let whole = try bytes("plain.xml")
        for end in 0..<whole.count - 2 {
            let roll = TransferFile.read(Array(whole[..<end]))
            #expect(roll.pupils.isEmpty && !roll.problems.isEmpty, "cut at \(end)")
        }
        for place in whole.indices {
            var changed = whole
            changed[place] = whole[place] == 0x41 ? 0x42 : 0x41
            let roll = TransferFile.read(changed)
            #expect(roll.pupils.count == 2 || !roll.problems.isEmpty, "changed at \(place)")
        }
    }

    @Test func sizesAreLimited() throws {
        let bytes = try bytes("plain.xml")
        func read(_ size: Int, _ texts: Int) throws(ListStopped) -> Int {
            try TransferFile.read(bytes, maximumBytes: size, maximumTexts: texts).pupils.count
        }
        #expect(TransferFile.maximumBytes == 200 << 20 && TransferFile.maximumTexts == 2_000_000)
        #expect(try read(bytes.count, 12) == 2)
        #expect(throws: ListStopped.self) { try read(bytes.count - 1, 12) }
        #expect(throws: ListStopped.self) { try read(bytes.count, 11) }
    }

    @Test func aTableIsNoXMLAndXMLIsNoTable() throws {
        for text in ["UPN,Name\n", "", "\u{FEFF}UPN", " \n,", "a<b"] { #expect(!TransferFile.isXML(Array(text.utf8)), "\(text)") }
        for text in ["<CTfile/>", "\u{FEFF}<?xml?>", " \r\n\t<x"] { #expect(TransferFile.isXML(Array(text.utf8)), "\(text)") }
        let list = ConsentListReader.read(
            try bytes("plain.xml"), mapping: try Mapping(Lists.wideMapping), snapshot: SnapshotID(7), on: Lists.day)
        #expect(list.pupils.isEmpty && list.stops.count == 1 && list.stops[0].remedy.contains("Common Transfer File"))
    }
}
