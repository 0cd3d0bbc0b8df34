/// Where libvips would lay the largest window of one ratio by what draws the eye.
package struct CropPoint: Hashable, Sendable, Codable {
    /// Width over height of the window.
    package var ratio: Double
    /// The window's left or top edge as a share (0 to 1) of the side that it slides along.
    package var attention: Double
    package var entropy: Double

    package init(ratio: Double, attention: Double, entropy: Double) {
        self.ratio = ratio
        self.attention = attention
        self.entropy = entropy
    }
}
