package import Domain

/// A photo that a picture was recognised as.
package struct Resemblance: Hashable, Sendable {
    package var photo: PhotoID
    /// How alike they are: 1 for the same pixels, and never less than what counts as the same picture.
    package var similarity: Double

    package init(photo: PhotoID, similarity: Double) {
        self.photo = photo
        self.similarity = similarity
    }
}
