import Foundation
import Notation
import Testing

@testable import Wording

@Suite struct WordingFilesTests {
    @Test(arguments: [
        ("places", PlaceWords.shippedText), ("circumstances", CircumstanceWords.shippedText), ("numbers", NumberWords.shippedText),
    ])
    func theCommittedFileIsTheOneThatShips(_ name: String, _ text: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        #expect(try String(contentsOf: root.appending(path: "wording/\(name).json5"), encoding: .utf8) == text + "\n")
    }

    @Test func aWordThatCountsInNoKnownWayIsRefused() {
        #expect(throws: NotationError.self) {
            try CircumstanceWords(
                CircumstanceWords.shippedText.replacing("counts: \"tied\"", with: "counts: \"often\"", maxReplacements: 1))
        }
    }

    @Test func theAreasOfPostcodesAreAllThere() {
        #expect(PlaceWords.shipped.postcodeAreas.count == 124)
    }
}
