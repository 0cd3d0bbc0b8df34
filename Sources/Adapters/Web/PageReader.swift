/// Reads a page's text for all that it may show.
package enum PageReader {
    /// No more than so many addresses of pictures are kept; a page that has more is not whole.
    package static func read(_ bytes: [UInt8], at address: WebAddress, pictures limit: Int) -> Page {
        let text = PageText.utf8(bytes)
        var page = Page()
        guard bytes.count <= longest, !PageText.isCrowded(text), let walk = PageWalk(utf8: text) else { return page }
        var gathering = Gathering(address: address, limit: limit)
        while let event = walk.next() { gathering.take(event) }
        page = gathering.page
        page.isWhole = walk.isWhole && !gathering.hasMore
        page.asksForPerson = page.asksForPerson || marks(String(decoding: text, as: UTF8.self).lowercased())
        return page
    }

    /// Pages beyond this many bytes are not read: it takes seconds, and no page that people read is so long. Our own number.
    private static let longest = 5_000_000

    /// What stands in pages that ask whether a person is there: Google's, hCaptcha's and others' all have the word, Cloudflare's these paths.
    private static func marks(_ text: String) -> Bool {
        ["captcha", "challenge-platform", "cf-turnstile", "cf-chl"].contains { text.contains($0) }
    }
}

/// What has been seen of a page so far.
private struct Gathering {
    var page = Page()
    var hasMore = false
    private var base: WebAddress
    private let limit: Int
    private var seen: Set<WebAddress> = []
    private var references: Set<String> = []
    private var hasBase = false
    /// The elements around whose text is for no reader.
    private var unseen: [String] = []

    private static let silent: Set<String> = ["script", "style", "noscript", "template", "title", "head"]

    init(address: WebAddress, limit: Int) {
        base = address
        self.limit = limit
    }

    mutating func take(_ event: PageWalk.Event) {
        switch event {
        case .start(let name, let attributes): start(name, attributes)
        case .end(let name): if unseen.last == name { unseen.removeLast() }
        case .text(let text):
            if unseen.contains("script") || unseen.contains("style") { add(Mentions.addresses(in: text)) }
            if unseen.isEmpty { page.words += Self.words(in: text) }
        }
    }

    private mutating func start(_ name: String, _ attributes: [(name: String, value: String)]) {
        if Self.silent.contains(name) { unseen.append(name) }
        let values = Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first }
        switch name {
        case "base":
            if !hasBase, let address = values["href"].flatMap({ WebAddress($0, from: base) }) {
                base = address
                hasBase = true
            }
        case "script": page.hasScripts = true
        case "iframe", "frame", "portal", "fencedframe": if !PictureAttributes.isDot(values) { page.frames += 1 }
        case "input": if values["type"]?.lowercased().trimmed == "password" { page.asksForPassword = true }
        case "meta":
            if values["http-equiv"]?.lowercased().trimmed == "refresh", values["content"]?.contains("=") == true { page.forwards = true }
        default: break
        }
        add(PictureAttributes(of: name, attributes).addresses)
    }

    private static func words(in text: String) -> Int {
        var count = 0
        var isInside = false
        for scalar in text.unicodeScalars {
            let isLetter =
                scalar.isASCII
                ? ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
                : scalar.properties.isAlphabetic
            if isLetter, !isInside { count += 1 }
            isInside = isLetter
        }
        return count
    }

    private mutating func add(_ references: [String]) {
        for reference in references { add(reference.trimmed) }
    }

    private mutating func add(_ reference: String) {
        // Most pages name the same pictures again and again.
        if reference.isEmpty || reference.hasPrefix("#") || !references.insert(reference).inserted { return }
        if reference.prefix(5).lowercased() == "data:" {
            switch InlinePicture(reference) {
            case .bytes(let bytes): page.inlinePictures.append(bytes)
            case .unreadable: page.unreadable += 1
            case nil: break
            }
        } else if hasMore {
            return
        } else if let address = WebAddress(reference, from: base) {
            guard !seen.contains(address) else { return }
            guard seen.count < limit else { return hasMore = true }
            seen.insert(address)
            page.pictures.append(address)
        } else {
            page.unreadable += 1
        }
    }
}
