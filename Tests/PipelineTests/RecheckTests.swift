import Domain
import Testing

@testable import Pipeline

/// Which photos are opened again because a look at them is missing.
@Suite struct RecheckTests {
    private static func model(_ number: UInt8) throws -> VisionModel {
        VisionModel(name: "model \(number)", digest: try #require(Digest(bytes: [UInt8](repeating: number, count: 32))))
    }

    private static func inspection(
        faces: Reading<[Face]> = .seen([]), texts: Reading<[LegibleText]> = .seen([]), by models: [VisionModel],
        cropPoints: Reading<[CropPoint]> = .seen([]), picturePrint: Reading<PicturePrint> = .absent
    ) -> Inspection {
        Inspection(
            format: .jpeg, storedSize: PixelSize(width: 4, height: 3), orientation: .upright, camera: .absent, captured: .absent,
            location: .absent, rights: .absent, texts: .absent, tags: .absent, faces: faces, legibleTexts: texts, models: models,
            cropPoints: cropPoints, picturePrint: picturePrint)
    }

    @Test func whereNothingIsMissingNobodyLooksAgain() throws {
        let seen = Self.inspection(by: [try Self.model(1)])
        for models in [[], [try Self.model(1)], [try Self.model(2)]] { #expect(!Recheck.mayBeSeen(seen, looks: 1, by: models)) }
    }

    @Test func whatDrawsTheEyeAndThePrintAreSeenWithoutModels() throws {
        let withoutPoints = Self.inspection(by: [try Self.model(1)], cropPoints: .unknown("why"))
        let withoutPrint = Self.inspection(by: [try Self.model(1)], picturePrint: .unknown("why"))
        for older in [withoutPoints, withoutPrint] {
            for models in [[], [try Self.model(1)]] {
                #expect(Recheck.mayBeSeen(older, looks: 1, by: models))
                #expect(!Recheck.mayBeSeen(older, looks: 3, by: models), "and not for ever")
            }
        }
    }

    @Test(arguments: [(Reading<[Face]>.unknown("why"), Reading<[LegibleText]>.absent), (.absent, .unknown("why"))])
    func aMissingLookIsTakenOnceThereAreOtherModels(_ faces: Reading<[Face]>, _ texts: Reading<[LegibleText]>) throws {
        let blind = Self.inspection(faces: faces, texts: texts, by: [])
        #expect(!Recheck.mayBeSeen(blind, looks: 1, by: []), "without models the next look sees no more")
        #expect(Recheck.mayBeSeen(blind, looks: 9, by: [try Self.model(1)]))
        let failed = Self.inspection(faces: faces, texts: texts, by: [try Self.model(1), try Self.model(2)])
        let same = [try Self.model(2), try Self.model(1)]
        #expect(Recheck.mayBeSeen(failed, looks: 2, by: same), "it may have been short of time")
        #expect(!Recheck.mayBeSeen(failed, looks: 3, by: same), "and not for ever")
        #expect(Recheck.mayBeSeen(failed, looks: 3, by: [try Self.model(2), try Self.model(3)]))
    }
}
