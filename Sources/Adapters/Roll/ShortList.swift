package import Domain

/// A list that may be a part of the school only, as when a filter was left on in the export.
package enum ShortList {
    /// A question where fewer than half as many as on the last list stand on the new one, those who left not counted; `nil` elsewhere.
    package static func question(_ newer: [Pupil], after older: [Pupil], of role: Pupil.Role = .pupil) -> String? {
        let (now, before) = (newer.count { !$0.hasLeft }, older.count { !$0.hasLeft })
        guard now * 2 < before else { return nil }
        let (one, many) = role == .staff ? ("member of staff", "members of staff") : ("pupil", "pupils")
        return "This list has \(now) \(now == 1 ? one : many), and the last one had \(before). Is this the whole list? "
            + "Whoever is not on it counts as having left. If a part is missing, export the whole list and import that."
    }
}
