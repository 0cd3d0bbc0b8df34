package import Domain
import Notation

/// How what shows a child is taken back.
package struct RetractionPolicy: Hashable, Sendable {
    /// School days until a copy has to be gone. Default 5.
    package var dueSchoolDays: Int
    /// Days on which the school is closed besides Saturdays and Sundays.
    package var closed: [ClosedRange<Day>]
    /// Who sees to copies that belong to no account. Default “School office”.
    package var owner: String
    /// Who is told of what is overdue. Default “Headteacher”.
    package var escalateTo: String
    /// Whether leaving is a withdrawal. Default no.
    package var whenPupilLeaves: Bool
    /// An address that was found empty is looked at again after as many days before it counts as gone. Default 14.
    package var verifyAgainDays: Int
    /// Tasks are told so many days before they are due. Default 2.
    package var remindDays: Int
    /// Sites inside the school's own network that may be looked at.
    package var privateSites: [String]
    /// Of one answer of a site, in millions of bytes. Default 20.
    package var megabytesPerAddress: Int

    package init(
        dueSchoolDays: Int = 5, closed: [ClosedRange<Day>] = [], owner: String = "School office",
        escalateTo: String = "Headteacher", whenPupilLeaves: Bool = false,
        verifyAgainDays: Int = 14, remindDays: Int = 2, privateSites: [String] = [], megabytesPerAddress: Int = 20
    ) {
        self.dueSchoolDays = dueSchoolDays
        self.closed = closed
        self.owner = owner
        self.escalateTo = escalateTo
        self.whenPupilLeaves = whenPupilLeaves
        self.verifyAgainDays = verifyAgainDays
        self.remindDays = remindDays
        self.privateSites = privateSites
        self.megabytesPerAddress = megabytesPerAddress
    }

    /// The last day on which a copy may still be there, counted from the day after.
    package func due(from day: Day) -> Day {
        var left = dueSchoolDays
        var number = day.number
        while left > 0 {
            number += 1
            let next = Day(number: number)
            // 1970-01-01 was a Thursday.
            let weekday = (next.number % 7 + 7 + 3) % 7
            if weekday < 5, !closed.contains(where: { $0.contains(next) }) { left -= 1 }
            // Nobody may close a school for ever.
            if number > day.number + 400 { break }
        }
        return Day(number: number)
    }

    /// One month from the request, as Article 12(3) of the UK GDPR gives for answers to requests: the same day of the next month, or its last.
    package static func statutoryDue(from day: Day) -> Day {
        let (year, month) = day.month == 12 ? (day.year + 1, 1) : (day.year, day.month + 1)
        for last in stride(from: day.day, through: 28, by: -1) {
            if let due = Day(year: year, month: month, day: last) { return due }
        }
        return Day(year: year, month: month, day: min(day.day, 28)) ?? day
    }
}

extension PolicyFile {
    /// The object `retraction`.
    static func retraction(_ file: PolicySection, _ problems: PolicyProblems) -> RetractionPolicy {
        let section = file.section(
            "retraction",
            knowing: [
                "dueSchoolDays", "closed", "owner", "escalateTo", "whenPupilLeaves", "verifyAgainDays", "remindDays", "privateSites",
                "megabytesPerAddress",
            ])
        return RetractionPolicy(
            dueSchoolDays: section.number("dueSchoolDays", 1...20, default: 5), closed: closed(section, problems),
            owner: section.name("owner") ?? "School office", escalateTo: section.name("escalateTo") ?? "Headteacher",
            whenPupilLeaves: section.flag("whenPupilLeaves", default: false),
            verifyAgainDays: section.number("verifyAgainDays", 1...90, default: 14),
            remindDays: section.number("remindDays", 0...20, default: 2), privateSites: sites(section, "privateSites", problems),
            megabytesPerAddress: section.number("megabytesPerAddress", 1...200, default: 20))
    }

    private static func closed(_ section: PolicySection, _ problems: PolicyProblems) -> [ClosedRange<Day>] {
        section.list("closed").compactMap { node, path in
            let entry = PolicySection(node, path: path, place: node.place, knowing: ["from", "to"], problems)
            guard case .object = node.value else { return nil }
            let remedy = "Write from: \"2026-12-21\", to: \"2027-01-01\"."
            guard let from = entry.requiredText("from", remedy), let to = entry.requiredText("to", remedy) else { return nil }
            guard let first = Day(iso: from), let last = Day(iso: to), first <= last else {
                problems.add(node.place, path, "these are not two days of which the first is the earlier.", remedy)
                return nil
            }
            return first...last
        }
    }
}
