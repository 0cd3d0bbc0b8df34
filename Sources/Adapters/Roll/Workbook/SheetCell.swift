import Domain

/// What a cell holds, as text.
enum SheetCell {
    case text(String)
    /// A number, which keeps no zeros at its beginning unless its format shows them.
    case number(String, isPadded: Bool)
    /// Nothing that could be read: an error, a formula without a value, a number that is no day.
    case fault(String, remedy: String)

    var text: String {
        switch self {
        case .text(let text), .number(let text, _): text
        case .fault: ""
        }
    }

    var isBlank: Bool {
        switch self {
        case .text(let text), .number(let text, _): text.allSatisfy(\.isWhitespace)
        case .fault: false
        }
    }
}

/// Makes the text of a cell from what the sheet stores of it.
struct CellReading {
    let strings: SharedStrings
    let formats: NumberFormats
    let is1904: Bool
    var maximumCells = Sheet.maximumCells

    /// What stands in one `c` element.
    struct Stored {
        var place: CellPlace
        var type: String
        var style: Int?
        var value = ""
        var inline = RichText()
        var isFormula = false
    }

    func cell(_ stored: Stored) throws(ListStopped) -> SheetCell {
        switch stored.type {
        case "s":
            guard let number = Int(stored.value), let text = strings[number] else { throw WorkbookFault.damaged }
            return .text(text)
        case "inlineStr": return .text(stored.inline.text)
        case "str", "d": return .text(stored.value)
        case "b":
            guard stored.value == "0" || stored.value == "1" else { throw WorkbookFault.damaged }
            return .text(stored.value == "1" ? "TRUE" : "FALSE")
        case "e":
            return .fault(
                "holds the error \(Self.isKnown(stored.value) ? stored.value : "value of a formula")",
                remedy: "Mend the formula in the sheet, or write the value there, and import the list again.")
        case "n": return try number(stored)
        default: throw WorkbookFault.damaged
        }
    }

    /// The errors of spreadsheets, so that no other text of a cell is repeated.
    private static func isKnown(_ error: String) -> Bool {
        ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"].contains(error)
    }

    private func number(_ stored: Stored) throws(ListStopped) -> SheetCell {
        if stored.value.isEmpty {
            guard stored.isFormula else { return .text("") }
            return .fault(
                "holds a formula whose value was not saved", remedy: "Open the workbook in Excel, save it, and import it again.")
        }
        guard stored.value.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let value = Double(stored.value), value.isFinite,
            let kind = formats.kind(stored.style)
        else { throw WorkbookFault.damaged }
        let isWhole = value == value.rounded() && abs(value) < 1e15
        let text = isWhole ? String(Int64(value)) : "\(value)"
        switch kind {
        case .plain: return .number(text, isPadded: false)
        case .padded(let width):
            guard isWhole, value >= 0, width <= 20 else { return .number(text, isPadded: false) }
            return .number(String(repeating: "0", count: max(0, width - text.utf8.count)) + text, isPadded: true)
        case .date:
            guard let day = SerialDate.day(value, is1904: is1904) else {
                return .fault(
                    "is formatted as a date and holds a number that is no day",
                    remedy: "Write the date there as day/month/year, such as 14/03/2026, and import the list again.")
            }
            return .text(day.description)
        }
    }
}
