import CCurl

/// Owns one libcurl handle for one request, and what came in while it ran.
@safe final class WebRequest {
    private let handle: OpaquePointer
    private let limits: WebLimits
    private let mayBePrivate: Bool
    private var headerBytes = 0
    private var isChallenge = false
    private var body: [UInt8] = []
    private var metPrivate = false
    private var isTooLarge = false

    init(limits: WebLimits, mayBePrivate: Bool) {
        guard let handle = unsafe sl_curl_open() else { preconditionFailure("libcurl has no room for a request") }
        unsafe self.handle = handle
        self.limits = limits
        self.mayBePrivate = mayBePrivate
    }

    deinit { unsafe sl_curl_close(handle) }

    func get(_ address: WebAddress) -> Result<WebAnswer, WebFailure> {
        // The callbacks run only inside the call below, while this object is held by the caller.
        var listener = unsafe sl_curl_listener(
            context: Unmanaged.passUnretained(self).toOpaque(),
            may_connect: { unsafe WebRequest.of($0).mayConnect(WebRequest.bytes($1, $2)) },
            take_header: { unsafe WebRequest.of($0).takeHeader(WebRequest.bytes($1, $2)) },
            take_body: { unsafe WebRequest.of($0).takeBody(WebRequest.bytes($1, $2)) })
        let end = unsafe sl_curl_get(handle, address.text, Self.agent, limits.seconds * 1000, &listener)
        return end == SL_CURL_DONE ? answer(from: address) : .failure(failure(end))
    }

    /// Names the program and nothing of the school.
    private static let agent = "Safelight"

    private func answer(from address: WebAddress) -> Result<WebAnswer, WebFailure> {
        let type = unsafe sl_curl_type(handle).map { unsafe String(cString: $0) }?.lowercased().split(separator: ";").first.map {
            String($0).trimmed
        }
        let redirect = unsafe sl_curl_redirect(handle).map { unsafe String(cString: $0) }
        return .success(
            WebAnswer(
                status: unsafe sl_curl_status(handle), type: type, redirect: redirect.flatMap { WebAddress($0, from: address) },
                isChallenge: isChallenge, bytes: body))
    }

    private func failure(_ end: sl_curl_end) -> WebFailure {
        if isTooLarge { return .tooLarge }
        return switch end {
        case SL_CURL_NO_HOST: .noSuchHost
        case SL_CURL_REFUSED: metPrivate ? .privateAddress : .refused
        case SL_CURL_TIMEOUT: .timeout
        case SL_CURL_TLS: .notTrusted
        case SL_CURL_NOT_HTTP: .notHTTP
        default: .brokenOff
        }
    }

    private func mayConnect(_ bytes: [UInt8]) -> Bool {
        if mayBePrivate || PublicAddresses.contains(bytes) { return true }
        metPrivate = true
        return false
    }

    private func takeHeader(_ bytes: [UInt8]) -> Bool {
        headerBytes += bytes.count
        if headerBytes > limits.headerBytes { isTooLarge = true }
        // Cloudflare marks the page that asks whether a person is there with this line.
        // Source: developers.cloudflare.com, “Detect a Challenge Page response”.
        if String(decoding: bytes, as: UTF8.self).lowercased().hasPrefix("cf-mitigated:") { isChallenge = true }
        return !isTooLarge
    }

    private func takeBody(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= limits.bytes - body.count else {
            isTooLarge = true
            return false
        }
        body += bytes
        return true
    }

    @unsafe private static func of(_ context: UnsafeMutableRawPointer) -> WebRequest {
        unsafe Unmanaged<WebRequest>.fromOpaque(context).takeUnretainedValue()
    }

    @unsafe private static func bytes(_ start: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }
}
