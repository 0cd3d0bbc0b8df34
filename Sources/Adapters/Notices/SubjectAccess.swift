/// Everything that is held about one pupil, for a request under Article 15 of the UK GDPR. Words in it come without other people's names; the page, the print and the JSON file are made from this one value.
package struct SubjectAccess: Sendable, Encodable {
    package var school: String
    package var pupil: String
    package var made: String
    /// A protection, of which nothing but that is told.
    package var isProtected: Bool
    package var lists: [ListEntry]
    package var said: [Said]
    /// Channels on which the pupil might be shown when that was last looked at.
    package var mayBeShownOn: [String]
    package var photos: [Photo]
    package var cases: [Case]
    /// What is not in here, and why.
    package var leftOut: [String]

    package init(
        school: String, pupil: String, made: String, isProtected: Bool, lists: [ListEntry], said: [Said], mayBeShownOn: [String],
        photos: [Photo], cases: [Case], leftOut: [String]
    ) {
        self.school = school
        self.pupil = pupil
        self.made = made
        self.isProtected = isProtected
        self.lists = lists
        self.said = said
        self.mayBeShownOn = mayBeShownOn
        self.photos = photos
        self.cases = cases
        self.leftOut = leftOut
    }

    /// How the pupil stood on one list; told where it differs from the list before.
    package struct ListEntry: Sendable, Encodable {
        package var list: String
        package var names: [String]
        /// Numbers, year group, class, leaving.
        package var details: [String]
        package var consents: [String]

        package init(list: String, names: [String], details: [String], consents: [String]) {
            self.list = list
            self.names = names
            self.details = details
            self.consents = consents
        }

        func saysTheSame(as other: ListEntry) -> Bool { names == other.names && details == other.details && consents == other.consents }
    }

    /// A call, an objection, or its taking back.
    package struct Said: Sendable, Encodable {
        package var at: String
        package var what: String
        package var channels: [String]

        package init(at: String, what: String, channels: [String]) {
            self.at = at
            self.what = what
            self.channels = channels
        }
    }

    package struct Photo: Sendable, Encodable {
        package var photo: String
        package var why: String
        package var event: String
        package var fileName: String
        package var received: String
        package var words: [String]
        package var named: [String]
        package var verdicts: [String]
        package var answers: [String]
        package var publications: [Publication]
        /// The name of the file in this export, or why it is not in it.
        package var picture: String

        package init(
            photo: String, why: String, event: String, fileName: String, received: String, words: [String], named: [String],
            verdicts: [String], answers: [String], publications: [Publication], picture: String
        ) {
            self.photo = photo
            self.why = why
            self.event = event
            self.fileName = fileName
            self.received = received
            self.words = words
            self.named = named
            self.verdicts = verdicts
            self.answers = answers
            self.publications = publications
            self.picture = picture
        }
    }

    package struct Publication: Sendable, Encodable {
        package var number: Int64
        package var what: String
        /// Every state that it was in.
        package var states: [String]
        package var sightings: [String]

        package init(number: Int64, what: String, states: [String], sightings: [String]) {
            self.number = number
            self.what = what
            self.states = states
            self.sightings = sightings
        }
    }

    package struct Case: Sendable, Encodable {
        package var number: Int64
        package var cause: String
        package var channels: [String]
        package var opened: String
        package var ended: String?
        package var tasks: [CopyTask]

        package init(number: Int64, cause: String, channels: [String], opened: String, ended: String?, tasks: [CopyTask]) {
            self.number = number
            self.cause = cause
            self.channels = channels
            self.opened = opened
            self.ended = ended
            self.tasks = tasks
        }
    }

    package struct CopyTask: Sendable, Encodable {
        package var number: Int64
        package var copy: String
        package var state: String
        package var due: String
        package var steps: [String]

        package init(number: Int64, copy: String, state: String, due: String, steps: [String]) {
            self.number = number
            self.copy = copy
            self.state = state
            self.due = due
            self.steps = steps
        }
    }
}
