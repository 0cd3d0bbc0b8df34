/// A name as two parts, as school systems keep it. Either may hold several words or hyphens.
package struct PersonName: Hashable, Sendable, Codable {
    package var forename: String
    package var surname: String

    package init(forename: String, surname: String) {
        self.forename = forename
        self.surname = surname
    }

    package var full: String {
        forename.isEmpty ? surname : surname.isEmpty ? forename : forename + " " + surname
    }
}

/// Somebody on the school's lists: a pupil of the one that its information system exports, or a grown-up of its staff list.
package struct Pupil: Hashable, Sendable, Codable {
    package enum Role: String, Hashable, Sendable, Codable {
        case pupil
        /// Has consents like a pupil, unless the policy asks for none, and is never counted as a child.
        case staff
    }

    package var id: PupilID
    package var role: Role
    package var upn: String?
    package var admissionNumber: String?
    package var uln: String?
    package var legalName: PersonName
    /// The name the school uses; may be unrelated to the legal one.
    package var knownAs: PersonName?
    package var formerNames: [PersonName]
    package var yearGroup: String?
    package var className: String?
    /// The list says that the pupil has left, or a newer list no longer has them.
    package var hasLeft: Bool
    /// Must never be shown, whatever a form says. The reason is never stored.
    package var isProtected: Bool
    package var consents: [ChannelID: ConsentAnswer]

    package init(
        id: PupilID, role: Role = .pupil, upn: String? = nil, admissionNumber: String? = nil, uln: String? = nil,
        legalName: PersonName, knownAs: PersonName? = nil, formerNames: [PersonName] = [], yearGroup: String? = nil,
        className: String? = nil, hasLeft: Bool = false, isProtected: Bool = false,
        consents: [ChannelID: ConsentAnswer] = [:]
    ) {
        self.id = id
        self.role = role
        self.upn = upn
        self.admissionNumber = admissionNumber
        self.uln = uln
        self.legalName = legalName
        self.knownAs = knownAs
        self.formerNames = formerNames
        self.yearGroup = yearGroup
        self.className = className
        self.hasLeft = hasLeft
        self.isProtected = isProtected
        self.consents = consents
    }

    /// What was written before there were staff lists has no role, and is a pupil; what was written before learner numbers were read has none.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try values.decode(PupilID.self, forKey: .id), role: try values.decodeIfPresent(Role.self, forKey: .role) ?? .pupil,
            upn: try values.decodeIfPresent(String.self, forKey: .upn),
            admissionNumber: try values.decodeIfPresent(String.self, forKey: .admissionNumber),
            uln: try values.decodeIfPresent(String.self, forKey: .uln),
            legalName: try values.decode(PersonName.self, forKey: .legalName),
            knownAs: try values.decodeIfPresent(PersonName.self, forKey: .knownAs),
            formerNames: try values.decode([PersonName].self, forKey: .formerNames),
            yearGroup: try values.decodeIfPresent(String.self, forKey: .yearGroup),
            className: try values.decodeIfPresent(String.self, forKey: .className),
            hasLeft: try values.decode(Bool.self, forKey: .hasLeft), isProtected: try values.decode(Bool.self, forKey: .isProtected),
            consents: try values.decode([ChannelID: ConsentAnswer].self, forKey: .consents))
    }

    /// The name the school says aloud.
    package var displayName: String { (knownAs ?? legalName).full }

    /// Every name by which the pupil may be called, the used one first, without repeats.
    package var names: [PersonName] {
        var mixed = [knownAs, legalName].compactMap { $0 }
        if let knownAs {
            mixed.append(PersonName(forename: knownAs.forename, surname: legalName.surname))
            mixed.append(PersonName(forename: legalName.forename, surname: knownAs.surname))
        }
        mixed += formerNames
        var seen: Set<PersonName> = []
        return mixed.filter { seen.insert($0).inserted }
    }

    /// Two entries about one person as one: a child if either says so, protected or left if either says so, of two answers the more restrictive, and every name of both.
    package func merged(with other: Pupil) -> Pupil {
        var both = self
        both.role = role == .staff ? other.role : .pupil
        both.upn = upn ?? other.upn
        both.admissionNumber = admissionNumber ?? other.admissionNumber
        both.uln = uln ?? other.uln
        both.formerNames += other.names.filter { !names.contains($0) }
        both.yearGroup = yearGroup ?? other.yearGroup
        both.className = className ?? other.className
        both.hasLeft = hasLeft || other.hasLeft
        both.isProtected = isProtected || other.isProtected
        both.consents.merge(other.consents, uniquingKeysWith: ConsentAnswer.merged)
        return both
    }
}

/// The pupils and their consents as one imported list gave them, with what was recorded by hand since.
package struct Roll: Sendable {
    /// The newest import; `nil` where nothing has been imported, which nothing may pass.
    package let snapshot: SnapshotID?
    /// When that list was made by the school's information system (not when it was read).
    package let listDate: Moment?
    /// Each id once.
    package let pupils: [Pupil]
    /// Nobody can tell who must never be shown, so that nothing may pass.
    package let isProtectionUnknown: Bool
    /// Position in `pupils` by id.
    private let index: [PupilID: Int]

    /// Entries with the same id become one, in which any "no" wins.
    package init(snapshot: SnapshotID?, listDate: Moment?, pupils: [Pupil], isProtectionUnknown: Bool = false) {
        var merged: [Pupil] = []
        var index: [PupilID: Int] = [:]
        for pupil in pupils {
            if let position = index[pupil.id] {
                merged[position] = merged[position].merged(with: pupil)
            } else {
                index[pupil.id] = merged.count
                merged.append(pupil)
            }
        }
        self.snapshot = snapshot
        self.listDate = listDate
        self.isProtectionUnknown = isProtectionUnknown
        self.pupils = merged
        self.index = index
    }

    package static let none = Roll(snapshot: nil, listDate: nil, pupils: [])

    package subscript(id: PupilID) -> Pupil? { index[id].map { pupils[$0] } }
}
