import Testing

@testable import Web

@Suite struct PublicAddressesTests {
    private func six(_ parts: [UInt16]) -> [UInt8] { parts.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }

    @Test(
        arguments: [
            [0, 0, 0, 0], [10, 1, 2, 3], [100, 64, 0, 1], [100, 127, 255, 255], [127, 0, 0, 1], [127, 9, 9, 9], [169, 254, 169, 254],
            [172, 16, 0, 1],
            [172, 31, 255, 255], [192, 168, 1, 1], [192, 0, 2, 1], [198, 19, 0, 1], [224, 0, 0, 1], [255, 255, 255, 255], [], [8, 8, 8],
        ] as [[UInt8]])
    func privateOnesAreNotPublic(_ bytes: [UInt8]) { #expect(!PublicAddresses.contains(bytes)) }

    /// The neighbours of private blocks, and one in the middle of nowhere.
    @Test(
        arguments: [
            [9, 255, 255, 255], [11, 0, 0, 0], [100, 63, 255, 255], [100, 128, 0, 0], [126, 1, 1, 1], [128, 0, 0, 1], [169, 253, 0, 1],
            [172, 15, 255, 255], [172, 32, 0, 0], [192, 167, 1, 1], [192, 169, 0, 1], [223, 255, 255, 255], [8, 8, 8, 8],
        ] as [[UInt8]])
    func othersArePublic(_ bytes: [UInt8]) { #expect(PublicAddresses.contains(bytes)) }

    @Test(
        arguments: [
            [0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0xFFFF, 0x7F00, 1],
            [0, 0, 0, 0, 0, 0xFFFF, 0xC0A8, 0x0101],
            [0x64, 0xFF9B, 0, 0, 0, 0, 0x0A00, 1], [0x2002, 0x7F00, 1, 0, 0, 0, 0, 1], [0xFC00, 0, 0, 0, 0, 0, 0, 1],
            [0xFD12, 0, 0, 0, 0, 0, 0, 1],
            [0xFE80, 0, 0, 0, 0, 0, 0, 1], [0xFF02, 0, 0, 0, 0, 0, 0, 1], [0x2001, 0, 0, 0, 0, 0, 0, 1],
            [0x2001, 0x0DB8, 0, 0, 0, 0, 0, 1],
            [0, 0, 0, 0, 0, 0, 0x0808, 0x0808],
        ] as [[UInt16]])
    func privateOnesOfSixteenBytesAreNotPublic(_ parts: [UInt16]) { #expect(!PublicAddresses.contains(six(parts))) }

    @Test(
        arguments: [
            [0x2001, 0x4860, 0x4860, 0, 0, 0, 0, 0x8888], [0x2A00, 0x1450, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0xFFFF, 0x0808, 0x0808],
            [0x64, 0xFF9B, 0, 0, 0, 0, 0x0808, 0x0808], [0x2002, 0x0808, 0x0808, 0, 0, 0, 0, 1],
        ] as [[UInt16]])
    func othersOfSixteenBytesArePublic(_ parts: [UInt16]) { #expect(PublicAddresses.contains(six(parts))) }
}
