import Arguments
import Domain
import Foundation
import Notices
import Pipeline
import Records
import Rules
import Store

/// `safelight consent sheet`
enum ConsentSheet {
    static let command = Command(
        "sheet", summary: "Make a page to print before an event: who must not be photographed for which channels.",
        discussion: """
            For the staff who take the photos. It lists every child of the group who has no valid yes for one of the channels, for as long as the consent list lets photos be released; whoever must never be shown is “never, anywhere”. Nothing else about a child stands on it. Without a group it is for the whole school. The file is readable for its owner alone: print it, and destroy the print on the day it names.
            """,
        options: [
            Option("class", .text("CLASS"), repeats: true, group: "Who", help: "A class as the consent list has it; may be repeated."),
            Option("year", .text("YEAR"), repeats: true, group: "Who", help: "A year group, for example \"Year 4\"; may be repeated."),
            Option("pupil", .text("PUPIL"), repeats: true, group: "Who", help: "UPN, admission number or full name; may be repeated."),
            Option("event", .text("FOLDER"), group: "Who", help: "The classes of an event, by policy.json5 or by its folder's name."),
            Option("channel", .text("CHANNEL"), repeats: true, help: "Only for this channel; may be repeated (default: every one)."),
            Option("to", .file(), help: "Where the page goes; else into reports/ in the school's folder."),
        ])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let school = try await Opening.school(folder, decides: false)
        let now = Opening.clock.now()
        if let problem = ListAgeText.problem(school.snapshot, school.policy, at: now) {
            throw Stop(.needsPerson, "no sheet was made: it would be wrong. \(problem)")
        }
        guard !school.roll.isProtectionUnknown else {
            throw Stop(
                .needsPerson,
                "no sheet was made: the list of those who must never be shown cannot be read. “safelight protect list” says which line.")
        }
        guard let made = school.snapshot?.listDate.day else { throw Stop(.needsPerson, "no consent list has been imported.") }
        let channels =
            parsed.values("channel").isEmpty
            ? school.policy.channels
            : try Pupils.channels(parsed.values("channel"), in: school).compactMap { school.policy.channel($0) }
        let group = try SheetGroup(parsed, school)
        let sheet = PhotoSheet(group, channels, school, listDate: made, on: now.day)
        let path = try target(parsed, folder, group)
        try Files.write(Array(sheet.html().utf8), to: path, mode: 0o600)
        if parsed.flag("json") {
            terminal.json(
                SheetJSON(
                    file: path, group: sheet.group, pupils: sheet.total, listed: sheet.rows.count, validUntil: sheet.validUntil.description,
                    withoutClass: sheet.withoutClass))
        } else {
            terminal.line("\(path)")
            terminal.line(
                "  \(sheet.group): of \(counted(sheet.total, "child", "children")) \(sheet.rows.count) must not be photographed, or not for each channel. Valid until \(sheet.validUntil.words)."
            )
            terminal.line("  Print it from a browser, hand it to those who take the photos, and destroy it after that day.")
            if sheet.withoutClass > 0 {
                terminal.problem(
                    "The consent list gives no class for \(counted(sheet.withoutClass, "child", "children")): they are on no class’s sheet. Correct that in the school’s information system, or name them with --pupil."
                )
            }
        }
        return .done
    }

    private static func target(_ parsed: Parsed, _ folder: SchoolFolder, _ group: SheetGroup) throws -> String {
        let named = parsed.value("to").map { Opening.absolute($0) }
        if let named, [folder.publishable, folder.quarantine, folder.inbox].contains(where: { named == $0 || named.hasPrefix($0 + "/") }) {
            throw Stop(.usage, "--to lies in a folder of the school that is for photos. Leave --to out, and the page goes into reports/.")
        }
        if named == nil { try Files.makeFolder(folder.reports) }
        // Without the day in its name, so that a newer sheet takes the place of one that is out of date.
        return named ?? "\(folder.reports)/photo-sheet-\(group.slug).html"
    }

    private struct SheetJSON: Encodable {
        let file: String
        let group: String
        let pupils: Int
        let listed: Int
        let validUntil: String
        let withoutClass: Int
    }
}

extension PhotoSheet {
    /// Whoever has no yes on a channel, today or on the last day for which the sheet counts, has a no there.
    init(_ group: SheetGroup, _ channels: [Channel], _ school: School, listDate: Day, on day: Day) {
        let last = school.policy.lastDay(ofListMade: listDate)
        let called = Dictionary(grouping: group.pupils) { Self.sorted($0.displayName) }
        let severalClasses = Set(group.pupils.map(\.className)).count > 1
        let rows = group.pupils.compactMap { pupil -> Row? in
            let may = channels.map { channel in
                [day, last].allSatisfy { school.policy.mayBeShown(pupil, on: channel.id, on: $0) }
            }
            if may.allSatisfy({ $0 }) { return nil }
            return Row(
                name: pupil.displayName, className: severalClasses ? pupil.className : nil, isNever: pupil.isProtected, mayBeShown: may,
                hasNamesake: (called[Self.sorted(pupil.displayName)]?.count ?? 0) > 1)
        }
        self.init(
            schoolName: school.policy.schoolName, group: group.words, channels: channels.map(\.title),
            rows: rows.sorted { (Self.sorted($0.name), $0.className ?? "") < (Self.sorted($1.name), $1.className ?? "") },
            total: group.pupils.count, withoutClass: group.withoutClass, listDate: listDate, madeOn: day, validUntil: last)
    }

    /// Ł among the L, as a register has it.
    private static func sorted(_ name: String) -> String {
        name.applyingTransform(StringTransform("Any-Latin; Latin-ASCII; Lower"), reverse: false) ?? name.lowercased()
    }
}
