/// Reads the key-value pairs that an ONNX file says about itself: field 14 of its outermost message, each pair a message of the strings 1 and 2 (onnx.proto, ModelProto and StringStringEntryProto).
package enum ONNXMetadata {
    /// Nothing where the bytes are no such message.
    package static func read(_ bytes: [UInt8]) -> [String: String] {
        var pairs: [String: String] = [:]
        var fields = Fields(bytes[...])
        while let (field, content) = fields.next() {
            guard field == 14 else { continue }
            var key: String?, value = ""
            var parts = Fields(content)
            while let (part, text) = parts.next() {
                if part == 1 { key = String(decoding: text, as: UTF8.self) }
                if part == 2 { value = String(decoding: text, as: UTF8.self) }
            }
            if let key { pairs[key] = value }
        }
        return pairs
    }

    /// The fields of one Protocol Buffers message that hold bytes; the others are passed over.
    private struct Fields {
        private var rest: ArraySlice<UInt8>

        init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

        mutating func next() -> (field: UInt64, content: ArraySlice<UInt8>)? {
            while let key = number() {
                switch key & 7 {
                case 0: guard number() != nil else { return nil }
                case 1: guard take(8) != nil else { return nil }
                case 2:
                    guard let length = number(), let content = take(length) else { return nil }
                    return (key >> 3, content)
                case 5: guard take(4) != nil else { return nil }
                default: return nil
                }
            }
            return nil
        }

        /// Seven bits a byte, the lowest first.
        private mutating func number() -> UInt64? {
            var value: UInt64 = 0
            for shift in stride(from: UInt64(0), to: 64, by: 7) {
                guard let byte = rest.popFirst() else { return nil }
                value |= UInt64(byte & 0x7F) << shift
                if byte & 0x80 == 0 { return value }
            }
            return nil
        }

        private mutating func take(_ count: UInt64) -> ArraySlice<UInt8>? {
            guard count <= UInt64(rest.count) else { return nil }
            defer { rest = rest.dropFirst(Int(count)) }
            return rest.prefix(Int(count))
        }
    }
}
