import Containers
import Testing

@Suite struct IPTCTests {
    private func dataset(_ record: UInt8, _ number: UInt8, _ value: [UInt8]) -> [UInt8] {
        [0x1C, record, number] + Made.big(value.count, 2) + value
    }

    @Test func readsDatasets() {
        let (datasets, malformed) = ContainerReader.iptc(dataset(2, 25, Made.text("sports")) + dataset(2, 120, Made.text("Zoë")) + [0, 0])
        #expect(datasets.map(\.record) == [2, 2])
        #expect(datasets.map(\.number) == [25, 120])
        #expect(datasets.map(\.text) == ["sports", "Zoë"])
        #expect(!malformed)
    }

    @Test func readsTheOldEncodingOfWindows() {
        let (datasets, _) = ContainerReader.iptc(dataset(2, 120, [0x5A, 0x6F, 0xEB, 0x20, 0x92, 0x73, 0]))
        #expect(datasets.map(\.text) == ["Zoë ’s"])
    }

    @Test func believesADeclaredUTF8OnlyWhereItIs() {
        let declared = dataset(1, 90, [0x1B, 0x25, 0x47])
        #expect(ContainerReader.iptc(declared + dataset(2, 5, Made.text("Zoë"))).datasets.last?.text == "Zoë")
        #expect(ContainerReader.iptc(declared + dataset(2, 5, [0xEB])).datasets.last?.text == "ë")
    }

    @Test func readsLengthsOfMoreThan15Bits() {
        let value = [UInt8](repeating: 0x61, count: 40_000)
        let (datasets, malformed) = ContainerReader.iptc([0x1C, 2, 120, 0x80, 4] + Made.big(value.count, 4) + value)
        #expect(datasets.map(\.bytes.count) == [40_000])
        #expect(!malformed)
    }

    @Test(arguments: [[0x1C], [0x1C, 2, 5, 0, 9, 1], [0x1C, 2, 5, 0x80, 9, 1], [0x1C, 2, 5, 0xFF, 0xFF], [7, 7]] as [[UInt8]])
    func whatIsBrokenIsSaid(_ bytes: [UInt8]) {
        let whole = dataset(2, 25, [0x61])
        let (datasets, malformed) = ContainerReader.iptc(whole + bytes)
        #expect(datasets.count == 1)
        #expect(malformed)
    }
}
