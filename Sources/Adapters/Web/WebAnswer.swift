/// What a server answered to one request.
package struct WebAnswer: Hashable, Sendable {
    package let status: Int
    /// In lower case and without its parameters, such as `text/html`.
    package let type: String?
    /// Of a redirect that leads to an http or https address; it was not followed.
    package let redirect: WebAddress?
    /// The server asks whether a person is there; what it sends then is not the page.
    package let isChallenge: Bool
    package let bytes: [UInt8]

    package var isRedirect: Bool { [301, 302, 303, 307, 308].contains(status) }
}

/// Why a request had no answer; none of them says whether anything is still there.
package enum WebFailure: String, Error, Hashable, Sendable, CaseIterable {
    case noSuchHost = "no-such-host"
    case refused
    case timeout
    case notTrusted = "not-trusted"
    case tooLarge = "too-large"
    case privateAddress = "private-address"
    case notHTTP = "not-http"
    case brokenOff = "broken-off"

    package var words: String {
        switch self {
        case .noSuchHost: "no computer with this name was found; look whether the address is written rightly and the network works"
        case .refused: "nothing could be connected to there (the network may let programs out only through a proxy, which is not used)"
        case .timeout: "no whole answer came within the time that the policy gives"
        case .notTrusted: "no safe connection could be made, as the certificate is not one that this machine trusts"
        case .tooLarge: "the answer is larger than the policy lets it be, and was not read to its end"
        case .privateAddress:
            "the name leads to an address inside a network, which is not asked unless the policy names the host as one that may be"
        case .notHTTP: "this is no http or https address"
        case .brokenOff: "the answer broke off, or could not be understood"
        }
    }
}
