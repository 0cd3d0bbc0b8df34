import CPhone

/// libphonenumber's search for telephone numbers that can have been given out in the United Kingdom, or elsewhere with a plus sign.
package enum PhoneFinder {
    /// In bytes of the text's UTF-8, in the order of the text. Where the library cannot look, the whole text counts as one: unknown is never none.
    package static func ranges(in text: String) -> [Range<Int>] {
        var bytes = Array(text.utf8)
        // Each of the library's searches costs about as much as reading a page of captions, and a number has seven digits at the least.
        guard hasDigits(bytes) else { return [] }
        let whole = 0..<bytes.count
        guard let length = Int32(exactly: bytes.count) else { return [whole] }
        // Numbers have more bytes than this each, so there is room for all.
        var found = [sl_phone_range](repeating: sl_phone_range(), count: bytes.count / fewestDigits)
        let capacity = Int32(found.count)
        let count = unsafe bytes.withUnsafeMutableBytes { bytes in
            unsafe found.withUnsafeMutableBufferPointer { found in
                unsafe sl_phone_find(bytes.assumingMemoryBound(to: CChar.self).baseAddress!, length, found.baseAddress, capacity)
            }
        }
        guard (0...capacity).contains(count) else { return [whole] }
        let ranges = found.prefix(Int(count)).map { (start: Int($0.start), end: Int($0.end)) }
        guard ranges.allSatisfy({ 0 <= $0.start && $0.start < $0.end && $0.end <= whole.upperBound }) else { return [whole] }
        return ranges.map { $0.start..<$0.end }
    }

    /// The shortest numbers that a text is searched for. Source: libphonenumber's pattern of a national number; shorter ones are emergency and directory services.
    private static let fewestDigits = 7

    /// Digits of any script: the library reads full-width and Arabic ones too.
    private static func hasDigits(_ bytes: [UInt8]) -> Bool {
        var digits = 0
        for byte in bytes {
            if byte >= 0x80 || (0x30...0x39).contains(byte) { digits += 1 }
            if digits >= fewestDigits { return true }
        }
        return false
    }
}
