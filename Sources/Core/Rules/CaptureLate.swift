package import Domain

/// A picture stays on a personal device for a day at most (Carlton, Valewood).
///
/// Fires where a photo arrives later after it was taken than the policy allows, where its time lies more than a day in the future, and where its time is there but not readable. A photo without a time is not judged.
package enum CaptureLate: Rule {
    package static let id: RuleID = .init("capture-late")
    package static let defaultEffect = Effect.notes
    package static let mildestEffect = Effect.notes

    package static func findings(_ photo: Case) -> [Finding] {
        guard let inspection = photo.inspection else { return [] }
        let received = photo.facts.received
        switch inspection.captured {
        case .seen(let captured):
            if captured.moment > received.adding(days: 1) { return [inFuture(photo, captured)] }
            return received > captured.moment.adding(days: photo.policy.captureLateDays) ? [late(photo, captured)] : []
        case .absent: return []
        case .unknown(let reason): return [unreadable(photo, reason)]
        }
    }
}

extension CaptureLate {
    private static func late(_ photo: Case, _ captured: CaptureTime) -> Finding {
        let limit = photo.policy.captureLateDays
        return finding(
            photo,
            summary: limit == 0
                ? "This photo arrived after the moment it was taken."
                : "This photo arrived more than \(counted(limit, "day")) after it was taken.",
            evidence: "Taken \(words(captured)), arrived \(photo.facts.received.words).",
            remedy: "Make sure that the photo is not kept on a personal device any longer.")
    }

    private static func inFuture(_ photo: Case, _ captured: CaptureTime) -> Finding {
        finding(
            photo, summary: "The time at which this photo was taken lies in the future.",
            evidence: "Taken \(words(captured)), arrived \(photo.facts.received.words).",
            remedy: "Set the clock of the camera. How long the photo was kept cannot be told from it.")
    }

    private static func unreadable(_ photo: Case, _ reason: String) -> Finding {
        finding(
            photo, summary: "The time at which this photo was taken could not be read.", evidence: reason,
            remedy: "Ask who took it, and make sure that the photo is not kept on a personal device any longer.")
    }

    private static func words(_ captured: CaptureTime) -> String {
        captured.moment.words + (captured.hasOffset ? "" : " by the camera’s clock, which names no time zone")
    }
}
