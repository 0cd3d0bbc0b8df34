import Domain
import Roll
import Testing

@Suite struct ProtectedListTests {
    private func read(_ text: String) -> ProtectedList { ProtectedList(Array(text.utf8)) }

    @Test func numbersAreReadAndWritten() {
        let list = read("\u{FEFF}n900400019001 \r\n\r\n004012\nstaff:JPO\n2019/0042\n004012\n")
        #expect(list.people.map(\.rawValue) == ["upn:N900400019001", "adm:004012", "staff:jpo", "adm:2019/0042"])
        #expect(list.damagedLines.isEmpty)
        #expect(ProtectedList(ProtectedList.written(list.people)).people == list.people)
        #expect(read("").people.isEmpty && read("").damagedLines.isEmpty)
    }

    /// A name, a reason or a mistyped number may be anybody: nothing may pass until somebody has looked.
    @Test(arguments: [
        "Ava Smith", "# court order", "004012 adopted", "004012;004013", "staff:", "A900400019001x, moved", "n\u{FFFD}1", "Ava",
        "A900400021009",
        "12345678901234567890X",
    ])
    func anythingElseIsDamage(_ line: String) {
        let list = read("004011\n\(line)\n004013\n")
        #expect(list.damagedLines == [2], "\(list.people)")
        #expect(list.people.map(\.rawValue) == ["adm:004011", "adm:004013"])
    }

    @Test func otherEncodingsAreDamage() {
        #expect(ProtectedList([0xFF, 0xFE, 0x30, 0x00]).damagedLines == [1])
    }
}
