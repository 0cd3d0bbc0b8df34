import Domain
package import Framing

/// The findings of the crop rules: they differ in what is cut.
struct CropFindings {
    private let photo: Case
    private let crops: CropViews

    static let couldNotLook = "It could not be looked what draws the eye in this picture, so nobody knows how platforms may crop it."
    private static let toSee =
        "“safelight crops” with this photo shows what is cut, and with --write makes a safe picture for each placement."
    private static let remedy =
        "“safelight crops” with this photo shows what is cut. Accept it with “safelight review answer” where it is fine as it is, "
        + "or where you post the safe picture that “safelight crops --write” makes for each placement once the photo is cleared."

    init(_ photo: Case) {
        self.photo = photo
        crops = photo.cropViews
    }

    /// What may be cut of these kinds: one finding for what holds the photo, and one for what is only noted.
    func cuts(_ rule: any Rule.Type, _ kinds: Set<Subject.Kind>, _ noun: String) -> [Finding] {
        var grave: [(view: PlacementView, outlooks: [Outlook])] = [], light = grave, own: [Subject] = []
        for view in crops.views {
            let cut = view.outlooks.filter { outlook in
                guard kinds.contains(outlook.subject.kind) else { return false }
                // Whoever stands at the edge of the picture itself is cut by the photographer.
                if outlook.subject.isCutByThePicture, [.face, .person].contains(outlook.subject.kind) {
                    if outlook.subject.kind == .face, !own.contains(outlook.subject) { own.append(outlook.subject) }
                    return false
                }
                return outlook.cut != .safe
            }
            let held = cut.filter { $0.cut >= photo.policy.cropsHoldFrom }, noted = cut.filter { $0.cut < photo.policy.cropsHoldFrom }
            if !held.isEmpty { grave.append((view, held)) }
            if !noted.isEmpty { light.append((view, noted)) }
        }
        var findings: [Finding] = []
        if !grave.isEmpty {
            findings.append(finding(rule, grave, noun, isNote: false))
        }
        if !light.isEmpty { findings.append(finding(rule, light, noun, isNote: true)) }
        if !own.isEmpty, kinds.contains(.face) {
            findings.append(
                note(
                    rule, "\(own.count == 1 ? "A face is" : "\(own.count) faces are") cut by the edge of the photo itself.",
                    "No platform is to blame for that.", "Choose another photo if that matters.", own.map(\.region)))
        }
        return findings
    }

    private func finding(
        _ rule: any Rule.Type, _ cut: [(view: PlacementView, outlooks: [Outlook])], _ noun: String, isNote: Bool
    ) -> Finding {
        let worst = cut.flatMap(\.outlooks).map(\.cut).max() ?? .possible
        let subjects = Set(cut.flatMap { $0.outlooks.map(\.subject) })
        let certainty =
            switch worst {
            case .certain: "will be cut"
            case .likely: "is likely to be cut"
            case .possible, .safe: "may be cut"
            }
        let what = subjects.count == 1 ? "\(noun == "main part" ? "the" : "a") \(noun)" : "up to \(subjects.count) \(plural(noun))"
        let verb = subjects.count == 1 ? certainty : certainty.replacing("is likely", with: "are likely")
        let summary = "\(places(cut.map(\.view.placement))) \(what) \(verb)."
        let evidence = cut.map { view, outlooks in
            "\(view.placement.words): \(outlooks.map { words($0, noun) }.joined(separator: ", "))"
        }
        let regions = subjects.sorted { ($0.number, $0.region.x) < ($1.number, $1.region.x) }.map(\.region)
        if isNote { return note(rule, summary, evidence.joined(separator: "; ") + ".", Self.toSee, regions) }
        let effect = max(photo.policy.effects[rule.id] ?? rule.defaultEffect, rule.mildestEffect)
        return Finding(
            rule: rule.id, effect: effect, summary: summary, evidence: evidence.joined(separator: "; ") + ".", remedy: Self.remedy,
            regions: regions)
    }

    /// "face 3 at 34 % of the positions (centre, attention)"
    private func words(_ outlook: Outlook, _ noun: String) -> String {
        let name = outlook.subject.number > 0 ? "\(noun) \(outlook.subject.number)" : noun
        let guesses = outlook.guesses.isEmpty ? "" : " (\(outlook.guesses.map(\.word).joined(separator: ", ")))"
        return "\(name) at \(percent(outlook.share)) of the positions\(guesses)"
    }

    /// A placement that shows one child of the group.
    func singledOut() -> [Finding] {
        let all = crops.views.compactMap { view in view.singlingOut.map { (view, $0) } }
        let grave = all.filter { $0.1.grade >= .likely }, light = all.filter { $0.1.grade < .likely }
        func finding(_ out: [(PlacementView, SinglingOut)], isNote: Bool) -> Finding {
            let certain = out.contains { $0.1.grade == .certain }
            let verb =
                certain
                ? "only one child of the group will be shown whole"
                : isNote
                    ? "a crop may show only one child of the group whole" : "only one child of the group is likely to be shown whole"
            let summary = "\(places(out.map(\.0.placement))) \(verb)."
            let evidence = out.map { view, singling in
                let guesses = singling.guesses.isEmpty ? "" : " (\(singling.guesses.map(\.word).joined(separator: ", ")))"
                let faces = singling.subjects.map { "\($0.number)" }.joined(separator: " or ")
                return "\(view.placement.words): face \(faces) at \(percent(singling.share)) of the positions\(guesses)"
            }
            let regions = Set(out.flatMap { $0.1.subjects }).sorted { $0.number < $1.number }.map(\.region)
            let words = evidence.joined(separator: "; ") + "."
            if isNote { return note(CropSinglesOut.self, summary, words, Self.toSee, regions) }
            let effect = max(photo.policy.effects[CropSinglesOut.id] ?? CropSinglesOut.defaultEffect, CropSinglesOut.mildestEffect)
            return Finding(
                rule: CropSinglesOut.id, effect: effect, summary: summary, evidence: words, remedy: Self.remedy, regions: regions)
        }
        return (grave.isEmpty ? [] : [finding(grave, isNote: false)]) + (light.isEmpty ? [] : [finding(light, isNote: true)])
    }

    /// Where the photo was opened and nobody knows what draws the eye; only on channels that name a placement which follows it.
    func notLooked(_ rule: any Rule.Type) -> [Finding] {
        let isAsked = photo.channel.placements.contains { [.content, .unknown].contains($0.anchor) }
        guard photo.inspection != nil, isAsked, let reason = crops.reasonUnknown else { return [] }
        return [
            Finding(
                rule: rule.id, effect: max(.holds, photo.policy.effects[rule.id] ?? .holds), summary: Self.couldNotLook, evidence: reason,
                remedy: "Run again: the photo is then looked at anew. If that does not help, choose another photo, "
                    + "and tell whoever looks after Safelight (“safelight doctor” says what is amiss).")
        ]
    }

    private func note(_ rule: any Rule.Type, _ summary: String, _ evidence: String, _ remedy: String, _ regions: [Region]) -> Finding {
        Finding(rule: rule.id, effect: .notes, summary: summary, evidence: evidence, remedy: remedy, regions: regions)
    }

    /// "On Instagram (grid of the profile)", "On 3 of this channel’s placements"
    private func places(_ placements: [Placement]) -> String {
        if placements.count == 1 { return "On \(placements[0].platform) (\(placements[0].title))" }
        return "On \(placements.count) of this channel’s \(photo.channel.placements.count) placements"
    }

    private func plural(_ noun: String) -> String { noun == "line of text" ? "lines of text" : noun == "person" ? "people" : noun + "s" }

    /// Rounded away from none and from all, which mean something else.
    private func percent(_ share: Double) -> String {
        let whole = Int((share * 100).rounded())
        return "\(share > 0 && whole == 0 ? "less than 1" : share < 1 && whole == 100 ? "more than 99" : "\(whole)") %"
    }
}

extension Guess {
    /// As people read it.
    package var word: String {
        switch self {
        case .centre: "the middle"
        case .upper: "the top"
        case .attention: "what draws the eye"
        case .entropy: "most detail"
        case .faces: "the faces"
        }
    }
}
