import Domain
import Roll
import Testing

@Suite struct ListDateTests {
    private static let days = (1...4).map { Day(number: 20_500 + $0) }

    @Test func ofWhatIsSaidAndWhatTheListSaysTheOlderCounts() {
        let (older, newer) = (Self.days[0], Self.days[1])
        #expect(ListDate.of(said: newer, inside: older, earlierImport: nil, file: newer)?.day == older)
        #expect(ListDate.of(said: newer, inside: older, earlierImport: nil, file: newer)?.ground == .inside)
        #expect(ListDate.of(said: older, inside: newer, earlierImport: nil, file: newer)?.day == older)
        #expect(ListDate.of(said: older, inside: newer, earlierImport: nil, file: newer)?.ground == .said)
        #expect(ListDate.of(said: nil, inside: older, earlierImport: newer, file: newer)?.day == older)
    }

    @Test func aCopyOfAnImportedFileIsNoNewer() {
        let date = ListDate.of(said: nil, inside: nil, earlierImport: Self.days[0], file: Self.days[3])
        #expect(date?.day == Self.days[0] && date?.ground == .earlierImport)
    }

    /// A list on which nobody's answer changed is the same file again; a person can say that it is fresh.
    @Test func whoeverImportsItMaySayThatItWasExportedAnew() {
        let date = ListDate.of(said: Self.days[2], inside: nil, earlierImport: Self.days[0], file: Self.days[3])
        #expect(date?.day == Self.days[2] && date?.ground == .said)
    }

    @Test func elseTheFileTellsOrNothing() {
        #expect(ListDate.of(said: nil, inside: nil, earlierImport: nil, file: Self.days[3])?.ground == .file)
        #expect(ListDate.of(said: nil, inside: nil, earlierImport: nil, file: nil) == nil)
    }
}
