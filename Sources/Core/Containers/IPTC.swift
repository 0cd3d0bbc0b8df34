import Notation

/// One dataset of IPTC-IIM, such as 2:25 (keywords).
package struct IPTCDataset: Hashable, Sendable {
    package let record: Int
    package let number: Int
    package let bytes: [UInt8]
    /// By the character set that 1:90 names; without one as UTF-8, and where it is none as Windows-1252.
    package let text: String
}

/// IPTC-IIM 4.2: a tag marker, record, dataset number and length before each value.
enum IPTC {
    static func datasets(_ records: ByteView) -> (datasets: [IPTCDataset], malformed: Bool) {
        var datasets: [IPTCDataset] = []
        var position = 0
        while let marker = records.byte(position) {
            guard marker == 0x1C else {
                // Writers fill up with zero bytes.
                return (datasets, records.dropping(position).bytes.contains { $0 != 0 })
            }
            guard let record = records.byte(position + 1), let number = records.byte(position + 2),
                var length = records.word(position + 3)
            else { return (datasets, true) }
            guard datasets.count < 100_000 else { return (datasets, true) }
            position += 5
            if length & 0x8000 != 0 {
                // An extended dataset: the number is how many bytes the length itself has.
                let width = length & 0x7FFF
                guard width <= 8, let long = records.number(position, width: width) else { return (datasets, true) }
                position += width
                length = long
            }
            guard let value = records.part(position, count: length) else { return (datasets, true) }
            position += length
            datasets.append(
                IPTCDataset(record: record, number: number, bytes: value.bytes, text: PlainText.decode(value.bytes)))
        }
        return (datasets, false)
    }
}
