/// Where a window of one shape would lie that a platform cuts out of a photo on its own: the largest window of that shape, moved to what draws the eye. It stands for a platform's guess. It is never a detector of people: libvips's measure of attention looks for edges, strong colours and one light colour of skin.
package struct CropPoint: Hashable, Sendable, Codable {
    /// Width over height of the window.
    package var ratio: Double
    /// The window's left or top edge by libvips's `attention`, as a share (0 to 1) of the side it slides along; 0 where it cannot slide.
    package var attention: Double
    /// The same by libvips's `entropy`.
    package var entropy: Double

    package init(ratio: Double, attention: Double, entropy: Double) {
        self.ratio = ratio
        self.attention = attention
        self.entropy = entropy
    }

    /// The shapes that are looked at, from tall to wide.
    package static let ratios: [Double] = [0.5, 9.0 / 16, 2.0 / 3, 0.75, 0.8, 0.877, 1, 4.0 / 3, 1.5, 16.0 / 9, 1.91, 2, 2.63, 3, 4, 5.9]

    /// Numbers that no window has are refused: they come from a process that is not trusted.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func read(_ key: CodingKeys, within range: ClosedRange<Double>) throws -> Double {
            let value = try values.decode(Double.self, forKey: key)
            guard range.contains(value) else {
                throw DecodingError.dataCorruptedError(forKey: key, in: values, debugDescription: "no window of a picture lies there")
            }
            return value
        }
        self.init(
            ratio: try read(.ratio, within: 0.01...100), attention: try read(.attention, within: 0...1),
            entropy: try read(.entropy, within: 0...1))
    }

    private enum CodingKeys: CodingKey { case ratio, attention, entropy }
}
