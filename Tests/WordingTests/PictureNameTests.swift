import Domain
import Testing
import Wording

@Suite struct PictureNameTests {
    let index = SampleRoll.index()

    /// Lines far below each other, so that none stands beside another.
    private func lines(_ texts: [String], apart: Double = 0.2, height: Double = 0.02) -> [LegibleText] {
        texts.enumerated().map { place, text in
            let top = Double(place) * apart
            let corners = [Point(x: 0.1, y: top), Point(x: 0.3, y: top), Point(x: 0.3, y: top + height), Point(x: 0.1, y: top + height)]
            return LegibleText(text: text, corners: corners, score: 0.9)
        }
    }

    private func found(_ text: String) -> [PupilID] { index.namesInPicture(lines([text])).flatMap(\.pupils) }

    @Test(arguments: [
        ("Ava Smith", 1), ("AVA SM1TH", 1), ("Ava 5mith", 1), ("Ava Srnith", 1), ("AvaSmith", 1), ("Avasmith", 1), ("Zoe 0'Brien", 2),
        ("Z0e OBrien", 2), ("WiII Day", 5), ("VViII Day", 5), ("vvill day", 5), ("Rose 6reen", 6), ("J0 L1", 14), ("Surnrner Field", 8),
        ("5urnmer FieId", 8), ("Well done Ava Srnith of Year 4", 1), ("Lukasz 5mith-Jones", 3), ("Surnmer Fielcl", 8), ("Ann Avery", 13),
        ("ava srnith", 1), ("Smith, Ava 4B", 1), ("Rose_6reen2014", 6), ("Juer9en Mueller", 12), ("O1ivia Evans", 11), ("Ava $mith", 1),
    ])
    func aFullNameIsFound(_ text: String, _ number: Int) {
        #expect(found(text) == [SampleRoll.id(number)])
    }

    @Test(arguments: [("ZOE", [2]), ("Ava's", [1, 4]), ("My name is Rose", [6]), ("Will 4B", [5]), ("Grace", [11, 19, 20]), ("May", [7])])
    func aForenameByItselfIsFound(_ text: String, _ numbers: [Int]) {
        #expect(found(text) == numbers.map(SampleRoll.id).sorted())
    }

    @Test func aListOfForenamesIsFound() {
        #expect(found("Zoe, Rose & Will") == [2, 6, 5].map(SampleRoll.id))
        #expect(found("Zoe and Summer") == [2, 8].map(SampleRoll.id))
        #expect(found("Rose and garden").isEmpty && found("Rose, tulip, iris").isEmpty)
    }

    @Test func aBadgeOfTwoLinesIsRead() {
        let near = index.namesInPicture(lines(["0livia", "Evans 4B"], apart: 0.03))
        #expect(near == [PictureName(pupils: [SampleRoll.id(11)], words: "0livia Evans", lines: [0, 1])])
        #expect(index.namesInPicture(lines(["0livia", "Evans"], apart: 0.3)).isEmpty)
        #expect(index.namesInPicture(lines(["EVANS", "O1ivia Grace"], apart: 0.03)).map(\.pupils) == [[SampleRoll.id(11)]])
        // Words that happen to follow each other are no badge.
        #expect(index.namesInPicture(lines(["please plant a rose", "green is a colour"], apart: 0.03)).isEmpty)
    }

    @Test func theLineAfterMyNameIsHasTheName() {
        let texts = ["Hello my name is", "Ava and I am six"]
        #expect(index.namesInPicture(lines(texts, apart: 0.03)).map(\.lines) == [[1]])
        #expect(index.namesInPicture(lines(texts, apart: 0.3)).isEmpty)
    }

    /// What stands on the walls of schools, read by a school whose pupils are called like ordinary words.
    @Test func signsOfSchoolsAreNoNames() {
        let hard = [
            ("Ali", "May"), ("May", "Day"), ("Will", "Bell"), ("Rose", "Field"), ("Art", "Room"), ("Grace", "Hall"), ("Jack", "Frost"),
            ("Mark", "Price"), ("Dean", "Hall"), ("Joy", "Book"), ("Sunny", "Day"), ("Jo", "Li"), ("Ed", "Ng"), ("Bo", "Lo"),
            ("Summer", "Fair"),
            ("Eli", "Ash"), ("Bill", "Board"), ("Al", "Sopp"), ("Drew", "Pictures"), ("Ian", "Mill"), ("Iris", "Reed"), ("Faith", "Hope"),
        ]
        let names = hard.enumerated().map { SampleRoll.pupil($0, $1.0, $1.1) }
        let index = SampleRoll.index(names.filter { !["Summer", "Sunny"].contains($0.legalName.forename) })
        let signs = [
            "Year 4 sports day", "Please wash your hands", "All children welcome", "Will you come to the fair?",
            "In May we will plant a rose",
            "Art club", "Mark your diaries", "Rose Class", "Willow class", "Fire exit", "Reception", "Head teacher’s office",
            "All may come in",
            "Keep clean hall", "Clean hands save lives", "ALL MAY ENTER", "Join us on 4 May", "May 2026", "4th May", "Year 6 1st XI",
            "1 2 3 4 5 6 7 8 9 10", "A B C D E F", "J0 11", "Room 11", "B0 10", "E1 1st floor", "Monday", "Summer fair", "Sunny day",
            "Grace before lunch", "Jack and the beanstalk", "Joy of reading", "The Iris reading corner", "Hope and faith", "Bill of rights",
            "Draw pictures of your family", "Also bring a coat", "No dogs", "Visitors please sign in", "Stop look listen", "5 a day",
            "Maths is fun", "I can do it!", "World Book Day", "Be kind", "Lost property", "Library", "Quiet please", "Book corner",
            "Healthy eating week", "Harvest festival", "Lunch menu", "Fish and chips", "School council", "House points", "Star of the week",
            "Golden rules", "We are learning to add", "Ash, oak and elm", "A roll of paper", "Ella’s café opens soon",
            "will bell ring at 9",
            "Dinner hall", "Windmill and iron mill", "Well done!", "Our field trip to the mill", "Price 50p", "Frost on the field",
        ]
        #expect(signs.count >= 60)
        for sign in signs where sign != "will bell ring at 9" {
            #expect(index.namesInPicture(lines([sign])).isEmpty, "\(sign)")
        }
        // A full name is one, whatever else the words may mean.
        #expect(!index.namesInPicture(lines(["will bell ring at 9"])).isEmpty)
    }

    /// Every full name of the roll, misread in any of the known ways, is found.
    @Test(arguments: 0..<40)
    func aMisreadFullNameIsFound(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed &+ 7_000)
        for pupil in SampleRoll.pupils where !pupil.legalName.surname.isEmpty && pupil.id != SampleRoll.id(17) {
            for name in pupil.names {
                let halves = [name.forename, name.surname].map { misread($0, &numbers) }
                let order = Bool.random(using: &numbers) ? halves : halves.reversed()
                let gap = [" ", "  ", ", ", "_", " - "].randomElement(using: &numbers) ?? " "
                let front = ["", "Well done ", "4B ", "by: ", "#"].randomElement(using: &numbers) ?? ""
                let back = ["", " 4B", " of Year 3", ", aged 6", "."].randomElement(using: &numbers) ?? ""
                let text = front + order.joined(separator: gap) + back
                #expect(found(text).contains(pupil.id), "\(text)")
            }
        }
    }

    /// One half of a name in title case or capitals with up to all of its signs misread, but for one letter.
    private func misread(_ half: String, _ numbers: inout SeededNumbers) -> String {
        let small: [Character: [String]] = [
            "o": ["0"], "i": ["1", "l", "I", "|"], "l": ["1", "I", "|"], "s": ["5", "$"], "b": ["8"], "z": ["2"], "g": ["6", "9"],
            "m": ["rn"],
            "w": ["vv"], "d": ["cl", "c1"],
        ]
        let large: [Character: [String]] = [
            "O": ["0"], "I": ["1", "l", "|"], "S": ["5", "$"], "B": ["8"], "Z": ["2"], "G": ["6"], "W": ["VV"],
        ]
        let text = Bool.random(using: &numbers) ? half.uppercased() : half
        let letters = Array(text)
        let kept = letters.indices.filter { letters[$0].isLetter }.randomElement(using: &numbers)
        var written = ""
        for (place, letter) in letters.enumerated() {
            // A small letter must not begin a word: "vvilliam" stands where a line is only a name.
            let choices = (small[letter] ?? []) + (large[letter] ?? [])
            if place != kept, Bool.random(using: &numbers), let choice = choices.randomElement(using: &numbers),
                !beginsSmall(choice, place, letters)
            {
                written += choice
            } else {
                written.append(letter)
            }
        }
        return written
    }

    private func beginsSmall(_ choice: String, _ place: Int, _ letters: [Character]) -> Bool {
        (place == 0 || !letters[place - 1].isLetter) && choice.first?.isLowercase == true
    }
}
