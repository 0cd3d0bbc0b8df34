package import Domain

extension ConsentList {
    /// The same list with every no that was once a yes as `withdrawn`: pictures may be out, and have to be taken back. It stays so until a list says yes again, under whatever number the child stands there.
    ///
    /// `previous` are the pupils of the list before; `history` tells of those before it.
    package func marking(withdrawalsSince previous: [Pupil], history: PupilHistory = .none) -> ConsentList {
        let known = PupilLookup(previous)
        let children = history.adding(previous).adding(pupils)
        var marked = self
        for position in marked.pupils.indices {
            let pupil = marked.pupils[position]
            guard let before = known.same(as: pupil) ?? Self.earlier(pupil, previous + history.former, children) else { continue }
            for (channel, answer) in marked.pupils[position].consents where answer.state == .refused {
                switch before.consents[channel]?.state {
                case .granted, .withdrawn, .expired: marked.pupils[position].consents[channel]?.state = .withdrawn
                case .refused, .unanswered, .notAsked, nil: break
                }
            }
        }
        return marked
    }

    /// The first of those who may be the same child by what any list said.
    private static func earlier(_ pupil: Pupil, _ candidates: [Pupil], _ children: PupilHistory) -> Pupil? {
        let ids = children.ids(of: pupil.id)
        return candidates.first { ids.contains($0.id) }
    }

    /// The same list with the pupils that it no longer has, as having left, so that their names are still known in captions and on pictures.
    ///
    /// A list that cannot be used keeps nobody: it must not look like one that says that everybody has left.
    package func keeping(leaversOf previous: [Pupil]) -> ConsentList {
        guard isUsable else { return self }
        let listed = PupilLookup(pupils)
        var kept = self
        for var pupil in previous where listed.same(as: pupil) == nil {
            pupil.hasLeft = true
            kept.pupils.append(pupil)
        }
        return kept
    }
}

/// Finds the same pupil in another list: by id, by UPN, then by admission number, then by ULN.
struct PupilLookup {
    private let byID: [PupilID: Pupil]
    private let byUPN: [String: Pupil]
    private let byAdmissionNumber: [String: Pupil]
    private let byULN: [String: Pupil]

    init(_ pupils: [Pupil]) {
        byID = Dictionary(pupils.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        byUPN = Dictionary(pupils.compactMap { pupil in pupil.upn.map { ($0, pupil) } }, uniquingKeysWith: { first, _ in first })
        byAdmissionNumber = Dictionary(
            pupils.compactMap { pupil in pupil.admissionNumber.map { ($0, pupil) } }, uniquingKeysWith: { first, _ in first })
        byULN = Dictionary(pupils.compactMap { pupil in pupil.uln.map { ($0, pupil) } }, uniquingKeysWith: { first, _ in first })
    }

    func same(as pupil: Pupil) -> Pupil? {
        if let found = byID[pupil.id] ?? pupil.upn.flatMap({ byUPN[$0] }) { return found }
        if let found = pupil.admissionNumber.flatMap({ byAdmissionNumber[$0] }) {
            return found.numbers.isSameChild(as: pupil.numbers) ? found : nil
        }
        guard let found = pupil.uln.flatMap({ byULN[$0] }) else { return nil }
        // Two lasting UPNs that differ are two children, whatever a learner number says.
        guard let mine = pupil.numbers.lastingUPN, let theirs = found.numbers.lastingUPN else { return found }
        return mine == theirs ? found : nil
    }
}
