import Domain

/// Forenames and surnames as they may have been misread from a picture (“LUKA5Z”); for lines of a picture alone.
struct MisreadNames: Sendable {
    private struct Entry: Sendable {
        /// The letters that the written-out ones come from.
        let letters: [UInt8]
        let bytes: [UInt8]
        let role: NameTerms.Role
        let ids: [PupilID]
    }

    private var entries: [UInt64: [Entry]] = [:]
    private let ordinary: OrdinaryWords

    init(_ terms: NameTerms, _ ordinary: OrdinaryWords) {
        self.ordinary = ordinary
        for term in terms.all where term.key.count >= 3 && (term.form == .own || term.form == .part) {
            if term.role == .surname, term.key.count < 5 { continue }
            let written = term.key.map(Misreadings.writtenOut)
            let bytes = written.flatMap { $0 }
            let letters = zip(term.key, written).flatMap { letter, bytes in bytes.map { _ in letter } }
            entries[KeyHash(bytes).value, default: []].append(Entry(letters: letters, bytes: bytes, role: term.role, ids: term.ids))
        }
    }

    /// Whole words that are no name as they stand: of four letters or more, or on a line of three words at most, as badges have them; with a large first letter, and at least one letter that is one.
    func hits(in text: String) -> [TextHit] {
        let read = ReadText(text)
        // Places are of the composed form; where that is another text they would be wrong.
        guard read.text.utf8.elementsEqual(text.utf8) else { return [] }
        let starts = read.pieces.indices.filter { read.pieces[$0].beginsWord }
        return zip(starts, starts.dropFirst() + [read.pieces.count]).flatMap { start, end -> [TextHit] in
            let elements = read.elements[read.pieces[start].elements.lowerBound..<read.pieces[end - 1].elements.upperBound]
            guard read.beginsLarge(read.pieces[start]), elements.count >= 4 || starts.count <= 3, elements.contains(where: { !$0.isSign })
            else {
                return []
            }
            if !elements.contains(where: \.isSign), ordinary.contains(KeyHash(elements.map(\.sign)).value) { return [] }
            let bytes = elements.map(\.byte)
            let range = read.pieces[start].range.lowerBound..<read.pieces[end - 1].range.upperBound
            let begin = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            let place = begin..<begin + text.utf8.distance(from: range.lowerBound, to: range.upperBound)
            return (entries[KeyHash(bytes).value] ?? []).compactMap { entry in
                guard entry.bytes == bytes, zip(elements, entry.letters).allSatisfy({ Misreadings.mayBe($0, $1) }) else { return nil }
                guard zip(elements, entry.letters).contains(where: { $0.sign != $1 }) else { return nil }
                return TextHit(
                    kind: entry.role == .forename ? .firstName : .surname, range: place, words: String(text[range]), pupils: entry.ids,
                    strength: .likely,
                    why:
                        "a \(entry.role == .forename ? "forename" : "surname") on the list, where signs that look alike are taken for each other"
                )
            }
        }
    }
}
