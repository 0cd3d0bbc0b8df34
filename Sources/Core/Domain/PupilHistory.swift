/// The numbers by which one list knew somebody.
package struct PupilNumbers: Hashable, Sendable {
    package let id: PupilID
    package let upn: String?
    package let admissionNumber: String?

    package init(id: PupilID, upn: String?, admissionNumber: String?) {
        self.id = id
        self.upn = upn
        self.admissionNumber = admissionNumber
    }

    /// The UPN unless it is a temporary one or none at all: it stays with a child for good.
    package var lastingUPN: String? { upn.flatMap { UPN($0) }.flatMap { $0.isTemporary ? nil : $0.text } }

    /// Whether two lists mean one child: by UPN, else by admission number. Two UPNs that differ are two children, even where an admission number was given out again, unless one of them was temporary.
    package func isSameChild(as other: PupilNumbers) -> Bool {
        if id == other.id { return true }
        if let upn, upn == other.upn { return true }
        guard let admissionNumber, admissionNumber == other.admissionNumber else { return false }
        guard let mine = lastingUPN, let theirs = other.lastingUPN else { return true }
        return mine == theirs
    }
}

extension Pupil {
    package var numbers: PupilNumbers { PupilNumbers(id: id, upn: upn, admissionNumber: admissionNumber) }
}

/// Whom the lists of a school have had, and under which numbers: a child may have stood on them under several.
package struct PupilHistory: Sendable {
    /// Those whose id is not on the newest list, as they last stood; who left last stands first.
    package let former: [Pupil]
    private var numbers: Set<PupilNumbers>
    private var byID: [PupilID: [PupilNumbers]]
    private var byAdmissionNumber: [String: [PupilNumbers]]

    /// `numbers` are those of every list, in any order.
    package init(former: [Pupil], numbers: some Sequence<PupilNumbers>) {
        self.former = former
        self.numbers = []
        byID = [:]
        byAdmissionNumber = [:]
        for each in former { add(each.numbers) }
        for each in numbers { add(each) }
    }

    package static let none = PupilHistory(former: [], numbers: [])

    /// With the pupils of one more list.
    package func adding(_ pupils: [Pupil]) -> PupilHistory {
        var more = self
        for pupil in pupils { more.add(pupil.numbers) }
        return more
    }

    private mutating func add(_ new: PupilNumbers) {
        guard numbers.insert(new).inserted else { return }
        byID[new.id, default: []].append(new)
        if let number = new.admissionNumber { byAdmissionNumber[number, default: []].append(new) }
    }

    /// Every id under which a list may have meant the same child, the given one among them, followed over any number of lists but never from one lasting UPN to another.
    ///
    /// More than one child may be among them where an admission number without a UPN was given out again.
    package func ids(of id: PupilID) -> Set<PupilID> {
        struct Step: Hashable {
            let numbers: PupilNumbers
            let upn: String?
        }
        var seen: Set<Step> = []
        var waiting = (byID[id] ?? []).map { Step(numbers: $0, upn: $0.lastingUPN) }
        while let step = waiting.popLast() {
            guard seen.insert(step).inserted else { continue }
            let near = (byID[step.numbers.id] ?? []) + (step.numbers.admissionNumber.flatMap { byAdmissionNumber[$0] } ?? [])
            for next in near where next.isSameChild(as: step.numbers) {
                if let upn = step.upn, let other = next.lastingUPN, upn != other { continue }
                waiting.append(Step(numbers: next, upn: step.upn ?? next.lastingUPN))
            }
        }
        return Set(seen.map(\.numbers.id)).union([id])
    }
}
