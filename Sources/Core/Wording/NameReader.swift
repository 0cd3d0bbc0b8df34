import Domain
import Foundation

/// Finds names of the roll's pupils in a text. Names of staff are nobody's of them.
struct NameReader: Sendable {
    private let lists: WordLists
    private let terms: NameTerms
    private let wholeNames: NameIndex
    private let staff: NameIndex?
    private let ownNames: Set<UInt64>
    private let segments: WordSegments
    private let lookAlikes: LookAlikes
    private let misread: MisreadNames
    private let near: NearNames

    init(_ roll: Roll, _ lists: WordLists, _ outside: OutsideReaders) {
        self.lists = lists
        let pupils = roll.pupils.filter { $0.role == .pupil }
        terms = NameTerms(pupils, lists.names)
        wholeNames = NameIndex(Roll(snapshot: roll.snapshot, listDate: nil, pupils: pupils))
        let others = roll.pupils.filter { $0.role == .staff }
        staff = others.isEmpty ? nil : NameIndex(Roll(snapshot: roll.snapshot, listDate: nil, pupils: others))
        ownNames = ContextWords.keys(lists.ownNames)
        segments = WordSegments(lists, terms)
        lookAlikes = LookAlikes(pupils, outside.skeleton)
        misread = MisreadNames(terms, lists.ordinary)
        near = NearNames(terms, lists.ordinary)
    }

    /// Every hit in the text; `shown` are the pupils who are in the photo that it belongs to, as far as anybody knows.
    func hits(in original: String, as unit: TextUnit, shown: Set<PupilID>) -> [TextHit] {
        var text = original
        text.makeContiguousUTF8()
        let source = Array(text.utf8)
        // In a picture a 1 for an l is a misreading.
        let alike = lookAlikes.found(in: text).filter { unit != .picture || $0.hit.words.utf8.contains { $0 >= 0x80 } }
        let readings = NameIndex.readings(of: text)
        var whole = fullNames(text, readings, wholeNames)
        var names: [TextHit] = []
        for folded in readings {
            var words = TextWords(text, folded, source: source)
            segments.cut(&words, source, unit)
            let here = NamesInWords(words, unit, terms, lists, near, ownNames: ownNames, shown: shown, alike: alike, text: text)
            for place in whole.indices {
                let strength = here.strength(ofFullName: whole[place].range)
                if strength >= whole[place].strength { continue }
                whole[place].strength = strength
                whole[place].why = "a full name on the list, but each of its words is an ordinary one too"
            }
            names += here.hits() + near.hits(here)
        }
        names = whole + names
        if unit == .picture { names += misread.hits(in: text) + misreadFullNames(text) }
        let ofStaff = names.isEmpty ? [] : staff.map { fullNames(text, readings, $0).map(\.range) } ?? []
        return HiddenCharacters.hits(in: text) + alike.map(\.hit) + NameOverlaps.kept(names, ofStaff: ofStaff)
    }

    private func fullNames(_ text: String, _ readings: [FoldedText], _ index: NameIndex) -> [TextHit] {
        index.places(ofFullNamesIn: readings).map { range, pupils in
            let begin = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
            return TextHit(
                kind: .fullName, range: begin..<end, words: String(text[range]), pupils: pupils, strength: .certain,
                why: "a full name on the list")
        }
    }

    /// The words stand in the line as they were read, unless it is not composed; then there is nothing to point at but the line.
    private func misreadFullNames(_ text: String) -> [TextHit] {
        wholeNames.misreadNames(in: text, wholly: false).map { hit in
            let place = text.range(of: hit.words)
            let range = place.map {
                text.utf8.distance(from: text.startIndex, to: $0.lowerBound)..<text.utf8.distance(from: text.startIndex, to: $0.upperBound)
            }
            return TextHit(
                kind: .fullName, range: range ?? 0..<text.utf8.count, words: range == nil ? text : hit.words, pupils: [hit.pupil],
                strength: .certain,
                why: "a full name on the list, where signs that look alike are taken for each other")
        }
    }
}
