package import Domain

/// Where pixels come from.
package struct PictureSource {
    /// The upright pixels that there are.
    package let size: PixelSize
    /// The picture with its longest edge as long as asked, never enlarged, and turned clockwise by degrees about its centre, on grey, in a frame that
    /// holds all of it; `nil` where it cannot be had.
    package let pixels: (_ longestEdge: Int, _ turnedBy: Double) -> RGBPixels?

    package init(size: PixelSize, pixels: @escaping (_ longestEdge: Int, _ turnedBy: Double) -> RGBPixels?) {
        self.size = size
        self.pixels = pixels
    }
}
