package import Domain
package import Records
package import Rules
package enum QuarantinePage {
    package static func html(_ record: PhotoRecord, _ decision: RecordedDecision, preview: [UInt8]?, policy: Policy, snapshot: Snapshot?) -> String { "" }
}
package struct HeldPhoto: Sendable { package init(_ record: PhotoRecord, _ decision: RecordedDecision, hasPreview: Bool, policy: Policy) {} }
package enum QuarantineIndex {
    package static func html(_ held: [HeldPhoto], schoolName: String, at: Moment) -> String { "" }
}
