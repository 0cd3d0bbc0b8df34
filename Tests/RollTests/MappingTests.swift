import Domain
import Notation
import Roll
import Testing

@Suite struct MappingTests {
    @Test func wideMappingIsRead() throws {
        let mapping = try Mapping(Lists.wideMapping)
        #expect(mapping.columns.upn == "UPN")
        #expect(mapping.separator == nil)
        #expect(mapping.channels == [.website, .app, .press])
        guard case .wide(let consents) = mapping.shape else {
            Issue.record("not wide")
            return
        }
        #expect(consents[0].meaning.state(of: " YES ") == .granted)
        #expect(consents[1].meaning.state(of: "Yes") == .refused)
        #expect(consents[1].meaning.state(of: "") == .notAsked)
        #expect(consents[0].meaning.state(of: "Yes - not Facebook") == nil)
    }

    @Test func longMappingIsRead() throws {
        let mapping = try Mapping(Lists.longMapping)
        #expect(mapping.channels == [.website, .press, .newsletter])
    }

    /// Each row: what is written in place of what, and what the error must name.
    @Test(arguments: [
        ("shape: \"wide\"", "shape: \"broad\"", "broad", 2), ("shape: \"wide\",", "", "shape", 1),
        ("shape: \"wide\"", "shape: 3", "shape", 2), ("upn:", "UPN:", "UPN", 4),
        ("legalSurname:", "surname:", "surname", 4), ("protected: \"Never\"", "protected: true", "protected", 5),
        ("protected: \"Never\"", "protected: \" \"", "protected", 5),
        ("answers: { Yes: \"granted\",", "answer: { Yes: \"granted\",", "answer", 7),
        ("No: \"refused\", Asked", "No: \"denied\", Asked", "No", 7), ("No: \"refused\", Asked", "yes: \"refused\", Asked", "yes", 7),
        ("\"\": \"notAsked\"", "\"\": \"granted\"", "blank", 7), ("column: \"Web\"", "columns: \"Web\"", "columns", 9),
        ("channels: [\"press\"]", "channels: []", "no channel", 10), ("channels: [\"press\"]", "channels: \"press\"", "channels", 10),
        ("channels: [\"press\"]", "channels: [1]", "channels", 10),
        ("shape: \"wide\"", "shape: \"wide\", separator: \"|\"", "separator", 2),
        ("shape: \"wide\"", "shape: \"wide\", names: {}", "names", 2), ("shape: \"wide\"", "shape: \"wide\", shape: \"long\"", "shape", 2),
        ("answers: { Yes: \"refused\", No: \"granted\" }", "answers: {}", "answers", 10),
    ])
    func mistakeIsAnErrorWithItsLine(_ original: String, _ mistake: String, _ named: String, _ line: Int) throws {
        let text = Lists.wideMapping.replacing(original, with: mistake, maxReplacements: 1)
        try #require(text != Lists.wideMapping)
        let error = #expect(throws: NotationError.self) { try Mapping(text) }
        #expect(error?.place.line == line)
        #expect(error?.problem.contains(named) == true)
        #expect(error?.remedy.isEmpty == false)
    }

    @Test(arguments: [
        ("consentName: \"Consent\", ", "consentName"), ("answers: { Granted: \"granted\", \"Not Granted\": \"refused\" },", "answers"),
        ("names: { \"Photos on website\": [\"website\"], \"Printed\": [\"press\", \"newsletter\"], \"Visits\": [] },", "names"),
        ("upn: \"UPN\", ", "upn"),
    ])
    func missingPartIsAnError(_ part: String, _ named: String) throws {
        let text = Lists.longMapping.replacing(part, with: "")
        try #require(text != Lists.longMapping)
        let error = #expect(throws: NotationError.self) { try Mapping(text) }
        #expect(error?.problem.contains(named) == true)
    }

    @Test func consentThatStandsTwiceIsAnError() {
        let text = Lists.longMapping.replacing("\"Visits\": []", with: "\"printed\": []")
        #expect(throws: NotationError.self) { try Mapping(text) }
    }

    @Test func otherEncodingIsAnError() {
        #expect(throws: NotationError.self) { try Mapping([0x7B, 0xEB, 0x7D]) }
    }
}
