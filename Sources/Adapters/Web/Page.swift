/// What a page shows, as far as its own text tells; nothing that it names was asked for.
package struct Page: Sendable {
    /// Addresses of pictures, each once, in the order of the page.
    package internal(set) var pictures: [WebAddress] = []
    /// Pictures whose bytes stand in the page itself.
    package internal(set) var inlinePictures: [[UInt8]] = []
    /// How many pictures have an address that cannot be understood.
    package internal(set) var unreadable = 0
    /// Parts that are pages of their own.
    package internal(set) var frames = 0
    /// Words that somebody could read on it; without those of `noscript`.
    package internal(set) var words = 0
    package internal(set) var hasScripts = false
    /// A field for a password: what is shown may depend on who signs in.
    package internal(set) var asksForPassword = false
    /// Something asks whether a person is there.
    package internal(set) var asksForPerson = false
    /// The page sends its readers on by itself.
    package internal(set) var forwards = false
    /// Whether it was read to its end, and named no more pictures than the limit.
    package internal(set) var isWhole = false
}
