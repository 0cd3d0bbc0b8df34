import Domain

/// A consent that has files of its own.
struct SingleConsent {
    let name: String
    private(set) var channels: Set<ChannelID> = []
    private(set) var files: Set<Int> = []

    init(_ name: String) { self.name = name }

    mutating func add(_ consent: Mapping.NamedConsent, _ file: Int) {
        channels.formUnion(consent.channels)
        files.insert(file)
    }
}

/// What several files say of a pupil by leaving them out.
extension ListReading {
    /// Where some file is the roll, whoever is on none of these has left.
    static func leavers(
        _ pupils: inout [Pupil], _ merge: PupilMerge, _ rows: [PupilMerge.Row], _ rolls: Set<Int>
    ) -> [(file: Int, problem: ListProblem)] {
        if rolls.isEmpty { return [] }
        var problems: [(file: Int, problem: ListProblem)] = []
        for (number, places) in merge.places.enumerated() where !places.contains(where: { rolls.contains(rows[$0].file) }) {
            pupils[number].hasLeft = true
            let row = rows[places[0]]
            problems.append(
                (
                    row.file,
                    ListProblem(
                        .restricts, line: row.line, "This pupil is not on the roll; they count as having left.",
                        remedy: "If the pupil is still at the school, export the roll again, or correct the numbers there.",
                        detail: pupils[number].displayName)
                ))
        }
        return problems
    }

    /// A consent with a file of its own has no answer of a pupil who is not in that file: a yes to another question for the same channel is not enough.
    static func withoutFile(
        _ pupils: inout [Pupil], _ merge: PupilMerge, _ rows: [PupilMerge.Row], _ singles: [SingleConsent], _ snapshot: SnapshotID
    ) -> [(file: Int, problem: ListProblem)] {
        var problems: [(file: Int, problem: ListProblem)] = []
        for consent in singles {
            var count = 0
            for (number, places) in merge.places.enumerated() where !places.contains(where: { consent.files.contains(rows[$0].file) }) {
                var isYes = false
                for channel in consent.channels {
                    guard let answer = pupils[number].consents[channel] else { continue }
                    isYes = isYes || answer.state == .granted
                    pupils[number].consents[channel] = ConsentAnswer.merged(answer, ConsentAnswer(.notAsked, source: .list(snapshot)))
                }
                if isYes { count += 1 }
            }
            guard count > 0, let file = consent.files.min() else { continue }
            let who = count == 1 ? "1 pupil is" : "\(count) pupils are"
            problems.append(
                (
                    file,
                    ListProblem(
                        .restricts,
                        "\(who) not in the file about “\(consent.name)”, and said yes elsewhere for a channel of it; they count as not asked there.",
                        remedy: "Export that consent for every pupil, and import its files together.")
                ))
        }
        return problems
    }
}
