/// E-mail addresses, and links and handles that carry a pupil's name.
///
/// A mailbox is always somebody's; a link or a handle without a pupil's name in it is nobody's here. What the school lists as accepted is none of them.
struct WebAddresses: Sendable {
    private let accepted: AcceptedEntries

    init(accepting entries: AcceptedEntries) { accepted = entries }

    func hits(in words: TokenisedText) -> [TextHit] {
        let bytes = words.text.bytes
        var hits: [TextHit] = []
        for place in bytes.indices where bytes[place] == UInt8(ascii: "@") {
            if let hit = mailboxOrHandle(place, words) { hits.append(hit) }
        }
        return hits + links(words) + named(words)
    }

    private func mailboxOrHandle(_ place: Int, _ words: TokenisedText) -> TextHit? {
        let bytes = words.text.bytes
        let left = run(bytes, before: place) { Token.isPart($0) || "._%+-'".utf8.contains($0) }
        var right = run(bytes, after: place + 1) { Token.isPart($0) || "._-".utf8.contains($0) }
        while let last = right.last, !Token.isPart(bytes[last]), bytes[last] != UInt8(ascii: "_") { right = right.dropLast() }
        guard let first = right.first, let last = right.last else { return nil }
        if let start = left.first {
            let range = start..<last + 1
            guard AcceptedEntries.isHost(bytes[first...last]), !isAccepted(words.text.words(range)) else { return nil }
            return words.hit(
                .personal(.email), range, .certain, pupils: words.names(within: range), why: "It has the form of an e-mail address.")
        }
        let range = place..<last + 1
        guard right.count >= 2, !Token.isDigit(bytes[first]) else { return nil }
        return named(range, .handle, "A handle with a pupil’s name in it leads to an account of theirs.", words)
    }

    private func links(_ words: TokenisedText) -> [TextHit] {
        let bytes = words.text.bytes
        guard !words.names.isEmpty, bytes.contains(UInt8(ascii: ".")) else { return [] }
        return bytes.indices.compactMap { place in
            // Blocks of what is no space, with a dot and a slash or “www.” in them.
            guard bytes[place] > 32, place == 0 || bytes[place - 1] <= 32 else { return nil }
            let block = run(bytes, after: place) { $0 > 32 }
            let range = place..<(block.last ?? place) + 1
            let small = AcceptedEntries.plain(String(decoding: bytes[range], as: UTF8.self))
            let host = small.prefix { $0 != "/" && $0 != "?" && $0 != ":" }
            let isLink = small.count < range.count || host.count < small.count
            guard isLink, !host.contains("@"), AcceptedEntries.isHost(Array(host.utf8)[...]), !isAccepted(String(host)) else { return nil }
            return named(range, .link, "A link with a pupil’s name in it leads to them.", words)
        }
    }

    /// “Snapchat: ava07”: after these a name in a game or a chat stands.
    private func named(_ words: TokenisedText) -> [TextHit] {
        guard words.text.bytes.contains(where: { ":=".utf8.contains($0) }) else { return [] }
        return words.tokens.indices.dropLast().compactMap { place in
            guard Self.accounts.contains(words.tokens[place].key) else { return nil }
            let gap = words.gap(after: place)
            guard gap.contains(UInt8(ascii: ":")) || gap.contains(UInt8(ascii: "=")), gap.count <= 3 else { return nil }
            let start = words.tokens[place + 1].range.lowerBound
            let run = run(words.text.bytes, after: start) { Token.isPart($0) || "._-".utf8.contains($0) }
            let range = start..<(run.last ?? start) + 1
            guard range.count >= 3, !isAccepted(words.text.words(range)) else { return nil }
            return words.hit(
                .personal(.handle), range, .likely, pupils: words.names(within: range),
                why: "It stands after the name of a game or a chat, as people’s names there do.")
        }
    }

    /// Source: where children have accounts of their own; Ofcom's yearly report on children's media use names these.
    private static let accounts: Set<String> = [
        "snapchat", "snap", "gamertag", "xbox", "psn", "roblox", "discord", "username", "minecraft",
    ]

    private func named(_ range: Range<Int>, _ kind: PersonalDatum.Kind, _ why: String, _ words: TokenisedText) -> TextHit? {
        let names = words.names(within: range)
        guard !names.isEmpty, !isAccepted(words.text.words(range)) else { return nil }
        let isWhole = names.contains { $0.kind == .fullName || $0.kind == .nameWithInitial }
        return words.hit(.personal(kind), range, isWhole ? .certain : .likely, pupils: names, why: why)
    }

    private func isAccepted(_ text: String) -> Bool { accepted.accepts(web: text) }

    private func run(_ bytes: [UInt8], after place: Int, of isOne: (UInt8) -> Bool) -> Range<Int> {
        place..<(bytes[place...].firstIndex { !isOne($0) } ?? bytes.count)
    }

    private func run(_ bytes: [UInt8], before place: Int, of isOne: (UInt8) -> Bool) -> Range<Int> {
        (bytes[..<place].lastIndex { !isOne($0) }.map { $0 + 1 } ?? 0)..<place
    }
}
