/// One original photo, named by the SHA-256 of its bytes.
package struct PhotoID: Hashable, Sendable, Codable, CustomStringConvertible {
    package let digest: Digest

    package init(_ digest: Digest) { self.digest = digest }

    /// The first 12 hexadecimal digits: what people read and type. 48 bits, so that a clash among a million photos is about one in five hundred.
    package var short: String { String(digest.hex.prefix(12)) }

    package var description: String { short }

    package init(from decoder: any Decoder) throws { digest = try Digest(from: decoder) }
    package func encode(to encoder: any Encoder) throws { try digest.encode(to: encoder) }
}

/// A word that names a thing of the school's policy; written as itself in JSON.
package protocol Named: RawRepresentable, Hashable, Sendable, Codable, CodingKeyRepresentable, Comparable, CustomStringConvertible
where RawValue == String {
    init(_ rawValue: String)
}

extension Named {
    package init?(rawValue: String) { self.init(rawValue) }
    package var description: String { rawValue }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// Where pictures go and who sees them there, such as `website`.
package struct ChannelID: Named {
    package let rawValue: String
    package init(_ rawValue: String) { self.rawValue = rawValue }
}

/// A rule as `RULES.md` names it, such as `consent-missing`.
package struct RuleID: Named {
    package let rawValue: String
    package init(_ rawValue: String) { self.rawValue = rawValue }
}

/// A person on the school's lists: a pupil's UPN where there is one (`upn:A900…`), else the admission number (`adm:1234`); a grown-up's code on the staff list (`staff:JRE`).
package struct PupilID: Named {
    package let rawValue: String
    package init(_ rawValue: String) { self.rawValue = rawValue }
    package init(upn: UPN) { rawValue = "upn:\(upn)" }
    package init(admissionNumber: String) { rawValue = "adm:\(admissionNumber)" }
    package init(staffCode: String) { rawValue = "staff:\(staffCode)" }
}

/// One import of the consent list, numbered from 1 in the order of import.
package struct SnapshotID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    package let number: Int64
    package init(_ number: Int64) { self.number = number }
    package var description: String { "#\(number)" }
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
    package init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int64.self)
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}
