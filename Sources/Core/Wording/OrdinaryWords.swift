/// The ordinary words of English, as a list with a word on each line gives them (Debian's `wbritish`: SCOWL's, about 63,500 in small letters).
package struct OrdinaryWords: Sendable {
    /// `KeyHash` of each word in small letters.
    private var words: Set<UInt64> = []
    /// Of each that begins with a capital letter: places, peoples, names.
    private var properNouns: Set<UInt64> = []

    package static let none = OrdinaryWords("")

    /// Whether no list is known: then no word is ordinary.
    package var isEmpty: Bool { words.isEmpty }

    /// Reads a list; lines with anything but letters, such as forms with “’s”, are passed over.
    package init(_ list: String) {
        words.reserveCapacity(list.utf8.count / 14)
        var list = list
        list.withUTF8 { bytes in
            var hash = KeyHash()
            var (count, isCapital, isWord) = (0, false, true)
            func end(_ words: inout Set<UInt64>, _ properNouns: inout Set<UInt64>) {
                guard isWord, count > 0 else { return }
                if isCapital { properNouns.insert(hash.value) } else { words.insert(hash.value) }
            }
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"): hash.feed(byte)
                case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                    if count == 0 { isCapital = true }
                    hash.feed(byte + 32)
                case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                    end(&words, &properNouns)
                    (hash, count, isCapital, isWord) = (KeyHash(), 0, false, true)
                    continue
                default: isWord = false
                }
                count += 1
            }
            end(&words, &properNouns)
        }
    }

    /// Whether the word, given by the `KeyHash` of its folded letters, stands in the list in small letters.
    func contains(_ hash: UInt64) -> Bool { words.contains(hash) }

    /// Whether it stands there in whatever case.
    func knows(_ hash: UInt64) -> Bool { words.contains(hash) || properNouns.contains(hash) }
}
