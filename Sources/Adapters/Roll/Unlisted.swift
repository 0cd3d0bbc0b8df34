import Notation

/// Why a file is no list that can be read, whatever its columns mean.
package enum Unlisted {
    /// Empty where its rows can be read.
    package static func problems(_ bytes: [UInt8], _ choice: SheetChoice) -> [ListProblem] {
        do throws(ListStopped) {
            let isFilled: Bool
            switch try ListFile(bytes) {
            case .workbook:
                isFilled = try Workbook.sheet(bytes, choice).sheet.rows.contains {
                    !$0.cells.allSatisfy(\.cell.isBlank)
                }
            case .text:
                let text = try ListText(bytes).bytes
                let separators = ",;\t".utf8
                guard separators.contains(where: { (try? CSV.rows(text, separator: $0)) != nil }) else { throw Self.unsplit }
                isFilled = text.contains { !" \t\r\n,;\"".utf8.contains($0) }
            }
            guard isFilled else {
                throw ListStopped(
                    "The list is empty.", remedy: "Export it again; the list before stays in force.")
            }
            return []
        } catch {
            return error.problems
        }
    }

    static let unsplit = ListStopped(
        "The list cannot be split into columns.",
        remedy: "Look whether every quotation mark in it is closed, or export it again.")

    /// What is hidden in the sheet, where nobody has said whether it counts.
    package static func hidden(_ bytes: [UInt8], _ choice: SheetChoice) -> [ListProblem] {
        guard choice.hidden == nil, case .workbook? = try? ListFile(bytes),
            let sheet = try? Workbook.sheet(bytes, choice).sheet
        else {
            return []
        }
        let filled = sheet.rows.filter { !$0.cells.allSatisfy(\.cell.isBlank) }
        let width = filled.compactMap { $0.cells.last { !$0.cell.isBlank }?.column }.max() ?? -1
        return SheetTable.hidden(sheet, filled, width + 1)
    }
}
