import Notation
import Testing

@Suite struct JSON5Tests {
    private func value(_ text: String) throws -> JSON5.Value { try JSON5.read(text).value }

    private func error(_ text: String) -> NotationError? {
        do throws(NotationError) {
            _ = try JSON5.read(text)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("+1", 1), ("5.", 5), (".5", 0.5), ("+.5", 0.5), ("5.e3", 5000), ("1e-2", 0.01), ("1E+2", 100), ("0x1F", 31),
        ("-0XaB", -171), ("0.5", 0.5), ("0e1", 0), ("2048", 2048), ("9007199254740993", 9_007_199_254_740_992),
    ])
    func readsNumbers(_ text: String, _ expected: Double) throws {
        #expect(try value(text) == .number(expected))
    }

    @Test(arguments: [
        "01", "-01", "00", "+", "-", ".", "+-1", "--1", "1-1", "1e", "e5", "0x", "0xg", "0x+5", "0x-0", "1e400", "NaN", "Infinity",
        "-Infinity", "1_000", "1 2", "３", "0x1ffffffffffffffff", "1abc",
    ])
    func refusesWhatIsNoNumber(_ text: String) {
        #expect(error(text) != nil)
    }

    @Test(arguments: [
        (#""a""#, "a"), ("'a\"b'", "a\"b"), (#""it's""#, "it's"), (#"'\'\"\\\/\b\f\n\r\t\v\0'"#, "'\"\\/\u{8}\u{C}\n\r\t\u{B}\0"),
        (#"'\x41\u00e9'"#, "Aé"), (#"'\uD83D\uDE00'"#, "😀"), ("'a\\\nb\\\r\nc\\\rd\\\u{2028}e'", "abcde"), (#"'\a\q'"#, "aq"),
        ("'\u{2028}'", "\u{2028}"), ("''", ""), ("'Zoë'", "Zoë"),
    ])
    func readsTexts(_ text: String, _ expected: String) throws {
        #expect(try value(text) == .string(expected))
    }

    @Test(arguments: [
        "'a", "\"a'", "'a\nb'", "'a\rb'", #"'\x4'"#, #"'\u12'"#, #"'\uD83D'"#, #"'\uDE00'"#, #"'\uD83D\u0041'"#, #"'\uD83Dx'"#, #"'\1'"#,
        #"'\01'"#, "'\\", #"'\u{41}'"#, "'\\u００４１'",
    ])
    func refusesBrokenTexts(_ text: String) {
        #expect(error(text) != nil)
    }

    @Test func readsListsAndObjects() throws {
        #expect(try value("[]") == .array([]))
        #expect(try value("{}") == .object([]))
        guard case .array(let list) = try value("[1,[2,],'x',true,false,null,]") else { return #expect(Bool(false), "no list") }
        #expect(list.map(\.kind).count == 6)
        #expect(list.map(\.value).dropFirst(2) == [.string("x"), .bool(true), .bool(false), .null])
        guard case .object(let pairs) = try value("{a:1,'b c':2,\"d\":3,$_e1:4,é:5,true:6,}") else {
            return #expect(Bool(false), "no object")
        }
        #expect(pairs.map(\.key) == ["a", "b c", "d", "$_e1", "é", "true"])
        #expect(pairs.map(\.value.value) == (1...6).map { .number(Double($0)) })
    }

    @Test(arguments: [
        "", " ", "{", "[", "{a}", "{a:}", "{a:1", "{a:1 b:2}", "[1 2]", "[,]", "[1,,2]", "{,}", "{a:1,,}", "{1:2}", "{:1}", "[1}", "{a:1]",
        "hello", "{a:hello}", "1}", "[1]]", "tru", "nulll", "@", "{a=1}", "\u{85}1", "{a:1;}",
    ])
    func refusesBrokenStructure(_ text: String) {
        #expect(error(text) != nil)
    }

    @Test func commentsAndSpacesStandAnywhere() throws {
        let text = "/*a*/ // b\n [ /* c */ 1 , // d\r\u{FEFF} 2\u{A0}\u{3000}\t\u{B}\u{C} ] /**/ //"
        guard case .array(let list) = try value(text) else { return #expect(Bool(false), "no list") }
        #expect(list.map(\.value) == [.number(1), .number(2)])
        #expect(try value("// one\u{2028}1") == .number(1))
        #expect(try value("\u{FEFF}1") == .number(1))
        #expect(error("/* never")?.problem == "a comment that begins with /* never ends.")
        #expect(error("/ 1")?.problem == "a lone “/” stands here.")
    }

    /// The second would win unseen.
    @Test func aKeyStandsOnce() throws {
        let twice = error("{ a: 1,\n b: { a: 2 },\n 'a': 3 }")
        #expect(twice?.place == Place(line: 3, column: 2))
        #expect(twice?.problem == "the key “a” stands twice; it is first on line 1.")
        #expect(error("{ \u{E9}: 1, e\u{301}: 2 }") != nil)
    }

    @Test func placesCountLinesAndCharacters() throws {
        guard case .object(let pairs) = try value("{\r\n 'Zoë': 1,\r\tb:\n[true]\u{2028}, /*\n*/ c: 2}") else {
            return #expect(Bool(false), "no object")
        }
        #expect(pairs.map(\.place) == [Place(line: 2, column: 2), Place(line: 3, column: 2), Place(line: 6, column: 4)])
        #expect(pairs.map(\.value.place) == [Place(line: 2, column: 9), Place(line: 4, column: 1), Place(line: 6, column: 7)])
        #expect(error("[1,\n  @]")?.place == Place(line: 2, column: 3))
        #expect(error("\u{FEFF}@")?.place == Place(line: 1, column: 1))
        #expect(error("{a: {b: 1")?.place == Place(line: 1, column: 5))
    }

    @Test func nestingHasALimit() throws {
        func nested(_ levels: Int) -> String { String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
        #expect(error(nested(64)) == nil)
        #expect(error(nested(65))?.problem == "the nesting is deeper than 64 levels.")
        #expect(error(String(repeating: "[", count: 1_000_000)) != nil)
        #expect(error("[" + Array(repeating: nested(63), count: 9).joined(separator: ",") + "]") == nil)
    }

    @Test func errorsSayWhereAndWhatToDo() {
        #expect(
            error("{\n  title: School\n}")?.description
                == "line 2, column 10: the word “School” stands without quotes. Put texts in quotes: \"School\".")
    }

    /// The comma belongs behind the value, which may stand far above.
    @Test func aMissingCommaIsToldWithTheLineOfTheValueBefore() {
        #expect(
            error("{\n  a: [\n 1,\n ] // words\n\n  b: 2 }")?.description
                == "line 6, column 3: a comma is missing after the value of “a” that ends on line 4. Put a comma between pairs.")
        #expect(error("{ a: 1 b: 2 }")?.problem == "a comma is missing after the value of “a”.")
        #expect(error("[1,\n 2\n 3]")?.problem == "a comma is missing in this list, after the value that ends on line 2.")
        #expect(error("[1 2]")?.problem == "a comma is missing in this list, after the value.")
    }

    /// Whatever is cut out of a text, the reader answers and does not stop the program.
    @Test func everyCutIsAnsweredWithAnError() {
        let text = Array("{ a: [1, -0x1F, 'b\\u00e9\\\n', /* c */ true], // d\n \"e\": { f: .5, }, }".unicodeScalars)
        #expect(error(String(String.UnicodeScalarView(text))) == nil)
        for length in 0..<(text.count - 1) {
            #expect(error(String(String.UnicodeScalarView(text[..<length]))) != nil, "\(length)")
        }
    }
}
