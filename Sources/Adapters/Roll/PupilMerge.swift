import Domain

/// Brings the rows of one pupil together: by UPN, then by admission number, never by name alone; and those of one member of staff by their id.
struct PupilMerge {
    private(set) var pupils: [Pupil] = []
    private(set) var problems: [ListProblem] = []
    private var firstLines: [Int] = []
    private var byUPN: [String: Int] = [:]
    private var byAdmissionNumber: [String: Int] = [:]
    private var byID: [PupilID: Int] = [:]

    /// In the order of the list. Rows with both numbers come first, since only they can tell that a row with one number and a row with the other are the same pupil.
    init(_ rows: [(pupil: Pupil, line: Int)]) {
        let isComplete = { (pupil: Pupil) in pupil.upn != nil && pupil.admissionNumber != nil }
        for row in rows where isComplete(row.pupil) { add(row.pupil, line: row.line) }
        for row in rows where !isComplete(row.pupil) { add(row.pupil, line: row.line) }
        pupils = zip(firstLines, pupils).sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Any no wins, and “has left” and “protected” of one row hold for all. Rows that contradict each other about who the pupil is stop the list.
    private mutating func add(_ pupil: Pupil, line: Int) {
        let place = pupil.upn.flatMap { byUPN[$0] } ?? pupil.admissionNumber.flatMap { byAdmissionNumber[$0] } ?? byID[pupil.id]
        guard let place else {
            remember(pupil, at: pupils.count)
            pupils.append(pupil)
            firstLines.append(line)
            return
        }
        var known = pupils[place]
        guard Self.agree(known.upn, pupil.upn), Self.agree(known.admissionNumber, pupil.admissionNumber) else {
            problems.append(
                ListProblem(
                    .stops, line: line, "The UPN and the admission number on this line belong to two different pupils of the list.",
                    remedy: "Correct them in the school's information system and export the list again.",
                    detail: "\(known.legalName.full) / \(pupil.legalName.full)"))
            return
        }
        guard known.legalName.isSame(as: pupil.legalName) else {
            problems.append(
                ListProblem(
                    .stops, line: line, "This line has the same \(Self.number(pupil)) as an earlier one, and another legal name.",
                    remedy: "Correct one of the two in the school's information system and export the list again.",
                    detail: "\(known.legalName.full) / \(pupil.legalName.full)"))
            return
        }
        let otherNames = [pupil.knownAs].compactMap { $0 } + pupil.formerNames
        known.knownAs = known.knownAs ?? pupil.knownAs
        for name in otherNames where name != known.knownAs && !known.formerNames.contains(name) { known.formerNames.append(name) }
        known.yearGroup = known.yearGroup ?? pupil.yearGroup
        known.className = known.className ?? pupil.className
        known.hasLeft = known.hasLeft || pupil.hasLeft
        known.isProtected = known.isProtected || pupil.isProtected
        mergeConsents(of: pupil, into: &known, line: line)
        pupils[place] = known
        firstLines[place] = min(firstLines[place], line)
    }

    private mutating func mergeConsents(of pupil: Pupil, into known: inout Pupil, line: Int) {
        var differ = false
        for (channel, answer) in pupil.consents {
            guard let earlier = known.consents[channel] else {
                known.consents[channel] = answer
                continue
            }
            differ = differ || earlier.state != answer.state
            known.consents[channel] = ConsentAnswer.merged(earlier, answer)
        }
        if differ {
            problems.append(
                ListProblem(
                    .restricts, line: line,
                    "This \(pupil.role == .staff ? "member of staff" : "pupil") stands on an earlier line with another answer; any no wins.",
                    remedy: "Correct it in the school's information system if the stricter answer is the wrong one.",
                    detail: known.displayName))
        }
    }

    private mutating func remember(_ pupil: Pupil, at place: Int) {
        byID[pupil.id] = place
        if let upn = pupil.upn { byUPN[upn] = place }
        if let number = pupil.admissionNumber { byAdmissionNumber[number] = place }
    }

    private static func number(_ pupil: Pupil) -> String {
        pupil.role == .staff ? "staff code or e-mail address" : "UPN or admission number"
    }

    private static func agree(_ left: String?, _ right: String?) -> Bool { left == nil || right == nil || left == right }
}
