import CPango

/// Why no print was made.
package struct PrintFailure: Error, Sendable, CustomStringConvertible {
    package let description: String
}

/// A PDF that is being written, in points from the upper left corner of a page.
@safe final class Press {
    private let print: OpaquePointer

    init(width: Double, height: Double) throws(PrintFailure) {
        guard let print = unsafe sl_print_open(width, height) else { throw PrintFailure(description: "no print could be begun") }
        unsafe self.print = print
    }

    deinit { unsafe sl_print_free(print) }

    /// `made` as ISO 8601.
    func describe(title: String, author: String, made: String) { unsafe sl_print_describe(print, title, author, made) }
    func endPage() { unsafe sl_print_end_page(print) }

    func line(from: Spot, to: Spot, width: Double = 0.5) { unsafe sl_print_line(print, from.x, from.y, to.x, to.y, width) }

    /// What is drawn until the matching end is of this kind for a screen reader.
    func begin(_ kind: String) { unsafe sl_print_begin(print, kind) }
    func end(_ kind: String) { unsafe sl_print_end(print, kind) }

    func words(_ text: String, size: Double, width: Double) throws(PrintFailure) -> SetWords {
        let bytes = Array(text.utf8)
        let words = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) {
                unsafe $0.baseAddress.flatMap { unsafe sl_words_make(print, $0, bytes.count, size, width) }
            }
        }
        guard let words = unsafe words else { throw PrintFailure(description: "words could not be set") }
        return unsafe SetWords(words)
    }

    func draw(_ words: SetWords, line: Int, at spot: Spot) { unsafe sl_words_draw(print, words.words, Int32(line), spot.x, spot.y) }

    func finish() throws(PrintFailure) -> [UInt8] {
        var length = 0
        guard let bytes = unsafe sl_print_finish(print, &length) else { throw PrintFailure(description: "the print could not be ended") }
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
    }
}

struct Spot {
    var x: Double
    var y: Double
}

/// Words set into lines of one width.
@safe final class SetWords {
    fileprivate let words: OpaquePointer

    fileprivate init(_ words: OpaquePointer) { unsafe self.words = words }
    deinit { unsafe sl_words_free(words) }

    /// Bytes of the text.
    func bold(_ range: Range<Int>) { unsafe sl_words_bold(words, UInt32(range.lowerBound), UInt32(range.upperBound)) }
    func fixedWidth(_ range: Range<Int>) { unsafe sl_words_fixed_width(words, UInt32(range.lowerBound), UInt32(range.upperBound)) }

    /// The height of each line.
    var heights: [Double] { unsafe (0..<sl_words_line_count(words)).map { unsafe sl_words_line_height(words, $0) } }
    /// Letters that no font of this machine has.
    var lettersWithoutFont: Int { Int(unsafe sl_words_unknown(words)) }
}
