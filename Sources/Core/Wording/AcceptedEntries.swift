/// What the school accepts in any text: handles, sites, mailboxes, telephone numbers, postcodes and street addresses of its own.
package struct AcceptedEntries: Sendable {
    private var web: Set<String> = []
    private var phones: Set<String> = []
    private var postcodes: Set<String> = []
    private var addresses: Set<String> = []

    /// What has none of the forms accepts nothing.
    package init(_ entries: [String]) {
        for entry in entries { add(entry) }
    }

    /// Whether something has one of the forms, so that it can be found in a text.
    package static func hasForm(_ entry: String) -> Bool {
        var entries = AcceptedEntries([])
        return entries.add(entry)
    }

    @discardableResult
    private mutating func add(_ entry: String) -> Bool {
        if Self.isWeb(entry) {
            web.insert(Self.plain(entry))
            return true
        }
        let digits = entry.filter(\.isNumber)
        if (8...15).contains(digits.count), entry.utf8.allSatisfy({ Token.isDigit($0) || " +()-./".utf8.contains($0) }) {
            phones.insert(Self.dialled(entry))
            return true
        }
        let found = Postcode.all(in: entry).map { Self.folded(String(entry[$0])) }
        postcodes.formUnion(found)
        let words = TokenisedText(entry, as: .caption, names: [])
        let streets = StreetAddress.hits(in: words) { _ in true }.map { Self.folded($0.words) }
        addresses.formUnion(streets)
        return !found.isEmpty || !streets.isEmpty
    }

    /// Itself, or a part of an accepted site.
    func accepts(web text: String) -> Bool {
        if web.isEmpty { return false }
        let text = Self.plain(text)
        if web.contains(text) { return true }
        return web.contains { $0.contains(".") && text.hasSuffix("." + $0) && !text.contains("@") }
    }

    func accepts(phone text: String) -> Bool { !phones.isEmpty && phones.contains(Self.dialled(text)) }

    func accepts(place text: String) -> Bool {
        if postcodes.isEmpty, addresses.isEmpty { return false }
        let text = Self.folded(text)
        return postcodes.contains(text) || addresses.contains(text)
    }

    /// Whether what was found in a picture is the school's own, or a number that is nobody's.
    package func accepts(_ datum: PersonalDatum) -> Bool {
        switch datum.kind {
        case .phone: accepts(phone: datum.words) || NumberWords.shipped.isPublic(Self.dialled(datum.words))
        case .email, .handle, .link: accepts(web: datum.words)
        case .postcode, .address: accepts(place: datum.words)
        case .birth, .upn, .uln, .nhsNumber, .nationalInsurance, .admissionNumber, .location: false
        }
    }

    /// “@handle”, “office@example.org”, “example.org/news”.
    private static func isWeb(_ entry: String) -> Bool {
        let bytes = Array(plain(entry).utf8)
        guard bytes.allSatisfy({ $0 > 32 }) else { return false }
        let sides = entry.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        if sides.count == 2, sides[0].isEmpty {
            return bytes.count >= 2 && bytes.contains(where: Token.isPart)
                && bytes.allSatisfy { Token.isPart($0) || "._-".utf8.contains($0) }
        }
        if sides.count == 2, !entry.contains("/") { return isHost(Array(sides[1])[...]) }
        return isHost(bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: ":") })
    }

    static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
        let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, last.count >= 2, !last.contains(where: Token.isDigit) else { return false }
        return labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { Token.isPart($0) || $0 == UInt8(ascii: "-") } }
    }

    static func plain(_ entry: String) -> String {
        var text = entry.lowercased()[...]
        for start in ["https://", "http://", "www.", "@"] where text.hasPrefix(start) { text = text.dropFirst(start.count) }
        while text.last == "/" { text.removeLast() }
        return String(text)
    }

    /// In digits from 0 on, as within the country.
    static func dialled(_ text: String) -> String {
        let all = text.filter(\.isNumber)
        let digits = all.hasPrefix("0044") ? all.dropFirst(2) : all[...]
        return digits.hasPrefix("44") ? "0" + digits.dropFirst(digits.hasPrefix("440") ? 3 : 2) : String(digits)
    }

    private static func folded(_ text: String) -> String { Token.all(in: ReadableText(text)).map(\.key).joined() }
}
