import Testing
import Texts

@Suite struct LookAlikesTests {
    private let letters = LookAlikes()

    @Test(arguments: [("Ava", "\u{410}va"), ("Lily", "LiIy"), ("Rosie", "R\u{43E}sie"), ("Oliver", "0liver")])
    func textsThatLookAlikeHaveOneSkeleton(_ text: String, _ other: String) {
        #expect(letters.skeleton(of: text) == letters.skeleton(of: other))
    }

    @Test(arguments: [("Annie", "Arnie"), ("Zoe", "Zoë"), ("", "a")])
    func otherTextsHaveTheirOwn(_ text: String, _ other: String) {
        #expect(letters.skeleton(of: text) != letters.skeleton(of: other))
    }

    /// Some signs stand for many letters: U+FDFA is a whole sentence.
    @Test func aSkeletonMayBeMuchLongerThanItsText() {
        let text = String(repeating: "\u{FDFA}", count: 100)
        #expect(letters.skeleton(of: text).utf8.count > text.utf8.count * 3)
        #expect(letters.skeleton(of: text) == String(repeating: letters.skeleton(of: "\u{FDFA}"), count: 100))
    }
}
