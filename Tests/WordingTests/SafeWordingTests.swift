import Domain
import Testing

@testable import Wording

@Suite struct SafeWordingTests {
    private static let pupils = [
        ("Ava", "Smith", "Year 6"), ("Zoë", "Ó Briain", "3"), ("Albie", "Collins", "Reception"), ("Rory", "Iqbal", "Year 6"),
    ]
    private let roll = Roll(
        snapshot: SnapshotID(1), listDate: nil,
        pupils: pupils.enumerated().map { number, pupil in
            Pupil(
                id: Self.id(number), legalName: PersonName(forename: pupil.0, surname: pupil.1), yearGroup: pupil.2)
        }
            // So many that a year says nothing of who is meant; Year 1 has few.
            + ["Year 6", "3", "Reception", "Year 1"].flatMap { year in
                (0..<(year == "Year 1" ? 2 : 6)).map { number in
                    Pupil(
                        id: PupilID(admissionNumber: "\(year) \(number)"), legalName: PersonName(forename: "Ada", surname: "Obi"),
                        yearGroup: year)
                }
            })

    private static func id(_ number: Int) -> PupilID { PupilID(admissionNumber: "10\(number)") }

    /// Hits of the words, each of the pupils by their places above.
    private func safe(_ text: String, _ names: [(String, [Int])], _ kind: TextHit.Kind = .firstName) -> String? {
        let hits = names.compactMap { words, pupils -> TextHit? in
            guard let found = text.firstRange(of: words) else { return nil }
            let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
            return TextHit(
                kind: kind, range: start..<start + words.utf8.count, words: words, pupils: pupils.map { Self.id($0) }, strength: .likely,
                why: "")
        }
        return SafeWording(roll).text(text, replacing: hits)
    }

    @Test func aNameBecomesAPupilOfTheYear() {
        #expect(safe("Well done to Ava Smith!", [("Ava Smith", [0])], .fullName) == "Well done to a Year 6 pupil!")
        #expect(safe("Zoë won. Ava came second.", [("Zoë", [1]), ("Ava", [0])]) == "A Year 3 pupil won. A Year 6 pupil came second.")
        #expect(safe("“Albie sang.”", [("Albie", [2])]) == "“A Reception pupil sang.”")
        #expect(safe("See Ava’s cake", [("Ava’s", [0])]) == "See a Year 6 pupil’s cake")
    }

    @Test func whoIsOfSeveralYearsIsOfNone() {
        #expect(safe("Thank you, Ava.", [("Ava", [0, 1])]) == "Thank you to a pupil.")
    }

    /// “Well done a pupil” is no English.
    @Test func praiseGetsItsSmallWord() throws {
        #expect(safe("Well done Ava!", [("Ava", [0])]) == "Well done to a Year 6 pupil!")
        #expect(safe("Well done, Ava and Rory!", [("Ava", [0]), ("Rory", [3])]) == "Well done to two Year 6 pupils!")
        #expect(
            safe("Hurrah for Ava. Hurray Rory!", [("Ava", [0]), ("Rory", [3])]) == "Hurrah for a Year 6 pupil. Hurray for a Year 6 pupil!")
        let hit = { (text: String) in
            TextHit(
                kind: .firstName, range: text.utf8.count - 3..<text.utf8.count, words: "Ava", pupils: [Self.id(0)], strength: .likely,
                why: "")
        }
        #expect(SafeWording(roll).words(for: hit("Well done Ava"), in: "Well done Ava") == "to a Year 6 pupil")
        #expect(SafeWording(roll).words(for: hit("Well done, Ava"), in: "Well done, Ava") == nil)
    }

    @Test func namesSideBySideBecomeAGroup() {
        #expect(safe("Ava and Rory sang.", [("Ava", [0]), ("Rory", [3])]) == "Two Year 6 pupils sang.")
        #expect(safe("By Ava, Zoë & Albie", [("Ava", [0]), ("Zoë", [1]), ("Albie", [2])]) == "By three pupils")
        #expect(safe("Ava's and Rory's boat", [("Ava's", [0]), ("Rory's", [3])]) == "A Year 6 pupil's and a Year 6 pupil's boat")
    }

    /// Quotation marks, brackets, ages, families and what only one child is are for a person to word.
    @Test(arguments: [
        "“Ava” is on the label.", "(Ava) with the cup", "Ava (Year 6) sang.", "Ava, Year 6, sang.", "Ava aged 7 sang.", "Ava 2, Rory 1",
        "Our Ava sang.", "Little Ava sang.", "Captain Ava sang.", "Ava's mum sang.", "Ava and her mum sang.", "Twins Ava and Rory",
        "Ava, our only drummer, sang.", "AVA SANG", "Ava in Year 6 sang.", "Ava is seven.", "Avas award", "The tallest: Ava",
    ])
    func whatWouldStillTellOrReadBadlyIsForAPerson(_ text: String) {
        let word = ["AVA", "Avas", "Ava"].first { text.contains($0) } ?? ""
        #expect(safe(text, [(word, [0])]) == nil)
    }

    @Test func namesThatOwnSomethingTogetherAreForAPerson() {
        #expect(safe("Ava and Rory's boat", [("Ava", [0]), ("Rory", [3])]) == nil)
    }

    @Test func theStopOfAnInitialGoesWithIt() {
        #expect(safe("Ava S. sang first.", [("Ava S", [0])], .nameWithInitial) == "A Year 6 pupil sang first.")
        #expect(safe("Well done Ava S.", [("Ava S", [0])], .nameWithInitial) == "Well done to a Year 6 pupil.")
    }

    @Test func aYearOfFewPupilsIsNotNamed() {
        let hit = TextHit(
            kind: .firstName, range: 0..<3, words: "Ada", pupils: [PupilID(admissionNumber: "Year 1 0")], strength: .likely, why: "")
        #expect(SafeWording(roll).words(for: hit, in: "Ada sang.") == "a pupil")
        #expect(SafeWording(roll).words(for: hit, in: "Ada’s mum sang.") == nil)
    }

    @Test func whatIsNoNameOrNoPlaceForWordsIsForAPerson() {
        #expect(safe("#AvaSmith", [("AvaSmith", [0])], .fullName) == nil)
        #expect(safe("ava_smith_y3.jpg", [("ava_smith", [0])], .fullName) == nil)
        #expect(safe("Ring 07700 900123", [("07700 900123", [])], .personal(.phone)) == nil)
        #expect(safe("Nobody here", []) == nil)
    }

    @Test func ofNamesInNamesTheLongestIsReplaced() {
        #expect(safe("Ava Smith sang.", [("Ava", [0]), ("Ava Smith", [0])]) == "A Year 6 pupil sang.")
    }
}
