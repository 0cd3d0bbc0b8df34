/// A full name as `Misreadings` writes it out.
struct WrittenOutName {
    /// The position of the pupil in the index.
    let pupil: Int
    let key: [UInt8]
    /// For each byte of the key the letter that it comes from.
    private let letters: [UInt8]
    /// Where forename and surname meet, in bytes of the key.
    private let seam: Int
    /// Where words of the name meet, the seam among them.
    private let joints: Set<Int>

    /// `nil` for a name of one part only.
    init?(_ form: NameForm) {
        guard form.seam > 0 else { return nil }
        pupil = form.pupil
        let written = form.key.map(Misreadings.writtenOut)
        key = written.flatMap { $0 }
        letters = zip(form.key, written).flatMap { letter, bytes in bytes.map { _ in letter } }
        let starts = written.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        seam = starts[form.seam]
        joints = Set(form.joints.map { starts[$0] })
    }

    /// Whether these pieces of a text may be a reading of the name.
    func mayBe(_ text: ReadText, _ pieces: Range<Int>, isWhole: Bool) -> Bool {
        let run = text.pieces[pieces]
        let begin = text.pieces[pieces.lowerBound].elements.lowerBound
        let elements = text.elements[begin..<text.pieces[pieces.upperBound - 1].elements.upperBound]
        guard elements.lazy.map(\.byte).elementsEqual(key), zip(elements, letters).allSatisfy({ Misreadings.mayBe($0, $1) }) else {
            return false
        }
        let cuts = run.dropFirst().map { (place: $0.elements.lowerBound - begin, beginsWord: $0.beginsWord) }
        guard cuts.contains(where: { $0.place == seam }) || cuts.allSatisfy({ !$0.beginsWord || joints.contains($0.place) }) else {
            return false
        }
        return [0..<seam, seam..<key.count].allSatisfy { half in
            let words = run.filter { $0.beginsWord && half.contains($0.elements.lowerBound - begin) }
            return elements.dropFirst(half.lowerBound).prefix(half.count).contains { !$0.isSign }
                && (isWhole || words.isEmpty || words.contains(where: text.beginsLarge))
        }
    }
}
