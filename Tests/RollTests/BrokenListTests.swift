import Domain
import Roll
import Testing

@Suite struct BrokenListTests {
    static let good = "U900400024001,12,Ava,Smith,,,,,,,Yes,No"

    /// A stopped list has no pupils, so that it can never take the place of the one before.
    func expectStopped(_ list: ConsentList, lines: [Int?], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(list.stops.map(\.line) == lines, sourceLocation: sourceLocation)
        #expect(list.pupils.isEmpty && !list.isUsable, sourceLocation: sourceLocation)
        #expect(list.problems.allSatisfy { !$0.summary.isEmpty && !$0.remedy.isEmpty }, sourceLocation: sourceLocation)
    }

    @Test func goodListIsUsable() throws { #expect(try Lists.wide(Self.good).isUsable) }

    @Test(arguments: ["", "\n\n", "\u{FEFF}", Lists.header, Lists.header + "\n,,,,,,,,,,,\n"])
    func emptyListStops(_ text: String) throws {
        let list = try Lists.read(text, Lists.wideMapping)
        expectStopped(list, lines: [nil])
    }

    @Test func byteOrderMarkAndBlankLinesAreFine() throws {
        let list = try Lists.read("\u{FEFF}" + Lists.header + "\r\n" + Self.good + "\r\n,,,,,,,,,,,\r\n\r\n", Lists.wideMapping)
        #expect(list.problems.isEmpty && list.pupils.count == 1)
    }

    @Test func missingColumnIsNamed() throws {
        let list = try Lists.wide(Self.good, header: Lists.header.replacing("No Press", with: "Press"))
        expectStopped(list, lines: [1])
        #expect(list.stops[0].summary.contains("“No Press”"))
    }

    /// One line that says what to do, and none about columns that are only not told apart.
    @Test(arguments: [(";", ";", "semicolons"), ("\t", "\\t", "tabs")])
    func anotherSeparatorThanTheMappingNamesStops(_ separator: String, _ written: String, _ name: String) throws {
        let comma = Lists.wideMapping.replacing("shape: \"wide\",", with: "shape: \"wide\", separator: \",\",")
        let text = (Lists.header + "\n" + Self.good).replacing(",", with: separator)
        // Quotation marks would end in another error first.
        for text in [text, text.replacing("Surname", with: "\"Surname\"")] {
            let list = try Lists.read(text, comma)
            expectStopped(list, lines: [1])
            #expect(list.stops[0].summary.contains("parted by \(name)") && list.stops[0].summary.contains("by commas"))
            #expect(list.stops[0].remedy.contains("separator: \"\(written)\""))
            let mapping = comma.replacing("separator: \",\"", with: "separator: \"\(written)\"")
            #expect(try Lists.read(text, mapping).isUsable, "what is suggested helps")
            #expect(try Lists.read(text, Lists.wideMapping).isUsable, "the headings tell where the mapping names none")
        }
    }

    @Test func noSeparatorIsSuggestedWhereItWouldNotHelp() throws {
        for text in ["Something;else\n1;2", "UPN\n1", Lists.header.replacing("Web", with: "Web;Since") + "\n" + Self.good] {
            let list = try Lists.read(text, Lists.wideMapping)
            #expect(!list.isUsable && list.stops.allSatisfy { !$0.summary.contains("parted by") }, "\(text)")
        }
    }

    @Test(arguments: ["Web,WEB ", "Other,Other"])
    func headingThatStandsTwiceStops(_ headings: String) throws {
        let header = Lists.header.replacing("Web", with: "Web," + headings)
        let list = try Lists.wide("U900400024001,12,Ava,Smith,,,,,,,Yes,Yes,No,No", header: header)
        #expect(!list.isUsable && list.pupils.isEmpty)
        #expect(list.stops.allSatisfy { $0.line == 1 } && !list.stops.isEmpty)
    }

    @Test func blankHeadingsMayRepeat() throws {
        #expect(try Lists.wide(Self.good + ",,", header: Lists.header + ",,").isUsable)
    }

    @Test func rowsOfOtherLengthStop() throws {
        expectStopped(try Lists.wide(Self.good, "U900400024001,12,Ava,Smith", Self.good + ",more"), lines: [3, 4])
    }

    @Test func openQuoteStops() throws { expectStopped(try Lists.wide(Self.good, "\"U9"), lines: [3]) }

    @Test func rowWithoutIdentityStops() throws {
        expectStopped(try Lists.wide(Self.good, ",,Jo,Li,,,,,,,Yes,No", "A900400024001,,Jo,Li,,,,,,,Yes,No"), lines: [3, 4])
    }

    @Test func wrongUPNBesideAnAdmissionNumberIsListed() throws {
        let list = try Lists.wide("A900400024001,0012,Ava,Smith,,,,,,,Yes,No", "X,0013,Jo,Li,,,,,,,Yes,No")
        #expect(list.pupils.map(\.id.rawValue) == ["adm:0012", "adm:0013"])
        #expect(list.pupils.allSatisfy { $0.upn == nil })
        #expect(list.restrictions.map(\.line) == [2, 3] && list.isUsable)
    }

    /// The department's words for “no UPN known”.
    @Test(arguments: ["UN1", "un5"])
    func wordForAnUnknownUPNIsNone(_ word: String) throws {
        let list = try Lists.wide("\(word),0013,Jo,Li,,,,,,,Yes,No")
        #expect(list.problems.isEmpty && list.pupils[0].id.rawValue == "adm:0013" && list.pupils[0].upn == nil)
        expectStopped(try Lists.wide("\(word),,Jo,Li,,,,,,,Yes,No"), lines: [2])
    }

    @Test func rowWithoutNameStops() throws { expectStopped(try Lists.wide(Self.good, "H900400024002,,,,,,,,,,Yes,No"), lines: [3]) }

    @Test(arguments: ["?ukasz", "_ukasz", "\u{FFFD}ukasz", "ZoÃ«", "Å‚ukasz", "Oâ€™Neill", "Si\u{1}an", "BÃ\u{A0}"])
    func damagedNameStops(_ name: String) throws {
        expectStopped(try Lists.wide("U900400024001,12,\(name),Smith,,,,,,,Yes,No"), lines: [2])
        expectStopped(try Lists.wide("U900400024001,12,Ava,\(name),,,,,,,Yes,No"), lines: [2])
        expectStopped(try Lists.wide("U900400024001,12,Ava,Smith,\(name),,,,,,Yes,No"), lines: [2])
    }

    @Test(arguments: ["Zoë", "Łukasz", "O’Neill", "Ó Briain", "José-María", "Ștefan", "محمد", "São", "Ãngela", "Þór", "Zoe\u{308}"])
    func accentedNameIsFine(_ name: String) throws {
        #expect(try Lists.wide("U900400024001,12,\(name),\(name),,,,,,,Yes,No").problems.isEmpty)
    }
}
