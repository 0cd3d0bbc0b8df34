import Domain
import Testing

@testable import Wording

/// With a skeleton of a few letters; the library's own is tested where it is called.
@Suite struct LookAlikesTests {
    private static let outside = OutsideReaders(phoneNumbers: { _ in [] }) { text in
        String(text.map { ["А": "A", "а": "a", "С": "C", "І": "l", "I": "l", "0": "O", "е": "e", "ѕ": "s", "Ѕ": "S"][$0] ?? $0 })
    }

    private let reader = SampleText.reader(
        SampleText.pupils + [SampleRoll.pupil(40, "Oliver", "Sands"), SampleRoll.pupil(41, "Lily", "Casey")], outside: outside)

    @Test(arguments: [
        ("Well done \u{410}v\u{430}", ["first \u{410}v\u{430}", "alike \u{410}v\u{430}"]),
        ("LiIy won", ["first LiIy", "alike LiIy"]), ("0liver won", ["first liver", "alike 0liver"]),
        ("Oliver \u{405}ands", ["full Oliver \u{405}ands", "alike \u{405}ands"]),
        ("A gr\u{435}at day", ["alike gr\u{435}at"]), ("Room 101 and IMG_0012", []), ("Ольга", []), ("10 kΩ and µm", []),
        ("Lily won", ["first Lily"]),
    ])
    func lettersThatLookAlikeAreTold(_ text: String, _ expected: [String]) {
        #expect(Set(SampleText.short(reader.read(text, as: .caption))) == Set(expected))
    }

    @Test(arguments: [
        ("da\u{200B}y", 1, Strength.likely), ("\u{202E}yad", 1, .likely), ("day \u{200B}", 1, .possible), ("👩‍🏫❤️🏴󠁧󠁢󠁥󠁮󠁧󠁿", 0, .possible),
        ("می\u{200C}خواهم", 0, .possible),
        ("co\u{AD}operate", 1, .possible), ("co\u{AD}\u{200B}operate", 1, .likely),
    ])
    func charactersThatNobodySeesAreTold(_ text: String, _ count: Int, _ strength: Strength) {
        let hits = HiddenCharacters.hits(in: text)
        #expect(hits.count == count && hits.allSatisfy { $0.strength == strength && $0.kind == .hiddenCharacters })
    }
}
