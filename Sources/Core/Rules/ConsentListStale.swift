package import Domain

/// Consent may change at any stage (Ely), so an old list proves nothing about today.
///
/// Fires on every photo while no list has been imported, or the newest has no date, is older than the policy's limit, or is dated more than a day in the future.
package enum ConsentListStale: Rule {
    package static let id: RuleID = .init("consent-list-stale")
    package static let defaultEffect = Effect.blocks
    package static let mildestEffect = Effect.blocks

    package static func findings(_ photo: Case) -> [Finding] {
        guard let snapshot = photo.roll.snapshot else { return [noList(photo)] }
        guard let listDate = photo.roll.listDate else { return [noDate(photo, snapshot)] }
        switch photo.policy.age(ofListMade: listDate, at: photo.now) {
        case .inForce: return []
        case .tooOld: return [old(photo, snapshot, listDate)]
        case .fromTheFuture: return [fromTheFuture(photo, snapshot, listDate)]
        }
    }
}

/// No evidence names the present moment: what reads the same tomorrow is the same finding, and no new decision.
extension ConsentListStale {
    private static let exportAgain =
        "Export the consent list from the school’s information system today and import it (safelight consent import)."

    private static func noList(_ photo: Case) -> Finding {
        finding(
            photo, summary: "No consent list has been imported, so no photo can be released.",
            evidence: "There is no consent list.", remedy: exportAgain)
    }

    private static func noDate(_ photo: Case, _ snapshot: SnapshotID) -> Finding {
        finding(
            photo, summary: "It is not known when the consent list was made, so no photo can be released.",
            evidence: "Consent list \(snapshot) has no date.", remedy: exportAgain)
    }

    private static func fromTheFuture(_ photo: Case, _ snapshot: SnapshotID, _ listDate: Moment) -> Finding {
        finding(
            photo, summary: "The consent list is dated in the future, so its age cannot be trusted.",
            evidence: "Consent list \(snapshot) is dated \(listDate.words), more than a day ahead of this machine’s clock.",
            remedy: "Check the clock of this machine and the date of the export. \(exportAgain)")
    }

    private static func old(_ photo: Case, _ snapshot: SnapshotID, _ listDate: Moment) -> Finding {
        let limit = counted(photo.policy.consentListMaxAgeDays, "day")
        return finding(
            photo, summary: "The consent list is older than the school’s limit of \(limit), so no photo can be released.",
            evidence: "Consent list \(snapshot) was made on \(listDate.words); the policy’s limit is \(limit).", remedy: exportAgain)
    }
}
