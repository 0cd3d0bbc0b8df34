import Domain
package import Notation

extension Mapping {
    /// Reads a mapping file, JSON5 in UTF-8. Unknown keys, keys that stand twice and values of the wrong kind are errors with their line.
    package init(_ bytes: [UInt8]) throws(NotationError) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw NotationError(
                Place(line: 1, column: 1), "the mapping is not UTF-8 text.", remedy: "Save it as UTF-8 in a plain text editor.")
        }
        try self.init(text)
    }

    package init(_ text: String) throws(NotationError) {
        let root = try JSON5.read(text)
        if case .object(let members) = root.value, case .string("staff")? = members.first(where: { $0.key == "shape" })?.value.value {
            let staff = try StrictObject(root, title: "a staff mapping", keys: ["shape", "separator", "columns", "answers", "consents"])
            role = .staff
            columns = try PupilColumns(staff: try staff.required("columns"))
            separator = try Self.separator(staff.node("separator"))
            // Staff of whom nobody was asked have no answers: whether that is enough is the policy's.
            shape = .wide(staff.node("consents") == nil ? [] : try Self.columns(staff))
            return
        }
        let always = ["shape", "separator", "columns", "answers"]
        let wide = always + ["consents"]
        let long = always + ["consentName", "consentAnswer", "consentSince", "consentExpires", "names"]
        let both = try StrictObject(root, title: "the mapping", keys: wide + long.dropFirst(always.count))
        role = .pupil
        columns = try PupilColumns(try both.required("columns"))
        separator = try Self.separator(both.node("separator"))
        let shapeName = try both.text("shape")
        switch shapeName {
        case "wide": shape = .wide(try Self.columns(try StrictObject(root, title: "a wide mapping", keys: wide)))
        case "long": shape = .long(try ConsentRows(try StrictObject(root, title: "a long mapping", keys: long)))
        default:
            throw NotationError(
                try both.required("shape").place, "“\(shapeName)” is not a shape.",
                remedy: "Write \"wide\" (a column for each consent), \"long\" (a row for each consent) or \"staff\" (a list of staff).")
        }
    }

    private static func separator(_ node: JSON5?) throws(NotationError) -> UInt8? {
        guard let node else { return nil }
        switch node.value {
        case .string(","): return UInt8(ascii: ",")
        case .string(";"): return UInt8(ascii: ";")
        case .string("\t"): return UInt8(ascii: "\t")
        case .string, .object, .array, .number, .bool, .null:
            throw NotationError(
                node.place, "this is not a separator.", remedy: "Write \",\" or \";\" or \"\\t\", or remove the key: the headings tell.")
        }
    }

    private static func columns(_ wide: StrictObject) throws(NotationError) -> [ConsentColumn] {
        let shared = wide.node("answers")
        var consents: [ConsentColumn] = []
        for node in try wide.list("consents") {
            let object = try StrictObject(
                node, title: "a consent of the mapping", keys: ["column", "channels", "answers", "since", "expires"])
            guard let answers = object.node("answers") ?? shared else {
                throw NotationError(
                    node.place, "nothing says what the answers of this consent mean.",
                    remedy: "Add answers: { … } here, or once for all beside “consents”.")
            }
            let channels = try Self.channels(try object.required("channels"))
            guard !channels.isEmpty else {
                throw NotationError(
                    node.place, "this consent names no channel.", remedy: "Name at least one, or remove the consent from the mapping.")
            }
            consents.append(
                ConsentColumn(
                    column: try object.text("column"), channels: channels, answers: try Answers(answers),
                    since: try object.optionalText("since"), expires: try object.optionalText("expires")))
        }
        guard !consents.isEmpty else {
            throw NotationError(
                wide.place, "the mapping has no consent.", remedy: "Name at least one column under “consents”.")
        }
        return consents
    }

    static func channels(_ node: JSON5) throws(NotationError) -> [ChannelID] {
        var channels: [ChannelID] = []
        for value in try StrictObject.list(node, "channels") {
            channels.append(ChannelID(try StrictObject.text(value, "channels")))
        }
        return channels
    }
}

extension Mapping.ConsentRows {
    fileprivate init(_ long: StrictObject) throws(NotationError) {
        consentName = try long.text("consentName")
        consentAnswer = try long.text("consentAnswer")
        since = try long.optionalText("consentSince")
        expires = try long.optionalText("consentExpires")
        answers = try Mapping.Answers(try long.required("answers"))
        names = [:]
        let node = try long.required("names")
        for member in try StrictObject.members(node, title: "“names”") {
            let name = member.key.comparable
            guard !name.isEmpty, names[name] == nil else {
                throw NotationError(
                    member.place, name.isEmpty ? "a consent has an empty name." : "the consent “\(member.key)” stands twice.",
                    remedy: "Write each consent once, as the export names it.")
            }
            names[name] = try Mapping.channels(member.value)
        }
        guard names.values.contains(where: { !$0.isEmpty }) else {
            throw NotationError(node.place, "no consent names a channel.", remedy: "Name at least one: \"Photos\": [\"website\"].")
        }
    }
}

extension Mapping.Answers {
    fileprivate init(_ node: JSON5) throws(NotationError) {
        var meanings: [String: Consent] = [:]
        for member in try StrictObject.members(node, title: "“answers”") {
            let words = Consent.allCases.map(\.rawValue)
            guard case .string(let word) = member.value.value, let meaning = Consent(rawValue: word) else {
                throw NotationError(
                    member.value.place, "the meaning of the answer “\(member.key)” is not a known word.",
                    remedy: "Write one of these in quotes: \(words.joined(separator: ", ")).")
            }
            let answer = member.key.comparable
            guard !(answer.isEmpty && meaning == .granted) else {
                throw NotationError(
                    member.place, "a blank cannot mean “granted”.", remedy: "Write \"notAsked\" or \"unanswered\" for it.")
            }
            guard meanings.updateValue(meaning, forKey: answer) == nil else {
                throw NotationError(
                    member.place, "the answer “\(member.key)” stands twice.",
                    remedy: "Answers are compared without case: write each once.")
            }
        }
        guard !meanings.isEmpty else {
            throw NotationError(node.place, "“answers” is empty.", remedy: "Say what each answer means: \"Yes\": \"granted\".")
        }
        self.meanings = meanings
    }
}
