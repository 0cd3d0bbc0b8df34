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

    package struct Settled: Sendable {
        package var count = 0
        /// Pictures whose removal the killed run had begun and told nobody about.
        package var pictures: [TakenPicture] = []
        /// Intents that could not be settled stay, and stop nobody else's.
        package var failures: [any Error] = []
    }

    package func run() async throws -> Settled {
        var settled = Settled()
        for (id, drop) in try await school.ledger.unsettledDrops() {
            do {
                try await school.ledger.settle(id, try await outcome(of: drop), at: clock.now())
                settled.count += 1
            } catch {
                settled.failures.append(error)
            }
        }
        for release in try await school.ledger.unsettledReleases() {
            do {
                try await school.ledger.mark([release.id], try settle(release), at: clock.now())
                settled.count += 1
                if release.state == .takingBack, let record = try await school.ledger.photo(release.photo) {
                    // It was there until that run; whether that run or this one removed it is all the same.
                    settled.pictures.append(TakenPicture(release, of: record, in: school, wasThere: true))
                }
            } catch {
                settled.failures.append(error)
            }
        }
        do {
            settled.count += try await Destruction(school, clock: clock).finishAll()
        } catch {
            settled.failures.append(error)
        }
        do { try removeHalves() } catch { settled.failures.append(error) }
        return settled
    }

    /// The bytes decide, not the name: the stored original is read, and so is what lies at the inbox path.
    private func outcome(of drop: Drop) async throws -> DropOutcome {
        let inboxPath = school.folder.root + "/" + drop.inboxPath
        let original = school.folder.original(drop.photo)
        let hidden = OriginalStore.hidden(inboxPath, drop.photo.digest)
        let isKnown = try await school.ledger.photo(drop.photo) != nil
        let isStored = try digest(original) == drop.photo.digest
        if !isStored, !isKnown, try FileStatus.of(original) != nil {
            // The kill came between a move and the look at what was moved: it was another file by then.
            try OriginalStore.giveBack(original, to: inboxPath)
        }
        if try FileStatus.of(hidden) != nil {
            if isStored, try digest(hidden) == drop.photo.digest {
                try Files.remove(hidden)
            } else {
                try OriginalStore.giveBack(hidden, to: inboxPath)
            }
        }
        guard isStored else { return .left }
        // A file of another account keeps its mode; the folder it lies in is closed.
        try? Files.restrict(original, mode: 0o600)
        // A copy that still lies in the inbox is taken again, and found to be the same.
        return isKnown ? .duplicate : .stored
    }

    private func digest(_ path: String) throws(FileFailure) -> Digest? {
        guard let status = try FileStatus.of(path), status.isRegular else { return nil }
        return try PhotoBytes.digest(of: OpenFile.reading(path))
    }

    /// A picture that is there whole was proved before it was intended: its digest is in the intent.
    private func settle(_ release: Release) throws -> Release.State {
        switch release.state {
        case .releasing:
            let path = "\(school.folder.publishable(release.channel))/\(release.name).jpg"
            if try digest(path) == release.rendition { return .released }
            try publisher.removeFiles(of: release)
            return .abandoned
        case .takingBack:
            _ = try publisher.remove(release)
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
