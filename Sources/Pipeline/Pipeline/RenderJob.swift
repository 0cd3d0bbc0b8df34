import Domain
import Framing
import Records
import Rules

/// One picture that a worker is asked for, and the clearances that share it.
struct RenderJob {
    let form: Form
    /// `nil` for the whole picture.
    let frame: RenderFrame?
    private(set) var clearances: [Clearance]

    /// For every clearance the whole picture, and one for each placement that its channel names and that is asked for, or lies there already. Those with the same form share one rendition.
    static func all(_ decided: Decided, making placements: Set<String>, in school: School, at now: Moment) -> [RenderJob] {
        var jobs: [RenderJob] = []
        func add(_ form: Form, _ frame: RenderFrame?, _ clearance: Clearance) {
            if let place = jobs.firstIndex(where: { $0.form == form }) {
                jobs[place].clearances.append(clearance)
            } else {
                jobs.append(RenderJob(form: form, frame: frame, clearances: [clearance]))
            }
        }
        let standing = decided.looked.received.record.releases.filter { $0.state == .released }
        for clearance in decided.assessment.clearances {
            let channel = clearance.channel
            add(Form(channel), nil, clearance)
            let there = standing.filter { $0.channel == channel.id }.compactMap(\.form.placement)
            let wanted = channel.placements.filter { placements.contains($0.id) || there.contains($0.id) }
            guard !wanted.isEmpty else { continue }
            for view in school.crops(decided.facts, wanted, at: now).views {
                if let frame = frame(view, school.policy) { add(Form(channel, placement: view.placement.id), frame, clearance) }
            }
        }
        return jobs
    }

    /// `nil` where the placement shows the picture whole, so that it needs none of its own.
    private static func frame(_ view: PlacementView, _ policy: Policy) -> RenderFrame? {
        switch view.safeCrop {
        case .asItIs: nil
        case .window(let position, _): view.window.map { .window($0.region(at: position)) }
        case .padding(let ratio): .padded(ratio: ratio, fill: policy.padding)
        }
    }
}
