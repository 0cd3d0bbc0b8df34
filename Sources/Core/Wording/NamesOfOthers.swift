package import Domain

/// Takes the names and numbers of everybody but one person out of a text, for papers that are about that one. Where it is not sure, it takes out more.
package struct NamesOfOthers: Sendable {
    package static let words = "[another person]"

    /// Parts of names, folded.
    private var others: Set<String> = []
    private var own: Set<String> = []
    /// “ava smith” as [“ava”, “smith”].
    private var ownNames: Set<[String]> = []
    /// Names as handles write them: “avasmith”, “smithava”, “asmith”.
    private var joined: Set<String> = []
    /// In capital letters.
    private var numbers: Set<String> = []
    private let isOrdinary: @Sendable (String) -> Bool
    private let reader: TextReader?
    private let ownIDs: Set<PupilID>

    /// `own` are the person's entries, under every number that lists had; `reader` also finds what is only nearly a name.
    package init(_ people: [Pupil], but own: [Pupil], ordinary: OrdinaryWords, reader: TextReader?) {
        ownIDs = Set(own.map(\.id))
        self.reader = reader
        isOrdinary = { ordinary.contains(KeyHash(Array($0.utf8)).value) }
        for name in own.flatMap(\.names) {
            let (forenames, surnames) = (TextPiece.keys(name.forename), TextPiece.keys(name.surname))
            self.own.formUnion(TextPiece.spellings(name.full))
            ownNames.formUnion([forenames + surnames, surnames + forenames])
            if let first = forenames.first { ownNames.formUnion([[first] + surnames, surnames + [first]]) }
        }
        ownNames = ownNames.filter { $0.count > 1 }
        for person in people where !ownIDs.contains(person.id) {
            for name in person.names { add(name) }
            for number in [person.upn, person.admissionNumber, person.uln].compactMap({ $0 }) where number.utf8.count > 2 {
                numbers.insert(number.uppercased())
            }
        }
        numbers.subtract(own.flatMap { [$0.upn, $0.admissionNumber, $0.uln] }.compactMap { $0?.uppercased() })
        joined.subtract(ownNames.map { $0.joined() })
    }

    private mutating func add(_ name: PersonName) {
        let (forenames, surnames) = (TextPiece.keys(name.forename), TextPiece.keys(name.surname))
        others.formUnion(TextPiece.spellings(name.full).filter { $0.count > 1 })
        let (forename, surname) = (forenames.joined(), surnames.joined())
        // “darcy” for D’Arcy.
        for whole in [forename, surname] where whole.count > 1 { others.insert(whole) }
        guard let first = forenames.first, !surname.isEmpty else { return }
        for each in [forename, first] { joined.formUnion([each + surname, surname + each]) }
        joined.formUnion([first.prefix(1) + surname, surname + first.prefix(1)])
    }

    /// `isName` for names of files and folders, in which ordinary words in small letters may be names too, as in addresses and handles.
    package func hidden(in text: String, isName: Bool = false) -> String {
        let pieces = TextPiece.all(in: text, numbers: numbers)
        let bytes = Array(text.utf8)
        let strict = pieces.map { isName || Self.isInAddress($0, bytes) }
        var isHidden = zip(pieces, strict).map { hides($0, isName: $1) }
        for hit in reader?.read(text, as: isName ? .fileName : .caption) ?? []
        where !hit.pupils.isEmpty && !ownIDs.isSuperset(of: hit.pupils) {
            for (place, piece) in pieces.enumerated() where piece.range.overlaps(hit.range) && !isOwn(piece) { isHidden[place] = true }
        }
        let kept = keptPlaces(pieces)
        for place in kept { isHidden[place] = false }
        spread(&isHidden, pieces, bytes, kept: kept, strict: strict)
        return replaced(pieces, isHidden, bytes)
    }

    private func hides(_ piece: TextPiece, isName: Bool) -> Bool {
        if piece.isNumber { return true }
        return piece.keys.contains { key in
            if joined.contains(key) { return true }
            return others.contains(key) && !own.contains(key) && (isName || piece.isCapital || !isOrdinary(key))
        }
    }

    /// Whether it stands in an address, a path or a handle: a run without a space that has a sign of one.
    private static func isInAddress(_ piece: TextPiece, _ bytes: [UInt8]) -> Bool {
        let before = bytes[..<piece.range.lowerBound].reversed().prefix { $0 > 32 }
        let after = bytes[piece.range.upperBound...].prefix { $0 > 32 }
        return before.contains { "/@#_\\".utf8.contains($0) } || after.contains { "/@_\\".utf8.contains($0) }
    }

    private func isOwn(_ piece: TextPiece) -> Bool { piece.keys.contains(where: own.contains) }

    /// Where the person's own full name stands.
    private func keptPlaces(_ pieces: [TextPiece]) -> Set<Int> {
        var kept: Set<Int> = []
        for start in pieces.indices {
            for name in ownNames where start + name.count <= pieces.count {
                let places = start..<start + name.count
                if zip(places, name).allSatisfy({ pieces[$0].keys.contains($1) }) { kept.formUnion(places) }
            }
        }
        return kept
    }

    /// What stands beside a name and may be a part of it: another surname, “van der”, an initial.
    private func spread(_ isHidden: inout [Bool], _ pieces: [TextPiece], _ bytes: [UInt8], kept: Set<Int>, strict: [Bool]) {
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for place in pieces.indices where !isHidden[place] && !kept.contains(place) {
                let piece = pieces[place]
                let besideHidden = [place - 1, place + 1].contains { other in
                    guard isHidden.indices.contains(other), isHidden[other] else { return false }
                    let gap = bytes[
                        min(
                            piece.range.upperBound, pieces[other].range.upperBound)..<max(
                                piece.range.lowerBound, pieces[other].range.lowerBound)]
                    return Self.joins(gap, isInitial: piece.isInitial)
                }
                guard besideHidden else { continue }
                let isPart = piece.keys.contains { own.contains($0) || others.contains($0) || Self.particles.contains($0) }
                guard
                    piece.isInitial || (isPart && (strict[place] || piece.isCapital || piece.keys.contains(where: Self.particles.contains)))
                else { continue }
                isHidden[place] = true
                hasChanged = true
            }
        }
    }

    private static let particles: Set<String> = [
        "van", "der", "den", "de", "la", "le", "da", "di", "dos", "el", "al", "bin", "ibn", "von", "mc", "mac", "st",
    ]

    private static func joins(_ gap: ArraySlice<UInt8>, isInitial: Bool) -> Bool {
        let words = String(decoding: gap, as: UTF8.self)
        return ["", " ", "-", "_", ".", "'", "’", "+", "%20"].contains(words) || (isInitial && [". ", ".-"].contains(words))
    }

    private func replaced(_ pieces: [TextPiece], _ isHidden: [Bool], _ bytes: [UInt8]) -> String {
        var text = ""
        var end = 0
        var lastHidden: Int?
        for (place, piece) in pieces.enumerated() where isHidden[place] {
            let gap = bytes[end..<piece.range.lowerBound]
            if let last = lastHidden, last == place - 1, Self.joins(gap, isInitial: true) {
                end = piece.range.upperBound
            } else {
                text += String(decoding: gap, as: UTF8.self) + Self.words
                end = piece.range.upperBound
            }
            lastHidden = place
        }
        return text + String(decoding: bytes[end...], as: UTF8.self)
    }
}
