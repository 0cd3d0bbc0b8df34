import CPosix
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Why the conversation with the other end is over.
package enum WireError: Error, Equatable, Sendable {
    /// The other end closed or died.
    case closed
    case timedOut
    /// Too long, not JSON, or not one of our messages.
    case garbled
    case system(Int32)
}

/// One end of a stream socket: a 4-byte big-endian length, then that much JSON; descriptors travel with the length.
package struct Wire: ~Copyable {
    package let descriptor: Int32
    /// Metadata of a photo may be long, but not this long.
    private static let longest = 16 << 20
    private static let mostDescriptors = 8

    package init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    package func send(_ message: some Encodable, descriptors: [Int32] = []) throws(WireError) {
        guard let body = try? JSONEncoder().encode(message), body.count <= Self.longest else { throw .garbled }
        var bytes = (0..<4).map { UInt8(truncatingIfNeeded: body.count >> (24 - 8 * $0)) }
        bytes += body
        let sent = unsafe sl_send(descriptor, bytes, bytes.count, descriptors, Int32(descriptors.count))
        if sent < 0 { throw errno == EPIPE || errno == ECONNRESET ? .closed : .system(errno) }
    }

    /// Waits for one message and the descriptors with it (at most eight). `seconds` is for the whole of it; `nil` waits for ever.
    package func receive<Message: Decodable>(
        _ type: Message.Type, within seconds: Double?
    ) throws(WireError) -> (Message, [Descriptor]) {
        let deadline = seconds.map { Self.now + $0 }
        var descriptors: [Descriptor] = []
        let header = try fill(4, deadline, &descriptors)
        let length = header.reduce(0) { $0 << 8 | Int($1) }
        guard length <= Self.longest else { throw .garbled }
        let body = try fill(length, deadline, &descriptors)
        guard let message = try? JSONDecoder().decode(type, from: Data(body)) else { throw .garbled }
        return (message, descriptors)
    }

    private func fill(_ count: Int, _ deadline: Double?, _ descriptors: inout [Descriptor]) throws(WireError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            try wait(deadline)
            var arrived = [Int32](repeating: -1, count: Self.mostDescriptors)
            var arrivedCount = Int32(Self.mostDescriptors)
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe sl_receive(descriptor, buffer.baseAddress! + filled, count - filled, &arrived, &arrivedCount)
            }
            descriptors += arrived.prefix(Int(arrivedCount)).map { Descriptor($0) }
            if got < 0 { throw errno == ECONNRESET ? .closed : .system(errno) }
            if got == 0 { throw .closed }
            filled += got
        }
        return bytes
    }

    private func wait(_ deadline: Double?) throws(WireError) {
        guard let deadline else { return }
        while true {
            let left = deadline - Self.now
            if left <= 0 { throw .timedOut }
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&request, 1, Int32(min(left * 1000 + 1, 1_000_000_000)))
            if ready > 0 { return }
            if ready < 0, errno != EINTR { throw .system(errno) }
        }
    }

    /// Seconds of a clock that nobody sets.
    private static var now: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// An open file descriptor, closed with its last owner.
package final class Descriptor: Sendable {
    package let number: Int32
    private let isOwned: Bool

    package init(_ number: Int32) {
        self.number = number
        isOwned = true
    }

    private init(borrowing number: Int32) {
        self.number = number
        isOwned = false
    }

    /// Somebody else's descriptor, which they keep open for as long as this is used.
    package static func borrowing(_ number: Int32) -> Descriptor { Descriptor(borrowing: number) }

    deinit { if isOwned { close(number) } }
}
