import Notation

/// What kind of file a list is, by its first bytes and never by its name.
enum ListFile {
    case text
    case workbook

    /// Stops at files that hold a spreadsheet in a form that is not read.
    init(_ bytes: [UInt8]) throws(ListStopped) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw Self.compound(bytes) }
        if let what = Self.pictures.first(where: { bytes.starts(with: $0.start) })?.what {
            throw ListStopped(
                "This is a \(what), and no list.",
                remedy: "Name the list that was exported as CSV or .xlsx.")
        }
        if TransferFile.isXML(bytes) {
            throw ListStopped(
                "This is an XML or HTML file, and no table of answers.",
                remedy:
                    "Export the list as CSV or .xlsx. A Common Transfer File (XML) has no consents; import it beside such a list, as the roll."
            )
        }
        // An empty and a split archive begin with other signatures than one with parts.
        self = [[3, 4], [5, 6], [7, 8]].contains { bytes.starts(with: [0x50, 0x4B] + $0) } ? .workbook : .text
    }

    /// By the signatures of JPEG (ITU-T T.81), PNG (ISO/IEC 15948) and PDF (ISO 32000).
    private static let pictures: [(start: [UInt8], what: String)] = [
        ([0xFF, 0xD8, 0xFF], "picture (JPEG)"), ([0x89, 0x50, 0x4E, 0x47], "picture (PNG)"),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "PDF"),
    ]

    /// Office's compound file: an encrypted workbook names its stream so, and anything else in it is of before 2007.
    private static func compound(_ bytes: [UInt8]) -> ListStopped {
        let mark: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        guard bytes.contains(mark) else {
            return ListStopped(
                "This is an old .xls file, which is not read.", remedy: "Open it, save it as CSV UTF-8 or as .xlsx, and import that file.")
        }
        return ListStopped(
            "This workbook is locked with a password.",
            remedy: "Open it, save it as CSV UTF-8 or as .xlsx without a password, and import that file; delete the file afterwards.")
    }
}
