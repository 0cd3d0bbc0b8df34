import Domain
import Synchronization
import Testing

@testable import Wording

@Suite struct PersonalReaderTests {
    private let reader = PersonalReader(
        Roll(snapshot: nil, listDate: nil, pupils: []),
        accepting: [
            "@hollow_oak", "https://www.hollowoak.example.org/", "office@example.org", "01632 960999", "12 School Lane", "SW1A 2AA",
        ],
        outside: .none)

    private func hits(_ text: String, _ unit: TextUnit = .caption) -> [TextHit] {
        reader.hits(in: Reading.words(text, unit)).filter { $0.strength > .possible }
    }

    @Test(arguments: [
        ("Ring Mum on 07700 900123!", PersonalDatum.Kind.phone, "07700 900123"), ("(01632) 960 123", .phone, "01632) 960 123"),
        ("Call 07700\u{A0}900123", .phone, "07700\u{A0}900123"), ("０７７００ ９００１２３", .phone, "０７７００ ９００１２３"),
        ("Write to zoë@mail.example.org.", .email, "zoë@mail.example.org"), ("ava.smith@example.org", .email, "ava.smith@example.org"),
        ("Follow @Ava_07", .handle, "@Ava_07"), ("Snapchat: b3nny.k", .handle, "b3nny.k"), ("Gamertag = xX_Fox", .handle, "xX_Fox"),
        ("https://social.example.org/Ava", .link, "https://social.example.org/Ava"),
        ("social.example.org/Ben", .link, "social.example.org/Ben"),
        ("Send it to AA1 1AA or SW1A 1AA", .postcode, "SW1A 1AA"), ("cb7 4xx", .postcode, "cb7 4xx"),
        ("14 Elm Road", .address, "14 Elm Road"), ("Party at 3a St John’s Avenue, bring cake", .address, "3a St John’s Avenue"),
        ("Ava lives in Mill Lane", .address, "Mill Lane"), ("Ben’s address is 12 Rose Court", .address, "12 Rose Court"),
        ("at home, 9 St. Anne’s Close", .address, "9 St. Anne’s Close"),
        ("DOB 03/05/2016", .birth, "03/05/2016"), ("D.O.B. 3 May 2016", .birth, "3 May 2016"),
        ("date of birth: 2016-05-03", .birth, "2016-05-03"),
        ("Ava was born on 3rd May 2016", .birth, "3rd May 2016"), ("who turned 7 today", .birth, "turned 7 today"),
        ("Ben turns eight tomorrow!", .birth, "turns eight tomorrow"), ("Ava is 7 today", .birth, "7 today"),
        ("Today Ava is 7!", .birth, "Today Ava is 7"), ("Amelia is 9 today!", .birth, "9 today"),
        ("Happy 7th birthday Ava", .birth, "7th birthday"),
        ("Happy birthday Ava!", .birth, "birthday"), ("Our birthday girl", .birth, "birthday girl"),
        ("Ben’s birthday is on 3 May", .birth, "birthday is on 3 May"),
        ("UPN U900400024001", .upn, "U900400024001"), ("U900 4000 24001", .upn, "U900 4000 24001"),
        ("UPN A900400024001", .upn, "A900400024001"),
        ("ULN 1000000000", .uln, "1000000000"), ("NHS number 999 000 0018", .nhsNumber, "999 000 0018"),
        ("943 476 5919", .nhsNumber, "943 476 5919"),
        ("AB 12 34 56 C", .nationalInsurance, "AB 12 34 56 C"), ("NI number QQ123456C", .nationalInsurance, "QQ123456C"),
        ("Admission number 4471", .admissionNumber, "4471"), ("Candidate no: 0123", .admissionNumber, "0123"),
        ("///filled.count.soap", .location, "///filled.count.soap"), ("what3words: filled.count.soap", .location, "filled.count.soap"),
        ("51.50742, -0.12783", .location, "51.50742, -0.12783"), ("51°30'26\"N 0°7'39\"W", .location, "51°30'26\"N 0°7'39\"W"),
        ("14.06.2016 dob", .birth, "14.06.2016"),
        ("She lives at 9 The Avenue", .address, "9 The Avenue"), ("Grid ref TQ 123 456", .location, "TQ 123 456"),
    ])
    func isFound(_ text: String, _ kind: PersonalDatum.Kind, _ words: String) {
        let found = hits(text)
        #expect(found.map(\.kind) == [.personal(kind)])
        #expect(found.map(\.words) == [words])
        for hit in found { #expect(String(decoding: Array(text.utf8)[hit.range], as: UTF8.self) == words) }
    }

    /// Nobody has these at home; Gran's stands beside one of them.
    @Test(arguments: ["0800 1111", "0300 123 4567", "+44 345 678 9012", "0044 808 800 5000", "0870 000 1234"])
    func publicNumbersAreNobodys(_ number: String) {
        #expect(hits("Ring \(number) or 01632 960222").map(\.words) == ["01632 960222"])
    }

    /// What is open to everybody is noted, where no child and no word of living stands in the sentence.
    @Test func theAddressOfAPublicPlaceIsNoted() {
        let text = "Concert at the Town Hall, 3 Mill Lane, SW1A 1AA"
        #expect(hits(text) == [])
        #expect(reader.hits(in: Reading.words(text)).map(\.strength) == [.possible, .possible])
        for text in ["Ava by the Town Hall, 3 Mill Lane", "He lives at the Old Town Hall, 3 Mill Lane", "After school at 3 Mill Lane"] {
            #expect(hits(text).map(\.words) == ["3 Mill Lane"], "\(text)")
        }
    }

    @Test(arguments: [
        ("He is 10 on Saturday", "10 on Saturday"), ("Ava will be 8 years old next week", "8 years old next week"),
        ("She’s seven on 3 May", "seven on 3 May"), ("Ben is 6 in June", "6 in June"), ("Ava’s 9 this Friday", "9 this Friday"),
    ])
    func anAgeWithItsDayTellsABirth(_ text: String, _ words: String) {
        #expect(hits(text).map(\.kind) == [.personal(.birth)] && hits(text).map(\.words) == [words])
    }

    @Test(arguments: ["It is 7 on Saturday", "Ava is 2 on the podium", "The score is 3 on Friday", "She is 10", "Ava is 25 on Saturday"])
    func aNumberWithADayMayBeNone(_ text: String) {
        #expect(hits(text) == [])
    }

    @Test func aSchoolsYearIsNobodysBirth() {
        #expect(hits("Children born between 1 September 2015 and 31 August 2016") == [])
        #expect(hits("Ava and Ben were born on 1 September 2015 and on 31 August 2016").isEmpty == false)
        #expect(hits("born on 1 September 2015").map(\.words) == ["1 September 2015"])
    }

    @Test func latitudeAndLongitudeMayBeNamed() {
        #expect(hits("Lat 51.5074, Long -0.1278").map(\.words) == ["51.5074, Long -0.1278"])
        #expect(hits("53.4808 N, 2.2426 W").count == 1)
        #expect(hits("We jumped 3.14 and 2.72 metres in long jump") == [])
    }

    /// What captions hold every day.
    @Test(arguments: [
        "", "KS2 5th place", "Y6 1st XI won 3-2", "U11 2nd team", "Year 4 sports day, 14/06/2025", "Sports day 14 June 2025 at 10:15",
        "Term ends on 19.12.2025 at 1.30pm", "We raised £1,234.56!", "Ava scored 7, Ben 9", "Room 12, Year 5", "Year 6 on Court 4",
        "Match score 21-14 25-23 15-12", "Year 4 Willow Close Class", "The 3 Peaks Walk", "Our 2 Mile Walk", "Our 2025 Food Drive",
        "A visit to 10 Downing Street",
        "We read about 4 Privet Drive", "The 14 St Mary’s pupils", "7 Kings Hill climbers", "Follow us @hollow_oak", "Follow @BBCBreakfast",
        "https://www.hollowoak.example.org/news/Ava", "More at news.hollowoak.example.org/Ben", "See www.example.org for more",
        "office@example.org", "Write to us at 12 School Lane, SW1A 2AA", "12 school lane", "sw1a2aa",
        "Ring the office on 01632 960999", "William Shakespeare was born on 23 April 1564", "Our school’s 50th birthday",
        "The school’s 10th birthday",
        "Happy 5th birthday to our library", "Birthday assembly", "Turned 180 degrees", "Turn 3 pages", "The pages turned 7 times",
        "It is 7 today, so wrap up",
        "Year 7 today", "We won 3 today", "Class 4 today", "The hamster turned 2 today", "Children aged 7 to 11", "Born to run",
        "Bornean orangutans",
        "ISBN 978-0-14-032872-1", "ISBN 0140328726", "3.14159, 2.71828", "one.two.three", "Meet @ 3pm", "No exam stress", "Page 12 of 34",
        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12",
        "09:30 10:45 11:15 12:30", "2024/25", "5 @ 2 for 1", "May 2025", "Reception 2 Lane swimming", "10 Green Bottles", "Class of 2024",
        "4x100m relay in 1:02.45",
        "Sponsored walk: 1 High Street to go", "GCSE grades 9 8 8 7 7 6 6 5", "The 12 Days of Christmas", "Top 10 Park runners",
        "ENGLISH 100 MATHS 98",
    ])
    func isNone(_ text: String) {
        #expect(hits(text) == [])
    }

    @Test(arguments: [
        "DSC_0123456789.jpg", "IMG_20250614_101530.jpg", "PXL_20250614_101530123.jpg", "WhatsApp Image 2025-06-14 at 10.15.30.jpeg",
        "IMG-20250614-WA0012.jpg",
        "FB_IMG_1718352000000.jpg", "P1010101.JPG", "3F2504E0-4F89-11D3-9A0C-0305E82C3301.jpg", "4000000004.jpg", "100APPLE",
        "2025-06-14 Sports Day (3).png",
    ])
    func camerasNamesAreNone(_ name: String) {
        #expect(hits(name, .fileName) == [])
    }

    @Test func aPostcodeMakesAnAddressOfAHill() {
        #expect(Set(hits("7 Box Hill, SW1A 1AA").map(\.words)) == ["7 Box Hill", "SW1A 1AA"])
        #expect(hits("7 Box Hill") == [])
    }

    @Test func namesOfFilesHoldAddressesToo() {
        #expect(hits("14-elm-road.jpg", .fileName).map(\.words) == ["14-elm-road"])
        #expect(hits("party_07700 900123.jpg", .fileName).isEmpty == false)
    }

    @Test func anAgeBesideANameIsShownAndNoMore() {
        let found = reader.hits(in: Reading.words("Ava, aged 7, won"))
        #expect(found.map(\.strength) == [.possible] && found.map(\.words) == ["aged 7"])
    }

    @Test func anAdmissionNumberOfTheRollNeedsAWordOrItsPupil() {
        var pupil = Pupil(id: PupilID(admissionNumber: "1"), legalName: PersonName(forename: "Ava", surname: "Smith"))
        pupil.admissionNumber = "004471"
        let reader = PersonalReader(Roll(snapshot: nil, listDate: nil, pupils: [pupil]), accepting: [], outside: .none)
        let hits = { (text: String) in reader.hits(in: Reading.words(text, names: ["Ava"])) }
        for text in ["Pupil 004471", "adm 004471", "Ava 004471", "004471: well done Ava"] {
            #expect(hits(text).map(\.words) == ["004471"] && hits(text).map(\.pupils) == [[pupil.id]], "\(text)")
        }
        for text in ["004471 bricks", "Ava raised £004471", "Pupil 004472", "004471. Ava won"] {
            #expect(hits(text) == [], "\(text)")
        }
    }

    @Test func numbersOfTheRollAreKnown() throws {
        var pupil = Pupil(id: PupilID(admissionNumber: "1"), legalName: PersonName(forename: "Ava", surname: "Smith"))
        pupil.upn = "U900400024001"
        let reader = PersonalReader(Roll(snapshot: nil, listDate: nil, pupils: [pupil]), accepting: [], outside: .none)
        #expect(reader.hits(in: Reading.words("u900400024001")).map(\.pupils) == [[pupil.id]])
    }

    /// Its search costs as much as all others together.
    @Test(arguments: [
        ("Year 4 sports day, 14 June 2025: 3-2 to Willow, 10:15 to 11:45", false), ("IMG_20250614_101530", false),
        ("Ring 7946 00 18", true),
        ("at 0117 496 01 23", true), ("+33 1 99 00 12 34", true), ("٠٢٠٧٩٤٦٠٠١٨", true), ("(020) 7946/0018", true),

    ])
    func theLibraryIsOnlyAskedWhereANumberMayBegin(_ text: String, _ isAsked: Bool) {
        let asked = Mutex(false)
        var outside = OutsideReaders.none
        outside.phoneNumbers = { _ in
            asked.withLock { $0 = true }
            return []
        }
        let reader = PersonalReader(Roll(snapshot: nil, listDate: nil, pupils: []), accepting: [], outside: outside)
        _ = reader.hits(in: Reading.words(text))
        #expect(asked.withLock { $0 } == isAsked)
    }

    @Test func theLibrarysNumbersCountFromTheirFirstNought() {
        var outside = OutsideReaders.none
        outside.phoneNumbers = { [0..<$0.utf8.count] }
        let reader = PersonalReader(Roll(snapshot: nil, listDate: nil, pupils: []), accepting: [], outside: outside)
        #expect(reader.hits(in: Reading.words("+33 1 99 00 12 34")).map(\.kind) == [.personal(.phone)])
        #expect(reader.hits(in: Reading.words("2079460018")) == [])
    }
}
