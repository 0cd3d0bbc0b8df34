/// Cairo cannot say of a PDF which language it is in, nor that its title is to be shown; both stand in the catalogue, so a newer catalogue is added at the end (PDF 32000-1, 7.5.6: incremental updates).
enum DescribedPDF {
    static func described(_ pdf: [UInt8]) throws(PrintFailure) -> [UInt8] {
        guard let trailer = pdf.ranges(of: Array("trailer".utf8)).last.map({ pdf[$0.lowerBound...] }),
            let root = number(after: "/Root ", in: trailer), let table = number(after: "startxref\n", in: trailer),
            let entries = body(trailer), let object = pdf.ranges(of: Array("\n\(root) 0 obj\n".utf8)).last,
            let catalogue = body(pdf[object.upperBound...])
        else { throw PrintFailure(description: "the print has no catalogue where one is looked for") }
        let place = pdf.count
        let newer =
            "\(root) 0 obj\n<< /Lang (en-GB)\n/ViewerPreferences << /DisplayDocTitle true >>\n" + catalogue + ">>\nendobj\n"
        let digits = String(place)
        let offset = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        let end = """
            xref
            \(root) 1
            \(offset) 00000 n\u{20}
            trailer
            << /Prev \(table)
            \(entries)>>
            startxref
            \(place + newer.utf8.count)
            %%EOF

            """
        return pdf + Array(newer.utf8) + Array(end.utf8)
    }

    private static func number(after word: String, in bytes: ArraySlice<UInt8>) -> Int? {
        guard let found = bytes.firstRange(of: Array(word.utf8)) else { return nil }
        return Int(String(decoding: bytes[found.upperBound...].prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
    }

    /// What stands between the first `<<` and the `>>` that ends it.
    private static func body(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let start = bytes.firstRange(of: Array("<<".utf8))?.upperBound else { return nil }
        var depth = 1
        var place = start
        while place + 1 < bytes.endIndex {
            switch (bytes[place], bytes[place + 1]) {
            case (UInt8(ascii: "<"), UInt8(ascii: "<")):
                depth += 1
                place += 2
            case (UInt8(ascii: ">"), UInt8(ascii: ">")):
                depth -= 1
                if depth == 0 { return String(decoding: bytes[start..<place], as: UTF8.self) }
                place += 2
            default: place += 1
            }
        }
        return nil
    }
}
