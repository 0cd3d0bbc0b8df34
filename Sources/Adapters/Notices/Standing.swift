import Domain
import Records
import Rules

/// Where a photo stands over all its channels.
enum Standing: Hashable {
    case heldEverywhere
    case partly(held: [ChannelID], publishable: [ChannelID])
    case publishable

    /// A decision without any verdict holds the photo: it says nowhere that the photo may be used.
    init(_ decision: RecordedDecision) {
        let held = decision.verdicts.filter { $0.verdict == .quarantine }.map(\.channel)
        let publishable = decision.verdicts.filter { $0.verdict == .publishable }.map(\.channel)
        if publishable.isEmpty {
            self = .heldEverywhere
        } else {
            self = held.isEmpty ? .publishable : .partly(held: held, publishable: publishable)
        }
    }
}

/// The channels of a decision by the titles that staff know.
struct ChannelTitles {
    private let all: [ChannelID]
    private let policy: Policy

    init(_ decision: RecordedDecision, _ policy: Policy) {
        all = decision.verdicts.map(\.channel)
        self.policy = policy
    }

    /// The id where the policy has dropped the channel since.
    subscript(id: ChannelID) -> String { policy.channel(id)?.title ?? id.rawValue }

    /// "School website and Social media".
    func titles(_ channels: [ChannelID]) -> String { listed(channels.map { self[$0] }) }

    /// "On every channel", or the titles.
    func words(_ channels: [ChannelID]) -> String {
        all.count > 1 && Set(channels) == Set(all) ? "On every channel" : titles(channels)
    }
}
