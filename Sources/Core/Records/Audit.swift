package import Domain

/// The end of the audit trail at some time: written down elsewhere, it holds everything before it fast.
package struct AuditHead: Hashable, Sendable, Codable {
    /// Of the entry, from 1.
    package var number: Int64
    /// SHA-256 over the entry and, through the one before, over all.
    package var hash: Digest

    package init(number: Int64, hash: Digest) {
        self.number = number
        self.hash = hash
    }
}

/// What reading the audit trail against the ledger showed.
package struct AuditReport: Hashable, Sendable {
    package var entries = 0
    package var rows = 0
    /// Rows that were erased by intent, with a record of it.
    package var erased = 0
    package var head: AuditHead?
    /// The first of them; each names an entry or a row, and no value.
    package private(set) var problems: [String] = []
    /// Of all.
    package private(set) var problemCount = 0

    package init() {}

    package var isSound: Bool { problemCount == 0 }

    package mutating func add(_ problem: String) {
        problemCount += 1
        if problems.count < 100 { problems.append(problem) }
    }
}

/// The trail that shows whether anybody edited, removed or reordered what the ledger says.
package protocol AuditLedger: Sendable {
    /// `nil` while nothing was recorded.
    func auditHead() async throws(LedgerFailure) -> AuditHead?
    /// Reads everything; `expecting` are heads that were written down elsewhere.
    func audit(expecting heads: [AuditHead]) async throws(LedgerFailure) -> AuditReport
}
