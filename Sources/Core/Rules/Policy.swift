package import Domain
package import Framing

/// A place where pictures go and who sees them there, as the school's policy lists it.
package struct Channel: Hashable, Sendable, Codable {
    package var id: ChannelID
    package var title: String
    /// In pixels; the policy's picture setting where the channel has none of its own.
    package var longestEdge: Int
    /// JPEG quality, 50 to 95.
    package var quality: Int
    /// How pictures are shown there, as far as it matters to the school.
    package var placements: [Placement] = []
    /// What a first name alone does there; `nil` where the policy's own word for all channels counts.
    package var firstNames: Effect?

    package init(
        id: ChannelID, title: String, longestEdge: Int, quality: Int, placements: [Placement] = [], firstNames: Effect? = nil
    ) {
        self.id = id
        self.title = title
        self.longestEdge = longestEdge
        self.quality = quality
        self.placements = placements
        self.firstNames = firstNames
    }
}

/// A camera or tablet that belongs to the school; a field that is `nil` matches anything, at least one is set.
package struct SchoolDevice: Hashable, Sendable, Codable {
    package var make: String?
    package var model: String?
    package var serial: String?

    package init(make: String? = nil, model: String? = nil, serial: String? = nil) {
        self.make = make
        self.model = model
        self.serial = serial
    }
}

/// From what changes on a new consent list waits until a person has confirmed it.
package struct ListDoubtLimits: Hashable, Sendable {
    /// More than so many of a hundred people, and more than one, concerned: added, left, or with another answer. Default 5.
    package var changedPercent: Int
    /// So many or more who had no yes somewhere and have one now. Default 10.
    package var grantedAtOnce: Int
    /// So many or more for whom a no becomes a yes. Default 1.
    package var reversed: Int
    /// More than so many of a hundred, and more than one, fewer than on the last list. Default 2.
    package var shrunkPercent: Int

    package init(changedPercent: Int = 5, grantedAtOnce: Int = 10, reversed: Int = 1, shrunkPercent: Int = 2) {
        self.changedPercent = changedPercent
        self.grantedAtOnce = grantedAtOnce
        self.reversed = reversed
        self.shrunkPercent = shrunkPercent
    }
}

/// The school's rules, channels and numbers, as `policy.json5` gives them.
package struct Policy: Hashable, Sendable {
    package var schoolName: String
    /// The day on which the governors look at the policy again.
    package var reviewDate: Day?
    package var channels: [Channel]
    /// Older consent lists block everything. Default 7.
    package var consentListMaxAgeDays: Int
    /// Whether a consent counts after the pupil has left. Default no.
    package var consentOutlivesLeaving: Bool
    /// From what changes on a person confirms a new list.
    package var listDoubts: ListDoubtLimits
    /// Empty where the school has not listed its devices, and then the camera is not judged.
    package var schoolDevices: [SchoolDevice]
    /// Names of creators and owners whose pictures the school may use; compared without case and accents.
    package var acceptedRights: [String]
    /// A photo that arrives later after it was taken is noted. Default 1.
    package var captureLateDays: Int
    /// A face lower than this in the picture as it is published is background. Default 24; 0 for none.
    package var backgroundPixels: Int
    /// Whether faces of the background need a name too. Default yes.
    package var backgroundNeedsTag: Bool
    /// A face higher than this share of the picture, in percent, is a close-up. Default 20.
    package var closeUpPercent: Int
    /// Whether staff are shown only with a consent of their own. Default yes; a no of theirs counts always.
    package var staffNeedConsent: Bool
    /// Whether a class or year group in the name of an event's folder tells which of several namesakes is meant. Default no.
    package var folderTellsClass: Bool
    /// Events of which the school says itself whose they are.
    package var events: [EventEntry]
    /// How many children may be on a photo together. Default 3 to 6; a photo without children is fine as well.
    package var groupSizes: ClosedRange<Int>
    /// Names, groups and addresses of the school's own, and what first names do.
    package var text: TextPolicy
    /// The official accounts, with those who may post there.
    package var accounts: [Account]
    /// How what shows a child is taken back.
    package var retraction: RetractionPolicy
    /// Every placement that is known: those that ship, and the school's own.
    package var placements: [Placement]
    /// A placement whose fact is older is reported. Default 730.
    package var placementMaxAgeDays: Int
    /// From which likelihood on a cut holds the photo; below it is noted. Default certain.
    package var cropsHoldFrom: Grade
    /// What fills the room beside a picture that no crop of a placement keeps everybody of. Default blurred.
    package var padding: Fill
    /// Default 100 MB.
    package var maxBytes: Int64
    /// Default 100 million.
    package var maxPixels: Int
    /// Wall-clock time for one photo. Default 60.
    package var secondsPerPhoto: Int
    /// Address space of a worker, in megabytes. Default 3072.
    package var workerMegabytes: Int
    /// A worker is replaced after as many. Default 200.
    package var photosPerWorker: Int
    /// How many photos are opened at once; 1 to 64. Default 2.
    package var workers: Int
    /// Effects that differ from the rules' own defaults.
    package var effects: [RuleID: Effect]
    /// SHA-256 of the file's bytes: what a decision names.
    package var digest: Digest

    package init(
        schoolName: String, reviewDate: Day? = nil, channels: [Channel], consentListMaxAgeDays: Int = 7,
        consentOutlivesLeaving: Bool = false, listDoubts: ListDoubtLimits = ListDoubtLimits(), schoolDevices: [SchoolDevice] = [],
        acceptedRights: [String] = [],
        captureLateDays: Int = 1, backgroundPixels: Int = 24, backgroundNeedsTag: Bool = true, closeUpPercent: Int = 20,
        staffNeedConsent: Bool = true, folderTellsClass: Bool = false, events: [EventEntry] = [],
        groupSizes: ClosedRange<Int> = 3...6, text: TextPolicy = TextPolicy(), accounts: [Account] = [],
        retraction: RetractionPolicy = RetractionPolicy(), placements: [Placement] = PlacementsFile.shipped,
        placementMaxAgeDays: Int = 730, cropsHoldFrom: Grade = .certain, padding: Fill = .blurred, maxBytes: Int64 = 100_000_000,
        maxPixels: Int = 100_000_000,
        secondsPerPhoto: Int = 60, workerMegabytes: Int = 3072, photosPerWorker: Int = 200, workers: Int = 2,
        effects: [RuleID: Effect] = [:], digest: Digest
    ) {
        self.schoolName = schoolName
        self.reviewDate = reviewDate
        self.channels = channels
        self.consentListMaxAgeDays = consentListMaxAgeDays
        self.consentOutlivesLeaving = consentOutlivesLeaving
        self.listDoubts = listDoubts
        self.schoolDevices = schoolDevices
        self.acceptedRights = acceptedRights
        self.captureLateDays = captureLateDays
        self.backgroundPixels = backgroundPixels
        self.backgroundNeedsTag = backgroundNeedsTag
        self.closeUpPercent = closeUpPercent
        self.staffNeedConsent = staffNeedConsent
        self.folderTellsClass = folderTellsClass
        self.events = events
        self.groupSizes = groupSizes
        self.text = text
        self.accounts = accounts
        self.retraction = retraction
        self.placements = placements
        self.placementMaxAgeDays = placementMaxAgeDays
        self.cropsHoldFrom = cropsHoldFrom
        self.padding = padding
        self.maxBytes = maxBytes
        self.maxPixels = maxPixels
        self.secondsPerPhoto = secondsPerPhoto
        self.workerMegabytes = workerMegabytes
        self.photosPerWorker = photosPerWorker
        self.workers = workers
        self.effects = effects
        self.digest = digest
    }

    package func channel(_ id: ChannelID) -> Channel? { channels.first { $0.id == id } }
}
