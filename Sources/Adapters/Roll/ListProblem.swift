/// What is wrong with an export, or was read the stricter way.
package struct ListProblem: Error, Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
        /// The list cannot be used: the one before stays in force.
        case stops
        /// The list can be used; where it was in doubt it was read as a no.
        case restricts
    }

    package var severity: Severity
    /// Which file, where the list is made of several.
    package var file: String?
    /// The line of the export, from 1; `nil` where the whole list is meant.
    package var line: Int?
    /// What happened; holds nothing from a pupil's row.
    package var summary: String
    /// What to do next; holds nothing from a pupil's row.
    package var remedy: String
    /// What stood there; may name a pupil, so it is shown only where asked for.
    package var detail: String

    package init(_ severity: Severity, file: String? = nil, line: Int? = nil, _ summary: String, remedy: String, detail: String = "") {
        self.severity = severity
        self.file = file
        self.line = line
        self.summary = summary
        self.remedy = remedy
        self.detail = detail
    }
}

/// Everything for which a list is not used at all.
struct ListStopped: Error {
    let problems: [ListProblem]

    init(_ problems: [ListProblem]) { self.problems = problems }

    init(line: Int? = nil, _ summary: String, remedy: String, detail: String = "") {
        problems = [ListProblem(.stops, line: line, summary, remedy: remedy, detail: detail)]
    }
}
