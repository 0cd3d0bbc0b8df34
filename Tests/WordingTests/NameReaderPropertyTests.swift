import Domain
import Testing

@testable import Wording

@Suite struct NameReaderPropertyTests {
    /// Any full name, in any order, case and decoration, joined or split in any way.
    @Test(arguments: 0..<40)
    func aWrappedFullNameIsFound(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed)
        for pupil in SampleText.pupils {
            for name in pupil.names {
                let halves = Bool.random(using: &numbers) ? [name.forename, name.surname] : [name.surname, name.forename]
                let gap = NamePropertyTests.gaps.randomElement(using: &numbers) ?? " "
                let inner = NamePropertyTests.gaps.randomElement(using: &numbers) ?? " "
                let written = halves.map { half in
                    NamePropertyTests.cased(half, &numbers).split { " -'".contains($0) }.joined(separator: inner)
                }.joined(separator: gap)
                let text =
                    (NamePropertyTests.fronts.randomElement(using: &numbers) ?? "") + written
                    + (NamePropertyTests.backs.randomElement(using: &numbers) ?? "")
                let unit = TextUnit.allCases.randomElement(using: &numbers) ?? .caption
                let hits = SampleText.reader.read(text, as: unit)
                #expect(
                    hits.contains { $0.kind == .fullName && $0.pupils.contains(pupil.id) && $0.strength > .possible }, "\(text) as \(unit)")
            }
        }
    }

    private static let fillers = [
        "and", "the", "well done", "by", "Year 3", ",", "class", "to", "in", "#", "Lincoln", "Will", "May", "s", "’s", "won", "A", "Fair",
        ".", "!", "Mrs", "welldone", ":", "(", ")", "“", "”", "our", "danced", "drew her", "hamster", "Bellingham", "Thomas",
        "Jack and Jill",
        "Mary and Joseph", "photo", "theme", "second", "mum", "caretaker", "Noah and the ark", "Rosa", "Boden",
        "lava", "\u{200B}", "Аva", "J", "2014", "é", "👩‍🏫", "&",
    ]

    private static func text(_ numbers: inout SeededNumbers) -> String {
        let words = SampleText.pupils.flatMap(\.names).flatMap { [$0.forename, $0.surname] } + fillers + fillers
        return (0..<30).map { _ in
            NamePropertyTests.cased(words.randomElement(using: &numbers) ?? "", &numbers)
                + ([" ", " ", " ", "", "_", "-", ", ", ". "].randomElement(using: &numbers) ?? "")
        }.joined()
    }

    /// So that a name of one child becomes one of several.
    private static let namesakes = [
        SampleRoll.pupil(50, "Ava", "Green"), SampleRoll.pupil(51, "Rose", "Smith"), SampleRoll.pupil(52, "Ava", "Smith"),
        SampleRoll.pupil(53, "Jack", "O'Brien"), SampleRoll.pupil(54, "Zoe", "Okafor"), SampleRoll.pupil(55, "Mohammed", "Rahman"),
        SampleRoll.pupil(56, "Mary", "Bellingham"), SampleRoll.pupil(57, "Joseph", "Bodden"), SampleRoll.pupil(58, "Jill", "Drew"),
        SampleRoll.pupil(59, "Thomas", "Theme"),
    ]

    /// What was found stays found, by itself or in a longer name, and counts no less.
    @Test(arguments: 0..<60)
    func aFurtherPupilNeverTakesAHitAway(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed &+ 500)
        let text = Self.text(&numbers)
        let all = (SampleText.pupils + Self.namesakes).shuffled(using: &numbers)
        let unit = TextUnit.allCases.randomElement(using: &numbers) ?? .caption
        var before: [TextHit] = []
        for count in stride(from: 0, through: all.count, by: 3) {
            let after = SampleText.reader(Array(all.prefix(count))).read(text, as: unit)
            for hit in before {
                #expect(
                    after.contains {
                        $0.range.lowerBound <= hit.range.lowerBound && $0.range.upperBound >= hit.range.upperBound
                            && $0.strength >= hit.strength
                    }, "\(hit.kind) \(hit.words) of \(text) as \(unit), with \(count)")
            }
            before = after
        }
    }

    @Test(arguments: 0..<40)
    func aHitsPlaceHoldsItsWords(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed &+ 900)
        for unit in TextUnit.allCases {
            let text = Self.text(&numbers)
            let utf8 = Array(text.utf8)
            let hits = SampleText.reader.read(text, as: unit)
            for hit in hits {
                #expect(String(decoding: utf8[hit.range], as: UTF8.self) == hit.words)
                #expect(hit.pupils == hit.pupils.sorted() && !hit.why.isEmpty)
            }
            #expect(hits.map(\.range.lowerBound) == hits.map(\.range.lowerBound).sorted())
        }
    }
}
