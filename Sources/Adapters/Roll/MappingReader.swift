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
        if case .object(let members) = root.value, let unfinished = members.first(where: { $0.key == "unfinished" }) {
            throw NotationError(
                unfinished.place, "the mapping is unfinished.",
                remedy: "Decide what is open with “safelight consent map FILE”; it removes this line itself.")
        }
        let kind = try Kind(root)
        let object = try StrictObject(root, title: kind.title, keys: kind.keys)
        role = kind == .staff ? .staff : .pupil
        let columns = try object.required("columns")
        self.columns = try kind == .staff ? PupilColumns(staff: columns) : PupilColumns(columns)
        separator = try Self.separator(object.node("separator"))
        leave = []
        shape =
            switch kind {
            case .wide: .wide(try ConsentColumn.all(object))
            // Staff of whom nobody was asked have no answers: whether that is enough is the policy's.
            case .staff: .wide(object.node("consents") == nil ? [] : try ConsentColumn.all(object))
            case .long: .long(consentName: try object.text("consentName"), try ConsentRows(object))
            case .single: .single(try ConsentRows(object))
            case .roll: .roll
            }
        leave = try Self.leave(object.node("leave"), headings)
    }

    /// What “shape” says, and which keys go with it.
    private enum Kind: String {
        case wide
        case long
        case single
        case roll
        case staff

        init(_ root: JSON5) throws(NotationError) {
            let members = try StrictObject.members(root, title: "the mapping")
            guard let node = members.first(where: { $0.key == "shape" })?.value else {
                throw NotationError(root.place, "the mapping has no “shape”.", remedy: "Add it: shape: \"wide\", for example.")
            }
            let name = try StrictObject.text(node, "shape")
            guard let kind = Kind(rawValue: name) else {
                throw NotationError(
                    node.place, "“\(name)” is not a shape.",
                    remedy:
                        "Write \"wide\" (a column for each consent), \"long\" (a row for each consent), \"single\" (a file for each consent), \"roll\" (names without consents) or \"staff\" (a list of staff)."
                )
            }
            self = kind
        }

        var title: String {
            switch self {
            case .wide: "a wide mapping"
            case .long: "a long mapping"
            case .single: "a single mapping"
            case .roll: "a mapping of a roll"
            case .staff: "a staff mapping"
            }
        }

        var keys: [String] {
            let always = ["shape", "separator", "columns", "leave"]
            let rows = [
                "consentAnswer", "dates", "consentSince", "consentExpires", "answers", "polarity", "whenNotDenied", "lasts", "names",
            ]
            return switch self {
            case .wide, .staff: always + ["answers", "consents"]
            case .long: always + ["consentName"] + rows
            case .single: always + rows
            case .roll: always
            }
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

    private static func leave(_ node: JSON5?, _ mapped: [String]) throws(NotationError) -> [String] {
        guard let node else { return [] }
        var seen = Set(mapped.map(\.comparable))
        var leave: [String] = []
        for value in try StrictObject.list(node, "leave") {
            let heading = try StrictObject.text(value, "leave")
            guard seen.insert(heading.comparable).inserted else {
                throw NotationError(
                    value.place, "“\(heading)” is left out here and stands elsewhere in the mapping too.",
                    remedy: "Keep it in one of the two places only.")
            }
            leave.append(heading)
        }
        return leave
    }
}
