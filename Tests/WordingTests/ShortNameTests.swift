import Domain
import Testing
import Wording

/// Initials and halves of double names point to a pupil and never say for certain who is meant.
@Suite struct ShortNameTests {
    let index = SampleRoll.index()

    @Test(arguments: [
        ("A. Smith", [1]), ("A Smith", [1]), ("Smith, A.", [1]), ("SMITH A", [1]), ("ASmith", [1]), ("a_smith", [1]),
        ("Ava S.", [1, 4]), ("Ava S", [1, 4]), ("AvaS", [1, 4]), ("S, Ava", [1, 4]), ("AVA S.", [1, 4]),
        ("AS", [1, 4]), ("A.S.", [1, 4]), ("A S", [1, 4]), ("a.s.", [1, 4]),
        ("Z. O’Brien", [2]), ("Zoe O", [2]), ("Zoë O'B", [2]), ("Zoe Brien", [2]), ("ZO", [2]),
        ("L. Smith-Jones", [3]), ("Ł. Smith Jones", [3]), ("Lukas S-J", [3]), ("Lukas SJ", [3]), ("Łukasz Jones", [3]), ("Lukas J.", [3]),
        ("LSJ", [3]), ("W. Day", [5]), ("Will D", [5]), ("M-Y Rahman", [9]), ("M. Rahman", [9]), ("Y. Rahman", [9]), ("MYR", [9]),
        ("Sasha Cruz", [10]), ("A. de la Cruz", [10]), ("S. de la Cruz", [10]),
        ("Olivia G. Evans", [11]), ("O.G. Evans", [11]), ("O. Evans", [11]), ("Ava G. Smith", [1]), ("Smith, Ava G.", [1]),
        ("J. Mueller", [12]), ("J Müller", [12]), ("S. Price", [15]), ("Sian R-M", [15]), ("Siân Morgan", [15]), ("R. McDonald", [16]),
        ("G. Best", [19, 20]), ("J. L.", [14]),
    ])
    func aShortNameListsItsPupils(_ name: String, _ numbers: [Int]) {
        #expect(index.match(name) == .several(numbers.map(SampleRoll.id)), "\(name)")
    }

    /// Misspelt, cut short or with something else in it: whatever comes of it, it is never one certain pupil.
    @Test(arguments: [
        "Ave Smith", "Eva Smith", "Ava Smit", "Ava Smithe", "Ava Smiths", "Avaa Smith", "Aav Smith", "Ava Smithson",
        "Zo O'Brien", "Zoey O'Brien", "Zoe O'Brian", "Zoe OBryan", "Zoe Brian", "Lucas Smith-Jones", "Luke Smith-Jones", "Łukas Smith",
        "Lukasz Jones-Smith", "William Daye", "Willy Day", "Bill Day", "Rose Greene", "Rosie Green", "May ONeil", "Mae O'Neill",
        "Muhammed Rahman", "Mohammad-Yusuf Rahman", "Muhammad Rahmann", "Yusef Rahman", "Sacha de la Cruz", "Alexandra dela Cruise",
        "Alex de la Cruz", "Olivia Evens", "Jürgen Mueler", "Jurgen Moller", "Ann Averyy", "Anne Avery", "Annavery Ann", "Jo Lee", "Joe Li",
        "Sian Rees", "Sian Rhys-Morgan", "Shân Price", "Ruairi Macdonald", "Rory McDonald", "محمد خا", "Grace Beste", "Smith Smith",
        "Ava Ava",
        "Summer", "Field", "A", "S.", "AA", "Miss Smith", "Mrs A Smith", "Ava and Smith", "Ava S and A Smith", "AvaSmithAva",
    ])
    func anythingElseIsNeverCertain(_ name: String) {
        if case .one(let id) = index.match(name) { Issue.record("\(name) became \(id)") }
    }

    @Test func aSecondPupilWhoMayBeMeantMakesAFullNameUncertain() {
        let index = SampleRoll.index([SampleRoll.pupils[0], SampleRoll.pupil(2, "Ava", "Smith-Jones")])
        #expect(index.match("Ava Smith") == .several([SampleRoll.id(1), SampleRoll.id(2)]))
        #expect(index.match("Ava Smith-Jones") == .one(SampleRoll.id(2)))
        #expect(index.namesakes("Ava Smith") == [SampleRoll.id(1)])
        #expect(index.namesakes("A. Smith").isEmpty)
    }

    /// Keywords such as “PE” and “AS” stand on many photos, and names in large letters too.
    @Test func amongKeywordsInitialsAloneMeanNobody() {
        for word in ["AS", "A.S.", "JL"] { #expect(index.match(word, mayBeOtherWord: true) == .none) }
        #expect(index.match("AVA", mayBeOtherWord: true) == .several([SampleRoll.id(1), SampleRoll.id(4)]))
        #expect(index.match("MAY", mayBeOtherWord: true) == .several([SampleRoll.id(7)]))
        #expect(index.match("A. Smith", mayBeOtherWord: true) == .several([SampleRoll.id(1)]))
        #expect(index.match("AVA SMITH", mayBeOtherWord: true) == .one(SampleRoll.id(1)))
    }

    /// What stands in a text is a full name or none: initials are everywhere.
    @Test func aShortNameInATextIsNoFullName() {
        #expect(index.fullNames(in: "A. Smith and Ava S. with AS").isEmpty)
    }
}
