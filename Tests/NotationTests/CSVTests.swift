import Notation
import Testing

@Suite struct CSVTests {
    private func fields(_ text: String, separator: Character = ",") throws -> [[String]] {
        try CSV.rows(Array(text.utf8), separator: separator.asciiValue ?? 0).map(\.fields)
    }

    private func error(_ text: String) -> NotationError? {
        do throws(NotationError) {
            _ = try CSV.rows(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test(
        arguments: [
            ("", []), ("a", [["a"]]), ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc\rd", [["a", "b"], ["c"], ["d"]]),
            ("a,", [["a", ""]]), (",", [["", ""]]), ("a,\nb", [["a", ""], ["b"]]), ("\n", [[""]]), ("a\n\nb", [["a"], [""], ["b"]]),
            ("\"a,b\"", [["a,b"]]), ("\"a\"\"b\",c", [["a\"b", "c"]]), ("\"\"", [[""]]), ("\"\",\"\"", [["", ""]]),
            ("\"a\nb\r\nc\",d\ne", [["a\nb\r\nc", "d"], ["e"]]), ("5\" nails,x", [["5\" nails", "x"]]), (" a , b ", [[" a ", " b "]]),
            ("Zoë,O’Brien", [["Zoë", "O’Brien"]]), ("\"\"\"\"", [["\""]]), ("  ,x", [["  ", "x"]]),
        ] as [(String, [[String]])])
    func readsRows(_ text: String, _ expected: [[String]]) throws {
        #expect(try fields(text) == expected)
    }

    @Test func takesOtherSeparators() throws {
        #expect(try fields("a;b,c;\"d;e\"", separator: ";") == [["a", "b,c", "d;e"]])
        #expect(try fields("a\tb", separator: "\t") == [["a", "b"]])
    }

    @Test func rowsKnowTheirLine() throws {
        let rows = try CSV.rows(Array("a\n\"b\nb\r\nb\rb\",c\r\n\nd\re".utf8))
        #expect(rows.map(\.line) == [1, 2, 6, 7, 8])
        #expect(rows.map(\.isBlank) == [false, false, true, false, false])
    }

    @Test func refusesRatherThanGuesses() {
        #expect(error("a,\"b\nc")?.place == Place(line: 1, column: 3))
        #expect(error("a,\"b\nc")?.problem == "a field in double quotes never ends.")
        #expect(error("ë,\"b\"x,c")?.place == Place(line: 1, column: 6))
        #expect(error("a\nb,\"c\"\"\"d")?.place == Place(line: 2, column: 8))
        #expect(error("\"") != nil)
    }

    /// Read as it stands, the comma in the name would push every answer behind it one column on.
    @Test func aSpaceBeforeAQuoteIsNotGuessedAt() {
        #expect(error("1, \"Smith, Ava\",yes")?.place == Place(line: 1, column: 4))
        #expect(error("  \"a\"")?.problem == "a space stands before an opening quote.")
    }

    /// Whatever the fields hold, writing and reading them again gives the same.
    @Test func quotedFieldsComeBack() throws {
        let pieces = ["", "a", ",", "\"", "\n", "\r", "\r\n", "é", " "]
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let row = [first + second + third, third, second + first]
                    let text = row.map {
                        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
                    }
                    #expect(try fields(text.joined(separator: ",") + "\r\n" + "x") == [row, ["x"]])
                }
            }
        }
    }
}
