package import Domain

/// A file beyond the policy's limits is held with its reason and never lost; the limits keep one picture from stopping the machine.
///
/// Fires where the file has too many bytes or the picture too many pixels.
package enum FileTooLarge: Rule {
    package static let id: RuleID = .init("file-too-large")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        guard case .failed(let failure) = photo.facts.inspected else { return [] }
        switch failure {
        case .tooManyPixels(let size, let limit): return [pixels(photo, size, limit)]
        case .tooManyBytes(let bytes, let limit): return [weight(photo, bytes, limit)]
        case .unreadable, .unsupported, .decoderFailed: return []
        }
    }
}

extension FileTooLarge {
    private static func pixels(_ photo: Case, _ size: PixelSize, _ limit: Int) -> Finding {
        finding(
            photo, summary: "This picture has more pixels than the school’s limit.",
            evidence: "\(size.width) by \(size.height) pixels; the limit is \(limit / 1_000_000) megapixels.",
            remedy: "Save it smaller, for instance 6000 pixels wide, and drop that; or raise limits.megapixels in policy.json5.")
    }

    private static func weight(_ photo: Case, _ bytes: Int64, _ limit: Int64) -> Finding {
        finding(
            photo, summary: "This file is larger than the school’s limit.",
            evidence: "\(bytes) bytes; the limit is \(limit / 1_000_000) MB.",
            remedy: "Save it as a JPEG, which is smaller, and drop that; or raise limits.megabytes in policy.json5.")
    }
}
