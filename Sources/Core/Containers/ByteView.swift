/// A part of some bytes. Every reading is checked: where the bytes do not reach, the answer is `nil`.
struct ByteView: Sendable {
    enum Order: Sendable {
        case big, little
    }

    private let all: [UInt8]
    private let range: Range<Int>

    init(_ bytes: [UInt8]) {
        all = bytes
        range = 0..<bytes.count
    }

    private init(all: [UInt8], range: Range<Int>) {
        self.all = all
        self.range = range
    }

    var count: Int { range.count }
    var isEmpty: Bool { range.isEmpty }
    /// A copy, unless the view is of all bytes.
    var bytes: [UInt8] { range.count == all.count ? all : Array(all[range]) }

    func byte(_ offset: Int) -> Int? {
        guard offset >= 0, offset < range.count else { return nil }
        return Int(all[range.lowerBound + offset])
    }

    func word(_ offset: Int, _ order: Order = .big) -> Int? {
        number(offset, width: 2, order)
    }

    func long(_ offset: Int, _ order: Order = .big) -> Int? {
        number(offset, width: 4, order)
    }

    /// `width` is 0 to 8; `nil` also for a number that is larger than any offset can be.
    func number(_ offset: Int, width: Int, _ order: Order = .big) -> Int? {
        guard offset >= 0, offset <= range.count, width <= range.count - offset else { return nil }
        let start = range.lowerBound + offset
        var value: UInt64 = 0
        switch order {
        case .big: for index in 0..<width { value = value << 8 | UInt64(all[start + index]) }
        case .little: for index in (0..<width).reversed() { value = value << 8 | UInt64(all[start + index]) }
        }
        return Int(exactly: value)
    }

    /// `nil` unless all of it is there.
    func part(_ offset: Int, count: Int) -> ByteView? {
        guard offset >= 0, count >= 0, offset <= range.count, count <= range.count - offset else { return nil }
        let start = range.lowerBound + offset
        return ByteView(all: all, range: start..<(start + count))
    }

    /// From an offset to the end; empty where the offset is behind it.
    func dropping(_ offset: Int) -> ByteView {
        ByteView(all: all, range: min(range.lowerBound + max(offset, 0), range.upperBound)..<range.upperBound)
    }

    /// At most the first so many bytes.
    func first(_ count: Int) -> ByteView {
        ByteView(all: all, range: range.lowerBound..<(range.lowerBound + min(max(count, 0), range.count)))
    }

    func holds(_ text: StaticString, at offset: Int = 0) -> Bool {
        text.withUTF8Buffer { holds(Array($0), at: offset) }
    }

    func holds(_ wanted: [UInt8], at offset: Int = 0) -> Bool {
        guard offset >= 0, offset <= range.count, wanted.count <= range.count - offset else { return false }
        let start = range.lowerBound + offset
        for index in wanted.indices where all[start + index] != wanted[index] { return false }
        return true
    }

    /// The offset of the first such byte at or after `offset`.
    func firstIndex(of byte: UInt8, from offset: Int = 0) -> Int? {
        guard offset >= 0, offset < range.count else { return nil }
        return all[(range.lowerBound + offset)..<range.upperBound].firstIndex(of: byte).map { $0 - range.lowerBound }
    }

    func contains(_ text: StaticString) -> Bool {
        let wanted = text.withUTF8Buffer { Array($0) }
        guard let first = wanted.first else { return true }
        var from = 0
        while let found = firstIndex(of: first, from: from) {
            if holds(wanted, at: found) { return true }
            from = found + 1
        }
        return false
    }

    /// The text before the next zero byte and the offset behind that byte.
    func terminated(_ offset: Int) -> (ByteView, next: Int)? {
        guard let end = firstIndex(of: 0, from: offset), let part = part(offset, count: end - offset) else { return nil }
        return (part, end + 1)
    }
}
