import Domain

/// The names in the words of one text: put together where forename and surname stand beside each other, and judged by what stands around them where they stand alone.
struct NamesInWords {
    let text: TextWords
    let unit: TextUnit
    let terms: NameTerms
    let found: [FoundName]
    let evidence: NameEvidence
    let original: String
    private let shown: Set<PupilID>

    init(
        _ text: TextWords, _ unit: TextUnit, _ terms: NameTerms, _ lists: WordLists, _ near: NearNames, ownNames: Set<UInt64>,
        shown: Set<PupilID>, alike: [LookAlikes.Found], text original: String
    ) {
        self.text = text
        self.unit = unit
        self.terms = terms
        self.original = original
        self.shown = shown
        let plain = terms.found(in: text)
        let others = Self.names(alike, text, terms)
        let found = others.isEmpty ? plain : (plain + others).sorted { $0.places.lowerBound < $1.places.lowerBound }
        self.found = found
        let named = Set(found.lazy.flatMap(\.places))
        let context = WordContext(text, as: unit, lists.context, isName: named.contains)
        evidence = NameEvidence(
            context, lists, ownNames: ownNames, isName: named.contains,
            isNearName: { near.isNearSurname(text.bytes[text.words[$0].bytes]) })
    }

    /// The names that begin from the one word on and before the other.
    func found(from first: Int, before end: Int) -> ArraySlice<FoundName> { found[found.neighbours(first..<end)] }

    /// Names that belong to each other begin no more words apart: a part of a name has six at most, and two may stand between.
    static let reach = 10

    /// Nothing else is looked for where no word is a part of a name.
    func hits() -> [TextHit] {
        if found.isEmpty { return [] }
        return together() + ofFamilies() + withInitials() + forenames() + surnames()
    }

    /// How sure it is that a full name that stands there is one: less where each of its words is an ordinary one and nothing of them is written as names are.
    func strength(ofFullName range: Range<Int>) -> Strength {
        let first = text.words.firstPlace { $0.range.lowerBound >= range.lowerBound }
        let last = text.words.firstPlace { $0.range.upperBound >= range.upperBound }
        guard last < text.words.count, first <= last, text.words[first].range.lowerBound == range.lowerBound,
            text.words[last].range.upperBound == range.upperBound
        else {
            return .certain
        }
        if evidence.isHarmless(first..<last + 1) { return .possible }
        return evidence.isDoubtful(first..<last + 1) ? .likely : .certain
    }

    /// A word that looks like a name is taken for that name.
    private static func names(_ alike: [LookAlikes.Found], _ text: TextWords, _ terms: NameTerms) -> [FoundName] {
        alike.compactMap { alike in
            guard let name = alike.name, let all = terms.terms(name) else { return nil }
            let places = text.words.indices.filter { alike.hit.range.contains(text.words[$0].range.lowerBound) }
            guard let first = places.first, let last = places.last else { return nil }
            return FoundName(
                places: first..<last + 1, forenames: all.filter { $0.role == .forename }, surnames: all.filter { $0.role == .surname },
                isPlural: false, hash: name)
        }
    }

    func hit(_ kind: TextHit.Kind, _ places: Range<Int>, _ pupils: [PupilID], _ strength: Strength, _ why: String) -> TextHit {
        let range = text.range(places)
        return TextHit(kind: kind, range: range, words: words(range), pupils: pupils, strength: strength, why: why)
    }

    private func words(_ range: Range<Int>) -> String {
        let utf8 = original.utf8
        let begin = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(original[begin..<utf8.index(begin, offsetBy: range.count)])
    }

    // MARK: Forenames alone

    private func forenames() -> [TextHit] {
        let names = found.filter { !$0.forenames.isEmpty }
        let badges = unit == .picture ? ContextWords.keys(BadgeLine.forenames(original) { _ in true }) : []
        var supports = names.map { name in
            badges.contains(name.hash)
                ? NameEvidence.Support(strength: .likely, why: "it has a line to itself")
                : evidence.forename(name, isShown: isShown(name))
        }
        // Names in a list support each other, from the sure ones outward.
        var isChanged = true
        while isChanged {
            isChanged = false
            for place in names.indices where supports[place].map({ $0.strength == .possible }) ?? true && evidence.mayBeListed(names[place])
            {
                let near = names[place].places.lowerBound - Self.reach..<names[place].places.upperBound + Self.reach
                let isListed = names.neighbours(near).contains { other in
                    (supports[other]?.strength ?? .possible) > .possible && areListed(names[place], names[other])
                }
                if isListed {
                    supports[place] = .init(
                        strength: .likely,
                        why: supports[place] == nil
                            ? "the word is an ordinary one too, but it stands in a list of names" : "it stands in a list of names")
                    isChanged = true
                }
            }
        }
        return zip(names, supports).compactMap { name, support in
            guard let support, let form = name.forenames.first?.form else { return nil }
            let strength = form == .middle && !isShown(name) ? .possible : support.strength
            return hit(.firstName, name.places, name.ids(name.forenames), strength, "\(Self.words(form)); \(support.why)")
        }
    }

    private func isShown(_ name: FoundName) -> Bool {
        !shown.isEmpty && name.forenames.contains { term in shown.contains { terms.contains(term, $0) } }
    }

    static func words(_ form: NameTerms.Form) -> String {
        switch form {
        case .own: "a forename on the list"
        case .part: "a part of a forename on the list"
        case .spelling: "another spelling of a forename on the list"
        case .nickname: "a short or long form of a forename on the list"
        case .middle: "a second forename on the list"
        }
    }
}
