import Arguments
import Domain
import Foundation
import Ledger
import Pipeline
import Records
import Roll
import Rules
import Store

/// `safelight protect …`
enum Protect {
    static let command = Command(
        "protect", summary: "Those who must never be shown: the safeguarding lead's own small list.",
        subcommands: [ProtectAdd.command, ProtectRemove.command, ProtectList.command])

    static let person = Positional("PUPIL", .one, .text("PUPIL"), help: "UPN, admission number, staff code or full name.")

    /// The numbers by which somebody stands on the list: the UPN and the admission number, since either may be corrected.
    static func numbers(of pupil: Pupil) -> [PupilID] {
        let numbers = [
            pupil.upn.flatMap { UPN($0) }.map { PupilID(upn: $0) }, pupil.admissionNumber.map { PupilID(admissionNumber: $0) },
        ].compactMap { $0 }
        return numbers.isEmpty ? [pupil.id] : numbers
    }

    /// Somebody on the lists, or a number that is on none of them yet.
    static func find(_ typed: String, in school: School) throws -> (pupil: Pupil?, numbers: [PupilID]) {
        do {
            let pupil = try Pupils.find(typed, in: school)
            return (pupil, numbers(of: pupil))
        } catch let stop as Stop where stop.status == .notFound {
            let list = ProtectedList(Array(typed.utf8))
            guard let number = list.people.first, list.damagedLines.isEmpty else { throw stop }
            return (nil, [number])
        }
    }

    /// Only the owner may read it, from its first byte on.
    static func write(_ people: [PupilID], _ folder: SchoolFolder) throws {
        try Files.write(ProtectedList.written(people), to: folder.protected, mode: 0o600)
    }

    /// Adding to or taking from a list that nobody can read would lose what stands there.
    static func readable(_ people: ProtectedPeople, _ outcome: String) throws {
        guard people.isUnknown else { return }
        guard let line = people.damagedLines.first else {
            throw Stop(
                .cannotWrite,
                "consent/protected.txt cannot be read by this account: \(outcome). Use the account that it belongs to.")
        }
        throw Stop(
            .badInput,
            "line \(line) of consent/protected.txt cannot be understood: \(outcome). Correct it in a plain text editor: a UPN, an admission number or “staff:” and a code on each line, and nothing else."
        )
    }
}

/// `safelight protect add PUPIL`
enum ProtectAdd {
    static let command = Command(
        "add", summary: "From now on, show this child or member of staff nowhere, whatever any form says.",
        discussion: """
            Only the number is kept, in consent/protected.txt, which nobody but its owner can read; never a name, never a reason. Pictures that show them leave publishable/ at once. Whoever vanishes from the file stays protected until “protect remove”.
            """,
        options: [Consent.by], positionals: [Protect.person])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let who = try Consent.who(parsed)
        let school = try await Opening.school(folder, fallsBack: true)
        let (pupil, numbers) = try Protect.find(parsed.positional("PUPIL") ?? "", in: school)
        let ledger = try SQLiteLedger(path: folder.ledger, mayCreate: false)
        let people = try await ProtectedPeople.read(folder, ledger, records: true)
        // The ledger first: it counts, whatever becomes of the file.
        let standing = Protection.standing(try await ledger.protections())
        for number in numbers where !standing.contains(number) {
            try await ledger.record(Protection(pupil: number, at: Opening.clock.now(), by: who))
        }
        try Protect.readable(people, "the protection is recorded and counts, but the file was not changed")
        let new = numbers.filter { !people.listed.contains($0) }
        if !new.isEmpty { try Protect.write(people.listed + new, folder) }
        var words = ["Recorded. It counts from now on, on every channel, whatever any list, form or call says."]
        if pupil == nil {
            words.append("Nobody on the newest lists has that number yet: check it for slips of the pen.")
        }
        return try await Recorded.done(
            RecordedJSON(.protected, pupil: pupil, names: parsed.flag("names")), words.joined(separator: "\n"), folder, parsed, terminal)
    }
}

/// `safelight protect remove PUPIL`
enum ProtectRemove {
    static let command = Command(
        "remove", summary: "Take somebody off the list again; forms and calls count for them as for everybody.",
        options: [Consent.by], positionals: [Protect.person])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let who = try Consent.who(parsed)
        let school = try await Opening.school(folder, fallsBack: true)
        let (pupil, found) = try Protect.find(parsed.positional("PUPIL") ?? "", in: school)
        let numbers = Set(found)
        let ledger = try SQLiteLedger(path: folder.ledger, mayCreate: false)
        let people = try await ProtectedPeople.read(folder, ledger, records: true)
        try Protect.readable(people, "nothing was changed")
        let standing = Protection.standing(try await ledger.protections()).intersection(numbers)
        guard !standing.isEmpty else {
            throw Stop(
                .badInput,
                "that number is not on the list of protected people, so nothing was changed. Where the consent list itself says so, it changes there."
            )
        }
        // The file first: a line that is still there would protect again.
        try Protect.write(people.listed.filter { !numbers.contains($0) }, folder)
        for number in standing.sorted() {
            try await ledger.record(Protection(pupil: number, at: Opening.clock.now(), by: who, isLifted: true))
        }
        return try await Recorded.done(
            RecordedJSON(.unprotected, pupil: pupil, names: parsed.flag("names")),
            "Recorded. What may be shown again comes back with the next “safelight run”.", folder, parsed, terminal)
    }
}

/// `safelight protect list`
enum ProtectList {
    static let command = Command("list", summary: "How many are protected, and what is wrong with the list; who, only with --names.")

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let school = try await Opening.school(folder, decides: false, fallsBack: true)
        let ledger = try SQLiteLedger(path: folder.ledger, mayCreate: false)
        let people = try await ProtectedPeople.read(folder, ledger, records: false)
        let standing = Protection.standing(try await ledger.protections()).union(people.listed)
        let byForm = school.roll.pupils.filter { $0.isProtected && standing.isDisjoint(with: Protect.numbers(of: $0)) }
        let problems = people.problems(school)
        if parsed.flag("json") {
            terminal.json(ProtectedJSON(protected: standing.count, byConsentList: byForm.count, problems: problems))
        } else {
            terminal.line("\(counted(standing.count, "number")) on the list of those who must never be shown.")
            if !byForm.isEmpty {
                terminal.line(
                    "\(counted(byForm.count, "more person", "more people")) whom the consent list or the staff list itself protects.")
            }
            if parsed.flag("names") {
                for number in standing.sorted() {
                    let names = school.roll.pupils.filter { Protect.numbers(of: $0).contains(number) }.map(\.displayName)
                    terminal.line("  \(number)\(names.isEmpty ? "" : ": \(names.joined(separator: ", "))")")
                }
                for pupil in byForm { terminal.line("  \(pupil.id): \(pupil.displayName), by the list itself") }
            }
            for problem in problems { terminal.problem(problem) }
        }
        return problems.isEmpty ? .done : .needsPerson
    }

    private struct ProtectedJSON: Encodable {
        let protected: Int
        let byConsentList: Int
        let problems: [String]
    }
}
