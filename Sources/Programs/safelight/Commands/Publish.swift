import Arguments
import Domain
import Foundation
import Pipeline
import Records
import Rules
import Store

/// `safelight publish …`
enum Publish {
    static let command = Command(
        "publish", summary: "Write down where pictures went, so that each can be taken back.",
        subcommands: [PublishRecord.command, PublishCancel.command, PublishList.command, PublishImport.command, PublishHootsuite.command])

    static func account(_ id: String, in school: School) throws -> Account {
        if let account = school.policy.account(id) { return account }
        let known = school.policy.accounts.map(\.id)
        throw Stop(
            .usage,
            known.isEmpty
                ? "policy.json5 lists no accounts yet. Write each official account, and each other way by which pictures go out, under “accounts”; the comment there shows how."
                : "there is no account “\(id)” in policy.json5. There are: \(known.joined(separator: ", ")).")
    }

    /// One of the account's people, as the policy writes the name.
    static func member(_ name: String, of account: Account) throws -> String {
        if let member = account.member(name) { return member }
        throw Stop(
            .badInput,
            "“\(name)” is not among those who may post on “\(account.title)”: \(account.staff.joined(separator: ", ")). Only they post and approve there; the policy’s “accounts” names them."
        )
    }

    /// An address as it is kept: `http` or `https`, with a host, without what stands behind “#”.
    static func address(_ typed: String, of account: Account) throws -> String {
        guard var parts = URLComponents(string: typed), let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
            let host = parts.host?.lowercased(), !host.isEmpty
        else {
            throw Stop(.badInput, "“\(typed)” is no address of a page. Copy it from the browser: it begins with https://.")
        }
        if parts.user != nil || parts.password != nil {
            throw Stop(.badInput, "that address holds a user name or password. Give the one that everybody uses.")
        }
        if !account.sites.isEmpty, !account.has(host: host) {
            throw Stop(
                .badInput,
                "\(host) is no site of “\(account.title)” (\(account.sites.joined(separator: ", "))). A post elsewhere is none of the school’s official ones: take it down, or correct the account in policy.json5."
            )
        }
        (parts.scheme, parts.host, parts.fragment) = (scheme, host, nil)
        guard let text = parts.string else { throw Stop(.badInput, "“\(typed)” is no address of a page.") }
        return text
    }

    /// Whether everybody named on the photo may still be shown on the day on which it is to go out.
    static func holdUntil(_ moment: Moment, _ photo: PhotoID, _ channel: ChannelID, in school: School) async throws {
        let shown = try await school.ledger.photo(photo)?.shown ?? []
        for each in shown {
            guard case .named = each.why, let pupil = school.roll[each.pupil] else { continue }
            guard school.policy.mayBeShown(pupil, on: channel, on: moment.day) else {
                throw Stop(
                    .badInput,
                    "on \(moment.day.words) somebody named on photo \(photo) may not be shown there any more: the consent ends before. Choose an earlier day, or another photo."
                )
            }
        }
    }

    /// `2026-12-01 09:30`, in the clock of the machine; a day alone is its beginning.
    static func moment(_ typed: String) throws -> Moment {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_GB_POSIX")
        formatter.isLenient = false
        for format in ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ssXXXXX", "yyyy-MM-dd"] {
            formatter.dateFormat = format
            if let date = formatter.date(from: typed) { return Moment(seconds: Int64(date.timeIntervalSince1970)) }
        }
        throw Stop(.usage, "“\(typed)” is no time. Write it as 2026-12-01 09:30.")
    }
}

/// `safelight publish record PHOTO`
enum PublishRecord {
    static let command = Command(
        "record", summary: "A picture went out, or is scheduled: where, when, who posted and who approved.",
        discussion: """
            Only what is publishable on the account's channel at this moment is written down, and only on an account that policy.json5 lists. Somebody of the account posts, and somebody else of it approves. Several pictures of one post are recorded one by one with the same address. Printed, shown and sent copies have a place instead of an address.
            """,
        options: [
            Option("account", .text("ACCOUNT"), help: "Of the policy's “accounts”."),
            Option("url", .text("ADDRESS"), help: "Of the post or the page."),
            Option("place", .text(), help: "Where there is no address: “Newsletter 14, 300 copies”."),
            Option(
                "picture-url", .text("ADDRESS"), repeats: true,
                help: "Where the site serves the picture itself; looked at when the post must go. May be repeated."),
            Option("placement", .text("PLACEMENT"), help: "The placement whose picture was used (“safelight crops --list”)."),
            Option("at", .text("TIME"), help: "When it went out, as 2026-12-01 09:30 (default: now)."),
            Option("scheduled-for", .text("TIME"), help: "When it is to go out."),
            Option("approved-by", .text("NAME"), help: "Who approved it: somebody else than --by."), Consent.by,
        ],
        positionals: [Positional("PHOTO", .one, .file("PHOTO"), help: Photos.ways)],
        examples: [
            Example(
                "safelight publish record 3f9a2c --account=instagram --url=https://www.instagram.com/p/Abc/ --by=\"A. Clerk\" --approved-by=\"B. Head\"",
                "a post on Instagram")
        ])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let by = try Consent.who(parsed)
        let lock = try await Opening.lock(folder, for: "publish", waiting: 60, terminal.aside)
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder)
        guard let named = parsed.value("account") else { throw Stop(.usage, "say with --account where it went.") }
        let account = try Publish.account(named, in: school)
        let poster = try Publish.member(by, of: account)
        guard let approver = try parsed.value("approved-by").map({ try Publish.member($0, of: account) }) else {
            throw Stop(.usage, "say with --approved-by who else of the account looked at the picture and approved it.")
        }
        guard approver != poster else {
            throw Stop(
                .badInput, "somebody else approves than posts. On “\(account.title)” there are: \(account.staff.joined(separator: ", ")).")
        }
        let place = try place(parsed, account)
        let now = Opening.clock.now()
        let scheduled = try parsed.value("scheduled-for").map { try Publish.moment($0) }
        let out = try parsed.value("at").map { try Publish.moment($0) }
        if scheduled != nil, out != nil { throw Stop(.usage, "say either --at or --scheduled-for.") }
        if let scheduled, scheduled <= now { throw Stop(.badInput, "the time of --scheduled-for is over. Say --at if it went out then.") }
        if let out, out > now { throw Stop(.badInput, "the time of --at is not yet. Say --scheduled-for.") }
        let photo = try await Photos.find(parsed.positional("PHOTO") ?? "", in: school)
        let (release, grounds) = try await cleared(photo, account, parsed.value("placement"), place, in: school, at: now)
        if let scheduled { try await Publish.holdUntil(scheduled, photo, account.channel, in: school) }
        // The same picture at the same place is the same publication.
        if let known = try await school.ledger.publications(of: photo).first(where: {
            $0.place == place && $0.account == account.id && $0.state.isStanding
        }) {
            throw Stop(
                .badInput, "that is publication \(known.id.number) already, recorded by \(known.recordedBy) on \(known.recordedAt.words).")
        }
        let id = try await school.ledger.publish(
            PublicationIntent(
                photo: photo, channel: account.channel, account: account.id, place: place, placement: release.form.placement,
                rendition: release.rendition, at: scheduled ?? out ?? now, recordedBy: poster, approvedBy: approver,
                isScheduled: scheduled != nil), under: grounds, at: now)
        for typed in parsed.values("picture-url") {
            _ = try await school.ledger.add(address: try Publish.address(typed, of: Account.anySite(account)), to: id, at: now)
        }
        if parsed.flag("json") {
            terminal.json(["publication": id.number])
        } else {
            terminal.line("Recorded as publication \(id.number). If consent is withdrawn, it is found and followed until it is gone.")
        }
        return .done
    }

    private static func place(_ parsed: Parsed, _ account: Account) throws -> PublicationPlace {
        switch (parsed.value("url"), parsed.value("place")) {
        case (let url?, nil): return .address(try Publish.address(url, of: account))
        case (nil, let place?) where place.contains(where: \.isLetter): return .elsewhere(place)
        default: throw Stop(.usage, "say where it went in one way: --url=ADDRESS, or --place=WORDS for what is printed, shown or sent.")
        }
    }

    /// The picture that was used, where the photo is publishable on the account's channel today.
    private static func cleared(
        _ photo: PhotoID, _ account: Account, _ placement: String?, _ place: PublicationPlace, in school: School, at now: Moment
    ) async throws -> (Release, Grounds) {
        guard let record = try await school.ledger.photo(photo), let inspected = record.inspected else { throw refusal(photo) }
        // By the rules of this moment: a consent that ran out since the last run, or a list that is too old, counts.
        let assessment = school.assess(school.facts(record, inspected), at: now)
        guard let verdict = assessment.verdicts.first(where: { $0.channel.id == account.channel }), verdict.clearance != nil else {
            throw refusal(photo)
        }
        if place.address != nil, verdict.findings.contains(where: { $0.rule == AltTextMissing.id }) {
            throw Stop(
                .badInput,
                "the photo has no alternative text, which goes with every post. Write it into captions.csv, run “safelight run”, and record the post then."
            )
        }
        let releases = record.releases.filter { $0.channel == account.channel && $0.state == .released }
        if let release = releases.first(where: { $0.form.placement == placement }) {
            return (release, school.grounds(record, inspected, on: now.day))
        }
        throw Stop(
            .badInput,
            placement == nil
                ? "no picture of this photo lies in publishable/\(account.channel). Run “safelight run” first: nothing is posted but what it wrote."
                : "no picture of this photo was made for “\(placement ?? "")”. Make it with “safelight crops PHOTO --write”, or leave --placement out."
        )
    }

    private static func refusal(_ photo: PhotoID) -> Stop {
        Stop(
            .badInput,
            "photo \(photo) is not publishable on that channel, so nothing was recorded. Do not post it; if it is posted already, take it down now and record it with “safelight publish import”, so that it is followed. “safelight why \(photo)” says why."
        )
    }
}

extension Account {
    /// Pictures lie on sites of their own, such as a content network's.
    static func anySite(_ account: Account) -> Account {
        var other = account
        other.sites = []
        return other
    }
}

/// `safelight publish cancel NUMBER`
enum PublishCancel {
    static let command = Command(
        "cancel", summary: "What was scheduled does not go out.", options: [Consent.by],
        positionals: [Positional("NUMBER", .one, .integer("NUMBER", in: 1...Int.max), help: "Of the publication.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let by = try Consent.who(parsed)
        let lock = try await Opening.lock(folder, for: "publish", waiting: 60, terminal.aside)
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder, fallsBack: true)
        let id = PublicationID(Int64(parsed.positional("NUMBER") ?? "") ?? 0)
        guard let publication = try await school.ledger.publication(id) else {
            throw Stop(.notFound, "there is no publication \(id.number). “safelight publish list” shows them.")
        }
        guard publication.state == .scheduled else {
            throw Stop(.badInput, "that publication is not scheduled, so there is nothing to cancel.")
        }
        let now = Opening.clock.now()
        guard publication.at > now else {
            throw Stop(
                .badInput,
                "its time was \(publication.at.words): it has gone out since, so it cannot be cancelled. Take the post down; a case follows it."
            )
        }
        try await school.ledger.mark(id, .cancelled, by: by, at: now)
        _ = try await Sweep(school, clock: Opening.clock).settle()
        terminal.line("Recorded: it does not go out. Make sure that it is deleted where it was scheduled.")
        return .done
    }
}

/// `safelight publish list`
enum PublishList {
    static let command = Command(
        "list", summary: "What went out, or is scheduled.",
        options: [
            Option("photo", .file("PHOTO"), help: "Only of this photo. " + Photos.ways),
            Option(flag: "all", help: "Also what was cancelled, or proved gone."),
        ])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let school = try await Opening.school(try Opening.folder(parsed), decides: false, fallsBack: true)
        var found: [Publication] = []
        if let typed = parsed.value("photo") {
            found = try await school.ledger.publications(of: try await Photos.find(typed, in: school))
        } else {
            while true {
                let page = try await school.ledger.publications(after: found.last?.id, limit: 1000)
                found += page
                if page.count < 1000 { break }
            }
        }
        if !parsed.flag("all") { found = found.filter(\.state.isStanding) }
        if parsed.flag("json") {
            terminal.json(found.map { PublicationJSON($0) })
            return .done
        }
        if found.isEmpty { terminal.line("No publication is recorded.") }
        for publication in found {
            let channel = school.policy.channel(publication.channel)?.title ?? publication.channel.rawValue
            let approved = publication.approvedBy.map { ", approved by \($0)" } ?? ", approved by nobody that is known"
            terminal.line(
                "\(publication.id.number)  photo \(publication.photo)  \(channel): \(publication.place.words)\n    \(publication.state.words) \(publication.at.words), recorded by \(publication.recordedBy)\(approved)\(publication.decision == nil ? "; nothing had cleared it" : "")"
            )
        }
        return .done
    }
}

extension Publication.State {
    var words: String {
        switch self {
        case .scheduled: "scheduled for"
        case .published: "out since"
        case .cancelled: "cancelled, was scheduled for"
        case .removed: "proved gone, was out since"
        }
    }
}

/// A publication for programs.
struct PublicationJSON: Encodable {
    let number: Int64
    let photo: String
    let channel: String
    let account: String
    let address: String?
    let place: String?
    let placement: String?
    let at: String
    let state: String
    let recordedBy: String
    let approvedBy: String?
    let wasCleared: Bool

    init(_ publication: Publication) {
        number = publication.id.number
        photo = publication.photo.digest.hex
        channel = publication.channel.rawValue
        account = publication.account
        address = publication.place.address
        place = publication.place.address == nil ? publication.place.words : nil
        placement = publication.placement
        at = "\(publication.at)"
        state = publication.state.rawValue
        recordedBy = publication.recordedBy
        approvedBy = publication.approvedBy
        wasCleared = publication.decision != nil
    }
}
