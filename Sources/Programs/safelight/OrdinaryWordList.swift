import Store
import Wording

/// The ordinary words of British English as Debian's package `wbritish` lays them down.
enum OrdinaryWordList {
    static let path = "/usr/share/dict/british-english"

    /// None where the list is missing or is no text: then no word is ordinary, and more is held.
    static func read() -> OrdinaryWords {
        guard let bytes = try? Files.read(path, limit: 16 << 20), let text = String(validating: bytes, as: UTF8.self) else { return .none }
        return OrdinaryWords(text)
    }
}
