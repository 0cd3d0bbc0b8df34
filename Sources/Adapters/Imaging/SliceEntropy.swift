import Domain

#if canImport(Glibc)
    import Glibc
#endif

/// Where a window lies once the duller end of a picture has been cut off again and again, in at most eight slices or so: the measure that libvips's `smartcrop` has as `entropy`, and a test holds the two together. libvips itself takes 7 ms a window here, whatever its size.
struct SliceEntropy {
    private let pixels: RGBPixels
    /// `n` times its binary logarithm, for each number of pixels that may share a level.
    private let weights: [Double]

    init(_ pixels: RGBPixels) {
        self.pixels = pixels
        weights = (0...pixels.size.pixels).map { $0 == 0 ? 0 : Double($0) * log2(Double($0)) }
    }

    /// The first column, or row, of the window that is so many of them long.
    func start(of length: Int, across: Bool) -> Int {
        var left = across ? pixels.size.width : pixels.size.height
        var start = 0
        let step = max(1, (left - length + 7) / 8)
        while left > length {
            let slice = min(left - length, step)
            let isDullerFirst = entropy(start, slice, across) < entropy(start + left - slice, slice, across)
            left -= slice
            if isDullerFirst { start += slice }
        }
        return start
    }

    /// Shannon's, in bits, over all three colours.
    private func entropy(_ start: Int, _ count: Int, _ across: Bool) -> Double {
        let columns = across ? start..<start + count : 0..<pixels.size.width
        let rows = across ? 0..<pixels.size.height : start..<start + count
        let width = pixels.size.width
        var levels = [Int](repeating: 0, count: 3 * 256)
        unsafe pixels.bytes.withUnsafeBufferPointer { bytes in
            unsafe levels.withUnsafeMutableBufferPointer { levels in
                for row in rows {
                    for place in (row * width + columns.lowerBound)..<(row * width + columns.upperBound) {
                        unsafe levels[Int(bytes[place * 3])] += 1
                        unsafe levels[256 + Int(bytes[place * 3 + 1])] += 1
                        unsafe levels[512 + Int(bytes[place * 3 + 2])] += 1
                    }
                }
            }
        }
        let total = columns.count * rows.count
        return 3 * log2(Double(total)) - levels.reduce(0) { $0 + weights[$1] } / Double(total)
    }
}
