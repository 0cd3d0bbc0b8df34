/// How a list was read, where somebody should look whether that is right.
package struct ListRemark: Hashable, Sendable {
    /// Which file, where the list is made of several.
    package var file: String?
    /// Holds nothing from a pupil's row.
    package var summary: String
    /// What stood there; may hold a part of a pupil's name, so it is shown only where asked for.
    package var detail: String

    package init(file: String? = nil, _ summary: String, detail: String = "") {
        self.file = file
        self.summary = summary
        self.detail = detail
    }
}
