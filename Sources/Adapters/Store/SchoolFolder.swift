package import Domain

/// Where things lie in a school's folder.
package struct SchoolFolder: Hashable, Sendable {
    /// Absolute, without a slash at its end.
    package let root: String

    package init(root: String) { self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root }

    package var policy: String { root + "/policy.json5" }
    package var consent: String { root + "/consent" }
    /// The numbers of those who must never be shown; for the safeguarding lead alone.
    package var protected: String { consent + "/protected.txt" }
    package var inbox: String { root + "/inbox" }
    package var publishable: String { root + "/publishable" }
    package var quarantine: String { root + "/quarantine" }
    package var previews: String { quarantine + "/previews" }
    package var reports: String { root + "/reports" }
    package var hidden: String { root + "/.safelight" }
    package var ledger: String { hidden + "/ledger.sqlite" }
    package var lock: String { hidden + "/lock" }
    package var originals: String { hidden + "/originals" }
    package var sidecars: String { hidden + "/sidecars" }
    package var evidence: String { hidden + "/evidence" }
    package var staffReadme: String { root + "/README.txt" }

    package func original(_ photo: PhotoID) -> String { Self.filed(photo.digest, in: originals) }
    package func evidence(_ digest: Digest) -> String { Self.filed(digest, in: evidence) }
    package func sidecar(_ digest: Digest) -> String { Self.filed(digest, in: sidecars) }
    package func publishable(_ channel: ChannelID) -> String { publishable + "/" + channel.rawValue }
    package func page(_ photo: PhotoID) -> String { quarantine + "/\(photo.short).html" }
    package func preview(_ photo: PhotoID) -> String { previews + "/\(photo.short).jpg" }

    /// Two digits make a folder, so that none grows too long.
    private static func filed(_ digest: Digest, in folder: String) -> String { "\(folder)/\(digest.hex.prefix(2))/\(digest.hex)" }

    /// Every folder a school's folder has. They hold names and pictures of children: nobody but their owner and group may look in, and only the owner into Safelight's own.
    package func make() throws(FileFailure) {
        for folder in [root] + shared + [previews] { try Files.makeFolder(folder, mode: 0o750) }
        for folder in [hidden, originals, sidecars] { try Files.makeFolder(folder, mode: 0o700) }
    }

    /// Those that the staff's group may be let into.
    package var shared: [String] { [consent, inbox, publishable, quarantine, reports] }

    /// Whether this is a school's folder: it has a policy and Safelight's own folder.
    package var exists: Bool {
        ((try? FileStatus.of(policy)) ?? nil) != nil && ((try? FileStatus.of(hidden)) ?? nil)?.isDirectory == true
    }

    /// The nearest school's folder at or above a place, as git finds a repository.
    package static func find(from start: String) -> SchoolFolder? {
        var place = start
        while true {
            let folder = SchoolFolder(root: place)
            if folder.exists { return folder }
            guard let slash = place.lastIndex(of: "/"), place != "/" else { return nil }
            place = slash == place.startIndex ? "/" : String(place[..<slash])
        }
    }
}
