import Containers
import Domain
import Testing

@Suite struct TIFFTests {
    private func with(_ more: [Int: Made.Field]) -> [Int: Made.Field] { Made.plain.merging(more) { $1 } }

    @Test(arguments: [false, true]) func readsEachCarrier(_ isBig: Bool) throws {
        let bytes = Made.tiff(
            with([
                700: .bytes(type: 1, Made.packet), 33723: .bytes(type: 7, Made.records), 34675: .bytes(type: 7, [1, 2, 3, 4, 5]),
                34377: .bytes(type: 1, Made.resource(0x0404, Made.records)),
            ]), isBig: isBig)
        let carried = try ContainerReader.read(bytes)
        #expect(carried.size == PixelSize(width: 40, height: 30))
        #expect(carried.exif == [bytes])
        #expect(carried.xmp == [Made.packet])
        #expect(carried.iptc == [Made.records, Made.records])
        #expect(carried.hasColourProfile)
        #expect(carried.malformed.isEmpty)
    }

    @Test func turnsIPTCRoundThatWasWrittenAsNumbers() throws {
        var turned: [UInt8] = []
        for start in stride(from: 0, to: 8, by: 4) { turned += Made.records[start..<(start + 4)].reversed() }
        let carried = try ContainerReader.read(Made.tiff(with([33723: .bytes(type: 4, turned)])))
        #expect(carried.iptc == [Made.records])
    }

    @Test func holdsPagesButNoSmallerVersions() {
        let page = Made.plain
        #expect(ContainerReader.sniff(Made.tiff(page, page)) == .unsupported(.multiplePages))
        let smaller = Made.tiff(page, with([254: .long(1)]), with([254: .long(4)]), with([255: .short(2)]))
        #expect(ContainerReader.sniff(smaller) == .picture(.tiff))
        #expect(ContainerReader.sniff(Made.tiff(page, with([513: .long(8)]))) == .picture(.tiff))
        #expect(ContainerReader.sniff(Made.tiff(page, with([254: .long(2)]))) == .unsupported(.multiplePages))
    }

    @Test func tellsRawPictures() {
        let marks: [[Int: Made.Field]] = [
            [50706: .bytes(type: 1, [1, 4, 0, 0])], [262: .short(32803)], [262: .short(34892)], [259: .short(34713)], [259: .short(65535)],
        ]
        for mark in marks {
            #expect(ContainerReader.sniff(Made.tiff(with(mark))) == .unsupported(.raw))
            // As in NEF and ARW: a preview first, the sensor's data in a directory below.
            let preview = with([330: .directory(8 + 2 + 12 * 5 + 4)])
            #expect(ContainerReader.sniff(Made.tiff(preview, with(mark).merging([254: .long(1)]) { $1 })) == .unsupported(.raw))
        }
    }

    @Test func whatIsCutShortIsUnknown() throws {
        var bytes = Made.tiff(with([700: .bytes(type: 1, Made.packet)]))
        bytes.removeLast()
        #expect(try ContainerReader.read(bytes).malformed == ["a field that is cut short"])
        #expect(throws: ContainerError.self) { try ContainerReader.read(Made.exif) }
    }

    @Test func comesToAnEndWhereDirectoriesLeadInCircles() {
        var bytes = Made.tiff(Made.plain)
        // The offset of the next directory is the last field of this one.
        bytes.replaceSubrange((bytes.count - 4)..., with: [8, 0, 0, 0])
        #expect(ContainerReader.sniff(bytes) == .picture(.tiff))
    }
}
