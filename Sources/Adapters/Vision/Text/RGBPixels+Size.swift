import Domain

extension RGBPixels {
    /// Brought to another size by bilinear samples, one to each place, or more where the picture shrinks to less than a third. The detector was trained on pictures shrunk like this, and finds more in them than in softer ones.
    func stretched(to other: PixelSize) -> RGBPixels {
        guard other != size, size.pixels > 0 else { return self }
        let perColumn = Self.samples(each: other.width, of: size.width), perRow = Self.samples(each: other.height, of: size.height)
        let columns = Self.places(other.width * perColumn, of: size.width), rows = Self.places(other.height * perRow, of: size.height)
        let stride = 3 * size.width, scale = 1 / (Float(perColumn) * Float(perRow))
        var stretched = [UInt8](repeating: 0, count: 3 * other.pixels)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe stretched.withUnsafeMutableBufferPointer { stretched in
                unsafe columns.withUnsafeBufferPointer { columns in
                    for row in 0..<other.height {
                        for column in 0..<other.width {
                            var sum = SIMD4<Float>(repeating: 0.5)
                            for down in row * perRow..<(row + 1) * perRow {
                                let under = rows[down]
                                let top = under.first * stride, bottom = under.second * stride
                                for along in column * perColumn..<(column + 1) * perColumn {
                                    let beside = unsafe columns[along]
                                    let left = 3 * beside.first, right = 3 * beside.second
                                    let above = unsafe mix(pixel(bytes, top + left), pixel(bytes, top + right), beside.share)
                                    let below = unsafe mix(pixel(bytes, bottom + left), pixel(bytes, bottom + right), beside.share)
                                    sum += mix(above, below, under.share) * scale
                                }
                            }
                            let place = 3 * (row * other.width + column)
                            unsafe stretched[place] = UInt8(sum.x)
                            unsafe stretched[place + 1] = UInt8(sum.y)
                            unsafe stretched[place + 2] = UInt8(sum.z)
                        }
                    }
                }
            }
        }
        return RGBPixels(size: other, bytes: stretched)
    }

    @unsafe private func pixel(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> SIMD4<Float> {
        unsafe SIMD4(Float(bytes[place]), Float(bytes[place + 1]), Float(bytes[place + 2]), 0)
    }

    private func mix(_ one: SIMD4<Float>, _ other: SIMD4<Float>, _ share: Float) -> SIMD4<Float> { one + (other - one) * share }

    private static func samples(each count: Int, of old: Int) -> Int { max(1, Int((Double(old) / Double(2 * count)).rounded())) }

    /// For each of `count` places the two old ones that its middle lies between, and the share of the second.
    private static func places(_ count: Int, of old: Int) -> [(first: Int, second: Int, share: Float)] {
        (0..<count).map { place in
            let middle = (Double(place) + 0.5) * Double(old) / Double(count)
            let at = min(max(middle - 0.5, 0), Double(old - 1))
            return (Int(at), min(Int(at) + 1, old - 1), Float(at - at.rounded(.down)))
        }
    }
}
