/// Just enough of an ICC profile to see that it is sRGB, so that the slow conversion is left out where it would change nothing.
///
/// Source: ICC.1:2010 (tag table at 128; `XYZ ` type; `para` and `curv` curves) and the sRGB primaries adapted to D50.
enum ColourProfile {
    private static let primaries: [(tag: String, xyz: [Double])] = [
        ("rXYZ", [0.4361, 0.2225, 0.0139]), ("gXYZ", [0.3851, 0.7169, 0.0971]), ("bXYZ", [0.1431, 0.0606, 0.7141]),
    ]

    static func isSRGB(_ profile: [UInt8]) -> Bool {
        let reader = BigEndian(profile)
        guard reader.text(16) == "RGB ", let count = reader.number(128), count <= 100 else { return false }
        var tags: [String: Int] = [:]
        for index in 0..<count {
            guard let name = reader.text(132 + index * 12), let offset = reader.number(136 + index * 12) else { return false }
            tags[name] = offset
        }
        // A table may say anything whatever the primaries are.
        guard tags["A2B0"] == nil else { return false }
        for (name, wanted) in primaries {
            guard let offset = tags[name] else { return false }
            for (index, value) in wanted.enumerated() {
                guard let fixed = reader.number(offset + 8 + index * 4) else { return false }
                if abs(Double(Int32(truncatingIfNeeded: fixed)) / 65536 - value) > 0.002 { return false }
            }
        }
        return ["rTRC", "gTRC", "bTRC"].allSatisfy { name in tags[name].map { isSRGBCurve(reader, $0) } ?? false }
    }

    /// The parametric curve of exponent 2.4, or a table whose middle is where sRGB has it (21.4 % of the light at half the value).
    private static func isSRGBCurve(_ reader: BigEndian, _ offset: Int) -> Bool {
        switch reader.text(offset) {
        case "para":
            guard let kind = reader.number(offset + 8), kind >> 16 == 3, let gamma = reader.number(offset + 12) else { return false }
            return abs(Double(gamma) / 65536 - 2.4) < 0.01
        case "curv":
            guard let count = reader.number(offset + 8), count >= 16, count <= 65536,
                let pair = reader.number(offset + 12 + count / 2 * 2)
            else { return false }
            return abs(Double(pair >> 16) / 65535 - 0.2140) < 0.01
        default: return false
        }
    }
}

private struct BigEndian {
    private let bytes: [UInt8]
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func number(_ offset: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - 4 else { return nil }
        return bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }

    func text(_ offset: Int) -> String? {
        guard offset >= 0, offset <= bytes.count - 4 else { return nil }
        return String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    }
}
