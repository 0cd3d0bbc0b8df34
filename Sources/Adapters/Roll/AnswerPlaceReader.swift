import Notation

extension AnswerPlace {
    /// How the keys are called, which differs between the shapes.
    struct Keys {
        let column: String
        /// `nil` where only one column may hold the answer.
        let columns: String?
        let since: String
        let expires: String
    }

    init(_ object: StrictObject, _ keys: Keys) throws(NotationError) {
        let given = [keys.column, keys.columns, "dates"].compactMap { $0 }
        guard given.count(where: { object.node($0) != nil }) == 1 else {
            let names = given.map { "“\($0)”" }.joined(separator: ", ")
            throw NotationError(
                object.place, "it is not clear where the answer stands: exactly one of \(names) is needed.",
                remedy: "Write \(keys.column): \"Heading\" for a column with answers, or dates: { … } where only days are filled.")
        }
        if let dates = object.node("dates") {
            written = .dates(try Dates(dates))
        } else if let key = keys.columns, let columns = object.node(key) {
            written = .words(try Self.headings(columns, key), blanks: try Self.blanks(object.node("blanks")))
        } else {
            written = .word(try object.text(keys.column))
        }
        if let blanks = object.node("blanks"), object.node(keys.columns ?? "") == nil {
            throw NotationError(blanks.place, "“blanks” speaks of several columns, and there is one.", remedy: "Remove it.")
        }
        if object.node("dates") != nil, let since = object.node(keys.since) {
            throw NotationError(
                since.place, "“\(keys.since)” stands beside “dates”, whose day “granted” says it already.", remedy: "Remove it.")
        }
        since = try object.optionalText(keys.since)
        expires = try object.optionalText(keys.expires)
    }

    private static func headings(_ node: JSON5, _ key: String) throws(NotationError) -> [String] {
        var headings: [String] = []
        for value in try StrictObject.list(node, key) { headings.append(try StrictObject.text(value, key)) }
        guard headings.count > 1, Set(headings.map(\.comparable)).count == headings.count else {
            throw NotationError(
                node.place, "“\(key)” does not name several different columns.",
                remedy: "Name at least two, each once; one alone is written column: \"Heading\".")
        }
        return headings
    }

    private static func blanks(_ node: JSON5?) throws(NotationError) -> Blanks {
        guard let node else { return .count }
        guard let blanks = Blanks(rawValue: try StrictObject.text(node, "blanks")) else {
            throw NotationError(
                node.place, "“blanks” has a value that is not known.",
                remedy: "Write \"count\" (whoever left it blank gave no yes) or \"pass\" (a blank is passed over where another answered).")
        }
        return blanks
    }
}

extension AnswerPlace.Dates {
    fileprivate init(_ node: JSON5) throws(NotationError) {
        let object = try StrictObject(node, title: "“dates”", keys: ["asked", "granted", "refused"])
        asked = try object.optionalText("asked")
        granted = try object.text("granted")
        refused = try object.text("refused")
        let all = [asked, granted, refused].compactMap { $0?.comparable }
        guard Set(all).count == all.count else {
            throw NotationError(
                node.place, "“dates” names a column twice.", remedy: "Name a column of its own for asked, granted and refused.")
        }
    }
}
