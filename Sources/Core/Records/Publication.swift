package import Domain

package struct PublicationID: Hashable, Sendable, Codable {
    package let number: Int64
    package init(_ number: Int64) { self.number = number }
}

/// Where a publication is: an address on the web, or a place in words where there is none.
package enum PublicationPlace: Hashable, Sendable, Codable {
    /// Of the post or the page, `http` or `https`.
    case address(String)
    /// A printed, shown or sent copy, such as “Newsletter 14, 300 copies”.
    case elsewhere(String)

    package var address: String? { if case .address(let text) = self { text } else { nil } }
    package var words: String {
        switch self {
        case .address(let text), .elsewhere(let text): text
        }
    }
}

/// One rendition that went out, or is to go out: account, place, time, who approved.
package struct Publication: Hashable, Sendable {
    package enum State: String, Sendable, Codable, CaseIterable {
        /// To go out at a later time.
        case scheduled
        case published
        /// Never went out: its time was cancelled.
        case cancelled
        /// Out once, and proved gone.
        case removed

        /// Whether anybody can see it, or will.
        package var isStanding: Bool { self == .scheduled || self == .published }
    }

    /// One state that it was in.
    package struct Step: Hashable, Sendable {
        package var state: State
        package var at: Moment
        package var by: String

        package init(_ state: State, at: Moment, by: String) {
            self.state = state
            self.at = at
            self.by = by
        }
    }

    package var id: PublicationID
    package var photo: PhotoID
    package var channel: ChannelID
    /// The policy's word for the account; empty where the channel has none, as a printed newsletter.
    package var account: String
    package var place: PublicationPlace
    /// The id of the placement it was made for.
    package var placement: String?
    /// The bytes that went out; `nil` where a post was made elsewhere, of bytes that nobody knows.
    package var rendition: Digest?
    /// When it went out, or is to.
    package var at: Moment
    package var recordedAt: Moment
    package var recordedBy: String
    /// `nil` where a post was made elsewhere and nobody knows.
    package var approvedBy: String?
    /// The decision that cleared it; `nil` where nothing did.
    package var decision: DecisionID?
    package var state: State

    package init(
        id: PublicationID, photo: PhotoID, channel: ChannelID, account: String, place: PublicationPlace, placement: String? = nil,
        rendition: Digest?, at: Moment, recordedAt: Moment, recordedBy: String, approvedBy: String?, decision: DecisionID?,
        state: State
    ) {
        self.id = id
        self.photo = photo
        self.channel = channel
        self.account = account
        self.place = place
        self.placement = placement
        self.rendition = rendition
        self.at = at
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.approvedBy = approvedBy
        self.decision = decision
        self.state = state
    }
}

/// What is written down of a publication before it has a number.
package struct PublicationIntent: Hashable, Sendable {
    package var photo: PhotoID
    package var channel: ChannelID
    package var account: String
    package var place: PublicationPlace
    package var placement: String?
    package var rendition: Digest?
    package var at: Moment
    package var recordedBy: String
    package var approvedBy: String?
    package var isScheduled: Bool
    /// A post that was made elsewhere is written down whatever was decided, so that it can be taken back.
    package var needsClearance: Bool

    package init(
        photo: PhotoID, channel: ChannelID, account: String, place: PublicationPlace, placement: String? = nil, rendition: Digest?,
        at: Moment, recordedBy: String, approvedBy: String?, isScheduled: Bool = false, needsClearance: Bool = true
    ) {
        self.photo = photo
        self.channel = channel
        self.account = account
        self.place = place
        self.placement = placement
        self.rendition = rendition
        self.at = at
        self.recordedBy = recordedBy
        self.approvedBy = approvedBy
        self.isScheduled = isScheduled
        self.needsClearance = needsClearance
    }
}
