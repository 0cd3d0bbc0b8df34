package import Domain
package import Records
package import Web

/// What a check of one recorded address saw, and what follows from it.
package struct AddressReport: Sendable {
    /// How the page itself is gone, where it is.
    package enum Gone: Sendable, Equatable {
        /// 404 or 410.
        case absent(Int)
        /// It answers, and does not show the picture.
        case withoutPicture
        /// The address is that of a picture, and another one stands there.
        case anotherPicture
    }

    package let recorded: RecordedPage
    package let moment: Moment
    /// Every answer, in the order in which it was asked for.
    package let answers: [SeenAnswer]
    /// Where the picture was seen.
    package let found: [AddressPlace]
    /// Why the check proves nothing, in the order of the visit: the page's own come first.
    package let doubts: [Doubt]
    package let gone: Gone?
    /// Addresses of pictures that are not the school's to ask for, or that the ledger did not take: a person looks at them.
    package let leftToAPerson: [WebAddress]

    /// Where the picture is served as a file of its own, for the ledger to keep.
    package var servedAt: [WebAddress] {
        answers.compactMap { seen in
            if case .picture(.same) = seen.answer { seen.address } else { nil }
        }
    }

    /// Fail closed: without a doubt, with nothing found and with a page that is known to be gone, it is gone.
    package var outcome: AddressSighting.Outcome {
        if !found.isEmpty { return .stillThere }
        if let doubt = doubts.first { return doubt.reason.outcome }
        return gone == nil ? .unclear : .gone
    }

    /// What the ledger keeps of it; its words hold no address but the page's own beside them.
    package var sighting: AddressSighting {
        AddressSighting(
            address: recorded.page.text, at: moment, outcome: outcome, words: lines(withAddresses: false).joined(separator: "\n"))
    }
}

/// Which of a page's addresses is meant; safe to print.
package enum AddressPlace: Hashable, Sendable {
    case page
    /// From 1, in the ledger's order.
    case recordedPicture(Int)
    /// From 1, in the order in which they were met.
    case foundPicture(Int)
    /// Its bytes stand in the page.
    case inlinePicture(Int)

    package var words: String {
        switch self {
        case .page: "the page"
        case .recordedPicture(let number): "recorded picture \(number)"
        case .foundPicture(let number): "picture \(number) that the page names"
        case .inlinePicture(let number): "picture \(number) within the page itself"
        }
    }
}
