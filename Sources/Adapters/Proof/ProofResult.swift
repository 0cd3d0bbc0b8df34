package import Domain

/// Bytes of a JPEG that were walked from the first to the last and hold pixels only. Only this module can make one; it carries the bytes themselves, so that what was proved is what gets written.
package struct ProvedJPEG: Sendable {
    package let size: PixelSize
    package let bytes: [UInt8]

    /// Deliberately internal: see `JPEGProof`.
    init(size: PixelSize, bytes: [UInt8]) {
        self.size = size
        self.bytes = bytes
    }

    package var count: Int { bytes.count }
}

/// What reading the written bytes again showed.
package enum ProofResult: Sendable {
    case clean(ProvedJPEG)
    /// What stood in the bytes and is not on the allow-list, each with its byte offset; never empty, and no words hold any content of the file.
    case remains([String])
}

/// One reason not to believe in a file.
struct Refusal: Error {
    let words: String

    init(at offset: Int, _ words: String) { self.words = "byte \(offset): \(words)" }
}
