import Domain
import Testing

@testable import Wording

@Suite struct NameReaderTests {
    private func read(_ text: String, as unit: TextUnit = .caption) -> [String] { SampleText.short(SampleText.reader.read(text, as: unit)) }

    @Test func thereIsAListOfOrdinaryWords() { #expect(!SampleText.ordinary.isEmpty) }

    /// The table of the facts on name matching: what a search for a list of names misses, and what it should be.
    @Test(arguments: [
        ("Well done Ava!", TextUnit.caption, ["first Ava"]), ("ava_smith_y3.jpg", .fileName, ["full ava_smith"]),
        ("IMG_0012-Ava-Smith.jpg", .fileName, ["full Ava-Smith"]), ("#AvaSmith", .caption, ["full AvaSmith"]),
        ("#WellDoneAva", .caption, ["first Ava"]), ("#welldoneava", .caption, ["first ava"]),
        ("@avasmith2014", .caption, ["full avasmith"]),
        ("Ava's award", .caption, ["first Ava"]), ("Ava’s award", .caption, ["first Ava"]), ("Avas award", .caption, ["first Avas"]),
        ("AVA SMITH", .caption, ["full AVA SMITH"]), ("Zoe Taylor", .caption, ["first Zoe"]),
        ("Zoe\u{308} T", .caption, ["first Zoe\u{308}"]),
        ("O\u{2019}Brien", .caption, ["surname O\u{2019}Brien"]), ("OBrien", .caption, ["surname OBrien"]),
        ("Lukasz", .caption, ["first Lukasz"]), ("Smith Jones", .caption, ["surname Smith Jones"]),
        ("Smith\u{2011}Jones", .caption, ["surname Smith\u{2011}Jones"]), ("Smith, Ava", .caption, ["full Smith, Ava"]),
        ("Ava\u{A0}Smith", .caption, ["full Ava\u{A0}Smith"]),
        ("Av\u{200B}a", .caption, ["first Av\u{200B}a", "hidden \u{200B}"]),
        ("LUKA5Z", .picture, ["first LUKA5Z"]), ("Z0E", .picture, ["first Z0E"]), ("AVA SM1TH", .picture, ["full AVA SM1TH"]),
        ("ROSE", .picture, ["first ROSE"]),
        ("lukasz.smith-jones@example.org", .caption, ["full lukasz.smith-jones"]),
        ("Bavarian cakes", .caption, []), ("Java club", .caption, []), ("lava lamps", .caption, []), ("Smithy forge visit", .caption, []),
        ("Will you come?", .caption, []), ("In May we will plant a rose", .caption, []), ("Summer fair", .caption, []),
        ("Art club", .caption, []), ("Mark your diaries", .caption, []), ("Willow class", .caption, []),
        ("Well done Will", .caption, ["first Will"]), ("Rose's painting", .caption, ["first Rose"]),
        ("by May and Ivy", .caption, ["first May", "first Ivy"]),
    ])
    func theTableOfTheFacts(_ text: String, _ unit: TextUnit, _ expected: [String]) {
        #expect(read(text, as: unit) == expected)
    }

    /// Substrings, places, titles, saints, phrases, months and subjects, and words at a sentence's start.
    @Test(arguments: [
        "", "The Smithsonian", "Our trip to Lincoln Cathedral", "Mrs Okafor read to us", "Mr O'Brien's class", "St Georgia's Church",
        "Will it rain? Will it snow?",
        "MARK YOUR DIARIES", "ROSE GARDEN OPENS", "Summer Fair and Summer Reading Challenge", "The Will of the People",
        "We read Jack and the Beanstalk",
        "Guess who? Will! Not.", "We grew ivy, rose and willow", "A smith works here", "The May Queen", "Year 3 Summer Fair",
        "Year 5 Art club", "Join us on Friday in May",
        "Rose Class enjoyed the farm", "Grace before lunch", "Hunter gatherers", "#lavalamps", "#summerfair", "#javaclub", "#willowclass",
        "#bavariancakes",
        "DSC_0042.jpg", "IMG_20260514_101010.jpg", "PXL_2026.jpg", "summer_fair.jpg", "👩‍🏫 Teachers ❤️", "On the first day of May",
        "Mark making in Reception",
        "Will Young sings", "Will we see a rose?", "See you in September: Will", "Max 30 places", "10 kΩ", "Happy New Year",
    ])
    func whatIsNoName(_ text: String) {
        let unit: TextUnit = text.hasSuffix(".jpg") ? .fileName : .caption
        #expect(read(text, as: unit) == [], "\(SampleText.reader.read(text, as: unit).map(\.why))")
    }

    @Test(arguments: [
        ("Ava S. came first", ["initial Ava S"]), ("AvaS", ["initial AvaS"]), ("A. Smith", ["initial A. Smith"]),
        ("Z O’Brien", ["initial Z O’Brien"]),
        ("Ava T", ["first Ava"]), ("Ava's", ["first Ava"]), ("Ava Y3", ["first Ava"]), ("Lukasz SJ", ["first Lukasz"]),
        ("Billy Day", ["full Billy Day"]), ("Billy won", ["first Billy"]), ("Mohammed Rahman", ["full Mohammed Rahman"]),
        ("Mohammed and Yusuf", ["first Mohammed", "first Yusuf"]), ("Noah Berg", ["full Noah Berg"]), ("Sian Morgan", ["full Sian Morgan"]),
        ("Ava Rose Smith", ["full Ava Rose Smith"]), ("Ava R. Smith", ["full Ava R. Smith"]), ("Ava O’Brien", ["surname! Ava O’Brien"]),
        ("Grace waved", ["first? Grace"]), ("Today Grace waved", ["first? Grace"]), ("A letter from Okafor", ["surname Okafor"]),
        ("Visiting Lincoln", ["surname? Lincoln"]),
        ("Yesterday Georgia enjoyed maths", ["first Georgia"]), ("A visitor from Georgia", []), ("They live in Georgia", []),
        ("Rose, Jack and Ava planted seeds", ["first Rose", "first Jack", "first Ava"]), ("Will said so", ["first Will"]),
        ("Rose, 7, with her cake", ["first Rose"]),
        ("well done will", ["first will"]), ("WELL DONE WILL", ["first WILL"]), ("Painting By Rose", ["first Rose"]),
        ("#goava", ["first ava"]),
        ("#welldonewill", ["first will"]), ("#welldoneavasmith", ["full avasmith"]), ("14asmith@example.org", ["initial asmith"]),
        ("Whitlock scored twice", ["surname Whitlock"]), ("Sam scored", ["first Sam"]), ("Jo Li", ["full Jo Li"]),
        ("We thank Jo for this", ["first Jo"]),
        ("Ava Class won", ["first? Ava"]), ("a summer field trip", ["full? summer field"]), ("for summer field", ["full summer field"]),
        ("Khan M", []), ("Okafor G.jpg", ["initial Okafor G"]), ("Okafor, G.", ["initial Okafor, G"]),
        ("Ava S’s rocket", ["initial Ava S"]), ("Lukazs Smith-Jones", ["full Lukazs Smith-Jones"]),
        ("Samuel Whitlok", ["full Samuel Whitlok"]), ("Georgia Okafo", ["full Georgia Okafo"]), ("Ava Smyth", ["first Ava"]),
        ("Samuel Whitlocked", ["first Samuel"]), ("Sherlock Okafor", ["surname? Okafor"]), ("The Ava", ["first? Ava"]),
        ("Samuel VI", ["first? Samuel"]), ("Noah and Odin", ["first? Noah"]),
    ])
    func whatIsAName(_ text: String, _ expected: [String]) {
        #expect(read(text) == expected, "\(SampleText.reader.read(text, as: .caption).map(\.why))")
    }
}
