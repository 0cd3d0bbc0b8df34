/// Why a workbook is not read at all.
enum WorkbookFault {
    static let damaged = ListStopped(
        "The workbook is damaged, or not whole.", remedy: "Open it, save it again as .xlsx or as CSV UTF-8, and import that file.")

    static let tooLarge = ListStopped(
        "The workbook is far larger inside than a list of people is, so it was not opened.",
        remedy: "Save only the sheet with the list, as CSV UTF-8, and import that file.")

    static let noWorkbook = ListStopped(
        "This is a zip file, and no Excel workbook (.xlsx).",
        remedy: "Unpack it if the list lies in it; save a spreadsheet of another kind as .xlsx or as CSV UTF-8, and import that file.")

    static let outside = ListStopped(
        "The workbook's XML asks for what is not in it (a document type or an entity), which no spreadsheet program writes.",
        remedy: "Do not trust this file. Export the list again from the school's information system.")
}
