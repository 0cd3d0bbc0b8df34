import Domain
import Testing

@testable import Rules

@Suite struct AllRulesTests {
    @Test func listsEachRuleOnceUnderItsOwnName() {
        let ids = AllRules.list.map { $0.id.rawValue }
        #expect(Set(ids).count == ids.count)
        for rule in AllRules.list {
            let words = "\(rule)".reduce(into: "") { $0 += ($1.isUppercase && !$0.isEmpty ? "-" : "") + $1.lowercased() }
            #expect(rule.id.rawValue == words)
        }
    }

    @Test func theMildestEffectIsNeverStricterThanTheDefault() {
        for rule in AllRules.list { #expect(rule.mildestEffect <= rule.defaultEffect) }
    }

    /// What a rule may be softened to is a promise to the families; a change here is a change of the promise.
    @Test func effectsAreTheAgreedOnes() {
        let blocking = ["person-protected", "consent-list-stale", "consent-refused", "metadata-remains", "seen-retracted"]
        let noting = [
            "device-not-school", "rights-unclear", "capture-late", "duplicate", "group-size", "face-close-up",
            "text-in-picture",
            "first-name-in-text", "crop-singles-out", "crop-cuts-face", "crop-cuts-text", "crop-cuts-person", "crop-cuts-content",
            "alt-text-missing",
            "text-too-long",
        ]
        for rule in AllRules.list {
            let id = rule.id.rawValue
            #expect(rule.mildestEffect == (blocking.contains(id) ? .blocks : noting.contains(id) ? .notes : .holds), "\(id)")
        }
        #expect(AllRules.list.count == 34)
    }

    /// What a person may let pass is a promise too.
    @Test func onlyTheseMayBeAccepted() {
        let accepted = AllRules.list.filter { $0.mayBeAccepted("any words") }.map { $0.id.rawValue }
        #expect(
            accepted == [
                "group-size", "face-close-up", "circumstance-in-text", "text-in-picture", "crop-singles-out", "crop-cuts-face",
                "crop-cuts-text",
                "crop-cuts-person",
                "crop-cuts-content", "device-not-school", "rights-unclear",
            ])
    }

    @Test func aRuleIsFoundByItsWord() {
        #expect(AllRules.rule(RuleID("duplicate")) == Duplicate.self)
        #expect(AllRules.rule(RuleID("no-such-rule")) == nil)
    }
}
