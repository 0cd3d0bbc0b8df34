import Domain
import Wording

/// A name of the roll in one of a photo's texts.
struct NameInText {
    let hit: TextHit
    let text: PhotoText

    /// “Ava Smith” in the caption; …
    static func lines(_ names: [NameInText]) -> String { joined(names) { "\(quoted($0.hit.words)) in \($0.text.place)" } }

    /// The same with why each counts.
    static func reasons(_ names: [NameInText]) -> String { joined(names) { "\(quoted($0.hit.words)) in \($0.text.place): \($0.hit.why)" } }

    private static func joined(_ names: [NameInText], _ line: (NameInText) -> String) -> String {
        var seen: Set<String> = []
        return names.map(line).filter { seen.insert($0).inserted }.joined(separator: "; ") + "."
    }

    /// The texts in which they stand, without what they are.
    static func places(_ names: [NameInText]) -> String {
        var seen: Set<String> = []
        return listed(names.map { $0.text.origin?.words ?? $0.text.place }.filter { seen.insert($0).inserted })
    }

    /// Six hexadecimal digits that are others where the words or their texts are others, so that nobody's leave for one text counts for the next (FNV-1a).
    static func code(_ names: [NameInText]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in names.flatMap({ Array("\($0.hit.words)\u{0}\($0.text.text)\u{0}\($0.text.place)\u{0}".utf8) }) {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String((String(repeating: "0", count: 16 - digits.count) + digits).suffix(6))
    }
}

extension Case {
    /// Names of the roll in the texts that go with the photo; what can be read in the picture is `name-in-picture`'s.
    var namesInTexts: [NameInText] {
        texts.filter { $0.unit != .picture }.flatMap { text in
            text.hits.filter { [.fullName, .nameWithInitial, .surname, .firstName].contains($0.kind) }.map {
                NameInText(hit: $0, text: text)
            }
        }
    }

    /// Everyone of the roll whom the names of this photo mean or may mean.
    var shownPupils: Set<PupilID> { Set(people.flatMap(\.match.candidates)) }

    /// Whether somebody who looks at the picture may know at once who is meant by one name: it shows one child, or nobody knows how many.
    var mayShowOneChild: Bool {
        guard inspection != nil else { return true }
        let people = PeopleInPicture(self)
        return people.reasonUnknown != nil || people.childCount.contains(1)
    }
}
