package import Domain

extension ConsentList {
    /// The same list with every no that was once a yes as `withdrawn`: pictures may be out, and have to be taken back. It stays so until a list says yes again, under whatever number the child stands there.
    ///
    /// `previous` are the pupils of the list before; `history` tells of those before it.
    package func marking(withdrawalsSince previous: [Pupil], history: PupilHistory = .none) -> ConsentList {
        let candidates = previous + history.former
        if candidates.isEmpty { return self }
        let known = PupilLookup(previous)
        let places = Dictionary(candidates.indices.map { (candidates[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        var children: PupilHistory?
        /// The first of those who may be the same child by what any list said.
        func earlier(_ pupil: Pupil) -> Pupil? {
            let all = children ?? history.adding(previous).adding(pupils)
            children = all
            return all.ids(of: pupil.id).compactMap { places[$0] }.min().map { candidates[$0] }
        }
        var marked = self
        for position in marked.pupils.indices {
            let pupil = marked.pupils[position]
            guard pupil.consents.values.contains(where: { $0.state == .refused }), let before = known.same(as: pupil) ?? earlier(pupil)
            else { continue }
            for (channel, answer) in marked.pupils[position].consents where answer.state == .refused {
                switch before.consents[channel]?.state {
                case .granted, .withdrawn, .expired:
                    marked.pupils[position].consents[channel]?.state = .withdrawn
                    // The form's day is that of the yes, where a system keeps one day for both.
                    if before.consents[channel]?.since == answer.since { marked.pupils[position].consents[channel]?.since = nil }
                case .refused, .unanswered, .notAsked, nil: break
                }
            }
        }
        return marked
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
    private let pupils: [Pupil]
    private var byID: [PupilID: Int]
    private var byUPN: [String: Int]
    private var byAdmissionNumber: [String: Int]
    private var byULN: [String: Int] = [:]

    /// Where two have the same number the first counts.
    init(_ pupils: [Pupil]) {
        self.pupils = pupils
        byID = Dictionary(minimumCapacity: pupils.count)
        byUPN = Dictionary(minimumCapacity: pupils.count)
        byAdmissionNumber = Dictionary(minimumCapacity: pupils.count)
        for place in pupils.indices.reversed() {
            let pupil = pupils[place]
            byID[pupil.id] = place
            if let upn = pupil.upn { byUPN[upn] = place }
            if let number = pupil.admissionNumber { byAdmissionNumber[number] = place }
            if let uln = pupil.uln { byULN[uln] = place }
        }
    }

    func same(as pupil: Pupil) -> Pupil? {
        if let found = byID[pupil.id] ?? pupil.upn.flatMap({ byUPN[$0] }) { return pupils[found] }
        if let found = pupil.admissionNumber.flatMap({ byAdmissionNumber[$0] }).map({ pupils[$0] }) {
            return found.numbers.isSameChild(as: pupil.numbers) ? found : nil
        }
        guard let found = pupil.uln.flatMap({ byULN[$0] }).map({ pupils[$0] }) else { return nil }
        // Two lasting UPNs that differ are two children, whatever a learner number says.
        guard let mine = pupil.numbers.lastingUPN, let theirs = found.numbers.lastingUPN else { return found }
        return mine == theirs ? found : nil
    }
}
