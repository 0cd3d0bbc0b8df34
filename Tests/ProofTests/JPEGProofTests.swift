import Domain
import Testing

@testable import Proof

/// The reasons, empty where the bytes are clean.
func refusals(_ bytes: [UInt8], expecting: PixelSize? = nil) -> [String] {
    switch JPEGProof.read(bytes, expecting: expecting) {
    case .clean: []
    case .remains(let words): words
    }
}

/// Offset of the first segment with this marker; the fixtures hold no such pair by accident before their data.
func offset(of marker: UInt8, in bytes: [UInt8]) -> Int {
    (0..<(bytes.count - 1)).first { bytes[$0] == 0xFF && bytes[$0 + 1] == marker } ?? 0
}

func inserting(_ more: [UInt8], at offset: Int, into bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<offset] + more + bytes[offset...])
}

@Suite struct JPEGProofTests {
    @Test(arguments: Fixture.allCases) func acceptsWhatLibvipsWrites(_ fixture: Fixture) throws {
        let bytes = fixture.bytes
        guard case .clean(let proved) = JPEGProof.read(bytes, expecting: PixelSize(width: 40, height: 18)) else {
            Issue.record("refused: \(refusals(bytes))")
            return
        }
        #expect(proved.bytes == bytes)
        #expect(proved.count == bytes.count)
        #expect(proved.size == PixelSize(width: 40, height: 18))
    }

    @Test func refusesAnotherSize() {
        #expect(refusals(Fixture.plain.bytes, expecting: PixelSize(width: 18, height: 40)).count == 1)
    }

    @Test(arguments: Array(UInt8(0xE0)...0xEF) + [0xFE]) func refusesEverySegmentThatCarries(_ marker: UInt8) {
        let carrier: [UInt8] = [0xFF, marker, 0, 8] + Array("secret".utf8)
        for place in [2, offset(of: 0xC0, in: Fixture.plain.bytes), offset(of: 0xDA, in: Fixture.plain.bytes)] {
            let words = refusals(inserting(carrier, at: place, into: Fixture.plain.bytes))
            #expect(words.count == 1)
            #expect(words.allSatisfy { $0.hasPrefix("byte \(place):") && !$0.contains("secret") })
        }
    }

    @Test func namesEveryCarrierAtOnce() {
        let carrier: [UInt8] = [0xFF, 0xE1, 0, 4, 1, 2, 0xFF, 0xFE, 0, 3, 1]
        #expect(refusals(inserting(carrier, at: 2, into: Fixture.plain.bytes)).count == 2)
    }

    @Test(arguments: Fixture.allCases) func refusesBytesAroundThePicture(_ fixture: Fixture) {
        let bytes = fixture.bytes
        #expect(refusals([0] + bytes).count == 1)
        #expect(refusals(bytes + [0]).count == 1)
        #expect(refusals(bytes + bytes).count == 1)
        #expect(refusals(inserting([0xFF], at: 2, into: bytes)).count == 1)
        #expect(refusals(inserting([0xFF], at: bytes.count - 2, into: bytes)).count == 1)
        #expect(refusals([]).count == 1)
    }

    @Test(arguments: Fixture.allCases) func refusesBytesAfterTheLastBlock(_ fixture: Fixture) {
        let bytes = fixture.bytes
        for hidden: [UInt8] in [[0x41], [0xFF, 0x00], Array("hidden words".utf8), [0xFF, 0xD0], [0xFF, 0xFE, 0, 3, 1]] {
            #expect(refusals(inserting(hidden, at: bytes.count - 2, into: bytes)).count == 1)
        }
    }

    @Test func refusesPaddingThatIsNotOnes() throws {
        var found = 0
        for bytes in Fixture.allCases.map(\.bytes) where bytes[bytes.count - 3] & 1 == 1 && bytes[bytes.count - 3] != 0 {
            var changed = bytes
            changed[bytes.count - 3] &= 0xFE
            found += refusals(changed).count
        }
        #expect(found > 0)
    }

    @Test func refusesTablesThatNothingUses() {
        let start = offset(of: 0xC0, in: Fixture.plain.bytes)
        let quantization: [UInt8] = [0xFF, 0xDB, 0, 67, 3] + Array(repeating: 9, count: 64)
        #expect(refusals(inserting(quantization, at: start, into: Fixture.plain.bytes)).count == 1)
        // Every component of the 4:4:4 fixture is moved to table 0, which leaves table 1 without a user.
        let header = offset(of: 0xC0, in: Fixture.optimised.bytes)
        var moved = Fixture.optimised.bytes
        moved[header + 15] = 0
        moved[header + 18] = 0
        #expect(refusals(moved).contains { $0.contains("nothing uses") })
        let scan = offset(of: 0xDA, in: Fixture.plain.bytes)
        var oneTable = Fixture.plain.bytes
        oneTable[scan + 8] = 0
        oneTable[scan + 10] = 0
        #expect(refusals(oneTable).contains { $0.contains("Huffman table (AC) that nothing uses") })
    }

    @Test func refusesTablesDefinedTwice() {
        for marker: UInt8 in [0xDB, 0xC4, 0xC0] {
            let start = offset(of: marker, in: Fixture.plain.bytes)
            let length = Int(Fixture.plain.bytes[start + 2]) << 8 | Int(Fixture.plain.bytes[start + 3])
            let copy = Array(Fixture.plain.bytes[start..<(start + 2 + length)])
            #expect(refusals(inserting(copy, at: start, into: Fixture.plain.bytes)).count == 1)
        }
    }

    @Test(arguments: [0xC1, 0xC2, 0xC5, 0xC9, 0xCC, 0xD8, 0xDC, 0xF0, 0x01] as [UInt8])
    func refusesEveryOtherKindOfFrameOrMarker(_ marker: UInt8) {
        var changed = Fixture.plain.bytes
        changed[offset(of: 0xC0, in: changed) + 1] = marker
        #expect(!refusals(changed).isEmpty)
    }
}
