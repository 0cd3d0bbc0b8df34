/// A unique pupil number of England: check letter, local authority (3 digits), establishment (4), year (2), serial (3, or 2 and a letter for a temporary number).
///
/// Source of the check: the government's UniquePupilNumber 2.0 data standard, weights 2 to 13 over characters 2 to 13, modulo 23. The local authority is not judged: lists of them go out of date, and 900 is the one used for fictional pupils.
package struct UPN: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// The letters of the check, index 0 to 22: I, O and S are never used.
    private static let alphabet = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)

    /// Takes lower case, spaces and hyphens; fails when the shape or the check letter is wrong.
    package init?(_ text: some StringProtocol) {
        var characters: [UInt8] = []
        characters.reserveCapacity(13)
        for byte in text.utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
            if characters.count == 13 { return nil }
            characters.append((97...122).contains(byte) ? byte - 32 : byte)
        }
        guard characters.count == 13, Self.alphabet.contains(characters[0]) else { return nil }
        var sum = 0
        for position in 1..<13 {
            let character = characters[position]
            if (48...57).contains(character) {
                sum += (position + 1) * Int(character - 48)
            } else if position == 12, let value = Self.alphabet.firstIndex(of: character) {
                sum += (position + 1) * value
            } else {
                return nil
            }
        }
        guard Self.alphabet[sum % 23] == characters[0] else { return nil }
        self.text = String(decoding: characters, as: UTF8.self)
    }

    /// Given out by a school until the real number is known.
    package var isTemporary: Bool { !(48...57).contains(text.utf8.last ?? 0) }

    package var description: String { text }
}
