import Domain
import Foundation
import Testing

@testable import Wording

/// Fictional pupils, half of them with names that are words, and the readers of their names.
enum SampleText {
    static let pupils = [
        SampleRoll.pupil(1, "Ava", "Smith"), SampleRoll.pupil(2, "Zoë", "O'Brien"),
        SampleRoll.pupil(3, "Łukasz", "Smith-Jones", knownAs: PersonName(forename: "Lukas", surname: "Smith-Jones")),
        SampleRoll.pupil(4, "William", "Day", knownAs: PersonName(forename: "Will", surname: "Day")), SampleRoll.pupil(5, "Rose", "Green"),
        SampleRoll.pupil(6, "May", "O'Neill"), SampleRoll.pupil(7, "Ivy", "Hart"), SampleRoll.pupil(8, "Summer", "Field"),
        SampleRoll.pupil(9, "Mark", "Price"), SampleRoll.pupil(10, "Arthur", "Stone"), SampleRoll.pupil(11, "Willow", "Marsh"),
        SampleRoll.pupil(12, "Muhammad-Yusuf", "Rahman"), SampleRoll.pupil(13, "Noah", "Van Der Berg"),
        SampleRoll.pupil(14, "Olivia Grace", "Evans"), SampleRoll.pupil(15, "Jo", "Li"), SampleRoll.pupil(16, "Georgia", "Okafor"),
        SampleRoll.pupil(17, "Jack", "Lincoln"), SampleRoll.pupil(18, "Siân", "Rees-Morgan"),
        SampleRoll.pupil(19, "Samuel", "Whitlock"),
    ]

    /// The words of Debian's `wbritish`, which `scripts/packages.txt` names.
    static let ordinary: OrdinaryWords = {
        guard let list = try? String(contentsOfFile: "/usr/share/dict/british-english", encoding: .utf8) else { return .none }
        return OrdinaryWords(list)
    }()

    static let reader = reader(pupils)

    static func reader(_ pupils: [Pupil], ownNames: [String] = [], outside: OutsideReaders = .none) -> TextReader {
        TextReader(
            Roll(snapshot: SnapshotID(1), listDate: nil, pupils: pupils), WordLists(ordinary: ordinary, ownNames: ownNames),
            outside: outside)
    }

    /// The names that were found, in short: the kind and the words, with a question mark where it is only noted.
    static func short(_ hits: [TextHit]) -> [String] {
        hits.compactMap { hit in
            let kind =
                switch hit.kind {
                case .fullName: "full"
                case .nameWithInitial: "initial"
                case .surname: "surname"
                case .firstName: "first"
                case .hiddenCharacters: "hidden"
                case .lookAlikes: "alike"
                case .personal, .circumstance: String?.none
                }
            guard let kind else { return nil }
            return "\(kind)\(hit.strength == .possible ? "?" : hit.strength == .certain && hit.kind == .surname ? "!" : "") \(hit.words)"
        }
    }
}
