/// Something in the inbox that a person must set right.
package struct InboxProblem: Hashable, Sendable {
    /// What happened and what to do; names no folder and no file, whose names may be children's.
    let words: String
    /// Where, below `inbox/`; `nil` where that is no question.
    let place: String?

    init(_ words: String, at place: String? = nil) {
        self.words = words
        self.place = place
    }

    /// With `names` also the place.
    package func words(names: Bool) -> String {
        guard let place else { return words }
        return names ? "\(words) It is inbox/\(place)." : "\(words) Give --names to see which."
    }
}

/// Rows of one `captions.csv` about files that are not there and never were.
package struct StrayRows: Hashable, Sendable {
    let list: String
    package let rows: [Row]

    package struct Row: Hashable, Sendable {
        package let line: Int
        /// Below `inbox/`.
        package let path: String
    }

    package func words(names: Bool) -> String {
        let lines = rows.map(\.line)
        let some = lines.prefix(5).map(String.init).joined(separator: ", ") + (lines.count > 5 ? " and \(lines.count - 5) more" : "")
        let (which, files, lie) = lines.count == 1 ? ("line", "a file", "does not lie") : ("lines", "files", "do not lie")
        let what =
            "names \(files) that \(lie) there and \(lines.count == 1 ? "was" : "were") never taken: \(which) \(some). Check the file name\(lines.count == 1 ? "" : "s")."
        guard names else { return "A captions.csv \(what) Give --names to see which." }
        return "inbox/\(list) \(what)" + rows.map { "\n  line \($0.line): \($0.path)" }.joined()
    }
}
