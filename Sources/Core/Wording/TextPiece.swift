/// A run of letters, or of digits, in a text; a capital letter after a small one begins another.
struct TextPiece {
    /// In bytes of UTF-8.
    let range: Range<Int>
    /// Its letters as names are compared; two where it is spelt in two ways.
    let keys: [String]
    let isCapital: Bool
    /// One capital letter.
    let isInitial: Bool
    /// The whole run is one of the numbers that were asked for.
    let isNumber: Bool

    /// `numbers`, in capital letters, are never split.
    static func all(in text: String, numbers: Set<String> = []) -> [TextPiece] {
        runs(text, where: { isLetter($0) || isDigit($0) }).flatMap { run in
            numbers.contains(String(String.UnicodeScalarView(run.scalars)).uppercased())
                ? [TextPiece(run, isNumber: true)] : split(run).map { TextPiece($0, isNumber: false) }
        }
    }

    static func keys(_ name: String) -> [String] { all(in: name).flatMap { $0.keys.prefix(1) } }
    /// Of each part in both of its spellings.
    static func spellings(_ name: String) -> [String] { all(in: name).flatMap(\.keys) }

    private struct Run {
        var start: Int
        var scalars: [Unicode.Scalar]
    }

    private init(_ run: Run, isNumber: Bool) {
        range = run.start..<run.start + run.scalars.reduce(0) { $0 + UTF8.width($1) }
        var keys: [String] = []
        for spelling in Spelling.allCases {
            var bytes: [UInt8] = []
            Folding.fold(run.scalars[...], spelling, into: &bytes)
            let key = String(decoding: bytes, as: UTF8.self)
            if !key.isEmpty, !keys.contains(key) { keys.append(key) }
        }
        self.keys = keys
        isCapital = run.scalars.first.map { !$0.properties.isLowercase } ?? false
        isInitial = run.scalars.count == 1 && run.scalars[0].properties.isUppercase
        self.isNumber = isNumber
    }

    private static func runs(_ text: String, where isPart: (Unicode.Scalar) -> Bool) -> [Run] {
        var runs: [Run] = []
        var place = 0
        var isOpen = false
        for scalar in text.unicodeScalars {
            if isPart(scalar) {
                if !isOpen { runs.append(Run(start: place, scalars: [])) }
                runs[runs.count - 1].scalars.append(scalar)
                isOpen = true
            } else {
                isOpen = false
            }
            place += UTF8.width(scalar)
        }
        return runs
    }

    private static func split(_ run: Run) -> [Run] {
        var parts: [Run] = []
        var place = run.start
        var last: Unicode.Scalar?
        for scalar in run.scalars {
            let isNew = last.map { isDigit($0) != isDigit(scalar) || ($0.properties.isLowercase && scalar.properties.isUppercase) } ?? true
            if isNew { parts.append(Run(start: place, scalars: [])) }
            parts[parts.count - 1].scalars.append(scalar)
            place += UTF8.width(scalar)
            last = scalar
        }
        return parts
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: scalar.properties.isAlphabetic
        }
    }
}
