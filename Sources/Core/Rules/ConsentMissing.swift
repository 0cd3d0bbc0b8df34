package import Domain

/// A child is shown only on a yes: asked but unanswered, never asked and blank are none (Ely, Valewood, Carlton, St Michael; Cansfield's form: silence is not consent).
///
/// Fires where a named pupil has no answer for the channel, was never asked, has not answered, or said a yes that is over or not yet valid. Staff need a yes too, unless the policy lets them off.
package enum ConsentMissing: Rule {
    package static let id: RuleID = .init("consent-missing")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        let gaps = photo.pupils.filter(photo.needsConsent).compactMap { pupil in gap(pupil, photo).map { (pupil, $0) } }
        return gaps.isEmpty ? [] : [finding(photo, gaps)]
    }

    private enum Gap: Hashable, CaseIterable {
        case noEntry, notAsked, unanswered, expired, notYet
    }

    private static func gap(_ pupil: Pupil, _ photo: Case) -> Gap? {
        guard let answer = pupil.consents[photo.channel.id] else { return .noEntry }
        switch answer.state(on: photo.now.day) {
        case .granted, .refused, .withdrawn: return nil
        case .notAsked: return .notAsked
        case .unanswered: return answer.state == .granted ? .notYet : .unanswered
        case .expired: return .expired
        }
    }
}

extension ConsentMissing {
    private static func finding(_ photo: Case, _ gaps: [(pupil: Pupil, gap: Gap)]) -> Finding {
        let parts = Gap.allCases.compactMap { gap -> String? in
            let people = gaps.filter { $0.gap == gap }.map(\.pupil)
            return people.isEmpty ? nil : part(gap, counted(people))
        }
        return finding(
            photo,
            summary: "\(photo.channel.title): there is no valid yes for everyone named on this photo; \(listed(parts)).",
            evidence: gaps.map { "\($0.pupil.displayName): \(line($0.gap, $0.pupil.consents[photo.channel.id]))" }
                .joined(separator: "; ") + ".",
            remedy: remedy(Set(gaps.map(\.gap))))
    }

    private static func part(_ gap: Gap, _ pupils: String) -> String {
        switch gap {
        case .noEntry: "the list says nothing about this channel for \(pupils)"
        case .notAsked: "nobody has been asked, or the list is blank, for \(pupils)"
        case .unanswered: "the question is still unanswered for \(pupils)"
        case .expired: "the consent has run out for \(pupils)"
        case .notYet: "the consent is dated in the future for \(pupils)"
        }
    }

    private static func line(_ gap: Gap, _ answer: ConsentAnswer?) -> String {
        let source = answer.map { " (\($0.source.words))" } ?? ""
        switch gap {
        case .noEntry: return "no entry for this channel"
        case .notAsked: return "never asked, or blank" + source
        case .unanswered: return "asked, no answer yet" + (answer?.since.map { ", since \($0.words)" } ?? "") + source
        case .expired: return "ran out" + (answer?.expires.map { " after \($0.words)" } ?? "") + source
        case .notYet: return "valid only from " + (answer?.since?.words ?? "a later day") + source
        }
    }

    private static func remedy(_ gaps: Set<Gap>) -> String {
        var steps: [String] = []
        if gaps.contains(.noEntry) {
            steps.append("Check that the consent list has a column for this channel and that it is mapped to it.")
        }
        if !gaps.isDisjoint(with: [.noEntry, .notAsked, .unanswered]) {
            steps.append("Ask somebody with parental responsibility, and record the answer in the school’s information system.")
        }
        if gaps.contains(.expired) {
            steps.append("Ask again for a consent that has run out, and record the answer in the school’s information system.")
        }
        if gaps.contains(.notYet) { steps.append("Correct the date of the consent in the school’s information system.") }
        steps.append("Then export and import the list again. Until then, choose another photo.")
        return steps.joined(separator: " ")
    }
}
