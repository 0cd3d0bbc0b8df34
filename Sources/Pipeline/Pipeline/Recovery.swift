import Domain
import Records
import Store

/// Sets right what a kill left between an intent and its result. Runs before anything else is done.
package struct Recovery: Sendable {
    private let school: School
    private let clock: Clock
    private let publisher: Publisher

    package init(_ school: School, clock: Clock, passed: @escaping StepObserver = { _ in }) {
        self.school = school
        self.clock = clock
        publisher = Publisher(school, clock: clock, passed: passed)
    }

    /// How many intents were settled.
    package func run() async throws -> Int {
        var settled = 0
        for (id, drop) in try await school.ledger.unsettledDrops() {
            try await school.ledger.settle(id, try await outcome(of: drop), at: clock.now())
            settled += 1
        }
        for release in try await school.ledger.unsettledReleases() {
            try await school.ledger.mark([release.id], try settle(release), at: clock.now())
            settled += 1
        }
        try removeHalves()
        return settled
    }

    /// The bytes decide, not the name: the stored original is read, and so is what lies at the inbox path.
    private func outcome(of drop: Drop) async throws -> DropOutcome {
        let inboxPath = school.folder.root + "/" + drop.inboxPath
        let original = school.folder.original(drop.photo)
        let isStored = try digest(original) == drop.photo.digest
        let isInInbox = try digest(inboxPath) == drop.photo.digest
        guard isStored else { return .left }
        let isKnown = try await school.ledger.photo(drop.photo) != nil
        if isInInbox {
            // Two copies: the kill came between the second and the removal of the first, or the photo was known before.
            try Files.remove(inboxPath)
            try Files.sync(folder: Files.split(inboxPath).folder)
        }
        try Files.restrict(original, mode: 0o600)
        return isKnown ? .duplicate : .stored
    }

    private func digest(_ path: String) throws(FileFailure) -> Digest? {
        guard let status = try FileStatus.of(path), status.isRegular else { return nil }
        return try PhotoBytes.digest(of: OpenFile.reading(path))
    }

    /// A picture that is there whole was proved before it was intended: its digest is in the intent.
    private func settle(_ release: Release) throws(FileFailure) -> Release.State {
        switch release.state {
        case .releasing:
            let path = "\(school.folder.publishable(release.channel))/\(release.name).jpg"
            if try digest(path) == release.rendition { return .released }
            try publisher.remove(release)
            return .abandoned
        case .takingBack:
            try publisher.remove(release)
            return .takenBack
        case .released, .takenBack, .abandoned:
            return release.state
        }
    }

    /// Temporary files never got their names, so nobody was promised them.
    private func removeHalves() throws(FileFailure) {
        var folders = [school.folder.publishable, school.folder.quarantine, school.folder.originals, school.folder.sidecars]
        while let folder = folders.popLast() {
            guard try FileStatus.of(folder) != nil else { continue }
            for name in try Files.names(in: folder) {
                let path = folder + "/" + name
                if name.hasSuffix(".part"), name.hasPrefix(".safelight-") || folder.hasPrefix(school.folder.hidden) {
                    try Files.remove(path)
                } else if try FileStatus.of(path)?.isDirectory == true {
                    folders.append(path)
                }
            }
        }
    }
}
