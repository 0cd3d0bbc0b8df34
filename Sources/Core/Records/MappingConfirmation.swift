package import Domain

/// Somebody's word that a mapping file reads the school's export rightly. It is about the bytes of that file: a changed one has none.
package struct MappingConfirmation: Hashable, Sendable {
    /// SHA-256 of the mapping file.
    package var mapping: Digest
    /// What the file was called, for people.
    package var name: String
    /// The headings of the export that was looked at, in its order.
    package var headings: [String]
    package var by: String
    package var at: Moment

    package init(mapping: Digest, name: String, headings: [String], by: String, at: Moment) {
        self.mapping = mapping
        self.name = name
        self.headings = headings
        self.by = by
        self.at = at
    }
}
