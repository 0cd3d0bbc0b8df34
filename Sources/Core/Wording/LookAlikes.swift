import Domain

/// Words whose letters look like a name's and are others: “Аva” with a Cyrillic А, “LiIy” with a capital I.
struct LookAlikes: Sendable {
    struct Found: Sendable {
        let hit: TextHit
        /// `KeyHash` of the folded name that it looks like, if it is one of the roll's.
        let name: UInt64?
    }

    private struct Scripts: OptionSet {
        let rawValue: UInt8
        static let latin = Scripts(rawValue: 1), greek = Scripts(rawValue: 2), cyrillic = Scripts(rawValue: 4)
        static let armenian = Scripts(rawValue: 8), cherokee = Scripts(rawValue: 16), other = Scripts(rawValue: 32)
    }

    private let skeleton: @Sendable (String) -> String
    /// For each skeleton of a name's part, by `KeyHash`, the part's folded letters and whose it is.
    private var names: [String: (key: [UInt8], ids: Set<PupilID>)] = [:]

    init(_ pupils: [Pupil], _ skeleton: @escaping @Sendable (String) -> String) {
        self.skeleton = skeleton
        var parts: [String: Set<PupilID>] = [:]
        for pupil in pupils {
            for name in pupil.names {
                for part in (name.forename + " " + name.surname).split(whereSeparator: { !$0.isLetter }) where part.utf8.count >= 3 {
                    parts[String(part), default: []].insert(pupil.id)
                }
            }
        }
        for (part, ids) in parts {
            let key = FoldedText(part).bytes
            for written in [part, part.lowercased(), part.uppercased()] {
                names[skeleton(written), default: (key, [])].ids.formUnion(ids)
            }
        }
    }

    func found(in text: String) -> [Found] {
        if text.utf8.allSatisfy(Self.isPlain) { return [] }
        var found: [Found] = []
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            guard Self.isOfWord(scalars[index]) else {
                index = scalars.index(after: index)
                continue
            }
            let begin = index
            var doubt = Doubt()
            while index < scalars.endIndex, Self.isOfWord(scalars[index]) {
                doubt.add(scalars[index])
                index = scalars.index(after: index)
            }
            guard doubt.isDoubtful else { continue }
            let word = String(text[begin..<index])
            let range = text.utf8.distance(from: text.startIndex, to: begin)..<text.utf8.distance(from: text.startIndex, to: index)
            let name = names[skeleton(word)].flatMap { $0.key == FoldedText(word).bytes && !doubt.isMixed ? nil : $0 }
            if let name {
                let hit = TextHit(
                    kind: .lookAlikes, range: range, words: word, pupils: name.ids.sorted(), strength: .certain,
                    why: "it looks like a name on the list, and its letters are others")
                found.append(Found(hit: hit, name: KeyHash(name.key).value))
            } else if doubt.isMixed {
                let hit = TextHit(
                    kind: .lookAlikes, range: range, words: word, strength: .likely,
                    why: "letters of several scripts stand in one word")
                found.append(Found(hit: hit, name: nil))
            }
        }
        return found
    }

    /// What makes a word worth a second look; most have nothing of it.
    private struct Doubt {
        private var scripts: Scripts = []
        private var letters = 0
        private var hasSmall = false
        private var hasOddSign = false

        mutating func add(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x61...0x7A, 0x41...0x5A:
                if scalar == "I", hasSmall { hasOddSign = true }
                if scalar.value >= 0x61 { hasSmall = true }
                letters += 1
                scripts.insert(.latin)
            case 0..<0x80: hasOddSign = hasOddSign || scalar == "0" || scalar == "1" || scalar == "|"
            default:
                guard scalar.properties.isAlphabetic else { return }
                letters += 1
                scripts.insert(LookAlikes.script(scalar))
            }
        }

        var isMixed: Bool { letters >= 3 && scripts.contains(.latin) && !scripts.isSubset(of: [.latin, .other]) }
        var isDoubtful: Bool {
            letters >= 3 && (isMixed || hasOddSign && scripts.contains(.latin) || scripts.contains(.cyrillic) || scripts.contains(.greek))
        }
    }

    /// Bytes of which alone nothing doubtful can be made.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte < 0x80 && byte != UInt8(ascii: "I") && byte != UInt8(ascii: "0") && byte != UInt8(ascii: "1") && byte != UInt8(ascii: "|")
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x7C: true
        case 0..<0x80: false
        default:
            scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
                || scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func script(_ scalar: Unicode.Scalar) -> Scripts {
        switch scalar.value {
        case 0xAA, 0xB5, 0xBA, 0xC0...0x24F, 0x1E00...0x1EFF, 0x250...0x2AF: .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: .cyrillic
        case 0x530...0x58F: .armenian
        case 0x13A0...0x13FF, 0xAB70...0xABBF: .cherokee
        default: .other
        }
    }
}
