/// Finds words about a child's need or circumstance, and says how close they stand to a child.
struct CircumstanceReader: Sendable {
    private let lists = CircumstanceWords.shipped
    private let ownGroups: PhraseTable<Phrase>

    /// The school's own names of groups that tell of those who are in them.
    init(ownGroups names: [String]) {
        var table = PhraseTable<Phrase>()
        for name in names {
            let phrase = Phrase(Token.all(in: ReadableText(name)).map(\.key).joined(separator: " "))
            table.add(phrase, phrase)
        }
        ownGroups = table
    }

    func hits(in words: TokenisedText) -> [TextHit] {
        var hits: [TextHit] = []
        var place = 0
        while place < words.tokens.count {
            guard let (hit, count) = hit(at: place, words) else {
                place += 1
                continue
            }
            if let hit { hits.append(hit) }
            place += count
        }
        return hits
    }

    /// The hit of the words that begin with the token, if they are any, and how many tokens they are.
    private func hit(at place: Int, _ words: TokenisedText) -> (TextHit?, Int)? {
        if let (_, count) = ownGroups.longest(at: place, in: words.tokens) {
            let why = "It is one of the groups that the school lists: who is in it, is told by its name."
            return (hit(.group, place, count, words, .certain, why), count)
        }
        if let (_, count) = lists.themes.longest(at: place, in: words.tokens) {
            return (hit(.theme, place, count, words, .possible, "It is an event or a subject of the day, which tells of nobody."), count)
        }
        let otherwise = lists.otherwise.longest(at: place, in: words.tokens)?.count ?? 0
        guard let (term, count) = term(at: place, words), count > otherwise else { return otherwise > 0 ? (nil, otherwise) : nil }
        guard !(place..<place + count).contains(where: { words.isName[$0] }) || term.counts == .telling else { return nil }
        let context = CircumstanceContext(words, place..<place + count, lists)
        guard let (closeness, strength) = context.closeness(of: term) else { return (nil, count) }
        return (
            hit(closeness, place, count, words, strength, "The words are about \(term.topic). " + Self.reason(closeness, strength)), count
        )
    }

    private func term(at place: Int, _ words: TokenisedText) -> (CircumstanceWords.Term, Int)? {
        let tokens = words.tokens
        if let (term, count) = lists.terms.longest(at: place, in: tokens, where: { counts($0, at: place, words) }) { return (term, count) }
        // “#youngcarers”
        let start = tokens[place].range.lowerBound
        guard start > 0, words.text.bytes[start - 1] == UInt8(ascii: "#") else { return nil }
        return lists.terms.joined(in: tokens[place].key).map { ($0, 1) }
    }

    /// Whether a code is meant as one, and a word not as something else.
    private func counts(_ term: CircumstanceWords.Term, at place: Int, _ words: TokenisedText) -> Bool {
        let tokens = words.tokens
        let end = place + term.phrase.words.count
        if end < tokens.count, tokens[end].sentence == tokens[place].sentence, term.unless.contains(tokens[end].key),
            !Self.passive.contains(tokens.before(place, 1).first ?? "")
        {
            return false
        }
        guard term.isCode else { return true }
        if tokens[place].isCode {
            let isAmidCapitals = [place - 1, place + 1].contains { other in
                tokens.indices.contains(other) && tokens[other].isCode && tokens[other].key.utf8.count >= 2 && !isCode(tokens[other])
            }
            return !(term.isWord && isAmidCapitals)
        }
        // Names of files are often in small letters throughout: there a group's word says that a code is meant.
        guard words.unit == .fileName || words.unit == .folder, !term.isWord, end < tokens.count else { return false }
        return lists.groupNouns.contains(tokens[end].key)
    }

    /// “Ava was adopted this week”: here it happened to somebody, whatever follows.
    private static let passive: Set<String> = ["was", "were", "been", "being", "got"]

    private func isCode(_ token: Token) -> Bool { lists.terms.longest(at: 0, in: [token], where: { $0.isCode }) != nil }

    private func hit(
        _ closeness: Closeness, _ place: Int, _ count: Int, _ words: TokenisedText, _ strength: Strength, _ why: String
    ) -> TextHit {
        let range = words.tokens[place].range.lowerBound..<words.tokens[place + count - 1].range.upperBound
        return words.hit(.circumstance(closeness), range, strength, why: why)
    }

    private static func reason(_ closeness: Closeness, _ strength: Strength) -> String {
        switch closeness {
        case .child: "A child stands beside them."
        case .group: "They name a group: who is in it, is told by its name."
        case .theme where strength == .possible: "Here they are an event, a collection or a subject, which tells of nobody."
        case .theme: "Nobody stands beside them; in a picture of few children they may be read as about those."
        }
    }
}
