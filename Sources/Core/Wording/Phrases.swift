/// Words, and beginnings of words (“fundrais*”).
struct WordSet: Sendable {
    private let whole: Set<String>
    private let stems: [String]

    init(_ words: [String]) {
        whole = Set(words.filter { $0.last != "*" })
        stems = words.filter { $0.last == "*" }.map { String($0.dropLast()) }
    }

    func contains(_ key: String) -> Bool { whole.contains(key) || stems.contains { key.hasPrefix($0) } }

    /// What its words begin with, and whether that is a beginning only.
    var starts: [(word: String, isStem: Bool)] { whole.map { ($0, false) } + stems.map { ($0, true) } }

    /// Whether a longer word ends so (“autismawareness”).
    func endsOf(_ key: String) -> Bool { whole.contains { $0.utf8.count >= 4 && key.utf8.count > $0.utf8.count && key.hasSuffix($0) } }
}

/// Which first four bytes words of a table have; most words of a text are sorted out here.
struct StartMask: Sendable {
    private var bits = [UInt64](repeating: 0, count: 128)

    init(_ words: some Sequence<String> = []) {
        for word in words { insert(Token.start(word)) }
    }

    mutating func insert(_ start: UInt32) { bits[Self.place(start) >> 6] |= 1 << UInt64(Self.place(start) & 63) }

    func contains(_ start: UInt32) -> Bool { bits[Self.place(start) >> 6] & 1 << UInt64(Self.place(start) & 63) != 0 }

    /// 13 bits that depend on all four bytes (Fibonacci hashing, Knuth 6.4).
    private static func place(_ start: UInt32) -> Int { Int((start &* 2_654_435_769) >> 19) }
}

/// Words one after the other, each whole, a beginning, or one of a list.
struct Phrase: Sendable {
    enum Word: Sendable {
        case whole(String)
        case stem(String)
        case oneOf(WordSet)

        func fits(_ key: String) -> Bool {
            switch self {
            case .whole(let word): key == word
            case .stem(let stem): key.hasPrefix(stem)
            case .oneOf(let words): words.contains(key)
            }
        }

        /// What a token that fits may begin with.
        var starts: [(word: String, isStem: Bool)] {
            switch self {
            case .whole(let word): [(word, false)]
            case .stem(let word): [(word, true)]
            case .oneOf(let words): words.starts
            }
        }
    }

    let words: [Word]

    /// “{family}” stands for any word of the list of that name.
    init(_ text: String, lists: [String: WordSet] = [:]) {
        words = text.split { $0 == " " || $0 == "-" }.map { word in
            if word.first == "{", let list = lists[String(word.dropFirst().dropLast())] { return .oneOf(list) }
            return word.last == "*" ? .stem(String(word.dropLast())) : .whole(String(word))
        }
    }

    /// Written as one word, as in hashtags; `nil` where one of the words is any of a list.
    var joined: String? {
        var joined = ""
        for word in words {
            switch word {
            case .whole(let word), .stem(let word): joined += word
            case .oneOf: return nil
            }
        }
        return joined
    }

    func stands(at place: Int, in tokens: [Token]) -> Bool {
        guard place + words.count <= tokens.count else { return false }
        for (offset, word) in words.enumerated() {
            let token = tokens[place + offset]
            guard word.fits(token.key), token.sentence == tokens[place].sentence else { return false }
        }
        return true
    }
}

/// Phrases by their first letters, so that a text costs time in its own length.
struct PhraseTable<Value: Sendable>: Sendable {
    private typealias Entry = (phrase: Phrase, value: Value)

    /// Keyed by the first four bytes of the first word, which every token that could begin the phrase has.
    private var table: [UInt32: [Entry]] = [:]
    /// Those that begin with a beginning of less than four bytes, keyed by its first two.
    private var short: [UInt32: [Entry]] = [:]
    private var starts = StartMask()

    init() {}

    mutating func add(_ value: Value, _ phrase: Phrase) {
        guard let first = phrase.words.first else { return }
        var (whole, stems): (Set<UInt32>, Set<UInt32>) = ([], [])
        for (word, isStem) in first.starts {
            if isStem, word.utf8.count < 4 {
                stems.insert(Token.start(word) & 0xFFFF_0000)
            } else {
                whole.insert(Token.start(word))
            }
        }
        for start in whole {
            table[start, default: []].append((phrase, value))
            starts.insert(start)
        }
        for start in stems {
            short[start, default: []].append((phrase, value))
            starts.insert(start)
        }
    }

    /// The longest that stands there, in words.
    func longest(at place: Int, in tokens: [Token], where isOne: (Value) -> Bool = { _ in true }) -> (value: Value, count: Int)? {
        let start = tokens[place].start
        var best: (value: Value, count: Int)?
        if starts.contains(start) { Self.look(table[start], place, tokens, isOne, &best) }
        if starts.contains(start & 0xFFFF_0000) { Self.look(short[start & 0xFFFF_0000], place, tokens, isOne, &best) }
        return best
    }

    private static func look(
        _ entries: [Entry]?, _ place: Int, _ tokens: [Token], _ isOne: (Value) -> Bool, _ best: inout (value: Value, count: Int)?
    ) {
        guard let entries else { return }
        for entry in entries
        where entry.phrase.words.count > best?.count ?? 0 && entry.phrase.stands(at: place, in: tokens) && isOne(entry.value) {
            best = (entry.value, entry.phrase.words.count)
        }
    }

    /// One of several words that the word begins with, all written together.
    func joined(in key: String) -> Value? {
        // Its first word may be shorter than four letters.
        for count in 2...4 {
            let found = table[Token.start(String(key.prefix(count)))]?.first { entry in
                entry.phrase.words.count > 1 && entry.phrase.joined.map { key.hasPrefix($0) } ?? false
            }
            if let found { return found.value }
        }
        return nil
    }
}

extension PhraseTable<Phrase> {
    init(_ texts: [String], lists: [String: WordSet] = [:]) {
        self.init()
        for text in texts { add(Phrase(text, lists: lists), Phrase(text, lists: lists)) }
    }
}
