import Domain
import Foundation
import Testing
import Texts

@testable import Wording

/// The aims that reading of text is held to, over the invented texts in `Captions`.
@Suite struct LabelledSetTests {
    /// One reading for all tests, since a debug build takes its time.
    private static let score = Result { try scored() }

    private static func scored() throws -> LabelledScore {
        let reader = TextReader(try HollowOak.roll(), try lists(), outside: .system)
        let score = LabelledScore(try LabelledSet.read()) { reader.read($0.text, as: $0.unit) }
        print(score.table)
        return score
    }

    private static func lists() throws -> WordLists {
        let words = try OrdinaryWords(String(contentsOfFile: "/usr/share/dict/british-english", encoding: .utf8))
        return WordLists(
            ordinary: words, ownNames: HollowOak.classes, ownGroups: HollowOak.groups, acceptedHandles: HollowOak.handles)
    }

    @Test func theSetIsLargeAndHalfOfItIsHarmless() throws {
        let set = try LabelledSet.read()
        let harmless = set.count { $0.isHarmless }
        #expect(set.count >= 420)
        #expect((0.4...0.6).contains(Double(harmless) / Double(set.count)), "\(harmless) of \(set.count) are harmless")
        let repeated = Dictionary(grouping: set, by: \.text).filter { $0.value.count > 1 }.keys
        #expect(repeated.isEmpty, "\(repeated)")
    }

    @Test(
        arguments: [
            (Category.fullNames, 1.0), (.pupilNumbers, 1), (.personalData, 0.98), (.firstNames, 0.95), (.surnames, 0.9), (.disguises, 1),
            (.circumstances, 0.95), (.themes, 0.9),
        ])
    func whatIsToBeFoundIsFound(_ category: Category, _ aim: Double) throws {
        let tally = try Self.score.get()[category]
        #expect(tally.toFind > 0)
        #expect(
            tally.recall >= aim, "\(tally.found) of \(tally.toFind) \(category.rawValue); missed:\n\(tally.missed.joined(separator: "\n"))")
    }

    @Test(
        arguments: [
            (Category.fullNames, 0.95), (.pupilNumbers, 1), (.personalData, 0.95), (.firstNames, 0.95), (.surnames, 0.9), (.disguises, 0.9),
            (.circumstances, 0.95),
        ])
    func whatIsFoundIsRight(_ category: Category, _ aim: Double) throws {
        let tally = try Self.score.get()[category]
        #expect(tally.raised > 0)
        #expect(
            tally.precision >= aim, "\(tally.right) of \(tally.raised) \(category.rawValue); wrong:\n\(tally.wrong.joined(separator: "\n"))"
        )
    }

    @Test func harmlessTextsPass() throws {
        let score = try Self.score.get()
        #expect(score.alarms.count * 50 <= score.harmless, "\(score.alarms.joined(separator: "\n"))")
    }
}
