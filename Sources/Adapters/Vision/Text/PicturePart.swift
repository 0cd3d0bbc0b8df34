import Domain

/// A part of a picture in whole pixels, or of a map in whole places.
struct PicturePart: Equatable {
    var columns: Range<Int>
    var rows: Range<Int>

    init(columns: Range<Int>, rows: Range<Int>) {
        self.columns = columns
        self.rows = rows
    }

    init(all size: PixelSize) { self.init(columns: 0..<size.width, rows: 0..<size.height) }

    var size: PixelSize { PixelSize(width: columns.count, height: rows.count) }

    func union(_ other: PicturePart) -> PicturePart {
        PicturePart(
            columns: min(columns.lowerBound, other.columns.lowerBound)..<max(columns.upperBound, other.columns.upperBound),
            rows: min(rows.lowerBound, other.rows.lowerBound)..<max(rows.upperBound, other.rows.upperBound))
    }

    /// The same part of a picture stretched from `size` to `other`, outwards to whole pixels.
    func stretched(from size: PixelSize, to other: PixelSize) -> PicturePart {
        func stretched(_ range: Range<Int>, _ from: Int, _ to: Int) -> Range<Int> {
            let first = range.lowerBound * to / from, last = (range.upperBound * to + from - 1) / from
            return first..<min(max(last, first + 1), to)
        }
        return PicturePart(columns: stretched(columns, size.width, other.width), rows: stretched(rows, size.height, other.height))
    }

    /// Longer on these sides by its own length, and by `least` pixels at any rate, as far as the picture goes.
    func longer(on sides: Sides, by least: Int, within size: PixelSize) -> PicturePart {
        let across = max(columns.count, least), down = max(rows.count, least)
        return PicturePart(
            columns: max(
                0, columns.lowerBound - (sides.contains(.left) ? across : 0))..<min(
                    size.width, columns.upperBound + (sides.contains(.right) ? across : 0)),
            rows: max(
                0, rows.lowerBound - (sides.contains(.top) ? down : 0))..<min(
                    size.height, rows.upperBound + (sides.contains(.bottom) ? down : 0)))
    }

    /// Widened about its middle until a network that sees it at this scale has sides of these lengths; where the picture is too small for that, the whole side.
    func widened(toOneOf lengths: [Int], at scale: Double, within size: PixelSize) -> PicturePart {
        func widened(_ range: Range<Int>, _ length: Int) -> Range<Int> {
            guard let side = lengths.first(where: { Double($0) >= Double(range.count) * scale - 1e-9 }) else { return 0..<length }
            let wanted = Int((Double(side) / scale).rounded())
            guard wanted < length else { return 0..<length }
            let first = min(max(0, range.lowerBound - (wanted - range.count) / 2), length - wanted)
            return first..<first + wanted
        }
        return PicturePart(columns: widened(columns, size.width), rows: widened(rows, size.height))
    }

    /// Those of its sides that the places come to.
    func sides(reachedBy places: [Spot]) -> Sides {
        var reached: Sides = []
        for place in places {
            if place.x < Double(columns.lowerBound) + 1 { reached.insert(.left) }
            if place.x > Double(columns.upperBound) - 1 { reached.insert(.right) }
            if place.y < Double(rows.lowerBound) + 1 { reached.insert(.top) }
            if place.y > Double(rows.upperBound) - 1 { reached.insert(.bottom) }
        }
        return reached
    }

    /// Those of its sides that are the picture's.
    func sides(within size: PixelSize) -> Sides {
        var shared: Sides = []
        if columns.lowerBound <= 0 { shared.insert(.left) }
        if columns.upperBound >= size.width { shared.insert(.right) }
        if rows.lowerBound <= 0 { shared.insert(.top) }
        if rows.upperBound >= size.height { shared.insert(.bottom) }
        return shared
    }

    struct Sides: OptionSet {
        let rawValue: Int
        static let left = Sides(rawValue: 1), right = Sides(rawValue: 2), top = Sides(rawValue: 4), bottom = Sides(rawValue: 8)
    }
}

extension RGBPixels {
    func cut(_ part: PicturePart) -> RGBPixels {
        guard part.size != size else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(part.size.pixels * 3)
        for row in part.rows {
            let start = row * size.width * 3
            bytes += self.bytes[start + part.columns.lowerBound * 3..<start + part.columns.upperBound * 3]
        }
        return RGBPixels(size: part.size, bytes: bytes)
    }
}

extension TextMap {
    /// Where anything is above the threshold, with a margin of one to two cells of so many places around it; parts that overlap, or that cost no less apart, are one.
    func parts(above threshold: Float, cell: Int) -> [PicturePart] {
        let across = (width + cell - 1) / cell, down = (height + cell - 1) / cell
        var marked = [Float](repeating: 0, count: across * down)
        for row in 0..<height {
            for column in 0..<width where values[row * width + column] > threshold {
                marked[row / cell * across + column / cell] = 1
            }
        }
        let regions = TextMap(width: across, height: down, values: marked).regions(above: 0.5)
        var parts: [PicturePart] = []
        for region in regions {
            let first = region.rows.map(\.lowerBound).min() ?? 0, last = region.rows.map(\.upperBound).max() ?? 0
            var part = PicturePart(
                columns: max(0, first - 1) * cell..<min(width, (last + 1) * cell),
                rows: max(0, region.top - 1) * cell..<min(height, (region.top + region.rows.count + 1) * cell))
            while let near = parts.firstIndex(where: { part.union($0).size.pixels <= part.size.pixels + $0.size.pixels }) {
                part = part.union(parts.remove(at: near))
            }
            parts.append(part)
        }
        return parts
    }
}
