import Domain
import Foundation
import Testing

@testable import WorkerLink

/// Sheets and frames, made by the real program after it has confined itself.
@Suite struct SheetWorkerTests {
    private static let limits = WorkerLimits(seconds: 60, megabytes: 2048, photosPerWorker: 100, looks: false, draws: true)
    private static let sizes = [11, 12, 13, 14, 16, 17, 18, 20, 22, 24, 28, 30, 36, 48, 64]

    /// A row of 130 pixels for each size: on the left in weight 400, on the right in 700.
    private static let sheetSize = PixelSize(width: 1600, height: 130 * sizes.count)

    private func svg(_ body: String, _ size: PixelSize = sheetSize) -> String {
        "<svg xmlns='http://www.w3.org/2000/svg' width='\(size.width)' height='\(size.height)'>\(body)</svg>"
    }

    private func sheet(_ drawing: String, pictures: [SheetPicture] = []) -> SheetRequest {
        SheetRequest(size: Self.sheetSize, pictures: pictures, drawing: drawing, quality: 90)
    }

    private func drawing(_ body: (Worker) async throws -> Void) async throws {
        let worker = Worker(program: try Built.worker(), limits: Self.limits)
        guard case .seen = try await worker.open(photo: Photos.open("pictures/jpeg-mwg.jpg"), .usual()) else {
            Issue.record("it did not open")
            return
        }
        try await body(worker)
        await worker.stop()
    }

    @Test func lettersAreThereInEverySizeAndWeight() async throws {
        try await drawing { worker in
            let lines = Self.sizes.enumerated().map { row, size in
                [(400, 20), (700, 820)].map { weight, x in
                    "<text x='\(x)' y='\(row * 130 + 100)' font-family='DejaVu Sans' font-size='\(size)' font-weight='\(weight)'>Hamburg 0123</text>"
                }.joined()
            }.joined()
            let with = try await worker.sheet(sheet(svg(lines)))
            let without = try await worker.sheet(sheet(svg("")))
            #expect(with.size == Self.sheetSize)
            let letters = try Raw(jpeg: with.bytes, size: with.size), blank = try Raw(jpeg: without.bytes, size: without.size)
            for (row, size) in Self.sizes.enumerated() {
                let rows = row * 130..<row * 130 + 130
                let thin = letters.dark(0..<800, rows), thick = letters.dark(800..<1600, rows)
                // Twelve characters, each with strokes of a tenth of its size and twice as long as high: the same for every size.
                #expect(thin > size * size / 2, "\(size): \(thin) dark pixels")
                #expect(Double(thick) > Double(thin) * 1.15, "\(size): \(thick) dark pixels in bold, \(thin) else")
                #expect(blank.dark(0..<1600, rows) == 0)
            }
        }
    }

    @Test func photosStandInTheirPlacesUnderTheVeil() async throws {
        try await drawing { worker in
            let places = [SheetPicture(x: 100, y: 100, width: 360, height: 480), SheetPicture(x: 600, y: 100, width: 90, height: 120)]
            let veil = "<rect x='100' y='100' width='180' height='480' fill='black' fill-opacity='0.5'/>"
            let bare = try await worker.sheet(sheet(svg(""), pictures: places))
            let veiled = try await worker.sheet(sheet(svg(veil), pictures: places))
            let whole = try await worker.render(longestEdge: 480, quality: 90)
            let one = try Raw(jpeg: bare.bytes, size: bare.size), other = try Raw(jpeg: veiled.bytes, size: veiled.size)
            let photo = try Raw(jpeg: whole.bytes, size: whole.size)
            try #require(photo.size == PixelSize(width: 360, height: 480))
            var unlike = 0
            for (x, y) in [(20, 20), (90, 200), (170, 440), (200, 40), (340, 460), (300, 240)] {
                let here = photo.colour(x, y)
                if here != [255, 255, 255] { unlike += 1 }
                let onSheet = one.colour(100 + x, 100 + y), small = one.colour(600 + x / 4, 100 + y / 4)
                #expect(zip(here, onSheet).allSatisfy { abs($0 - $1) <= 10 }, "\(here) \(onSheet)")
                #expect(zip(here, small).allSatisfy { abs($0 - $1) <= 30 }, "\(here) \(small)")
                let under = other.colour(100 + x, 100 + y)
                let expected = x < 180 ? here.map { $0 / 2 } : here
                #expect(zip(expected, under).allSatisfy { abs($0 - $1) <= 10 }, "\(expected) \(under)")
            }
            #expect(unlike > 3, "the photo is not white paper")
            for (x, y) in [(50, 50), (500, 300), (1500, 1900), (95, 300)] { #expect(one.colour(x, y).allSatisfy { $0 > 250 }) }
        }
    }

    @Test func aSheetCarriesNoMetadata() async throws {
        try await drawing { worker in
            let bytes = try await worker.sheet(sheet(svg("<title>NAMELESS-TITLE</title><metadata>NAMELESS-META</metadata>"))).bytes
            #expect(Data(bytes).range(of: Data("NAMELESS".utf8)) == nil)
            // Exif, ICC and XMP stand in APP1 and APP2, words in COM.
            let header = bytes.prefix(1000)
            for marker: UInt8 in [0xE1, 0xE2, 0xED, 0xFE] {
                #expect(!zip(header, header.dropFirst()).contains { $0 == 0xFF && $1 == marker })
            }
        }
    }

    @Test func whatIsNoSheetIsRefused() async throws {
        try await drawing { worker in
            var large = sheet(svg(""))
            large.size.width = 6001
            for wrong in [
                large, sheet("no drawing"), sheet(svg("", PixelSize(width: 10, height: 10))), sheet(svg("<image href='x'/>")),
                sheet(svg(""), pictures: [SheetPicture(x: 1599, y: 0, width: 2, height: 2)]),
            ] {
                guard case .refused? = await failure({ () throws(WorkerFailure) in try await worker.sheet(wrong) }) else {
                    Issue.record("it was not refused")
                    continue
                }
            }
            let last = try await worker.sheet(sheet(svg("")))
            #expect(last.size == Self.sheetSize, "and it works on")
        }
    }

    @Test func aPhotoThatIsADrawingIsStillRefused() async throws {
        try await drawing { worker in
            _ = try await worker.sheet(sheet(svg("")))
            let inspected = try await worker.open(photo: Photos.open("refused/drawing.svg"), .usual())
            #expect(inspected == .failed(.unsupported(.svg)))
            let blank = sheet(svg(""))
            let thrown = await failure { () throws(WorkerFailure) in try await worker.sheet(blank) }
            #expect(thrown == .refused("the picture could not be written"))
        }
    }

    @Test func onlyAWorkerThatWasStartedToDrawDraws() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        _ = try await worker.open(photo: Photos.open("pictures/jpeg-plain.jpg"), .usual())
        let blank = sheet(svg(""))
        let thrown = await failure { () throws(WorkerFailure) in try await worker.sheet(blank) }
        #expect(thrown == .refused("this worker was not started to draw"))
    }

    @Test func theWorkerThatDrawsIsConfinedAndLooksAtNothing() async throws {
        let worker = Worker(program: try Built.worker(), limits: Self.limits)
        guard case .seen(let inspection) = try await worker.open(photo: Photos.open("pictures/jpeg-plain.jpg"), .usual()) else {
            Issue.record("it did not open")
            return
        }
        #expect(inspection.cropPoints.value == nil && inspection.faces.value == nil)
        let description = try await worker.describe()
        #expect(description.networkIsForbidden)
        let status = try String(contentsOfFile: "/proc/\(try await worker.processID())/status", encoding: .utf8)
        #expect(status.contains("Seccomp:\t2"))
    }

    // MARK: Frames

    @Test func everyOtherWorkerSaysWhatDrawsTheEye() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        guard case .seen(let inspection) = try await worker.open(photo: Photos.open("pictures/jpeg-mwg.jpg"), .usual()) else {
            Issue.record("it did not open")
            return
        }
        #expect(inspection.cropPoints.value?.map(\.ratio) == CropPoint.ratios)
    }

    @Test func framesHaveTheirShape() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        _ = try await worker.open(photo: Photos.open("pictures/jpeg-mwg.jpg"), .usual())
        let window = RenderFrame.window(Region(x: 0.5, y: 0.25, width: 0.5, height: 0.25))
        #expect(try await worker.render(longestEdge: 2048, quality: 85, frame: window).size == PixelSize(width: 180, height: 120))
        for fill in Fill.allCases {
            let padded = try await worker.render(longestEdge: 300, quality: 85, frame: .padded(ratio: 1.5, fill: fill))
            #expect(padded.size == PixelSize(width: 300, height: 200))
        }
        let wrong = RenderFrame.window(Region(x: 2, y: 0, width: 0.5, height: 0.25))
        let thrown = await failure { () throws(WorkerFailure) in
            try await worker.render(longestEdge: 100, quality: 85, frame: wrong)
        }
        #expect(thrown == .refused("the picture could not be written"))
    }
}
