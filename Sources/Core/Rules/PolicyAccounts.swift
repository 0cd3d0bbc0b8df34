package import Domain
import Notation

/// An official account, or another way by which pictures of one channel go out.
package struct Account: Hashable, Sendable {
    package var id: String
    package var title: String
    package var channel: ChannelID
    /// Sites on which its posts are, such as `instagram.com`; empty for what has no address.
    package var sites: [String]
    /// Those who may post there: two at the least, since one approves what another posts.
    package var staff: [String]

    package init(id: String, title: String, channel: ChannelID, sites: [String] = [], staff: [String]) {
        self.id = id
        self.title = title
        self.channel = channel
        self.sites = sites
        self.staff = staff
    }

    /// Whether an address with this host is one of its own: the site itself, or a part of it.
    package func has(host: String) -> Bool {
        let host = host.lowercased()
        return sites.contains { host == $0 || host.hasSuffix("." + $0) }
    }

    /// The name as the policy writes it; without regard to case and accents.
    package func member(_ name: String) -> String? {
        let words = foldedWords(name)
        return words.isEmpty ? nil : staff.first { foldedWords($0) == words }
    }
}

extension Policy {
    package func account(_ id: String) -> Account? { accounts.first { $0.id == id } }
}

extension PolicyFile {
    /// The list `accounts`.
    static func accounts(_ file: PolicySection, _ channels: [Channel], _ problems: PolicyProblems) -> [Account] {
        var lines: [String: Int] = [:]
        return file.list("accounts").compactMap { node, path in
            let section = PolicySection(
                node, path: path, place: node.place, knowing: ["id", "title", "channel", "sites", "staff"], problems)
            guard case .object = node.value else { return nil }
            let id = section.requiredText("id", "Write id: \"…\", a short word such as \"instagram\".") ?? ""
            if !id.isEmpty, !isID(id) {
                problems.add(
                    section.node("id")?.place ?? node.place, join(path, "id"), "“\(id)” is no short word.",
                    "Begin with a small letter a to z, then small letters, digits and hyphens, at most 40 in all.")
            }
            if let line = lines[id], !id.isEmpty {
                problems.add(node.place, join(path, "id"), "the account “\(id)” stands on line \(line) already.", "Remove one of the two.")
            }
            lines[id] = lines[id] ?? node.place.line
            let channel = section.requiredText("channel", "Write channel: \"…\", the id of the channel that it belongs to.") ?? ""
            if !channel.isEmpty, !channels.contains(where: { $0.id.rawValue == channel }) {
                problems.add(
                    section.node("channel")?.place ?? node.place, join(path, "channel"), "there is no channel “\(channel)”.",
                    "There are: \(channels.map(\.id.rawValue).joined(separator: ", ")).")
            }
            let staff = section.names("staff")
            if Set(staff.map(foldedWords)).count < 2 {
                problems.add(
                    section.node("staff")?.place ?? node.place, join(path, "staff"), "an account has at least two people.",
                    "Write staff: [\"A. Clerk\", \"B. Head\"]: one posts, another approves.")
            }
            return Account(
                id: id, title: section.requiredText("title", "Write title: \"…\", the name that staff read.") ?? "",
                channel: ChannelID(channel), sites: sites(section, "sites", problems), staff: staff)
        }
    }

    /// Names of sites, without “https://” and without a path.
    static func sites(_ section: PolicySection, _ key: String, _ problems: PolicyProblems) -> [String] {
        section.list(key).compactMap { node, path in
            guard case .string(let text) = node.value else {
                problems.add(node.place, path, "here stands \(node.kind).", "Write the name of a site in quotes.")
                return nil
            }
            let site = text.lowercased()
            let isName =
                !site.isEmpty && site.utf8.count <= 253
                && site.utf8.allSatisfy {
                    (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
                }
            guard isName, !site.hasPrefix("."), !site.hasSuffix(".") else {
                problems.add(
                    node.place, path, "“\(text)” is not the name of a site.",
                    "Write it without https:// and without what stands behind it, such as \"hollowoak.example.org\".")
                return nil
            }
            return site
        }
    }
}
