import Domain
import Testing
import Wording

@Suite struct NamePropertyTests {
    static let gaps = [" ", "  ", "_", "-", ".", ", ", "\u{A0}", "\u{2011}", "/", "\n", "'", "’", "0", "\u{200B} ", "+", "\t", " 🙂 "]
    static let fronts = ["", "#", "@", "IMG_0012-", "Well done ", "(", "2014", "by:", "Year 3 ", "“"]
    static let backs = ["", "2014", ".jpg", "'s award", "!", "_y3", " and friends", ")", "@example.org", "”"]

    /// Upper, lower, as it stands, or each letter by chance.
    static func cased(_ text: String, _ numbers: inout SeededNumbers) -> String {
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: text
        case 1: text.uppercased()
        case 2: text.lowercased()
        default: String(text.flatMap { Bool.random(using: &numbers) ? $0.uppercased() : $0.lowercased() })
        }
    }

    @Test(arguments: 0..<40)
    func wrappedFullNameIsFound(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed)
        let index = SampleRoll.index()
        for pupil in SampleRoll.pupils where !pupil.legalName.surname.isEmpty {
            for name in pupil.names {
                let halves = Bool.random(using: &numbers) ? [name.forename, name.surname] : [name.surname, name.forename]
                let gap = Self.gaps.randomElement(using: &numbers) ?? " "
                let inner = Self.gaps.randomElement(using: &numbers) ?? " "
                let written = halves.map { half in
                    Self.cased(half, &numbers).split { " -'".contains($0) }.joined(separator: inner)
                }.joined(separator: gap)
                let text =
                    (Self.fronts.randomElement(using: &numbers) ?? "") + written + (Self.backs.randomElement(using: &numbers) ?? "")
                #expect(index.fullNames(in: text).contains { $0.pupil == pupil.id }, "\(text)")
            }
        }
    }

    @Test(arguments: 0..<40)
    func addingPupilNeverRemovesHit(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed &+ 1_000)
        let words = SampleRoll.pupils.flatMap(\.names).flatMap { [$0.forename, $0.surname] } + ["and", "Smith", "s", "Jones", "a"]
        let text = (0..<60).map { _ in
            (words.randomElement(using: &numbers) ?? "") + (Self.gaps.randomElement(using: &numbers) ?? "")
        }.joined()
        let all = SampleRoll.pupils.shuffled(using: &numbers)
        var before: Set<NameHit> = []
        for count in 0...all.count {
            let hits = Set(SampleRoll.index(Array(all.prefix(count))).fullNames(in: text))
            #expect(hits.isSuperset(of: before))
            before = hits
        }
    }
}
