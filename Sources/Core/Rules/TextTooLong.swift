package import Domain
import Framing

/// User-friendly length (Ely).
///
/// Notes a caption or an alternative text that is longer than a platform of the channel's placements takes.
package enum TextTooLong: Rule {
    package static let id: RuleID = .init("text-too-long")
    package static let defaultEffect = Effect.notes
    package static let mildestEffect = Effect.notes

    package static func findings(_ photo: Case) -> [Finding] {
        let submission = photo.facts.submission
        let platforms = Set(photo.channel.placements.map(\.platform))
        let lines = PlatformLimit.shipped.filter { platforms.contains($0.platform) }.flatMap { limit in
            line(submission.caption ?? submission.textFile, "caption", limit.caption, limit)
                + line(submission.altText, "alternative text", limit.altText, limit)
        }
        return lines.isEmpty ? [] : [finding(photo, lines)]
    }

    private static func line(_ text: String?, _ what: String, _ most: Int?, _ limit: PlatformLimit) -> [String] {
        guard let text, let most, limit.length(of: text) > most else { return [] }
        return ["The \(what) has \(limit.length(of: text)) characters, and \(limit.platform) takes \(most) (\(limit.source))"]
    }
}

extension TextTooLong {
    private static func finding(_ photo: Case, _ lines: [String]) -> Finding {
        finding(
            photo, summary: "The words are longer than a platform of this channel takes.", evidence: lines.joined(separator: "; ") + ".",
            remedy: "Shorten them in captions.csv and run again, or post the rest elsewhere.")
    }
}
