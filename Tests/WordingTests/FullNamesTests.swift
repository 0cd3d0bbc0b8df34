import Domain
import Testing
import Wording

@Suite struct FullNamesTests {
    let index = SampleRoll.index()

    @Test(arguments: [
        ("ava_smith_y3.jpg", 1, "ava_smith"), ("IMG_0012-Ava-Smith.jpg", 1, "Ava-Smith"), ("#AvaSmith", 1, "AvaSmith"),
        ("@avasmith2014", 1, "avasmith"), ("AVA SMITH", 1, "AVA SMITH"), ("won by Smith, Ava today", 1, "Smith, Ava"),
        ("Ava\u{A0}Smith", 1, "Ava\u{A0}Smith"), ("#WellDoneAvaSmith2014", 1, "AvaSmith"), ("avaSMITH", 1, "avaSMITH"),
        ("AVASmith", 1, "AVASmith"), ("Ava Smith’s award", 1, "Ava Smith"), ("Ava Smiths award", 1, "Ava Smiths"),
        ("Av\u{200B}a Smith", 1, "Av\u{200B}a Smith"), ("av\u{200B}asm\u{AD}ith", 1, "av\u{200B}asm\u{AD}ith"),
        ("\u{410}va Smith", 1, "\u{410}va Smith"), ("A.V.A. Smith", 1, "A.V.A. Smith"),
        ("Zoe\u{308} OBrien", 2, "Zoe\u{308} OBrien"), ("zoe.o’brien", 2, "zoe.o’brien"), ("OʼBRIEN Zoe", 2, "OʼBRIEN Zoe"),
        ("lukasz.smith-jones@example.org", 3, "lukasz.smith-jones"), ("Lukas Smith\u{2011}Jones", 3, "Lukas Smith\u{2011}Jones"),
        ("smithjones_Łukasz", 3, "smithjones_Łukasz"), ("Olivia Evans, Year 2", 11, "Olivia Evans"),
        ("Juergen Mueller", 12, "Juergen Mueller"), ("DSC_12_SASHA-DELACRUZ", 10, "SASHA-DELACRUZ"), ("Yusuf Rahman", 9, "Yusuf Rahman"),
        ("Sian Price", 15, "Sian Price"), ("محمد خان", 17, "محمد خان"), ("𝐀𝐯𝐚 𝐒𝐦𝐢𝐭𝐡", 1, "𝐀𝐯𝐚 𝐒𝐦𝐢𝐭𝐡"),
    ])
    func nameIsFound(_ text: String, _ number: Int, _ words: String) {
        #expect(index.fullNames(in: text) == [NameHit(pupil: SampleRoll.id(number), words: words)])
    }

    @Test(arguments: [
        "", "12_07_2025", "Bavarian cakes", "Java club", "lava lamps", "Bavarian smithy", "Smithy forge visit", "Will you come?",
        "In May we will plant a rose", "Summer fair", "Art club", "Mark your diaries", "Willow class", "Well done Ava!",
        "Anna very much liked it", "Ava and Smith", "the avasmithy", "javasmith", "Smith Jones", "O’Brien", "Joel Ivy",
    ])
    func otherTextIsClean(_ text: String) {
        #expect(index.fullNames(in: text).isEmpty)
    }

    @Test func everyPupilOfOneNameIsFound() {
        #expect(index.fullNames(in: "Grace Best").map(\.pupil) == [SampleRoll.id(19), SampleRoll.id(20)])
    }

    @Test func longerNameDoesNotHideShorterOne() {
        let roll = SampleRoll.index(SampleRoll.pupils + [SampleRoll.pupil(30, "Ava", "Smith-Hill")])
        #expect(roll.fullNames(in: "Ava Smith Hill").map(\.pupil) == [SampleRoll.id(1), SampleRoll.id(30)])
    }

    @Test func namesComeInTheOrderOfTheText() {
        let hits = index.fullNames(in: "Rose Green and Ava Smith with Rose Green")
        #expect(hits.map(\.words) == ["Rose Green", "Ava Smith"])
    }
}
