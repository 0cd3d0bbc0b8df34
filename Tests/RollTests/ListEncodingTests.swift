import Domain
import Roll
import Testing

@Suite struct ListEncodingTests {
    static let row = "U900400024001,12,Zoë,O’Brien,,,,,,,Yes,No"
    static let text = Lists.header + "\r\n" + row + "\r\n"

    static func read(_ bytes: [UInt8]) throws -> ConsentList {
        ConsentListReader.read(bytes, mapping: try Mapping(Lists.wideMapping), snapshot: SnapshotID(7), on: Lists.day)
    }

    static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBigEndian ? [high, low] : [low, high]
        }
    }

    static let windows1252 = text.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8($0.value) }

    static let encodings: [(name: String, bytes: [UInt8])] = [
        ("UTF-8", Array(text.utf8)),
        ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + text.utf8),
        ("UTF-16LE with a mark", [0xFF, 0xFE] + utf16(text, isBigEndian: false)),
        ("UTF-16BE with a mark", [0xFE, 0xFF] + utf16(text, isBigEndian: true)),
        ("UTF-16LE", utf16(text, isBigEndian: false)),
        ("UTF-16BE", utf16(text, isBigEndian: true)),
        ("Windows-1252", windows1252),
    ]

    @Test(arguments: encodings)
    func everyHonestEncodingSaysTheSame(_ name: String, _ bytes: [UInt8]) throws {
        let list = try Self.read(bytes)
        #expect(list.isUsable && list.problems.isEmpty, "\(name): \(list.problems)")
        #expect(list.pupils.map(\.displayName) == ["Zoë O’Brien"])
    }

    /// Excel's “Unicode Text” is UTF-16 with tabs.
    @Test func unicodeTextOfExcelIsRead() throws {
        let list = try Self.read([0xFF, 0xFE] + Self.utf16(Self.text.replacing(",", with: "\t"), isBigEndian: false))
        #expect(list.pupils.map(\.displayName) == ["Zoë O’Brien"])
    }

    @Test func onlyWindows1252IsRemarkedUpon() throws {
        for (name, bytes) in Self.encodings {
            #expect(try Self.read(bytes).remarks.count == (name == "Windows-1252" ? 1 : 0), "\(name)")
        }
        let remark = try #require(try Self.read(Self.windows1252).remarks.first)
        #expect(remark.detail == "ë ’" && !remark.summary.contains("ë"))
    }

    @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
    func undefinedByteStopsWithItsLines(_ byte: UInt8) throws {
        let row = Array(",12,Zo".utf8) + [byte, byte] + Array(",Smith,,,,,,,Yes,No\n".utf8)
        let list = try Self.read(Array((Lists.header + "\n" + BrokenListTests.good + "\n").utf8) + row + row)
        #expect(list.stops.map(\.line) == [3, 4] && list.pupils.isEmpty)
        #expect(list.stops.allSatisfy { $0.remedy.contains("CSV UTF-8") })
    }

    @Test func whatTheMarkPromisesMustHold() throws {
        let head = Lists.header + "\n"
        let broken = [0xEF, 0xBB, 0xBF] + Array(head.utf8) + Self.windows1252.dropFirst(head.utf8.count + 1)
        #expect(try Self.read(broken).stops.map(\.line) == [2])
        let whole = Self.utf16(Self.text, isBigEndian: false)
        #expect(try Self.read([0xFF, 0xFE] + whole.dropLast()).stops.map(\.line) == [nil])
        let half = Self.utf16(head, isBigEndian: false) + [0x00, 0xD8] + Self.utf16(Self.row, isBigEndian: false)
        #expect(try Self.read(half).stops.map(\.line) == [2])
    }

    @Test func whatIsNoTextStops() throws {
        let head = Array((Lists.header + "\n").utf8)
        for bytes in [head + [0], [0], [0, 0, 1], [0xEF, 0xBB, 0xBF] + head + [0], [0xFF, 0xFE, 0, 0, 0x55, 0, 0, 0]] {
            let list = try Self.read(bytes)
            #expect(!list.isUsable && list.pupils.isEmpty && list.stops.count == 1)
        }
    }

    @Test func lineBreaksAndSeparatorsWithinQuotesBelongToTheField() throws {
        let row = "U900400024001,12,\"Zoë\r\nMay\",\"O'Brien, Jr\",,,,,,,Yes,No"
        for bytes in [Array((Lists.header + "\r\n" + row).utf8), Self.utf16(Lists.header + "\r\n" + row, isBigEndian: true)] {
            let list = try Self.read(bytes)
            #expect(list.stops.map(\.line) == [2] && list.stops[0].summary.contains("control character"), "\(list.problems)")
        }
        let note = Lists.header.replacing("Web", with: "Note,Web")
        let rows = [note, "U900400024001,12,Ava,Smith,,,,,,,\"a, b\n\"\"c\"\"\",Yes,No", BrokenListTests.good]
        let mapping = Lists.wideMapping.replacing("columns:", with: "leave: [\"Note\"], columns:")
        let list = try Lists.read(rows.joined(separator: "\n"), mapping)
        #expect(list.stops.map(\.line) == [4], "the row after a break within quotes has its own line")
    }
}
