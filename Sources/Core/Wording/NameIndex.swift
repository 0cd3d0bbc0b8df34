package import Domain

/// Who a written name may be.
package enum NameMatch: Hashable, Sendable, Codable {
    case one(PupilID)
    /// More than one person on the roll answers to it, or one who is not surely meant. Sorted.
    case several([PupilID])
    case none
}

/// A pupil's name found in a text.
package struct NameHit: Hashable, Sendable {
    package let pupil: PupilID
    /// The words as they stand in the text.
    package let words: String

    package init(pupil: PupilID, words: String) {
        self.pupil = pupil
        self.words = words
    }
}

/// The roll's names, prepared once for matching. A text then costs time in its own length, whatever the length of the roll.
package struct NameIndex: Sendable {
    private let pupils: [PupilID]
    /// Keyed by `KeyHash` of the form's key.
    private var forms: [UInt64: [NameForm]] = [:]
    private var forenames: [[UInt8]: Set<Int>] = [:]
    private var upns: [String: Set<Int>] = [:]
    private var admissionNumbers: [String: Set<Int>] = [:]
    /// In bytes.
    private var longestKey = 0
    /// Full names as `Misreadings` writes them out, keyed by `KeyHash` of that.
    private var writtenOut: [UInt64: [WrittenOutName]] = [:]
    /// In bytes.
    private var longestWrittenOut = 0
    private let shortNames: ShortNames

    package init(_ roll: Roll) {
        pupils = roll.pupils.map(\.id)
        shortNames = ShortNames(roll.pupils.map(\.names))
        forms.reserveCapacity(roll.pupils.count * 4)
        for (position, pupil) in roll.pupils.enumerated() {
            if let upn = pupil.upn.flatMap({ UPN($0) }) { upns[upn.text, default: []].insert(position) }
            if let number = pupil.admissionNumber, !number.isEmpty { admissionNumbers[number, default: []].insert(position) }
            for name in pupil.names {
                for form in NameForm.all(of: name, pupil: position) {
                    forms[KeyHash(form.key).value, default: []].append(form)
                    longestKey = max(longestKey, form.key.count)
                    guard let name = WrittenOutName(form) else { continue }
                    writtenOut[KeyHash(name.key).value, default: []].append(name)
                    longestWrittenOut = max(longestWrittenOut, name.key.count)
                }
                for forename in NameForm.forenames(of: name) { forenames[forename, default: []].insert(position) }
            }
        }
    }

    /// Who a tag's name means: a UPN, or a full name in either order ("Smith, Ava"), compared without case, accents and punctuation.
    ///
    /// A forename alone, initials, a part of a double name, or a name with digits in it never gives `one`: a person has to look.
    package func match(_ name: String) -> NameMatch { match(name, mayBeOtherWord: false) }

    /// Of a word that need not be a name at all, such as a keyword, initials alone (“PE”) mean nobody.
    package func match(_ name: String, mayBeOtherWord: Bool) -> NameMatch {
        if let upn = UPN(name) { return answer(upns[upn.text] ?? [], isCertain: true) }
        let (certain, possible, alone) = meant(by: name, mayBeOtherWord)
        if certain.isEmpty, possible.isEmpty { return answer(alone, isCertain: false) }
        return answer(certain.union(possible), isCertain: possible.isSubset(of: certain) && !Self.hasDigits(name))
    }

    /// Everyone of whom this is the full name, whoever else may be meant.
    package func namesakes(_ name: String) -> Set<PupilID> {
        Self.hasDigits(name) ? [] : Set(meant(by: name).certain.map { pupils[$0] })
    }

    private func meant(by name: String, _ mayBeOtherWord: Bool = false) -> (certain: Set<Int>, possible: Set<Int>, alone: Set<Int>) {
        var certain: Set<Int> = []
        var possible: Set<Int> = []
        var alone: Set<Int> = []
        for text in Self.readings(of: name) where !text.pieces.isEmpty {
            let whole = text.pieces.indices
            for form in found(KeyHash(text.bytes).value, text, whole, length: text.bytes.count) {
                if form.isCertain { certain.insert(form.pupil) } else { possible.insert(form.pupil) }
            }
            possible.formUnion(shortNames.pupils(meantBy: text, of: name, bareInitials: !mayBeOtherWord) { forenames[$0] ?? [] })
            alone.formUnion(forenames[text.bytes] ?? [])
        }
        return (certain, possible, alone)
    }

    private static func hasDigits(_ name: String) -> Bool { name.unicodeScalars.contains { $0.properties.numericType != nil } }

    /// Who is meant by what staff wrote themselves: an admission number, exactly as the list has it, or what `match` knows.
    ///
    /// Not for tags: a bare number in a photo may be a year, a house number or a camera's count.
    package func matchWrittenByStaff(_ text: String) -> NameMatch {
        let word = text.drop { $0.isWhitespace }
        let number = word.lastIndex { !$0.isWhitespace }.map { String(word[...$0]) } ?? ""
        guard let meant = admissionNumbers[number] else { return match(text) }
        // A number that is somebody else's UPN or name as well is for a person to look at.
        switch match(text) {
        case .none: return answer(meant, isCertain: true)
        case .one(let id): return answer(meant.union(pupils.indices.filter { pupils[$0] == id }), isCertain: true)
        case .several(let ids): return answer(meant.union(pupils.indices.filter { ids.contains(pupils[$0]) }), isCertain: false)
        }
    }

    /// Every full name of somebody on the roll that stands in the text, in either order, joined or split in any way ("ava_smith", "#AvaSmith").
    ///
    /// In the order of the text, each pupil once for the same words. Names overlap freely: a longer one never hides a shorter one.
    package func fullNames(in text: String) -> [NameHit] {
        var hits: [NameHit] = []
        var seen: Set<NameHit> = []
        for (range, who) in places(ofFullNamesIn: text) {
            let words = String(text[range])
            for pupil in who {
                let hit = NameHit(pupil: pupil, words: words)
                if seen.insert(hit).inserted { hits.append(hit) }
            }
        }
        return hits
    }

    /// Where those names stand, with everyone whose each may be, sorted.
    func places(ofFullNamesIn text: String) -> [(range: Range<String.Index>, pupils: [PupilID])] {
        places(ofFullNamesIn: Self.readings(of: text))
    }

    func places(ofFullNamesIn readings: [FoldedText]) -> [(range: Range<String.Index>, pupils: [PupilID])] {
        var all: [(range: Range<String.Index>, pupils: [PupilID])] = []
        for folded in readings {
            for start in folded.pieces.indices {
                var hash = KeyHash()
                let begin = folded.pieces[start].bytes.lowerBound
                for end in start..<folded.pieces.endIndex {
                    let bytes = folded.pieces[end].bytes
                    // One byte more than the longest, for the “s” of “Ava Smiths award”.
                    guard bytes.upperBound - begin <= longestKey + 1 else { break }
                    for byte in folded.bytes[bytes].dropLast() { hash.feed(byte) }
                    let withoutLast = hash.value
                    hash.feed(folded.bytes[bytes.upperBound - 1])
                    let length = bytes.upperBound - begin
                    var here = found(hash.value, folded, start..<end + 1, length: length)
                    if folded.bytes[bytes.upperBound - 1] == UInt8(ascii: "s"), bytes.count > 1 {
                        here += found(withoutLast, folded, start..<end + 1, length: length - 1)
                    }
                    if here.isEmpty { continue }
                    let range = folded.pieces[start].range.lowerBound..<folded.pieces[end].range.upperBound
                    all.append((range, Set(here.map(\.pupil)).map { pupils[$0] }.sorted()))
                }
            }
        }
        return all
    }

    /// The forms that are written by these pieces: the same letters, and split where the name is split.
    ///
    /// “Anna very” is not Ann Avery: words of the text may cut a word of the name only where forename and surname are told apart.
    private func found(_ hash: UInt64, _ text: FoldedText, _ pieces: Range<Int>, length: Int) -> [NameForm] {
        guard let candidates = forms[hash] else { return [] }
        let begin = text.pieces[pieces.lowerBound].bytes.lowerBound
        let key = text.bytes[begin..<begin + length]
        let cuts = text.pieces[pieces].dropFirst()
        return candidates.filter { form in
            form.key.elementsEqual(key)
                && (cuts.contains { $0.bytes.lowerBound - begin == form.seam }
                    || cuts.allSatisfy { !$0.beginsWord || form.joints.contains($0.bytes.lowerBound - begin) })
        }
    }

    /// Everyone with this forename, exactly.
    func called(_ forename: String) -> Set<PupilID> {
        let keys = Self.readings(of: forename).map(\.bytes).filter { $0.count >= 2 }
        return Set(keys.flatMap { forenames[$0] ?? [] }.map { pupils[$0] })
    }

    /// Everyone of whose full name this is the whole.
    func wholeNames(_ text: String) -> [NameHit] {
        var found: Set<Int> = []
        for folded in Self.readings(of: text) where !folded.pieces.isEmpty {
            let forms = self.found(KeyHash(folded.bytes).value, folded, folded.pieces.indices, length: folded.bytes.count)
            found.formUnion(forms.filter { $0.seam > 0 }.map(\.pupil))
        }
        return Set(found.map { pupils[$0] }).sorted().map { NameHit(pupil: $0, words: text) }
    }

    /// Every full name that stands in the text as it may have been misread from a picture, or only as the whole of it.
    ///
    /// In a longer line both parts have a word with a large first letter, and always a letter that is one: digits and small words that happen to look like a name ("J0 11", "all may") are none.
    func misreadNames(in text: String, wholly: Bool) -> [NameHit] {
        var hits: [NameHit] = []
        for spelling in Folding.hasTwoSpellings(text) ? Spelling.allCases : [.plain] {
            let read = ReadText(text, spelling)
            for start in read.pieces.indices {
                var hash = KeyHash()
                let begin = read.pieces[start].elements.lowerBound
                for end in start..<read.pieces.endIndex {
                    let elements = read.pieces[end].elements
                    guard elements.upperBound - begin <= longestWrittenOut else { break }
                    for element in read.elements[elements] { hash.feed(element.byte) }
                    let isWhole = start == 0 && end == read.pieces.count - 1
                    if wholly && !isWhole { continue }
                    guard let names = writtenOut[hash.value] else { continue }
                    for name in names where name.mayBe(read, start..<end + 1, isWhole: isWhole) {
                        let words = read.text[read.pieces[start].range.lowerBound..<read.pieces[end].range.upperBound]
                        hits.append(NameHit(pupil: pupils[name.pupil], words: String(words)))
                    }
                }
            }
        }
        return hits
    }

    private func answer(_ found: Set<Int>, isCertain: Bool) -> NameMatch {
        let ids = Set(found.map { pupils[$0] }).sorted()
        if ids.isEmpty { return .none }
        return isCertain && ids.count == 1 ? .one(ids[0]) : .several(ids)
    }

    static func readings(of text: String) -> [FoldedText] {
        Folding.hasTwoSpellings(text) ? Spelling.allCases.map { FoldedText(text, $0) } : [FoldedText(text)]
    }
}

/// FNV-1a, 64 bits, fed byte by byte; equal keys are compared afterwards, so a clash costs time and no truth.
struct KeyHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(_ key: [UInt8]) {
        for byte in key { feed(byte) }
    }

    mutating func feed(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }
}
