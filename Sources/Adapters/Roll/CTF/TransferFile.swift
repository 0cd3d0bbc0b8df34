/// The Department for Education's Common Transfer File as a roll: names and numbers, never a consent.
///
/// Such a file tells of every child much that is nobody's business here: special needs, care, free meals, ethnicity, addresses, contacts. Only the elements named in `TransferPupil.Field` and a few of the header are read; all others are passed over, and their text never becomes a string. Element names: CTF 15 to 25 as systems and the department's own tests write them.
package enum TransferFile {
    /// As a workbook's limit for all that is in it: decision 0011.
    static let maximumBytes = 200 << 20
    /// Of the elements that are read.
    static let maximumTexts = Sheet.maximumCells

    /// Whether the file is XML, by its first bytes; then it is a transfer file, or none that can be read.
    package static func isXML(_ bytes: [UInt8]) -> Bool {
        let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
        let mark = marks.first { bytes.starts(with: $0) }?.count ?? 0
        // UTF-16 puts a NUL byte before or after each sign of ASCII.
        return bytes.dropFirst(mark).first { ![0x00, 0x09, 0x0A, 0x0D, 0x20].contains($0) } == UInt8(ascii: "<")
    }

    /// Whom the file has. What stops it stands among the problems, and nobody beside it.
    package static func read(_ bytes: [UInt8]) -> ListedRoll {
        do throws(ListStopped) {
            return try read(bytes, maximumBytes: maximumBytes, maximumTexts: maximumTexts)
        } catch {
            return ListedRoll([], problems: error.problems)
        }
    }

    static func read(_ bytes: [UInt8], maximumBytes: Int, maximumTexts: Int) throws(ListStopped) -> ListedRoll {
        guard bytes.count <= maximumBytes else { throw TransferFault.tooLarge }
        let reader = try XMLReader(bytes, .transfer)
        guard try reader.child()?.lowercased() == "ctfile" else { throw TransferFault.noTransferFile }
        var header = TransferHeader()
        var pupils = TransferPupils(maximumTexts: maximumTexts)
        while let name = try reader.child() {
            switch name.lowercased() {
            case "header": try header.read(reader)
            case "ctfpupildata": try pupils.read(reader)
            default: try reader.skip()
            }
        }
        try reader.finish()
        guard !pupils.isEmpty else { throw TransferFault.noPupils }
        return ListedRoll(
            pupils.listed, listDate: header.listDate, problems: pupils.problems, remarks: [header.remark(pupils.listed.count)])
    }
}

extension XMLReader.Vocabulary {
    /// The file has a namespace in some versions and none in most.
    static let transfer = Self(namespaces: nil, damaged: TransferFault.damaged, outside: TransferFault.outside)
}
