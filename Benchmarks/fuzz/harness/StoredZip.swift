/// A zip archive without compression, so that damage reaches the XML and not the packing (PKWARE APPNOTE 4.3).
enum StoredZip {
    /// A workbook of one sheet with this XML.
    static func workbook(sheet: [UInt8]) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        return archive([
            (
                "_rels/.rels",
                Array(
                    "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .utf8)
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Array(
                    "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                        .utf8)
            ),
            (
                "xl/workbook.xml",
                Array(
                    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                        .utf8)
            ),
            ("xl/worksheets/sheet1.xml", sheet),
        ])
    }

    private static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let start = bytes.count
            let sizes = little(crc(part.bytes), 4) + little(part.bytes.count, 4) + little(part.bytes.count, 4)
            let common = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + sizes + little(part.name.utf8.count, 2) + little(0, 2)
            bytes += little(0x0403_4B50, 4) + common + part.name.utf8 + part.bytes
            directory +=
                little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
                + little(start, 4) + part.name.utf8
        }
        let end =
            little(0x0605_4B50, 4) + little(0, 2) + little(0, 2) + little(parts.count, 2) + little(parts.count, 2)
            + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
        return bytes + directory + end
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }

    /// CRC-32 of ISO 3309, reflected.
    private static func crc(_ bytes: [UInt8]) -> Int {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Int(crc ^ 0xFFFF_FFFF)
    }
}
