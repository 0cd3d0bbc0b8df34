import Domain
import Ledger
import Pipeline
import Records
import Roll
import Store

/// `consent/protected.txt` against the ledger: what stands in the file is protected from now on, and what vanishes from it stays so until somebody says otherwise by command.
struct ProtectedPeople {
    let listed: [PupilID]
    let damagedLines: [Int]
    /// Protected in the ledger and no longer in the file.
    let vanished: [PupilID]
    /// Others than its owner could read the file; they cannot any more.
    let wasOpen: Bool
    /// The file is there, and this account may not read it.
    var isUnreadable = false

    /// A line that cannot be understood may be anybody's.
    var isUnknown: Bool { isUnreadable || !damagedLines.isEmpty }

    /// Reads the file, closes it to others, and records whoever is new in it where `records` says so.
    static func read(_ folder: SchoolFolder, _ ledger: SQLiteLedger, records: Bool) async throws -> ProtectedPeople {
        let standing = Protection.standing(try await ledger.protections())
        guard let status = try FileStatus.of(folder.protected) else {
            return ProtectedPeople(listed: [], damagedLines: [], vanished: standing.sorted(), wasOpen: false)
        }
        // Of a link the mode is nobody's, and setting it would change another file.
        let isOpen = status.isRegular && status.permissions & 0o077 != 0
        // Somebody else's file cannot be closed; it is read all the same, and said to be open.
        if isOpen { try? Files.restrict(folder.protected, mode: 0o600) }
        // Nothing is released then; taking back goes on.
        guard let bytes = try? Files.read(folder.protected, limit: 1 << 20) else {
            return ProtectedPeople(listed: [], damagedLines: [], vanished: [], wasOpen: isOpen, isUnreadable: true)
        }
        let list = ProtectedList(bytes)
        for person in list.people where records && !standing.contains(person) {
            try await ledger.record(Protection(pupil: person, at: Opening.clock.now(), by: "consent/protected.txt"))
        }
        return ProtectedPeople(
            listed: list.people, damagedLines: list.damagedLines,
            vanished: list.damagedLines.isEmpty ? standing.subtracting(list.people).sorted() : [], wasOpen: isOpen)
    }

    /// What the safeguarding lead has to look at; numbers and names of nobody.
    func problems(_ school: School) -> [String] {
        let nobody = listed.count { id in !school.roll.pupils.contains { Protect.numbers(of: $0).contains(id) } }
        // What was put right when the folder was opened is told all the same.
        let known = urgent + school.notices.filter { !urgent.contains($0) }
        if nobody == 0 { return known }
        return known + [
            "\(counted(nobody, "number")) in consent/protected.txt \(nobody == 1 ? "belongs" : "belong") to nobody on the newest lists. Check for slips of the pen: a photo is held only where a name leads to somebody protected."
        ]
    }

    /// The part of it that each run tells as well.
    var urgent: [String] {
        var problems: [String] = []
        if isUnreadable {
            problems.append(
                "consent/protected.txt cannot be read by this account, or is no plain file, so that nobody knows who must never be shown, and every photo is held. Give the file to the account that Safelight runs under (chown)."
            )
        }
        if !damagedLines.isEmpty {
            problems.append(
                "Line \(damagedLines.prefix(5).map(String.init).joined(separator: ", ")) of consent/protected.txt is no UPN, admission number or staff code, so that nobody knows who must never be shown, and every photo is held. The designated safeguarding lead corrects it."
            )
        }
        if wasOpen {
            problems.append(
                "consent/protected.txt could be read by others than its owner; it is closed to them now, where this account may do that.")
        }
        if !vanished.isEmpty {
            problems.append(
                "\(counted(vanished.count, "number")) no longer in consent/protected.txt: whoever it was stays protected until the designated safeguarding lead says “safelight protect remove”, or puts the line back with “safelight protect add”."
            )
        }
        return problems
    }
}
