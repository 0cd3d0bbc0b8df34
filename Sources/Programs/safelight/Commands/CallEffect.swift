import Domain
import Pipeline
import Records
import Rules

/// What still stands against a pupil after somebody said yes on the telephone.
enum CallEffect {
    /// One sentence or two for each reason, naming nobody; none where the yes counts on every channel for which it was given.
    static func obstacles(to channels: [ChannelID], for pupil: Pupil, _ policy: Policy, on day: Day) -> [String] {
        // The words of the rule person-protected: no more is said anywhere.
        if pupil.isProtected {
            return [
                "Photos of this pupil must not be published on any channel: the school’s list says so; the details are with the designated safeguarding lead. Ask them before anything else is done, also before anybody is telephoned again."
            ]
        }
        var obstacles: [String] = []
        if pupil.hasLeft, !policy.consentOutlivesLeaving {
            obstacles.append(
                "\(pupil.role == .staff ? "This member of staff" : "The pupil") has left the school, which still counts: photos are held. Ask the family for a consent that holds after leaving; if the school’s forms say that a consent outlives leaving, set countsAfterLeaving in policy.json5."
            )
        }
        var titles: [Obstacle: [String]] = [:]
        for channel in channels {
            guard let obstacle = Obstacle(pupil.consents[channel], on: day) else { continue }
            titles[obstacle, default: []].append(policy.channel(channel)?.title ?? channel.rawValue)
        }
        return obstacles
            + Obstacle.allCases.compactMap { obstacle in titles[obstacle].map { obstacle.words(on: $0.joined(separator: ", ")) } }
    }

    private enum Obstacle: CaseIterable {
        case objection, refusedOnList, other

        init?(_ answer: ConsentAnswer?, on day: Day) {
            guard answer?.state(on: day) != .granted else { return nil }
            switch (answer?.source, answer?.state) {
            case (.objection, _): self = .objection
            case (.list, .refused), (.list, .withdrawn): self = .refusedOnList
            default: self = .other
            }
        }

        func words(on channels: String) -> String {
            switch self {
            case .objection:
                "On \(channels) an objection still counts, until it is taken back (safelight consent lift)."
            case .refusedOnList:
                "On \(channels) the no of the consent list still counts: only a newer answer on the school’s consent list changes this."
            case .other: "On \(channels) there is still no valid yes."
            }
        }
    }
}
