import Domain
import Papers
import Records

/// One copy of a case with everything that was written down of it.
struct CopyStory {
    private let copy: CaseFile.Copy
    private let words: CaseWords

    init(_ copy: CaseFile.Copy, _ words: CaseWords) {
        self.copy = copy
        self.words = words
    }

    var blocks: [Paper.Block] {
        [.heading("Task \(copy.task.id): \(copy.task.state.words)", level: 3), .facts(facts)]
            + [steps, sightings, evidence].compactMap { $0 }
    }

    private var facts: [Paper.Fact] {
        var facts = [Paper.Fact("Copy", words.copy(copy))]
        if let photo = copy.task.photo { facts.append(Paper.Fact("Photo", "\(code: photo.short)")) }
        if let publication = copy.publication {
            facts.append(Paper.Fact("Went out", wentOut(publication)))
            facts.append(
                Paper.Fact(
                    "Publication \(publication.id.number)",
                    .joined(
                        copy.publicationSteps.map { "\($0.state.rawValue), written down on \($0.at.words) by \(foreign: $0.by)" }, by: "; ")
                ))
        }
        facts.append(Paper.Fact("Seen to by", "\(foreign: copy.task.owner)"))
        facts.append(Paper.Fact("Due", "\(copy.task.due.words); by law at the latest \(copy.task.statutoryDue.words)"))
        return facts
    }

    private func wentOut(_ publication: Publication) -> PaperText {
        let approved: PaperText =
            publication.approvedBy.map { "approved by \(foreign: $0)" } ?? "approved by nobody that is known"
        let cleared = publication.decision == nil ? "; nothing had cleared it" : ""
        let stands =
            switch publication.state {
            case .scheduled: "to go out on \(publication.at.words)"
            case .cancelled: "never: it was cancelled"
            case .published, .removed: publication.at.words
            }
        return "\(stands), recorded by \(foreign: publication.recordedBy), \(approved)\(cleared)"
    }

    private var steps: Paper.Block? {
        guard !copy.steps.isEmpty else { return nil }
        return .table(
            head: ["When", "State", "Said by", "What was done or seen"],
            rows: copy.steps.map {
                ["\($0.at.words)", "\($0.state.words)", "\(foreign: $0.by)", "\(foreign: $0.reason ?? "")"]
            })
    }

    private var sightings: Paper.Block? {
        guard !copy.sightings.isEmpty else { return nil }
        return .table(
            head: ["Looked at", "Address", "Outcome", "What was seen"],
            rows: copy.sightings.map {
                ["\($0.at.words)", "\(foreign: $0.address)", "\($0.outcome.words)", "\(foreign: $0.words)"]
            })
    }

    private var evidence: Paper.Block? {
        guard !copy.evidence.isEmpty else { return nil }
        return .table(
            head: ["Evidence", "SHA-256", "Added"],
            rows: copy.evidence.map {
                ["\(foreign: $0.name)", "\(code: $0.digest.hex)", "\($0.at.words), by \(foreign: $0.by)"]
            })
    }
}

extension AddressSighting.Outcome {
    var words: String {
        switch self {
        case .gone: "gone"
        case .stillThere: "still there"
        case .moved: "moved"
        case .signInNeeded: "a sign-in is needed"
        case .unreachable: "could not be reached"
        case .unclear: "not clear"
        }
    }
}
