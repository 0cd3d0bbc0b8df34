import Notation

/// Numbers that are nobody's own, and the words that say what a number is, as `wording/numbers.json5` has them.
package struct NumberWords: Sendable {
    let publicNumbers: Set<String>
    let publicPrefixes: [String]
    let admission: Set<String>
    let number: Set<String>
    let otherNumbers: Set<String>

    package static let shipped: NumberWords = {
        do {
            return try NumberWords(shippedText)
        } catch {
            preconditionFailure("the words of numbers that ship cannot be read: \(error)")
        }
    }()

    /// Reads lists in the form of `wording/numbers.json5`.
    init(_ text: String) throws(NotationError) {
        let file = try ListFile(text)
        publicNumbers = Set(try file.list("publicNumbers"))
        publicPrefixes = try file.list("publicPrefixes")
        admission = Set(try file.list("admission"))
        number = Set(try file.list("number"))
        otherNumbers = Set(try file.list("otherNumbers"))
    }

    /// Childline, the police, and lines of public bodies: no household has such a number. In digits from 0 on, as within the country.
    func isPublic(_ dialled: String) -> Bool {
        publicNumbers.contains(dialled) || publicPrefixes.contains { dialled.hasPrefix($0) }
    }
}
