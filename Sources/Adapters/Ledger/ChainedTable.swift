/// A table whose rows stand in the audit trail. The order is part of the trail's format: a new one comes at the end.
struct ChainedTable: Sendable {
    let name: String
    /// Rows of other tables that belong to one row of this and are covered with it, in a fixed order; `?` is its number.
    let children: [String]

    private init(_ name: String, _ children: [String] = []) {
        self.name = name
        self.children = children
    }

    static let all: [ChainedTable] = [
        ChainedTable("policy_uses", ["SELECT text FROM policies WHERE digest = (SELECT policy FROM policy_uses WHERE id = ?)"]),
        ChainedTable(
            "snapshots",
            [
                """
                SELECT snapshot_pupils.pupil, json FROM snapshot_pupils JOIN pupil_states ON pupil_states.id = state
                WHERE snapshot = ? ORDER BY snapshot_pupils.pupil
                """
            ]),
        ChainedTable("consent_records"), ChainedTable("photos"), ChainedTable("drops"), ChainedTable("drop_outcomes"),
        ChainedTable("sidecars"), ChainedTable("submissions"), ChainedTable("inspections"), ChainedTable("objections"),
        ChainedTable(
            "decisions",
            [
                "SELECT channel, place, verdict FROM verdicts WHERE decision = ? ORDER BY channel",
                """
                SELECT channel, place, rule, effect, summary, evidence, remedy, regions FROM findings WHERE decision = ?
                ORDER BY channel, place
                """,
            ]),
        ChainedTable("conclusions"), ChainedTable("releases"), ChainedTable("release_states"), ChainedTable("answers"),
        ChainedTable("protections"), ChainedTable("mapping_confirmations"), ChainedTable("publications"),
        ChainedTable("publication_states"), ChainedTable("addresses"), ChainedTable("sightings"), ChainedTable("shown"),
        ChainedTable("people_noted"), ChainedTable("permissions"), ChainedTable("retractions"), ChainedTable("retraction_ends"),
        ChainedTable("retracted_photos"), ChainedTable("tasks"), ChainedTable("task_states"), ChainedTable("evidence"),
        ChainedTable("tombstones"), ChainedTable("erasures"), ChainedTable("likeness_denials"), ChainedTable("prints"),
        ChainedTable("retracted_prints"),
    ]

    static let numbers: [String: Int] = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.name, $0) })

    /// Covered as children, made from a row that is covered (the pieces of a print), or the trail itself.
    static let others: Set<String> = [
        "policies", "pupil_states", "snapshot_pupils", "verdicts", "findings", "print_pieces", "retracted_print_pieces", "chain",
    ]
}
