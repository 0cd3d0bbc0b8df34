import Domain

/// When a transfer file was made, by which school, and whether it is whole.
struct TransferHeader {
    private var made = ""
    private var school = ""
    private var year = ""
    private var isPartial = false

    /// “2026-09-14T08:30:00”
    var listDate: Day? { Day(iso: made.prefix(10)) }

    mutating func read(_ reader: XMLReader) throws(ListStopped) {
        while let name = try reader.child() {
            switch name.lowercased() {
            case "datetime": made = try reader.text().trimmed
            case "documentqualifier": isPartial = try reader.text().trimmed.lowercased() == "partial"
            case "sourceschool": try readSchool(reader)
            default: try reader.skip()
            }
        }
    }

    private mutating func readSchool(_ reader: XMLReader) throws(ListStopped) {
        while let name = try reader.child() {
            switch name.lowercased() {
            case "schoolname": school = try reader.text().trimmed
            case "academicyear": year = try reader.text().trimmed
            default: try reader.skip()
            }
        }
    }

    func remark(_ pupils: Int) -> ListRemark {
        let parts = [
            listDate.map { "of \($0.words)" }, school.isEmpty ? nil : "by “\(school.prefix(100))”",
            year.isEmpty ? nil : "academic year \(year.prefix(20))", "with \(pupils) pupil\(pupils == 1 ? "" : "s")",
        ].compactMap { $0 }
        return ListRemark(
            "Read as a Common Transfer File \(parts.joined(separator: ", ")). Only names, numbers and year groups were read."
                + (isPartial ? " It says that it is a partial one: whoever is not in it counts as having left." : ""))
    }
}
