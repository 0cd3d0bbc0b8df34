package import Web

/// What one address answered.
package struct SeenAnswer: Sendable {
    package enum Answer: Sendable {
        case absent(Int)
        case status(Int)
        case redirect(Int)
        case picture(Recognition)
        /// A drawing made of lines and letters only.
        case drawing
        case page(pictures: Int, words: Int)
        case other(type: String?)
        case empty
        case failed(WebFailure)
    }

    package let place: AddressPlace
    /// `nil` for a picture within the page.
    package let address: WebAddress?
    package let answer: Answer

    /// One line for the case file, without the address, which may hold a name.
    package var words: String { "\(place.words): \(answer.words)" }
}

extension SeenAnswer.Answer {
    package var words: String {
        switch self {
        case .absent(404): "nothing is there (404)"
        case .absent(let status): "it was removed for good (\(status))"
        case .status(let status): "answered with code \(status) instead of a page"
        case .redirect(let status): "sent on to another address (\(status))"
        case .picture(.same): "serves the picture"
        case .picture(.other): "serves another picture"
        case .picture(.unclear): "serves a picture that could not be compared"
        case .drawing: "serves a drawing without any photo"
        case .page(let pictures, let words):
            "a page with \(words == 1 ? "1 word" : "\(words) words") that names \(pictures == 1 ? "1 picture" : "\(pictures) pictures")"
        case .other(let type): "neither a page nor a picture (\(type.map(Self.plain) ?? "of no named kind"))"
        case .empty: "answered with nothing at all"
        case .failed(let failure): failure.words
        }
    }

    /// A server may write anything there.
    private static func plain(_ type: String) -> String {
        String(type.prefix(60).filter { $0.isASCII && ($0.isLetter || $0.isNumber || "/+-.".contains($0)) })
    }
}
