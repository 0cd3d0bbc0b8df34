/// Words, and beginnings of words (“fundrais*”).
struct WordSet: Sendable {
    private let whole: Set<String>
    private let stems: [String]

    init(_ words: [String]) {
        whole = Set(words.filter { $0.last != "*" })
        stems = words.filter { $0.last == "*" }.map { String($0.dropLast()) }
    }

    func contains(_ key: String) -> Bool { whole.contains(key) || stems.contains { key.hasPrefix($0) } }

    /// What its words begin with.
    var starts: [String] { whole + stems }

    /// Whether a longer word ends so (“autismawareness”).
    func endsOf(_ key: String) -> Bool { whole.contains { $0.utf8.count >= 4 && key.utf8.count > $0.utf8.count && key.hasSuffix($0) } }
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
        var starts: [String] {
            switch self {
            case .whole(let word), .stem(let word): [word]
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
    /// Keyed by the first two bytes of the first word, which every token that could begin the phrase has.
    private var table: [UInt16: [(phrase: Phrase, value: Value)]] = [:]

    init() {}

    mutating func add(_ value: Value, _ phrase: Phrase) {
        guard let first = phrase.words.first else { return }
        for start in Set(first.starts.map(Self.start)) { table[start, default: []].append((phrase, value)) }
    }

    /// The longest that stands there, in words.
    func longest(at place: Int, in tokens: [Token], where isOne: (Value) -> Bool = { _ in true }) -> (value: Value, count: Int)? {
        var best: (value: Value, count: Int)?
        for (phrase, value) in table[Self.start(tokens[place].key)] ?? []
        where phrase.words.count > best?.count ?? 0 && phrase.stands(at: place, in: tokens) && isOne(value) {
            best = (value, phrase.words.count)
        }
        return best
    }

    /// One of several words that the word begins with, all written together.
    func joined(in key: String) -> Value? {
        table[Self.start(key)]?.first { entry in
            entry.phrase.words.count > 1 && entry.phrase.joined.map { key.hasPrefix($0) } ?? false
        }?.value
    }

    private static func start(_ key: String) -> UInt16 {
        let bytes = key.utf8.prefix(2)
        return bytes.reduce(0) { $0 << 8 | UInt16($1) }
    }
}

extension PhraseTable<Phrase> {
    init(_ texts: [String], lists: [String: WordSet] = [:]) {
        self.init()
        for text in texts { add(Phrase(text, lists: lists), Phrase(text, lists: lists)) }
    }
}
