/// What one request may cost; the numbers are the policy's.
package struct WebLimits: Sendable {
    /// Of a body, unpacked.
    package let bytes: Int
    /// From the first look for the host to the last byte.
    package let seconds: Int
    /// Of all header lines together.
    package let headerBytes: Int

    /// Precondition: each is at least 1.
    package init(bytes: Int, seconds: Int, headerBytes: Int = 64 * 1024) {
        precondition(bytes > 0 && seconds > 0 && headerBytes > 0, "a request needs room and time")
        self.bytes = bytes
        self.seconds = seconds
        self.headerBytes = headerBytes
    }
}
