import Testing

@testable import Wording

@Suite struct CircumstanceReaderTests {
    private let reader = CircumstanceReader(ownGroups: ["The Hub", "Sunrise Room"])

    private func hits(_ text: String, _ unit: TextUnit = .caption) -> [TextHit] { reader.hits(in: Reading.words(text, unit)) }

    @Test(arguments: [
        ("Ava’s autism did not stop her", "autism"), ("Ben has ADHD and ran 5k", "ADHD"), ("An autistic pupil from Year 4", "autistic"),
        ("She uses a wheelchair", "wheelchair"), ("Ava, who has diabetes, raised £20", "diabetes"),
        ("He wears hearing aids", "hearing aids"),
        ("Ben is dyslexic", "dyslexic"), ("A pupil with SEND enjoyed it", "SEND"), ("Her EHCP was agreed", "EHCP"),
        ("Ben gets free school meals", "free school meals"),
        ("Ava is fostered", "fostered"), ("Ben is a refugee", "refugee"), ("Ava is Muslim and fasting", "Muslim"),
        ("a boy in care", "in care"),
        ("Ben was permanently excluded", "permanently excluded"), ("Ava and her EpiPen", "EpiPen"),
        ("Ben, down’s syndrome", "down’s syndrome"),
        ("Ava saw the speech therapist", "speech therapist"), ("Ben’s EHCP review", "EHCP"), ("A pupil signs in BSL", "BSL"),
        ("Ava was adopted this week", "adopted"), ("The social worker came with Ben", "social worker"),
    ])
    func isBesideAChild(_ text: String, _ words: String) {
        let first = hits(text).first
        #expect(first?.kind == .circumstance(.child) && first?.words == words)
        #expect(first.map { $0.strength > .possible } == true)
    }

    @Test(arguments: [
        ("Our EAL club baked bread", "EAL"), ("The young carers’ trip to the sea", "young carers"),
        ("Pupil premium laptop winners", "Pupil premium"),
        ("Fun in the Hub", ""), ("Baking in The Hub", "The Hub"), ("#youngcarers", "youngcarers"), ("#senunit", "senunit"),
        ("Our autistic pupils", "autistic"),
        ("SEND children at the zoo", "SEND"),
        ("The nurture group made soup", "nurture group"), ("Our resource base on tour", "resource base"),
        ("Refugee families’ breakfast", "Refugee"),
        ("Service children sent letters", "Service children"), ("Looked-after children’s celebration evening", "Looked-after children’s"),
        ("Adopted children’s picnic", "Adopted children’s"),
        ("Refugee children’s breakfast", "Refugee"), ("Traveller children’s art project", "Traveller children’s"),
        ("Bereavement group", "Bereavement"),
        ("Phonics intervention group", "intervention"), ("EAL day trip", "EAL"),
        ("sunrise room bakes", "sunrise room"),
    ])
    func isAGroup(_ text: String, _ words: String) {
        let found = hits(text)
        guard !words.isEmpty else {
            // “the Hub” is the listed group whatever its capitals.
            #expect(found.map(\.words) == ["the Hub"])
            return
        }
        #expect(found.map(\.kind) == [.circumstance(.group)] && found.map(\.words) == [words])
        #expect(found.allSatisfy { $0.strength > .possible })
    }

    @Test(arguments: [
        "Autism Acceptance Week", "Children in Need day!", "Our Eid celebration", "Anti-bullying week", "Wheelchair basketball visitors",
        "We are a faith school",
        "Year 5 raised £200 for autism", "An assembly about free school meals", "Read our pupil premium strategy", "#AutismAwareness",
        "#autismawareness",
        "Ava raised money for young carers", "World Down Syndrome Day", "Happy Diwali", "Young Carers Action Day",
    ])
    func isATheme(_ text: String) {
        let found = hits(text)
        #expect(!found.isEmpty && found.allSatisfy { $0.kind == .circumstance(.theme) && $0.strength == .possible }, "\(found)")
    }

    /// In a picture of few children the words are about those; that is the rule's.
    @Test(arguments: ["Celebrating autism", "Speech therapy", "SEMH", "Foster care"])
    func aMentionWithNobodyNearSaysSo(_ text: String) {
        #expect(hits(text).map(\.kind) == [.circumstance(.theme)] && hits(text).map(\.strength) == [.likely])
    }

    @Test(arguments: [
        "", "Hi everyone", "Henry VI", "PD day", "Nintendo DS", "Year 4 PE kit", "SEND US YOUR PHOTOS", "Send us your photos", "Salt dough",
        "Ava adopted an elephant",
        "Year 4 have adopted a penguin", "Handle in care of the office", "Take care!", "The children made a ramp",
        "Ava fostered a love of reading", "Time travellers",
        "The Great Depression", "Blind tasting with Ava", "Ben learned the alphabet in Makaton", "Our BSL choir sang",
        "Mental health ambassadors", "Christian visited us",
        "One to one laptops for all", "Peanut-free picnic", "Autumn walk", "Automatic doors", "Suspended in mid-air", "Mashed potato",
        "Wheelchair ramp built",
        "Science intervene", "The nativity", "Merry Christmas", "Our Year 2 unit on magnets", "A statement necklace", "Roma won 2-0",
        "Special effects",
        "Year 3 hub of activity", "Ava wrote about a blind date", "Reception", "Key Stage 1 and E, K, N",
    ])
    func isNone(_ text: String) {
        #expect(hits(text).filter { $0.strength > .possible } == [])
    }

    @Test func namesOfFilesAndFoldersSayWhatTheyHold() {
        #expect(hits("eal_club_03.jpg", .fileName).map(\.kind) == [.circumstance(.group)])
        #expect(hits("Pupil Premium", .folder).map(\.kind) == [.circumstance(.group)])
        #expect(hits("YoungCarers2.jpg", .fileName).map(\.kind) == [.circumstance(.group)])
        #expect(hits("lac_leman.jpg", .fileName) == [])
    }

    @Test func codesInATextOfCapitalsAreStillCodes() {
        #expect(hits("OUR EAL CLUB BAKED BREAD").map(\.kind) == [.circumstance(.group)])
        #expect(hits("SEND AND EHCP PUPILS").isEmpty == false)
    }

    /// The words themselves tell of one person, whoever else is named.
    @Test(arguments: [
        "Dad is in prison", "She lost her mum", "Her parents have split up", "His grandad died", "Mum’s in hospital and Gran came",
    ])
    func whatTellsOfOnePersonByItselfHolds(_ text: String) {
        #expect(hits(text).contains { $0.kind == .circumstance(.child) && $0.strength > .possible }, "\(hits(text))")
    }

    /// “Our …”, a number or a class makes somebody of the school’s own.
    @Test(arguments: [
        "Our wheelchair user in Year 4", "Two refugees joined us", "Welcome to our new asylum seekers", "A refugee in Class 5",
    ])
    func somebodyOfTheSchoolsOwnHolds(_ text: String) {
        #expect(hits(text).contains { $0.kind == .circumstance(.group) && $0.strength > .possible }, "\(hits(text))")
    }

    /// The same words in a story, a lesson, a collection, or said to parents and staff.
    @Test(arguments: [
        "A story about a boy who lost his mum", "We read a book about a girl with epilepsy", "SEND coffee morning for parents",
        "Free school meals: how to apply", "What to do if a child has a seizure: how to help a child with epilepsy",
        "Does your child have asthma?", "Please tell us of any allergies", "Two million refugees", "She is learning about refugees",
        "A deaf author came", "Wear blue for autism", "Suspended from the ceiling: our planets", "Our SEND team",
        "Young carers: advice for parents",
    ])
    func whatIsSaidOfNobodyThereIsNotHeld(_ text: String) {
        #expect(hits(text).allSatisfy { $0.strength == .possible && $0.kind == .circumstance(.theme) }, "\(hits(text))")
    }

    @Test func aNameInTheStoryIsStillAChild() {
        #expect(hits("Ava, who lost her mum, read us a story about a boy").first?.kind == .circumstance(.child))
        #expect(hits("Ava adopted an elephant") == [] && hits("Ava, adopted in May, won").isEmpty == false)
    }

    @Test func anotherSentenceIsNotBeside() {
        #expect(hits("We talked about epilepsy. Ava won the cup.").filter { $0.strength > .possible } == [])
    }
}
