import Domain

@testable import Wording

/// A text with the names that stand in it, for tests of what is no name.
enum Reading {
    static func words(_ text: String, _ unit: TextUnit = .caption, names: [String] = ["Ava", "Ben"]) -> TokenisedText {
        TokenisedText(text, as: unit, names: names.flatMap { hits($0, text) })
    }

    /// Every place where the name stands as it is written.
    private static func hits(_ name: String, _ text: String) -> [TextHit] {
        let (name, bytes) = (Array(name.utf8), Array(text.utf8))
        guard bytes.count >= name.count else { return [] }
        return (0...bytes.count - name.count).filter { bytes[$0..<$0 + name.count].elementsEqual(name) }.map { start in
            TextHit(
                kind: .firstName, range: start..<start + name.count, words: String(decoding: name, as: UTF8.self),
                pupils: [PupilID(admissionNumber: "1")], strength: .likely, why: "A test says so.")
        }
    }
}
