import Domain
import Testing
import Wording

@testable import Rules

@Suite struct AcceptanceTests {
    private let summary = "This photo shows two children; the school’s policy is groups of 3 to 6."

    private func finding(_ rule: RuleID, _ effect: Effect = .holds) -> Finding {
        Finding(rule: rule, effect: effect, summary: summary, evidence: "E.", remedy: "R.")
    }

    private func applied(_ finding: Finding, _ content: Answer.Content) -> Finding {
        Acceptance.applied(to: finding, [Answer(content, by: "J. Reed", at: Sample.now)])
    }

    @Test func theSameWordsOfTheSameRulePass() {
        let passed = applied(finding(GroupSize.id), .accepted(GroupSize.id, summary: summary))
        #expect(passed.effect == .notes && passed.summary == summary)
        #expect(passed.evidence == "E. Accepted by “J. Reed” on \(Sample.now.day.words).")
    }

    @Test func nothingElsePasses() {
        let held = finding(GroupSize.id)
        #expect(applied(held, .accepted(FaceCloseUp.id, summary: summary)) == held)
        #expect(applied(held, .accepted(GroupSize.id, summary: summary + " ")) == held)
        #expect(applied(held, .acceptanceUndone(GroupSize.id)) == held)
        let blocked = finding(GroupSize.id, .blocks)
        #expect(applied(blocked, .accepted(GroupSize.id, summary: summary)) == blocked)
        for rule in AllRules.list where !rule.mayBeAccepted(summary) {
            for effect in Effect.allCases {
                let other = finding(rule.id, effect)
                #expect(applied(other, .accepted(rule.id, summary: summary)) == other)
            }
        }
    }

    @Test func anAcceptedPhotoIsPublishable() throws {
        let policy = try Sample.policy { $0.groupSizes = 3...6 }
        let photo = try Sample.scene(.seen(Sample.faces(2)), captions: ["Ava Smith", "Ben Okafor"], policy: policy)
        func verdict(_ answers: [Answer.Content]) throws -> Verdict? {
            var facts = photo.facts
            facts.answers = answers.map { Answer($0, by: "J. Reed", at: Sample.now) }
            return Assessment(facts, policy: policy, roll: photo.roll, names: photo.names, texts: Sample.texts(photo.roll), now: Sample.now)
                .verdicts.first?.verdict
        }
        #expect(try verdict([]) == .quarantine)
        #expect(try verdict([.accepted(GroupSize.id, summary: summary)]) == .publishable)
    }

    /// The promise: answers override neither a protection, a refusal, an objection, a missing consent, an old list nor an unclean picture.
    @Test(arguments: 0..<40) func noAnswersWaveThroughWhatFamiliesDecided(_ seed: UInt64) throws {
        let firm: Set<RuleID> = [PersonProtected.id, ConsentRefused.id, ConsentMissing.id, ConsentListStale.id, MetadataRemains.id]
        var random = Seeded(seed)
        var met: Set<RuleID> = []
        for _ in 0..<20 {
            let pupils = (1...5).map { randomPerson($0, &random) } + [randomPerson(1, id: 8, &random)]
            let names = pupils.map(\.legalName.full) + ["Mr Day", "Ava1"]
            let faces = Sample.faces(Int.random(in: 0...5, using: &random))
            let policy = try Sample.policy { $0.staffNeedConsent = Bool.random(using: &random) }
            let tags = faces.filter { _ in Bool.random(using: &random) }.map { Sample.tag(names.randomElement(using: &random), on: $0) }
            let captions = names.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
            var facts = try Sample.scene(.seen(faces), tags: tags, captions: captions, pupils: pupils).facts
            facts.submission.everyoneNamed = Bool.random(using: &random)
            if Int.random(in: 0..<4, using: &random) == 0 { facts.objection = PhotoObjection(by: "J. Reed", at: Sample.now) }
            if Int.random(in: 0..<4, using: &random) == 0 { facts.proof = .remains(["APP1"]) }
            let roll = Sample.roll(pupils, listDate: Sample.now.adding(days: Bool.random(using: &random) ? 0 : -8))
            func findings(_ answers: [Answer]) -> [Finding] {
                facts.answers = answers
                let assessment = Assessment(
                    facts, policy: policy, roll: roll, names: NameIndex(roll), texts: Sample.texts(roll), now: Sample.now)
                return assessment.verdicts.flatMap(\.findings).filter { firm.contains($0.rule) && $0.effect != .notes }
            }
            func counts(_ findings: [Finding]) -> [RuleID: Int] { findings.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 } }
            let before = findings([])
            met.formUnion(before.map(\.rule))
            let answers = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                Answer(randomContent(faces, pupils, names, before, &random), by: "K. Sol", at: Sample.now)
            }
            let after = counts(findings(answers))
            for (rule, count) in counts(before) { #expect((after[rule] ?? 0) >= count, "\(rule)") }
            guard let face = faces.randomElement(using: &random), let pupil = pupils.randomElement(using: &random) else { continue }
            let more = counts(findings(answers + [Answer(.face(face.region, .onRoll(pupil.id)), by: "K. Sol", at: Sample.now)]))
            for (rule, count) in after { #expect((more[rule] ?? 0) >= count, "\(rule)") }
        }
        #expect(met == firm)
    }

    private func randomPerson(_ number: Int, id: Int? = nil, _ random: inout Seeded) -> Pupil {
        Sample.pupil(id ?? number, "Ava\(["", "A", "B", "C", "D", "E"][number])", "Smith\(["", "A", "B", "C", "D", "E"][number])", nil) {
            pupil in
            pupil.role = Int.random(in: 0..<5, using: &random) == 0 ? .staff : .pupil
            pupil.isProtected = Int.random(in: 0..<6, using: &random) == 0
            if let state = (Consent.allCases + [.granted, .granted, .granted]).randomElement(using: &random) {
                let isObjection = Int.random(in: 0..<8, using: &random) == 0
                pupil.consents[Sample.website.id] = ConsentAnswer(
                    state, source: isObjection ? .objection(by: "J. Reed", at: Sample.now) : Sample.list)
            }
        }
    }

    private func randomContent(
        _ faces: [Face], _ pupils: [Pupil], _ names: [String], _ findings: [Finding], _ random: inout Seeded
    ) -> Answer.Content {
        let region = faces.randomElement(using: &random)?.region ?? Region(x: 0.1, y: 0.1, width: 0.1, height: 0.1)
        let name = names.randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<7, using: &random) {
        case 0: return .face(region, .onRoll(pupils.randomElement(using: &random)?.id ?? Sample.ava.id))
        case 1: return .face(region, .grownUp(name: Bool.random(using: &random) ? name : nil))
        case 2: return .notAPerson(region)
        case 3: return .grownUp(name: name)
        case 4: return .faceUndone(region)
        default:
            guard let finding = findings.randomElement(using: &random) else { return .acceptanceUndone(GroupSize.id) }
            return .accepted(finding.rule, summary: finding.summary)
        }
    }
}
