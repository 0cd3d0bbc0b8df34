import Domain
import Pipeline
import Records
import Rules

/// What it means for every photo when there is no consent list in force.
enum ListAgeText {
    /// `nil` where the list is in force.
    static func problem(_ list: Snapshot?, _ policy: Policy, at now: Moment) -> String? {
        guard let list else { return "No consent list has been imported, so every photo is held. See “safelight consent import --help”." }
        return problem(made: list.listDate, policy, at: now)
    }

    static func problem(made: Moment, _ policy: Policy, at now: Moment) -> String? {
        switch policy.age(ofListMade: made, at: now) {
        case .inForce: return nil
        case .tooOld:
            return
                "The consent list is of \(made.day.words), older than the school’s limit of \(counted(policy.consentListMaxAgeDays, "day")), so every photo is held until a newer one is imported. Export the list from the school’s information system today, and import it (safelight consent import)."
        case .fromTheFuture:
            return
                "The consent list is dated \(made.day.words), in the future, so its age cannot be trusted and every photo is held. Check the clock of this machine and the date of the export, and import the list again."
        }
    }
}
