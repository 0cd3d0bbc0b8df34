/// What a person should confirm before a list counts; holds nothing from a pupil's row.
package struct ListQuestion: Hashable, Sendable {
    /// Which file, where the list is made of several.
    package var file: String?
    package var summary: String
    /// What to do where the answer is no.
    package var remedy: String

    package init(file: String? = nil, _ summary: String, remedy: String) {
        self.file = file
        self.summary = summary
        self.remedy = remedy
    }
}
