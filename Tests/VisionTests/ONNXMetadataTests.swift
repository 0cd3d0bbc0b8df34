import Testing
import Vision

@Suite struct ONNXMetadataTests {
    /// Field 14, holding 1: "key" and 2: "value".
    private let pair: [UInt8] = [0x72, 12, 0x0A, 3] + Array("key".utf8) + [0x12, 5] + Array("value".utf8)

    @Test func pairsAreReadAmongOtherFields() {
        let before: [UInt8] = [0x08, 0x96, 0x01, 0x11, 0, 0, 0, 0, 0, 0, 0, 0, 0x1A, 2, 9, 9, 0x25, 0, 0, 0, 0]
        #expect(ONNXMetadata.read(before + pair) == ["key": "value"])
    }

    @Test func bytesThatEndTooSoonGiveWhatCameBefore() {
        for length in 0..<pair.count { #expect(ONNXMetadata.read(pair + pair.prefix(length)) == ["key": "value"]) }
    }

    @Test func anyBytesAreSurvived() {
        var state: UInt32 = 1
        for _ in 0..<500 {
            let bytes = (0..<64).map { _ -> UInt8 in
                state = state &* 1_664_525 &+ 1_013_904_223
                return UInt8(truncatingIfNeeded: state >> 24)
            }
            #expect(ONNXMetadata.read(bytes).count <= 32)
        }
        #expect(ONNXMetadata.read([0x72] + Array(repeating: 0xFF, count: 12)) == [:])
    }
}
