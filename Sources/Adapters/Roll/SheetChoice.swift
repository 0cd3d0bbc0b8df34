/// What somebody said about which part of a workbook is the list. A CSV has one part only.
package struct SheetChoice: Hashable, Sendable {
    package enum Hidden: String, Hashable, Sendable, CaseIterable {
        /// Read hidden rows and columns as if they were shown.
        case include
        /// Read as if hidden rows and columns were not there.
        case leave
    }

    /// The name on the sheet's tab; `nil` for the only one that is shown.
    package var name: String?
    /// `nil` where nobody has said: then anything hidden in the table stops the list.
    package var hidden: Hidden?

    package init(name: String? = nil, hidden: Hidden? = nil) {
        self.name = name
        self.hidden = hidden
    }
}
