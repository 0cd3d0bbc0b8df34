/// Why a transfer file is not read at all.
enum TransferFault {
    static let damaged = ListStopped(
        "The XML file is damaged, or not whole.", remedy: "Export the Common Transfer File again, and copy it whole.")

    static let tooLarge = ListStopped(
        "The XML file is far larger than a school’s Common Transfer File is, so it was not read.",
        remedy: "Export it again for this school alone.")

    static let noTransferFile = ListStopped(
        "This is an XML file, and no Common Transfer File (its outermost element is not “CTfile”).",
        remedy: "Export the list as CSV or .xlsx, or a Common Transfer File where only the roll is wanted.")

    static let outside = ListStopped(
        "The XML file asks for what is not in it (a document type or an entity), which no school’s system writes.",
        remedy: "Do not trust this file. Export it again from the school's information system.")

    static let noPupils = ListStopped(
        "The Common Transfer File has no pupils.", remedy: "Export it again with the pupils of the school chosen.")
}
