import Testing

@testable import Proof

/// A generator with a seed, so that a failure can be seen again (splitmix64).
struct SeededBits {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}

@Suite struct HostileBytesTests {
    @Test(arguments: Fixture.allCases) func refusesEveryCut(_ fixture: Fixture) {
        let bytes = fixture.bytes
        for length in 0..<bytes.count {
            #expect(refusals(Array(bytes[..<length])) != [])
        }
    }

    @Test(arguments: Fixture.allCases) func neverTrapsOnFlippedBits(_ fixture: Fixture) {
        let bytes = fixture.bytes
        var bits = SeededBits(state: 2_026)
        var refused = 0
        for _ in 0..<1_500 {
            var changed = bytes
            for _ in 0...bits.next(below: 4) { changed[bits.next(below: bytes.count)] ^= 1 << UInt8(bits.next(below: 8)) }
            if !refusals(changed).isEmpty { refused += 1 }
        }
        // Other pixels are still a picture, so some flips pass.
        #expect(refused > 500)
    }

    @Test func neverTrapsOnNoise() {
        var bits = SeededBits(state: 7)
        for length in 0..<600 {
            var noise: [UInt8] = [0xFF, 0xD8]
            for _ in 0..<length { noise.append(bits.next(below: 3) == 0 ? 0xFF : UInt8(bits.next(below: 256))) }
            #expect(!refusals(noise).isEmpty)
        }
    }

    @Test func stopsCountingAHostileFileOfSegments() {
        var bytes: [UInt8] = [0xFF, 0xD8]
        for _ in 0..<100_000 { bytes += [0xFF, 0xFE, 0, 2] }
        #expect(refusals(bytes).count == 21)
    }
}

@Suite struct HuffmanTableTests {
    private func fault(_ kind: HuffmanTable.Kind, _ counts: [Int: UInt8], _ symbols: [UInt8]) -> TableFault? {
        do throws(TableFault) {
            _ = try HuffmanTable(kind: kind, counts: (1...16).map { counts[$0] ?? 0 }, symbols: symbols)
            return nil
        } catch {
            return error
        }
    }

    @Test func refusesMalformedTables() {
        #expect(fault(.direct, [1: 1], [0]) == nil)
        #expect(fault(.direct, [:], []) == .counts)
        #expect(fault(.direct, [2: 2], [0]) == .counts)
        #expect(fault(.direct, [2: 2], [0, 0]) == .repeated)
        #expect(fault(.direct, [2: 1], [12]) == .symbol)
        #expect(fault(.alternating, [2: 1], [0x10]) == .symbol)
        #expect(fault(.alternating, [2: 1], [0x0B]) == .symbol)
        #expect(fault(.direct, [1: 2], [0, 1]) == .full)
        #expect(fault(.direct, [1: 1, 2: 2], [0, 1, 2]) == .full)
    }

    @Test func takesSymbolsThatFitTogetherAtOnce() throws {
        // Codes 0: end of block; 10: a coefficient of 1 bit; 110: one of 10 bits behind 2 zeros.
        let table = try HuffmanTable(
            kind: .alternating, counts: (1...16).map { $0 <= 3 ? 1 : 0 }, symbols: [0x00, 0x01, 0x2A])
        let runs = table.runs
        // 10 1 10 0 0 and then anything: two coefficients and the end of the block.
        let twoAndEnd: UInt32 = (1 + 1 + 128) << 16 | 2 << 8 | 7
        #expect(runs[0b101_1000_0000] == twoAndEnd)
        // 110 and 10 bits do not fit, so that it stands alone.
        let alone: UInt32 = 3 << 16 | 13
        #expect(runs[0b110_0000_0000] == alone)
        #expect(runs[0b111_0000_0000] == 0)
    }

    @Test func findsLongCodes() throws {
        // Code 0 is one bit; the other has 14 bits, 10 0000 0000 0000.
        let table = try HuffmanTable(kind: .direct, counts: (1...16).map { $0 == 1 || $0 == 14 ? 1 : 0 }, symbols: [3, 5])
        #expect(table.lookup[0] == 1 << 8 | 4)
        #expect(table.lookup[1 << 10] == 0)
        let long: UInt32 = 1 << 8 | 19
        #expect(table.step(forLong: 0x8000) == long)
        #expect(table.step(forLong: 0x8004) == nil)
    }
}
