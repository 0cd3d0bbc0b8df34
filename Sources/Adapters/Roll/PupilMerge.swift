import Domain

/// Brings the rows of one pupil together: by UPN, admission number or ULN, never by name alone; and those of one member of staff by their id.
struct PupilMerge {
    struct Row {
        let pupil: Pupil
        let line: Int
        /// Of the files that make the list, from 0.
        let file: Int
    }

    /// In the order of the list.
    private(set) var pupils: [Pupil] = []
    /// Of each pupil the places of its rows.
    private(set) var places: [[Int]] = []
    /// By file.
    private(set) var problems: [(file: Int, problem: ListProblem)] = []

    /// Rows that share a number are one pupil's, those also that only a third row holds together.
    init(_ rows: [Row]) {
        for group in Self.groups(rows) {
            var known = rows[group[0]].pupil
            for (count, place) in group.enumerated().dropFirst() {
                add(rows[place], to: &known) { group.prefix(count).map { rows[$0] } }
            }
            if known.id.isOnlyULN {
                report(
                    .stops, rows[group[0]], "Only a learner number (ULN) says who is meant on this line, and nothing says whose it is.",
                    "Import it together with a list that has the UPN or the admission number beside it.", known.legalName.full)
            }
            pupils.append(known)
            places.append(group)
        }
    }

    /// The places of each pupil's rows in order, by union and find.
    private static func groups(_ rows: [Row]) -> [[Int]] {
        var parents = Array(rows.indices)
        func root(_ place: Int) -> Int {
            var place = place
            while parents[place] != place {
                parents[place] = parents[parents[place]]
                place = parents[place]
            }
            return place
        }
        /// Brings rows together that have the same number of one kind.
        func join(_ number: (Pupil) -> String?) {
            var first = [String: Int](minimumCapacity: rows.count)
            for (place, row) in rows.enumerated() {
                guard let number = number(row.pupil) else { continue }
                guard let other = first[number] else {
                    first[number] = place
                    continue
                }
                let (mine, theirs) = (root(place), root(other))
                parents[max(mine, theirs)] = min(mine, theirs)
            }
        }
        // An id is a UPN where there is one.
        join { $0.upn == nil ? $0.id.rawValue : nil }
        join(\.upn)
        join(\.admissionNumber)
        join(\.uln)
        // A root is the first place of its group.
        var groups: [[Int]] = []
        groups.reserveCapacity(rows.count)
        var numbers = [Int](repeating: 0, count: rows.count)
        for place in rows.indices {
            let root = root(place)
            if root == place {
                numbers[place] = groups.count
                groups.append([place])
            } else {
                groups[numbers[root]].append(place)
            }
        }
        return groups
    }

    /// Any no wins, and “has left” and “protected” of one row hold for all. Rows that contradict each other about who the pupil is stop the list.
    private mutating func add(_ row: Row, to known: inout Pupil, after earlier: () -> [Row]) {
        let pupil = row.pupil
        let agrees =
            Self.agree(known.upn, pupil.upn) && Self.agree(known.admissionNumber, pupil.admissionNumber)
            && Self.agree(known.uln, pupil.uln)
        if !agrees, let (number, other) = Self.clash(row, earlier()) {
            report(
                .stops, row,
                "The \(number) on this line and the one on \(Self.place(other, row)) belong to two different pupils, and \(Self.shared(row, other)) says that both are one.",
                "Correct them in the school's information system and export the list again.",
                "\(known.legalName.full) / \(pupil.legalName.full)")
            return
        }
        guard known.legalName.isSame(as: pupil.legalName) else {
            report(
                .stops, row,
                "This line has the same \(Self.number(pupil)) as \(Self.place(earlier()[0], row)), and another legal name.",
                "Correct one of the two in the school's information system and export the list again.",
                "\(known.legalName.full) / \(pupil.legalName.full)")
            return
        }
        if (known.upn == nil && pupil.upn != nil) || (known.upn == nil && known.admissionNumber == nil && pupil.admissionNumber != nil) {
            known.id = pupil.id
        }
        known.upn = known.upn ?? pupil.upn
        known.admissionNumber = known.admissionNumber ?? pupil.admissionNumber
        known.uln = known.uln ?? pupil.uln
        let otherNames = [pupil.knownAs].compactMap { $0 } + pupil.formerNames
        known.knownAs = known.knownAs ?? pupil.knownAs
        for name in otherNames where name != known.knownAs && !known.formerNames.contains(name) { known.formerNames.append(name) }
        known.yearGroup = known.yearGroup ?? pupil.yearGroup
        known.className = known.className ?? pupil.className
        known.hasLeft = known.hasLeft || pupil.hasLeft
        known.isProtected = known.isProtected || pupil.isProtected
        mergeConsents(of: row, into: &known)
    }

    private mutating func mergeConsents(of row: Row, into known: inout Pupil) {
        var differ = false
        for (channel, answer) in row.pupil.consents {
            guard let earlier = known.consents[channel] else {
                known.consents[channel] = answer
                continue
            }
            differ = differ || earlier.state != answer.state
            known.consents[channel] = ConsentAnswer.merged(earlier, answer)
        }
        if differ {
            report(
                .restricts, row,
                "This \(known.role == .staff ? "member of staff" : "pupil") stands on an earlier line with another answer; any no wins.",
                "Correct it in the school's information system if the stricter answer is the wrong one.", known.displayName)
        }
    }

    private mutating func report(_ severity: ListProblem.Severity, _ row: Row, _ summary: String, _ remedy: String, _ detail: String) {
        problems.append((row.file, ListProblem(severity, line: row.line, summary, remedy: remedy, detail: detail)))
    }

    private static func number(_ pupil: Pupil) -> String {
        pupil.role == .staff ? "staff code or e-mail address" : "UPN, admission number or learner number"
    }

    private static func agree(_ left: String?, _ right: String?) -> Bool { left == nil || right == nil || left == right }

    /// The first number that is another one on an earlier line of the same pupil.
    private static func clash(_ row: Row, _ earlier: [Row]) -> (number: String, other: Row)? {
        for (place, number) in numbers(row.pupil).enumerated() {
            guard let written = number.written else { continue }
            let other = earlier.first { numbers($0.pupil)[place].written.map { $0 != written } ?? false }
            if let other { return (number.name, other) }
        }
        return nil
    }

    /// The number that two rows have in common; none where a third row holds them together.
    private static func shared(_ row: Row, _ other: Row) -> String {
        let same = zip(numbers(row.pupil), numbers(other.pupil)).first {
            $0.written != nil && $0.written == $1.written
        }
        return same.map { "the same \($0.0.name)" } ?? "a number on another line"
    }

    private static func numbers(_ pupil: Pupil) -> [(name: String, written: String?)] {
        [
            ("UPN", pupil.upn), ("admission number", pupil.admissionNumber),
            ("learner number", pupil.uln),
        ]
    }

    private static func place(_ other: Row, _ row: Row) -> String {
        "line \(other.line)" + (other.file == row.file ? "" : " of another file")
    }
}
