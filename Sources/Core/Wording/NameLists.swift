import Notation

/// Short forms and spellings of forenames, in folded letters.
package struct NameLists: Sendable {
    /// For each formal forename its short forms.
    let nicknames: [String: [String]]
    /// For each short form the forenames that it is short for.
    let formal: [String: [String]]
    /// For each forename its other spellings.
    let spellings: [String: [String]]
    /// `KeyHash` of every forename that stands in one of the lists.
    let known: Set<UInt64>

    package static let shipped: NameLists = {
        do {
            return try NameLists(shippedText)
        } catch {
            preconditionFailure("the lists of names that ship cannot be read: \(error)")
        }
    }()

    /// Reads a list in the form of `wording/names.json5`.
    init(_ text: String) throws(NotationError) {
        let lists = try ListFile(text)
        nicknames = try lists.lists(under: "nicknames")
        var formal: [String: [String]] = [:]
        for (name, short) in nicknames {
            for nickname in short { formal[nickname, default: []].append(name) }
        }
        self.formal = formal.mapValues { $0.sorted() }
        var spellings: [String: [String]] = [:]
        for group in try lists.groups("spellings") {
            for name in group { spellings[name, default: []] += group.filter { $0 != name } }
        }
        self.spellings = spellings
        known = Set([Array(nicknames.keys), Array(formal.keys), Array(spellings.keys)].joined().map { KeyHash(Array($0.utf8)).value })
    }
}
