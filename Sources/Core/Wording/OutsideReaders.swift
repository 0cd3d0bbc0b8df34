/// What libraries outside Core find in a text, as closures, so that Core sees none of them.
package struct OutsideReaders: Sendable {
    /// Where telephone numbers stand, in bytes of the text's UTF-8.
    package var phoneNumbers: @Sendable (String) -> [Range<Int>]
    /// The text with each letter as the one that it looks like (UTS 39); the text itself where nothing can tell.
    package var skeleton: @Sendable (String) -> String

    package init(phoneNumbers: @escaping @Sendable (String) -> [Range<Int>], skeleton: @escaping @Sendable (String) -> String) {
        self.phoneNumbers = phoneNumbers
        self.skeleton = skeleton
    }

    /// Finds nothing; for tests of Core.
    package static let none = OutsideReaders(phoneNumbers: { _ in [] }, skeleton: { $0 })
}
