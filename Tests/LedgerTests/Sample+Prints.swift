import Domain

/// Pictures that somebody might know again.
extension Sample {
    /// Boxes of many greys, others for each number; 96 x 72 pixels.
    static func picture(_ number: UInt64) -> RGBPixels {
        var state = number &* 0x9E37_79B9_7F4A_7C15
        func next(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        var bytes = [UInt8](repeating: 120, count: 96 * 72 * 3)
        for _ in 0..<60 {
            let left = next(90), top = next(66), width = 4 + next(30), height = 4 + next(30), level = UInt8(next(256))
            for row in top..<min(72, top + height) {
                for column in left..<min(96, left + width) {
                    for band in 0..<3 { bytes[(row * 96 + column) * 3 + band] = level }
                }
            }
        }
        return RGBPixels(size: PixelSize(width: 96, height: 72), bytes: bytes)
    }

    static func print(_ number: UInt64) -> PicturePrint { print(of: picture(number)) }

    static func print(of pixels: RGBPixels) -> PicturePrint {
        guard let print = PicturePrint.reading(of: pixels).value else { fatalError("a picture of boxes has a print") }
        return print
    }

    /// Without its first columns and its last rows, and mirrored.
    static func copy(_ picture: RGBPixels, withoutColumns columns: Int = 0, rows: Int = 0, isMirrored: Bool = false) -> RGBPixels {
        let size = PixelSize(width: picture.size.width - columns, height: picture.size.height - rows)
        var bytes: [UInt8] = []
        for row in 0..<size.height {
            for column in 0..<size.width {
                let place = columns + (isMirrored ? size.width - 1 - column : column)
                bytes += picture.bytes[(row * picture.size.width + place) * 3..<(row * picture.size.width + place) * 3 + 3]
            }
        }
        return RGBPixels(size: size, bytes: bytes)
    }
}
