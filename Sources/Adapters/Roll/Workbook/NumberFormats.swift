/// What the styles of a workbook make of its numbers.
struct NumberFormats {
    enum Kind: Hashable {
        case plain
        /// The number is a day's serial.
        case date
        /// Shown with zeros at its beginning up to that many digits.
        case padded(Int)
    }

    /// By the number of the cell's style.
    private var kinds: [Kind] = []

    static let none = NumberFormats()

    private init() {}

    init(_ part: [UInt8]) throws(ListStopped) {
        let reader = try XMLReader(part)
        var codes: [Int: String] = [:]
        var isCellStyle = false
        while let event = try reader.next() {
            switch event {
            case .start("numFmt"):
                guard let id = reader.attribute("numFmtId").flatMap({ Int($0) }), let code = reader.attribute("formatCode") else {
                    throw WorkbookFault.damaged
                }
                codes[id] = code
            case .start("cellXfs"): isCellStyle = true
            case .end("cellXfs"): isCellStyle = false
            case .start("xf") where isCellStyle:
                let id = reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
                kinds.append(codes[id].map { Self.kind($0) } ?? Self.builtIn(id))
            case .start, .end, .text: break
            }
        }
    }

    /// `nil` where there is no such style.
    func kind(_ style: Int?) -> Kind? {
        guard let style else { return .plain }
        if kinds.isEmpty, style == 0 { return .plain }
        return kinds.indices.contains(style) ? kinds[style] : nil
    }

    /// The formats that have no code in the file (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are days of East Asian Excels.
    private static func builtIn(_ id: Int) -> Kind {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57...58: .date
        default: .plain
        }
    }

    /// A code with a year, a day, or a month that stands without hours and seconds shows a day; of several sections the first counts.
    static func kind(_ code: String) -> Kind {
        var letters = ""
        var hasLiterals = false
        var rest = code.lowercased()[...]
        while let next = rest.popFirst(), next != ";" {
            switch next {
            case "\"":
                hasLiterals = true
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[":
                // Hours, minutes or seconds that run on; all else in brackets is a colour, a condition or a language.
                if rest.first.map({ "hms".contains($0) }) == true, rest.dropFirst().prefix(2).contains("]") { letters.append("h") }
                rest = rest.drop { $0 != "]" }.dropFirst()
            case "\\", "_", "*":
                hasLiterals = true
                rest = rest.dropFirst()
            default: letters.append(next)
            }
        }
        if letters == "general" { return .plain }
        if letters.contains(where: { "yd".contains($0) }) { return .date }
        if letters.contains("m"), !letters.contains(where: { "hs".contains($0) }) { return .date }
        // A single zero shows every number as it is.
        return !hasLiterals && letters.count > 1 && letters.allSatisfy { $0 == "0" } ? .padded(letters.count) : .plain
    }
}
