package import Domain

#if canImport(Glibc)
    import Glibc
#endif

/// A picture as networks take it: one plane of f32 values for each colour, row after row.
package struct Planes {
    /// With the filling.
    package let size: PixelSize
    package let values: [Float]

    /// The picture stays at the top left; right and bottom are filled with grey until both sides are multiples of a number. `red` and `blue` say
    /// which plane each becomes (green is the middle one); a value becomes (value - mean) * factor by its plane.
    package init(
        _ pixels: RGBPixels, multiple: Int, red: Int, blue: Int, mean: [Float] = [0, 0, 0], factor: [Float] = [1, 1, 1],
        filling: Float = 127
    ) {
        let width = pixels.size.width, height = pixels.size.height
        let wide = (width + multiple - 1) / multiple * multiple, high = (height + multiple - 1) / multiple * multiple
        size = PixelSize(width: wide, height: high)
        let plane = wide * high
        let order = [red, 1, blue]
        var values = [Float](repeating: 0, count: 3 * plane)
        unsafe values.withUnsafeMutableBufferPointer { values in
            unsafe pixels.bytes.withUnsafeBufferPointer { bytes in
                for colour in 0..<3 {
                    let target = order[colour]
                    let mean = mean[target], factor = factor[target], grey = (filling - mean) * factor
                    for row in 0..<high {
                        let start = target * plane + row * wide
                        let filled = row < height ? width : 0
                        for column in 0..<filled {
                            let value = unsafe bytes[(row * width + column) * 3 + colour]
                            unsafe values[start + column] = (Float(value) - mean) * factor
                        }
                        for column in filled..<wide { unsafe values[start + column] = grey }
                    }
                }
            }
        }
        self.values = values
    }
}

/// e to the power of a number.
func exponential(_ number: Float) -> Double { exp(Double(number)) }
