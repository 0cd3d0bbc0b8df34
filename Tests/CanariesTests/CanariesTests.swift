import Testing

@testable import Canaries

@Suite struct CanariesTests {
    let photos = Canaries.photos()

    @Test func plantsEveryCanaryWhereASearchFindsIt() {
        for photo in photos {
            #expect(Canaries.search(photo.bytes, for: photo) == photo.canaries + photo.extraPatterns.map(\.name))
        }
    }

    @Test func namesEachCanaryOnce() {
        let all = photos.flatMap(\.canaries)
        #expect(Set(all).count == all.count)
        // No canary is a part of another, which would hide what was found.
        #expect(!all.contains { one in all.contains { $0 != one && $0.contains(one) } })
        #expect(Set(photos.map(\.name)).count == photos.count)
    }

    @Test func isTheSameEachTime() {
        #expect(Canaries.photos().map(\.bytes) == photos.map(\.bytes))
    }

    @Test func plantsInEveryFormatAndEveryPlace() {
        let counts = Dictionary(uniqueKeysWithValues: photos.map { ($0.name, $0.canaries.count) })
        #expect(
            counts == [
                "canaries.jpg": 67, "hidden.jpg": 1, "canaries.png": 43, "canaries.gif": 11, "canaries.tif": 49, "canaries.webp": 36,
                "canaries.heic": 46, "canaries.avif": 46,
            ])
        #expect(photos.filter(\.mayBeRefused).map(\.name) == ["hidden.jpg"])
    }

    @Test func findsNothingInACleanPicture() {
        for photo in photos { #expect(Canaries.search(Basis.jpeg, for: photo).isEmpty) }
        for photo in photos { #expect(Canaries.search([], for: photo).isEmpty) }
    }

    @Test func findsACanaryInEveryEncoding() throws {
        let photo = photos[0]
        let canary = try #require(photo.canaries.first)
        for bytes in [Array(canary.utf8), canary.utf16.flatMap(\.little), canary.utf16.flatMap(\.big)] {
            #expect(Canaries.search([1, 2, 3] + bytes + [4], for: photo) == [canary])
        }
        #expect(Canaries.search(Array("...CANARY-JPE".utf8), for: photo) == ["a part of a canary"])
    }

    @Test func findsAPatternBehindByteStuffing() {
        var planted = Planting("TEST")
        planted.pattern("PLACE", [1, 0xFF, 2])
        let photo = CanaryPhoto(name: "test", words: "a test", bytes: [], planted: planted)
        #expect(Canaries.search([0, 1, 0xFF, 2], for: photo) == ["CANARY-TEST-PLACE"])
        #expect(Canaries.search([0, 1, 0xFF, 0, 2], for: photo) == ["CANARY-TEST-PLACE"])
        #expect(Canaries.search([0, 1, 0xFF], for: photo).isEmpty)
    }
}

@Suite struct CanaryFormatTests {
    private func bytes(_ name: String) throws -> [UInt8] { try #require(Canaries.photos().first { $0.name == name }).bytes }

    private func long(_ bytes: [UInt8], _ at: Int) -> Int { bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }

    @Test func theJPEGHoldsOneSegmentBehindTheOther() throws {
        let bytes = try bytes("canaries.jpg")
        var markers: [UInt8] = []
        var position = 2
        while bytes[position + 1] != 0xDA {
            try #require(bytes[position] == 0xFF)
            markers.append(bytes[position + 1])
            position += 2 + Int(bytes[position + 2]) << 8 + Int(bytes[position + 3])
        }
        #expect(Set(markers).isSuperset(of: Array(0xE0...0xEF) + [0xFE, 0xDB, 0xC0, 0xC4]))
    }

    @Test func theMultiPictureIndexPointsToTheSecondPicture() throws {
        let bytes = try bytes("canaries.jpg")
        let start = try #require((0..<bytes.count).first { bytes[$0...].starts(with: Array("MPF\0".utf8)) }) + 4
        // The second entry of 16 bytes stands behind the header, three fields and the first entry; its offset counts from the header.
        let entry = start + 8 + 2 + 36 + 4 + 16
        let offset = bytes[(entry + 8)..<(entry + 12)].reversed().reduce(0) { $0 << 8 | Int($1) }
        #expect(bytes[(start + offset)...].starts(with: [0xFF, 0xD8, 0xFF, 0xFE]))
        #expect(bytes[(start + offset - 2)..<(start + offset)].elementsEqual([0xFF, 0xD9]))
    }

    @Test func thePNGHoldsChunksWithTheirChecksums() throws {
        #expect(PNGCanaries.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
        let bytes = try bytes("canaries.png")
        var names: [String] = []
        var position = 8
        while names.last != "IEND" {
            let length = long(bytes, position)
            let content = Array(bytes[(position + 4)..<(position + 8 + length)])
            #expect(Int(PNGCanaries.checksum(content)) == long(bytes, position + 8 + length))
            names.append(String(decoding: content.prefix(4), as: UTF8.self))
            position += 12 + length
        }
        #expect(Set(names).isSuperset(of: ["iCCP", "eXIf", "tEXt", "zTXt", "iTXt", "tIME", "caBX", "scHo", "dSIG"]))
        #expect(position < bytes.count)
    }

    @Test(arguments: ["canaries.heic", "canaries.avif"]) func theBoxesFillTheFile(_ name: String) throws {
        let bytes = try bytes(name)
        var names: [String] = []
        var position = 0
        while position < bytes.count {
            names.append(String(decoding: bytes[(position + 4)..<(position + 8)], as: UTF8.self))
            position += long(bytes, position)
        }
        #expect(position == bytes.count)
        #expect(names == ["ftyp", "meta", "free", "mdat", "mpvd", "sefd", "uuid", "skip"])
    }

    @Test func theWebPNamesItsOwnLength() throws {
        let bytes = try bytes("canaries.webp")
        let length = bytes[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
        #expect(bytes[(length + 8)...].starts(with: Array("CANARY-WEBP-TRAILER".utf8)))
    }
}
