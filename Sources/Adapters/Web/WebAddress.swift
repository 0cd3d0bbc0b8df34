import CCurl

/// An http or https address, read and written by the library that also asks for it, so that no two readers disagree about its host.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// In one spelling: without a fragment, a port that goes without saying or steps upward, other letters as per cent signs.
    package let text: String
    package let isSecure: Bool
    /// In lower case, and an address of numbers without brackets. A name in other letters counts only in its form for machines (`xn--…`).
    package let host: String
    package let port: Int
    /// As it is sent, from the first “/”.
    package let path: String
    /// What stands after the “?”.
    package let query: String

    /// Fails for other schemes, for addresses with a name or password in them, and for what is no address.
    package init?(_ text: String) { self.init(text, base: nil) }

    /// What a page at an address means by a reference.
    package init?(_ reference: String, from base: WebAddress) { self.init(reference, base: base) }

    private init?(_ text: String, base: WebAddress?) {
        let parts = AddressParts()
        // As browsers do: line ends and tabs inside an address count for nothing.
        let words = text.unicodeScalars.filter { !["\t", "\n", "\r"].contains($0) }
        guard base.map({ parts.read($0.text) }) ?? true, parts.read(String(String.UnicodeScalarView(words)).trimmed) else { return nil }
        guard let scheme = parts.part(SL_URL_SCHEME)?.lowercased(), ["http", "https"].contains(scheme),
            let host = parts.part(SL_URL_HOST)?.lowercased(), !host.isEmpty, host.utf8.allSatisfy({ $0 < 0x80 }),
            let port = parts.part(SL_URL_PORT).flatMap({ Int($0) })
        else { return nil }
        isSecure = scheme == "https"
        self.port = port
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        path = parts.part(SL_URL_PATH) ?? "/"
        query = parts.part(SL_URL_QUERY) ?? ""
        // Put together anew, since the library leaves a host's letters as they are written, and two spellings must be equal.
        let door = port == (isSecure ? 443 : 80) ? "" : ":\(port)"
        self.text = scheme + "://" + host + door + path + (query.isEmpty ? "" : "?" + query)
    }

    /// Only the host: an address may hold a pupil's name.
    package var description: String { "an address at \(host)" }

    private var isUsualPort: Bool { port == (isSecure ? 443 : 80) }

    /// Whether both are on one host, and not at another of its doors.
    package func isBeside(_ other: WebAddress) -> Bool { host == other.host && hasPort(of: other) }

    /// Whether it is on one of these sites or a part of one, at the door that is usual or that the other one has.
    package func isOn(_ sites: Set<String>, beside other: WebAddress) -> Bool {
        sites.contains { host == $0 || host.hasSuffix("." + $0) } && hasPort(of: other)
    }

    private func hasPort(of other: WebAddress) -> Bool { port == other.port || isUsualPort && other.isUsualPort }
}

/// Owns the library's reader of addresses.
@safe private final class AddressParts {
    private let reader: OpaquePointer

    init() {
        guard let reader = unsafe sl_url_open() else { preconditionFailure("libcurl cannot read addresses") }
        unsafe self.reader = reader
    }

    deinit { unsafe sl_url_close(reader) }

    func read(_ text: String) -> Bool {
        if text.isEmpty || text.utf8.contains(0) { return false }
        return unsafe sl_url_set(reader, text)
    }

    func part(_ part: sl_url_part) -> String? {
        guard let text = unsafe sl_url_part(reader, part) else { return nil }
        defer { unsafe sl_url_free(text) }
        return unsafe String(cString: text)
    }
}
