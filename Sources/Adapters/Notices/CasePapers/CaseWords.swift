package import Domain
import Papers
import Records

/// What the papers of a case say besides the case: the school's own words, the child, and the day.
package struct CaseWords: Sendable {
    package struct Child: Hashable, Sendable {
        package let name: String
        package let forename: String
        /// Number and class, for the school's own file.
        package let details: String

        package init(name: String, forename: String, details: String) {
            self.name = name
            self.forename = forename.isEmpty ? name : forename
            self.details = details
        }
    }

    package let schoolName: String
    package let channelTitles: [ChannelID: String]
    /// Who sees to what belongs to nobody else, and whom a parent may ask.
    package let office: String
    /// `nil` where the policy, not a child, is the reason.
    package let child: Child?
    /// What was said on the telephone or at the desk; `nil` where the case has another cause.
    package let call: ConsentSource?
    package let made: Moment

    package init(
        schoolName: String, channelTitles: [ChannelID: String], office: String, child: Child?, call: ConsentSource?, made: Moment
    ) {
        self.schoolName = schoolName
        self.channelTitles = channelTitles
        self.office = office
        self.child = child
        self.call = call
        self.made = made
    }

    func channel(_ id: ChannelID) -> PaperText { "\(foreign: channelTitles[id] ?? id.rawValue)" }

    /// “School website and Social media”; “everywhere” where no channel of the school is left.
    func channels(_ ids: [ChannelID]) -> PaperText {
        if Set(channelTitles.keys).isSubset(of: ids) { return "every channel" }
        let titles = ids.map(channel)
        guard let last = titles.last, titles.count > 1 else { return titles.first ?? .nothing }
        return .joined(Array(titles.dropLast())) + " and " + last
    }

    /// What a task is about, as a thing.
    func copy(_ copy: CaseFile.Copy) -> PaperText {
        let place: PaperText = "\(foreign: copy.publication?.place.words ?? "a publication that is not in the ledger")"
        let channel = copy.publication.map { self.channel($0.channel) } ?? "no known channel"
        switch copy.task.copy {
        case .publication:
            if copy.wasScheduled { return "what was to go out on \(copy.publication?.at.words ?? "a day"), \(channel): \(place)" }
            return copy.publication?.place.address == nil ? "\(place), \(channel)" : "the post at \(place), \(channel)"
        case .release(let id): return "clean picture \(code: "\(id.number)") in publishable/"
        case .preview: return "a preview in quarantine/"
        case .cached: return "thumbnails, resized pictures and image proxies of \(place)"
        case .searchResult: return "results of search engines for \(place)"
        case .file(let path): return "the file \(foreign: path)"
        }
    }
}

extension CaseFile.Copy {
    /// It never went out, or has not yet.
    var wasScheduled: Bool {
        guard case .publication = task.copy, let publication else { return false }
        return publication.state == .scheduled || publication.state == .cancelled
    }

    /// What lies in the school's own folder.
    var isOwn: Bool { task.copy.isOwn }
}

extension Showing {
    /// Why a photo belongs to a case, after “because”.
    func words(child: String) -> PaperText {
        switch self {
        case .named(isCertain: true): "\(foreign: child) is named on it"
        case .named(isCertain: false): "a name stands with it that may mean \(foreign: child)"
        case .text: "its words name \(foreign: child)"
        case .resembles(let photo): "it is nearly the same picture as photo \(code: photo.short)"
        case .rule(let rule): "the policy’s rule \(code: rule.rawValue) forbids it"
        }
    }
}
