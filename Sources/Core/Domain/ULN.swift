/// A unique learner number of the Learning Records Service: ten digits, of which the last is a check digit.
///
/// Source of the check: derived data of the ESFA's individualised learner record, weights 10 to 2 over the first nine digits, modulo 11; the check digit is 10 less the remainder, which is never 0.
package struct ULN: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Written where the real number is not known yet; it names nobody.
    package static let notYetKnown = "9999999999"

    /// Takes spaces; fails when the shape or the check digit is wrong.
    package init?(_ text: some StringProtocol) {
        let digits = text.utf8.filter { $0 != UInt8(ascii: " ") }
        guard digits.count == 10, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let sum = (0..<9).reduce(0) { $0 + (10 - $1) * Int(digits[$1] - 48) }
        guard sum % 11 != 0, 10 - sum % 11 == Int(digits[9] - 48) else { return nil }
        self.text = String(decoding: digits, as: UTF8.self)
    }

    package var description: String { text }
}
