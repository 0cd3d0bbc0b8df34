import Foundation

/// A picture whose bytes stand in the page (RFC 2397).
enum InlinePicture {
    case bytes([UInt8])
    case unreadable

    /// The tables alone of a JPEG take about 600 bytes; what is smaller is a dot or a blur that keeps a place, and shows nobody.
    private static let fewestBytes = 256

    /// Fails for what is no picture, or too small to show anybody.
    init?(_ reference: String) {
        guard let comma = reference.firstIndex(of: ",") else {
            self = .unreadable
            return
        }
        let head = reference[..<comma].lowercased()
        guard head.hasPrefix("data:image/") else { return nil }
        let written = String(reference[reference.index(after: comma)...])
        let body = written.utf8.contains(UInt8(ascii: "%")) ? written.removingPercentEncoding ?? written : written
        if !head.hasSuffix(";base64") {
            self = .bytes(Array(body.utf8))
        } else if let decoded = Self.decoded(body) {
            self = .bytes(decoded)
        } else {
            self = .unreadable
        }
        if case .bytes(let bytes) = self, bytes.count < Self.fewestBytes { return nil }
    }

    /// As browsers do, white space and missing signs at the end are let pass.
    private static func decoded(_ base64: String) -> [UInt8]? {
        let signs = base64.utf8.filter { !" \t\r\n\u{C}=".utf8.contains($0) }
        return Data(base64Encoded: Data(signs + Array(repeating: UInt8(ascii: "="), count: (4 - signs.count % 4) % 4))).map { Array($0) }
    }
}
