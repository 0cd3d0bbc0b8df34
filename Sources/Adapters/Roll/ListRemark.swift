/// How a list was read, where somebody should look whether that is right.
package struct ListRemark: Hashable, Sendable {
    /// Holds nothing from a pupil's row.
    package var summary: String
    /// What stood there; may hold a part of a pupil's name, so it is shown only where asked for.
    package var detail: String

    package init(_ summary: String, detail: String = "") {
        self.summary = summary
        self.detail = detail
    }
}
