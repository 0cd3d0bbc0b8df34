import Domain
import Inbox
import Testing

@Suite struct TakeoutTests {
    private func read(_ text: String) -> (tags: [Domain.Tag], texts: [TextField])? { Takeout.read(Array(text.utf8)) }

    @Test func peopleAndWordsAreRead() throws {
        let found = try #require(
            read(
                """
                {"title": "IMG_1.jpg", "description": "Zoë’s race", "imageViews": "4", "url": "https://example.com",
                 "geoData": {"latitude": 51.4779, "longitude": -0.0015},
                 "people": [{"name": "Zoë Ó Briain"}, {"name": "Noah Patel", "id": 7}]}
                """))
        #expect(found.tags == ["Zoë Ó Briain", "Noah Patel"].map { Domain.Tag(name: $0, origin: .takeout) })
        #expect(found.texts.map(\.text) == ["IMG_1.jpg", "Zoë’s race"])
        #expect(found.texts.map(\.field) == ["title", "description"])
        #expect(found.texts.allSatisfy { $0.origin == .takeout })
    }

    @Test func nobodyTagged() throws {
        let found = try #require(read(#"{"title": "", "description": ""}"#))
        #expect(found.tags.isEmpty && found.texts.isEmpty)
        #expect(try #require(read(#"{"people": []}"#)).tags.isEmpty)
    }

    /// Somebody was marked and not named: that is somebody.
    @Test func aFaceWithoutAName() throws {
        #expect(try #require(read(#"{"people": [{"name": ""}]}"#)).tags == [Domain.Tag(name: nil, origin: .takeout)])
    }

    @Test(
        arguments: [
            "", "[]", "\"people\"", "{", #"{"people": "Ava"}"#, #"{"people": {"name": "Ava"}}"#, #"{"people": null}"#,
            #"{"people": ["Ava"]}"#, #"{"people": [{"Name": "Ava"}]}"#, #"{"people": [{"name": 7}]}"#, #"{"people": [{}]}"#,
            #"{"people": [{"name": "Ava"}]"#, #"{"people": [], "people": [{"name": "Ava"}]}"#,
        ])
    func whatIsNotAsItShouldBeIsUnknown(_ text: String) { #expect(read(text) == nil) }

    @Test func bytesThatAreNoText() { #expect(Takeout.read([0xFF, 0xFE, 0x7B, 0x00]) == nil) }

    @Test func aByteOrderMark() throws { #expect(try #require(read("\u{FEFF}{\"people\": [{\"name\": \"Ava\"}]}")).tags.count == 1) }
}
