import Domain
import Testing
import Wording

@Suite struct NameMatchTests {
    let index = SampleRoll.index()

    @Test(arguments: [
        ("Ava Smith", 1), ("Smith, Ava", 1), ("AVA SMITH", 1), ("  ava   smith ", 1), ("Ava\u{A0}Smith", 1), ("AvaSmith", 1),
        ("Av\u{200B}a Smith", 1), ("\u{410}va Smith", 1), ("Zoe O’Brien", 2), ("ZOE\u{308} OBRIEN", 2), ("O Brien, Zoë", 2),
        ("Lukasz Smith Jones", 3), ("Lukas Smith\u{2011}Jones", 3), ("Łukasz SmithJones", 3), ("Ava Smythe", 4), ("Will Day", 5),
        ("Day, William", 5), ("May ONeill", 7), ("Sasha Delacruz", 10), ("De La Cruz, Alexandra", 10), ("Olivia Evans", 11),
        ("Evans, Olivia Grace", 11), ("Juergen Mueller", 12), ("Jurgen Muller", 12), ("JÜRGEN MÜLLER", 12), ("Sian Rees Morgan", 15),
        ("Siân Price", 15), ("Ruairi Mcdonald", 16), ("MCDONALD, RUAIRÍ", 16), ("محمد خان", 17),
        ("Ａｖａ Ｓｍｉｔｈ", 1), ("ﬁeld, summer", 8),
    ])
    func fullNameIsOnePupil(_ name: String, _ number: Int) {
        #expect(index.match(name) == .one(SampleRoll.id(number)))
    }

    @Test(arguments: ["U900400024001", "u900 4000 24001"])
    func validUPNIsItsPupil(_ upn: String) {
        #expect(index.match(upn) == .one(SampleRoll.id(1)))
    }

    @Test(arguments: ["A900400024001", "H801200001001"])
    func otherUPNIsNobody(_ upn: String) {
        #expect(index.match(upn) == .none)
    }

    @Test func twoPupilsOfOneNameAreSeveral() {
        #expect(index.match("best, GRACE") == .several([SampleRoll.id(19), SampleRoll.id(20)]))
    }

    @Test(arguments: [("Ava", [1, 4]), ("Rose", [6]), ("zoe", [2]), ("Lukas", [3]), ("Olivia", [11]), ("Grace", [11, 19, 20])])
    func forenameAloneIsNeverCertain(_ name: String, _ numbers: [Int]) {
        #expect(index.match(name) == .several(numbers.map(SampleRoll.id)))
    }

    /// People may leave these words out or not, so that a person has to look.
    @Test(arguments: [("Yusuf Rahman", 9), ("Muhammad Rahman", 9), ("Suharto", 18), ("Ava Smith 2", 1), ("Łukasz Smith", 3)])
    func doubtfulNameIsNeverCertain(_ name: String, _ number: Int) {
        #expect(index.match(name) == .several([SampleRoll.id(number)]))
    }

    @Test(arguments: [
        "", " ", "Smith", "Zoe Taylor", "Ava Jones", "Ava Smith's mum", "Smith", "Bavarian Smithy", "Anna Very", "Ava Grace Smith", "🙂",
        "Smith Jones",
    ])
    func otherWordsAreNobody(_ name: String) {
        #expect(index.match(name) == .none)
    }

    @Test func emptyRollKnowsNobody() {
        #expect(NameIndex(.none).match("Ava Smith") == .none)
        #expect(NameIndex(.none).fullNames(in: "Ava Smith").isEmpty)
    }

    @Test func onePupilListedTwiceIsOne() {
        let twice = SampleRoll.index([SampleRoll.pupils[0], SampleRoll.pupils[0]])
        #expect(twice.match("Ava Smith") == .one(SampleRoll.id(1)))
    }
}
