import Domain
import Notation

extension PolicyFile {
    /// The object `rules`: rules may be made stricter, and milder only as far as each allows.
    static func effects(_ file: PolicySection, _ problems: PolicyProblems) -> [RuleID: Effect] {
        var effects: [RuleID: Effect] = [:]
        for member in file.pairs("rules") {
            let path = join("rules", member.key)
            let id = RuleID(member.key)
            guard let rule = AllRules.rule(id) else {
                problems.add(member.place, path, "there is no such rule.", remedy(unknown: member.key))
                continue
            }
            let mildest: Effect = rule.mildestEffect
            guard case .string(let word) = member.value.value, let effect = Effect(rawValue: word) else {
                problems.add(member.value.place, path, "this is not an effect.", remedy(from: mildest))
                continue
            }
            if effect < mildest {
                problems.add(member.value.place, path, "“\(word)” is too mild for this rule.", remedy(from: mildest))
            }
            effects[id] = effect
        }
        return effects
    }

    private static func remedy(from mildest: Effect) -> String {
        let allowed = Effect.allCases.filter { $0 >= mildest }.map { "\"\($0.rawValue)\"" }
        return "Write \(allowed.joined(separator: " or "))."
    }

    private static func remedy(unknown word: String) -> String {
        let ids = AllRules.list.map { $0.id.rawValue }
        if let meant = Spelling.closest(to: word, among: ids) { return "Did you mean “\(meant)”?" }
        return "Remove it. The rules are: \(ids.joined(separator: ", "))."
    }
}
