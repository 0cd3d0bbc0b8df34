import CSpoof

/// ICU's skeletons: two texts that look alike have the same one. Source: Unicode Technical Standard 39, section 4.
@safe package final class LookAlikes: Sendable {
    // Safe to share: it is never changed after it was opened, and ICU reads an unchanged checker from many threads at once.
    private nonisolated(unsafe) let checker: OpaquePointer

    package init() {
        guard let checker = unsafe sl_spoof_open() else { preconditionFailure("ICU has no list of look-alike letters") }
        unsafe self.checker = checker
    }

    deinit { unsafe sl_spoof_close(checker) }

    /// The text itself where ICU cannot make one (it is longer than 2 GB).
    package func skeleton(of text: String) -> String {
        let bytes = text.utf8.map { CChar(bitPattern: $0) }
        guard let length = Int32(exactly: bytes.count) else { return text }
        var skeleton = [CChar](repeating: 0, count: bytes.count * 2 + 16)
        for _ in 1...2 {
            let needed = unsafe sl_spoof_skeleton(checker, bytes, length, &skeleton, Int32(skeleton.count))
            guard needed >= 0 else { return text }
            if Int(needed) <= skeleton.count {
                return String(decoding: skeleton.prefix(Int(needed)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
            }
            skeleton = [CChar](repeating: 0, count: Int(needed))
        }
        return text
    }
}
