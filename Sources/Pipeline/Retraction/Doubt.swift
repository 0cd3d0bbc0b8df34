package import Records
package import Web

/// Why a check cannot say that the picture is gone.
package struct Doubt: Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
        case moved(WebAddress)
        case unreachable(WebFailure)
        case signIn
        case status(Int)
        case challenge
        case empty
        case scriptOnly
        case scriptsMayShow
        case frames
        case forwards
        case notWhole
        case unreadablePictures(Int)
        case unclearPicture
        case otherKind
        case pageForPicture
        case circle
        case tooManyRedirects
        case redirectToNowhere
        case notRecorded
        case tooManyRequests
        case leftToAPerson(Int)
    }

    package let place: AddressPlace
    package let reason: Reason
}

extension Doubt.Reason {
    package var outcome: AddressSighting.Outcome {
        switch self {
        case .moved: .moved
        case .unreachable: .unreachable
        case .signIn: .signInNeeded
        case .status, .challenge, .empty, .scriptOnly, .scriptsMayShow, .frames, .forwards, .notWhole, .unreadablePictures, .unclearPicture,
            .otherKind, .pageForPicture, .circle, .tooManyRedirects, .redirectToNowhere, .notRecorded, .tooManyRequests, .leftToAPerson:
            .unclear
        }
    }

    /// Without any address, which may hold a name.
    package var words: String {
        switch self {
        case .moved(let target): "it sends its readers to another site (\(target.host)), which is not on record and was not asked"
        case .unreachable(let failure): failure.words
        case .signIn: "it is shown only to those who sign in, so it cannot be checked from outside"
        case .status(let status): "it answered with code \(status), which says nothing about what is there"
        case .challenge: "it may ask first whether a person is there, and a program gets no further"
        case .empty: "it answered with an empty page"
        case .scriptOnly: "the page is built by scripts in the reader's browser, and what came has almost no words and no picture"
        case .scriptsMayShow:
            "the page has scripts, which may show pictures that it does not name, and no earlier check saw the picture by reading it"
        case .frames: "parts of the page are pages of their own, which were not looked into"
        case .forwards: "the page sends its readers on by itself"
        case .notWhole: "the page could not be read to its end, or names more pictures than one check looks at"
        case .unreadablePictures(let count):
            "\(count == 1 ? "a picture has an address" : "\(count) pictures have addresses") that cannot be understood"
        case .unclearPicture: "a picture stands there that could not be compared"
        case .otherKind: "what it serves is neither a page nor a picture, and may hold one"
        case .pageForPicture: "a page stands where a picture is expected, and was not looked into"
        case .circle: "it sends its readers round in a circle"
        case .tooManyRedirects: "it sends its readers on more often than the policy lets a check follow"
        case .redirectToNowhere: "it sends its readers on to something that is no address of the web"
        case .notRecorded: "it sends its readers on to an address that the record did not take, so it was not asked"
        case .tooManyRequests: "there is more to look at than one check may ask for"
        case .leftToAPerson(let count):
            "\(count == 1 ? "a picture lies" : "\(count) pictures lie") on another site or could not be put on record, and \(count == 1 ? "was" : "were") not asked for"
        }
    }
}
