import Domain
import Foundation
import Testing

/// What is written to the ledger and read years later.
@Suite struct WrittenFormsTests {
    private func back<Value: Codable & Equatable>(_ value: Value) throws -> (value: Value, json: String) {
        let bytes = try JSONEncoder().encode(value)
        return (try JSONDecoder().decode(Value.self, from: bytes), String(decoding: bytes, as: UTF8.self))
    }

    private func read<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(json.utf8))
    }

    @Test func digestsAreHexadecimal() throws {
        let digest = try #require(Digest(bytes: (0..<32).map { UInt8($0 * 8) }))
        #expect(digest.hex.hasPrefix("0008101820283038"))
        #expect(Digest(hex: digest.hex.uppercased()) == digest)
        #expect(try back(PhotoID(digest)).value == PhotoID(digest))
        #expect(PhotoID(digest).description == "000810182028")
        for wrong in ["", "00", String(repeating: "g", count: 64), String(repeating: "0", count: 63), String(repeating: "0", count: 66)] {
            #expect(Digest(hex: wrong) == nil)
        }
        #expect(Digest(bytes: []) == nil)
        #expect(throws: DecodingError.self) { try read(Digest.self, "\"00\"") }
    }

    @Test func daysMomentsAndWordsAreThemselves() throws {
        #expect(try back(Day(number: 20_777)).json == "\"2026-11-20\"")
        #expect(try back([Moment(seconds: -5)]).json == "[-5]")
        #expect(try back(ChannelID("website")).json == "\"website\"")
        #expect(try back(SnapshotID(7)).json == "7")
        #expect(throws: DecodingError.self) { try read(Day.self, "\"2026-02-30\"") }
    }

    /// A worker that was taken over by a picture could send any number; none may stop the reader.
    @Test func momentsOutsideTheCalendarAreRefused() throws {
        for seconds in [Int64.min, -62_135_596_801, 253_402_300_800, Int64.max] {
            #expect(throws: DecodingError.self) { try read(Moment.self, "\(seconds)") }
        }
        #expect(try read(Moment.self, "-62135596800").description == "0001-01-01T00:00:00Z")
        #expect(try read(Moment.self, "253402300799").description == "9999-12-31T23:59:59Z")
    }

    @Test func inspectionsComeBack() throws {
        let inspection = Inspection(
            format: .heic, storedSize: PixelSize(width: 4, height: 3), orientation: .left, camera: .seen(Camera(make: "A")),
            captured: .unknown("why"), location: .seen(true), rights: .absent,
            texts: .seen([TextField("t", origin: .xmp, field: "f")]),
            tags: .seen([Domain.Tag(name: nil, region: Region(x: 0, y: 0, width: 1, height: 1), origin: .mwgRegion)]), faces: .absent,
            legibleTexts: .absent)
        #expect(try back(Inspected.seen(inspection)).value == .seen(inspection))
        #expect(inspection.uprightSize == PixelSize(width: 3, height: 4))
        for failure in [IntakeFailure.unreadable("r"), .unsupported(.raw), .tooManyBytes(9, limit: 8), .decoderFailed("d")] {
            #expect(try back(Inspected.failed(failure)).value == .failed(failure))
        }
    }

    @Test func peopleComeBackAndWithoutARoleArePupils() throws {
        let name = PersonName(forename: "Jo", surname: "Reed")
        let everything = Pupil(
            id: PupilID(staffCode: "JRE"), role: .staff, upn: "u", admissionNumber: "a", legalName: name, knownAs: name,
            formerNames: [name], yearGroup: "4", className: "4B", hasLeft: true, isProtected: true,
            consents: [ChannelID("website"): ConsentAnswer(.granted, source: .list(SnapshotID(1)))])
        let written = try back(everything)
        #expect(written.value == everything)
        let older = [#""role":"staff","#, #","role":"staff""#].reduce(written.json) { $0.replacingOccurrences(of: $1, with: "") }
        #expect(!older.contains("role"))
        #expect(try read(Pupil.self, older).role == .pupil)
        let least = Pupil(id: PupilID(admissionNumber: "1"), legalName: name)
        #expect(try back(least).value == least)
    }

    /// As the ledger has it from before faces were counted: a number or a reason, and no word of legible text.
    @Test(arguments: ["{\"seen\":{\"_0\":3}}", "{\"unknown\":{\"_0\":\"nobody has looked for faces\"}}", "{\"absent\":{}}", nil])
    func inspectionsFromBeforeFacesWereCountedAreRead(_ faces: String?) throws {
        let older = """
            {"seen":{"_0":{"camera":{"absent":{}},"captured":{"absent":{}},\(faces.map { "\"faces\":\($0)," } ?? "")"format":"jpeg",\
            "location":{"seen":{"_0":true}},"orientation":6,"readSidecars":[],"rights":{"absent":{}},\
            "storedSize":{"height":30,"width":40},"tags":{"unknown":{"_0":"why"}},"texts":{"absent":{}}}}}
            """
        guard case .seen(let inspection) = try read(Inspected.self, older) else {
            Issue.record("it was not seen")
            return
        }
        #expect(inspection.faces == .unknown("faces were not counted when this photo was opened"))
        #expect(inspection.legibleTexts.reasonUnknown?.isEmpty == false)
        #expect(inspection.models == [] && inspection.lacksLook)
        #expect(inspection.cropPoints == .unknown("nobody looked for what draws the eye when this photo was opened"))
        #expect(inspection.location == .seen(true) && inspection.tags == .unknown("why") && inspection.orientation == .right)
        #expect(try back(inspection).value == inspection)
    }

    /// What is written today is read strictly: a face that cannot be read is not one that nobody looked for.
    @Test func todaysInspectionsAreReadStrictly() throws {
        let digest = try #require(Digest(bytes: [UInt8](repeating: 3, count: 32)))
        let face = Face(region: Region(x: 0.1, y: 0.1, width: 0.2, height: 0.3), score: 0.9, certainty: .perhaps)
        let text = LegibleText(text: "Ava", corners: [Point(x: 0, y: 0), Point(x: 1, y: 0), Point(x: 1, y: 1)], score: 0.5)
        let inspection = Inspection(
            format: .jpeg, storedSize: PixelSize(width: 4, height: 3), orientation: .upright, camera: .absent, captured: .absent,
            location: .absent, rights: .absent, texts: .absent, tags: .absent, faces: .seen([face]), legibleTexts: .seen([text]),
            models: [VisionModel(name: "centerface", digest: digest)],
            cropPoints: .seen([CropPoint(ratio: 1.5, attention: 0.25, entropy: 0)]), picturePrint: .absent)
        let (value, json) = try back(inspection)
        #expect(value == inspection && !value.lacksLook)
        for (field, wrong) in [
            ("\"perhaps\"", "\"maybe\""), ("\"faces\"", "\"face\""), ("\"models\"", "\"model\""), ("0.25", "1.25"), ("0.25", "-0.25"),
            ("\"ratio\":1.5", "\"ratio\":0"),
        ] {
            let broken = json.replacing(field, with: wrong)
            try #require(broken != json)
            #expect(throws: DecodingError.self) { try read(Inspection.self, broken) }
        }
    }

    @Test func photosFromBeforeCropPointsAreLookedAtAnew() throws {
        let inspection = Inspection(
            format: .jpeg, storedSize: PixelSize(width: 4, height: 3), orientation: .upright, camera: .absent, captured: .absent,
            location: .absent, rights: .absent, texts: .absent, tags: .absent, faces: .seen([]), legibleTexts: .seen([]),
            cropPoints: .seen([]), picturePrint: .absent)
        let (_, json) = try back(inspection)
        let older = json.replacing(#/"cropPoints":\{"seen":\{"_0":\[\]\}\},?/#, with: "").replacing(",}", with: "}")
        try #require(older != json)
        let read = try read(Inspection.self, older)
        #expect(read.cropPoints == .unknown("nobody looked for what draws the eye when this photo was opened"))
        #expect(read.lacksLook && !read.lacksModelsLook && !inspection.lacksLook)
        #expect(read.faces == .seen([]))
    }

    @Test func photosFromBeforePrintsWereTakenAreLookedAtAnew() throws {
        let inspection = Inspection(
            format: .jpeg, storedSize: PixelSize(width: 4, height: 3), orientation: .upright, camera: .absent, captured: .absent,
            location: .absent, rights: .absent, texts: .absent, tags: .absent, faces: .seen([]), legibleTexts: .seen([]),
            cropPoints: .seen([]), picturePrint: .absent)
        let (_, json) = try back(inspection)
        let older = json.replacing(#/"picturePrint":\{"absent":\{\}\},?/#, with: "").replacing(",}", with: "}")
        try #require(older != json)
        let read = try read(Inspection.self, older)
        #expect(read.picturePrint == .unknown("nobody took the picture's print when this photo was opened"))
        #expect(read.lacksLook && read.lacksPixelsLook && !read.lacksModelsLook && !inspection.lacksLook)
        #expect(read.cropPoints == .seen([]))
    }

    @Test func unknownIsNeverAbsent() {
        let unknown = Reading<Int>.unknown("why")
        #expect(unknown != .absent && unknown.value == nil && unknown.reasonUnknown == "why")
        #expect(Reading<Int>.absent.reasonUnknown == nil && Reading.seen(1).value == 1)
    }

    @Test func effectsAreOrdered() {
        #expect(Effect.notes < .holds && .holds < .blocks)
        #expect([Effect.blocks, .notes, .holds].max() == .blocks)
    }

    @Test func everyOriginHasItsOwnWords() {
        #expect(Set(Origin.allCases.map(\.words)).count == Origin.allCases.count)
    }
}
