package import Domain
import Notation

/// What Google Takeout writes beside a photo: who is in it, and its description. The place is not read.
package enum Takeout {
    /// People and texts; `nil` when the file is not what it should be, which means "unknown", never "nobody".
    package static func read(_ bytes: [UInt8]) -> (tags: [Tag], texts: [TextField])? {
        guard let text = String(validating: bytes, as: UTF8.self), let root = try? JSON5.read(text),
            case .object(let members) = root.value
        else { return nil }
        var tags: [Tag] = []
        var texts: [TextField] = []
        for member in members {
            switch (member.key, member.value.value) {
            case ("people", .array(let people)):
                for person in people {
                    guard case .object(let fields) = person.value,
                        case .string(let name)? = fields.first(where: { $0.key == "name" })?.value.value
                    else { return nil }
                    if name.isEmpty {
                        tags.append(Tag(name: nil, origin: .takeout))
                    } else {
                        tags.append(Tag(name: name, origin: .takeout))
                    }
                }
            case ("people", _): return nil
            case ("description", .string(let words)) where !words.isEmpty:
                texts.append(TextField(words, origin: .takeout, field: "description"))
            case ("title", .string(let words)) where !words.isEmpty:
                texts.append(TextField(words, origin: .takeout, field: "title"))
            default: continue
            }
        }
        return (tags, texts)
    }
}
