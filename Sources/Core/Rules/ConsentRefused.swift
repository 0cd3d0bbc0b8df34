package import Domain

/// Every post with pupils is checked against the list of consents, and nobody is shown against their or their parents' will (Ely, Valewood, Carlton, St Michael).
///
/// Fires where a named pupil's consent for the channel is refused or withdrawn, where somebody asked that a pupil or this photo not be used, and where a name may mean such a pupil. A no of staff counts too, also where the policy asks them for no yes.
package enum ConsentRefused: Rule {
    package static let id: RuleID = .init("consent-refused")
    package static let defaultEffect = Effect.blocks
    package static let mildestEffect = Effect.blocks

    package static func findings(_ photo: Case) -> [Finding] {
        let noes =
            photo.pupils.compactMap { no($0, isCertain: true, photo) }
            + photo.possiblePupils.compactMap { no($0, isCertain: false, photo) }
        var findings: [Finding] = []
        if !noes.isEmpty { findings.append(finding(photo, noes)) }
        if let objection = photo.facts.objection { findings.append(finding(photo, objection)) }
        return findings
    }

    private enum Kind: CaseIterable {
        case refused, withdrawn, objection
    }

    private struct No {
        let pupil: Pupil
        let kind: Kind
        let answer: ConsentAnswer
        /// `false` where the name fits other pupils too.
        let isCertain: Bool
    }

    private static func no(_ pupil: Pupil, isCertain: Bool, _ photo: Case) -> No? {
        guard let answer = pupil.consents[photo.channel.id] else { return nil }
        if case .objection = answer.source { return No(pupil: pupil, kind: .objection, answer: answer, isCertain: isCertain) }
        switch answer.state(on: photo.now.day) {
        case .refused: return No(pupil: pupil, kind: .refused, answer: answer, isCertain: isCertain)
        case .withdrawn: return No(pupil: pupil, kind: .withdrawn, answer: answer, isCertain: isCertain)
        case .granted, .unanswered, .notAsked, .expired: return nil
        }
    }
}

extension ConsentRefused {
    private static func finding(_ photo: Case, _ noes: [No]) -> Finding {
        let parts = Kind.allCases.compactMap { kind -> String? in
            let people = noes.filter { $0.kind == kind }.map(\.pupil)
            guard !people.isEmpty else { return nil }
            return switch kind {
            case .refused: "consent is refused for \(counted(people))"
            case .withdrawn: "consent was withdrawn for \(counted(people))"
            case .objection: "somebody asked that \(counted(people)) not be shown"
            }
        }
        let isCertain = noes.contains(where: \.isCertain)
        let isDoubtful = noes.contains { !$0.isCertain }
        return finding(
            photo,
            summary: "\(photo.channel.title): of those \(isCertain ? "named on" : "whom a name may mean on") this photo, \(listed(parts)).",
            evidence: noes.map(line).joined(separator: "; ") + ".",
            remedy: "Choose another photo for this channel, or one without the pupil."
                + Set(noes.map(whatChangesIt)).sorted().map { " " + $0 }.joined()
                + (isDoubtful
                    ? " Where a name fits several pupils, write the UPN or the admission number of the right one into captions.csv." : ""))
    }

    private static func whatChangesIt(_ no: No) -> String {
        switch no.answer.source {
        case .objection, .lifted: "The objection counts until it is taken back with the office."
        case .call: "A no by telephone counts until another call says yes."
        case .list: "Only a newer answer on the school’s consent list changes this."
        }
    }

    private static func line(_ no: No) -> String {
        let said =
            switch no.kind {
            case .refused: "refused"
            case .withdrawn: "withdrawn"
            case .objection: "not to be shown"
            }
        let since = no.answer.since.map { " since \($0.words)" } ?? ""
        return "\(no.pupil.displayName): \(said)\(since) (\(no.answer.source.words))"
            + (no.isCertain ? "" : ", and a name here fits this pupil and others")
    }

    private static func finding(_ photo: Case, _ objection: PhotoObjection) -> Finding {
        finding(
            photo,
            summary: "Somebody on the staff asked that this photo not be used.",
            evidence: "Objection recorded by \(objection.by) on \(objection.at.words).",
            remedy: "Leave the photo where it is, or speak with whoever objected. "
                + "It stays blocked until the objection is taken back with the office.")
    }
}
