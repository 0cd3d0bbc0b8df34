package import Web

/// What the ledger holds of one publication's address, as a check needs it.
package struct RecordedPage: Sendable {
    /// Where the post or the picture was published.
    package let page: WebAddress
    /// Addresses that served its picture, as the ledger holds them.
    package let pictures: [WebAddress]
    /// The sites that the policy names for this account, each with its parts (`example.org` has `cdn.example.org`).
    package let sites: Set<String>
    /// An earlier check found the picture by reading this page: then its pictures do not come by scripts alone.
    package let wasReadBefore: Bool

    package init(page: WebAddress, pictures: [WebAddress] = [], sites: Set<String> = [], wasReadBefore: Bool = false) {
        self.page = page
        self.pictures = pictures
        self.sites = Set(sites.map { $0.lowercased() })
        self.wasReadBefore = wasReadBefore
    }
}

/// Whether some bytes are a picture that resembles the retracted one.
package enum Recognition: String, Sendable {
    case same
    case other
    /// They could not be opened or compared, which is never the same as another picture.
    case unclear
}
