package import Domain
import Notation
import Wording

/// What the school says of the words that go with its photos.
package struct TextPolicy: Hashable, Sendable {
    /// What a first name alone does where the channel says nothing else. Default holds.
    package var firstNames: Effect
    /// Names of classes, houses and rooms, which are no child's by themselves.
    package var ownNames: [String]
    /// Names of groups that tell something of whoever is in them.
    package var ownGroups: [String]
    /// Handles, sites, mailboxes, telephone numbers, postcodes and street addresses that may stand in any text.
    package var acceptedHandles: [String]

    package init(firstNames: Effect = .holds, ownNames: [String] = [], ownGroups: [String] = [], acceptedHandles: [String] = []) {
        self.firstNames = firstNames
        self.ownNames = ownNames
        self.ownGroups = ownGroups
        self.acceptedHandles = acceptedHandles
    }
}

extension Policy {
    /// What a first name alone does on a channel.
    package func firstNames(on channel: Channel) -> Effect { channel.firstNames ?? text.firstNames }
}

extension PolicyFile {
    /// The object `text`.
    static func text(_ file: PolicySection, _ problems: PolicyProblems) -> TextPolicy {
        let section = file.section("text", knowing: ["firstNames", "ownNames", "ownGroups", "acceptedHandles"])
        return TextPolicy(
            firstNames: firstNames(section, problems) ?? .holds, ownNames: section.names("ownNames"), ownGroups: section.names("ownGroups"),
            acceptedHandles: acceptedHandles(section, problems))
    }

    /// What could never be found in a text would be accepted in vain, and look as though it worked.
    private static func acceptedHandles(_ section: PolicySection, _ problems: PolicyProblems) -> [String] {
        let entries = section.names("acceptedHandles")
        for (node, path) in section.list("acceptedHandles") {
            guard case .string(let text) = node.value, entries.contains(text), !AcceptedEntries.hasForm(text) else { continue }
            problems.add(
                node.place, path, "“\(text)” is no handle, site, mailbox, telephone number, postcode or street address.",
                "Write it as it stands in texts, such as \"@hollow_oak\", \"hollowoak.example.org\", \"office@hollowoak.example.org\", \"01632 960999\", \"14 Elm Road\" or \"SW1A 1AA\"."
            )
        }
        return entries
    }

    /// The key `firstNames` of `text` or of a channel; `nil` where it is not there.
    static func firstNames(_ section: PolicySection, _ problems: PolicyProblems) -> Effect? {
        guard let word = section.text("firstNames"), let node = section.node("firstNames") else { return nil }
        switch word {
        case "hold": return .holds
        case "note": return .notes
        default:
            problems.add(node.place, join(section.path, "firstNames"), "“\(word)” is not known here.", "Write \"hold\" or \"note\".")
            return nil
        }
    }
}
