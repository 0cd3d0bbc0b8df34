import Domain
import Records

/// `consent show PUPIL --json`; names only where asked for.
struct PupilReportJSON: Encodable {
    let pupil: String
    let name: String?
    let yearGroup: String?
    let className: String?
    let at: String
    /// The newest list of the person's kind then.
    let list: ListJSON?
    let isListed: Bool
    let hasLeft: Bool
    let isProtected: Bool
    let channels: [Channel]
    /// Why every photo was held then.
    let staleness: String?

    struct Channel: Encodable {
        let channel: String
        let state: String?
        let mayBeShown: Bool
        let answer: Answer?
        let history: [Step]
    }

    struct Answer: Encodable {
        let state: String
        let since: String?
        let expires: String?
        /// list, call, objection or lifted.
        let source: String
        let list: Int64?
        let by: String?
        let answeredBy: String?
        let relation: String?

        init(_ answer: ConsentAnswer, names: Bool) {
            state = answer.state.rawValue
            since = answer.since?.description
            expires = answer.expires?.description
            var (list, by, answeredBy, relation): (Int64?, String?, String?, String?) = (nil, nil, nil, nil)
            switch answer.source {
            case .list(let id): (source, list) = ("list", id.number)
            case .call(let who, let other, let kin, _): (source, by, answeredBy, relation) = ("call", who, names ? other : nil, kin)
            case .objection(let who, _): (source, by) = ("objection", who)
            case .lifted(let who, _, _): (source, by) = ("lifted", who)
            }
            (self.list, self.by, self.answeredBy, self.relation) = (list, by, answeredBy, relation)
        }
    }

    struct Step: Encodable {
        let at: String
        /// Of the list that says so, or no longer has the person.
        let list: Int64?
        /// `nil` where the list says nothing of the channel, or no longer has the person.
        let answer: Answer?
        let isGone: Bool

        init(_ step: ConsentStory.Step, names: Bool) {
            at = step.at.description
            switch step.event {
            case .list(let snapshot, let said): (list, answer, isGone) = (snapshot.id.number, said.map { Answer($0, names: names) }, false)
            case .gone(let snapshot): (list, answer, isGone) = (snapshot.id.number, nil, true)
            case .record(let record): (list, answer, isGone) = (nil, Answer(record.answer, names: names), false)
            }
        }
    }

    init(_ report: PupilReport, names: Bool) {
        pupil = report.person.id.rawValue
        name = names ? report.person.displayName : nil
        yearGroup = report.person.yearGroup
        className = report.person.className
        at = report.day.description
        list = report.list.map { ListJSON($0) }
        isListed = report.lastListed == nil
        hasLeft = report.person.hasLeft
        isProtected = report.person.isProtected
        channels = report.stories.map { story in
            Channel(
                channel: story.channel.rawValue, state: story.state?.rawValue, mayBeShown: report.mayBeShown(story),
                answer: story.answer.map { Answer($0, names: names) }, history: story.steps.map { Step($0, names: names) })
        }
        staleness = report.staleness
    }
}
