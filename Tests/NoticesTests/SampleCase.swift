import Domain
import Records

@testable import Notices

/// A case of the fictional school with a copy of every kind in every state.
enum SampleCase {
    static let child = CaseWords.Child(name: "Łukasz Wójcik", forename: "Łukasz", details: "upn:C900400019002, Beech")
    static let opened = Sample.now
    static let due = Sample.now.adding(days: 7).day
    static let law = Sample.now.adding(days: 30).day

    static func at(_ days: Int) -> Moment { opened.adding(days: days) }

    static func words(_ cause: Retraction.Cause = .call, made: Moment? = nil, child: CaseWords.Child? = child) -> CaseWords {
        CaseWords(
            schoolName: "Hollow Oak & <Primary>", channelTitles: [Sample.website: "School website", Sample.social: "Social media"],
            office: "School office", child: child,
            call: cause == .call ? .call(by: "A. Clerk", answeredBy: "Mrs Wójcik", relation: "mother", at: opened) : nil,
            made: made ?? at(3))
    }

    static func publication(
        _ number: Int64, _ place: PublicationPlace, _ state: Publication.State = .published, at days: Int = -20, decision: Int64? = 7
    ) throws -> Publication {
        Publication(
            id: PublicationID(number), photo: try Sample.photo(1), channel: Sample.website, account: "site", place: place,
            rendition: nil, at: at(days), recordedAt: at(days), recordedBy: "A. Clerk", approvedBy: decision == nil ? nil : "B. Head",
            decision: decision.map { DecisionID($0) }, state: state)
    }

    static func copy(
        _ number: Int64, _ copy: RetractedCopy, _ steps: [RetractionTask.Step] = [], _ publication: Publication? = nil,
        sightings: [AddressSighting] = [], evidence: [Evidence] = []
    ) throws -> CaseFile.Copy {
        let last = steps.last
        return CaseFile.Copy(
            task: RetractionTask(
                id: RetractionTaskID(number), retraction: RetractionID(3), copy: copy, photo: try Sample.photo(1),
                why: .named(isCertain: true), owner: "A. Clerk", due: due, statutoryDue: law, state: last?.state ?? .open,
                since: last?.at ?? opened, by: last?.by ?? "", reason: last?.reason),
            steps: steps, evidence: evidence, publication: publication,
            publicationSteps: publication.map { [Publication.Step($0.state, at: $0.at, by: $0.recordedBy)] } ?? [], sightings: sightings)
    }

    static func step(_ state: RetractionTask.State, _ days: Int, _ reason: String? = nil) -> RetractionTask.Step {
        RetractionTask.Step(state, at: at(days), by: "B. Head", reason: reason)
    }

    static func file(_ cause: Retraction.Cause = .call, pupil: PupilID? = PupilID(admissionNumber: "004004")) throws -> CaseFile {
        let post = try publication(1, .address("https://example.org/news/sports-day"), .removed)
        let other = try publication(2, .address("https://example.org/news/well-done-noah-patel"))
        let later = try publication(3, .elsewhere("Hootsuite"), .cancelled, at: 5)
        let print = try publication(4, .elsewhere("Newsletter 14, 300 copies"))
        let gone = [1, 2].map { AddressSighting(address: "https://example.org/news/sports-day", at: at($0), outcome: .gone, words: "404") }
        return CaseFile(
            retraction: Retraction(
                id: RetractionID(3), pupil: pupil, cause: cause, channels: [Sample.website], at: opened, by: "A. Clerk"),
            photos: [
                CaseFile.Photo(
                    photo: try Sample.photo(1), why: .named(isCertain: true),
                    submission: Submission(event: "sports-day", fileName: "race & <win>.jpg")),
                CaseFile.Photo(photo: try Sample.photo(2), why: .resembles(try Sample.photo(1))),
            ],
            copies: [
                try copy(
                    11, .publication(post.id), [step(.requested, 1), step(.verified, 2, "It was looked for twice.")], post, sightings: gone,
                    evidence: [
                        Evidence(task: RetractionTaskID(11), digest: try Sample.digest(9), name: "gone.png", at: at(2), by: "B. Head")
                    ]),
                try copy(12, .publication(other.id), [step(.requested, 1)], other),
                try copy(13, .publication(later.id), [step(.verified, 1, "It was cancelled before it went out.")], later),
                try copy(14, .publication(print.id), [step(.outOfReach, 2, "Handed out; Noah Patel’s mother has two.")], print),
                try copy(15, .cached(post.id), [], post), try copy(16, .searchResult(post.id), [], post),
                try copy(17, .release(ReleaseID(5)), [step(.verified, 0, "Removed from publishable/, and looked for there: it is gone.")]),
                try copy(18, .preview(try Sample.photo(1)), [step(.verified, 0, "Removed.")]),
                try copy(19, .file("/srv/website/noah-patel.jpg"), [step(.removed, 2)]),
            ])
    }
}
