package import Domain

/// Photos show no children, or groups of a size that the school has chosen (Valewood: 3 to 6).
///
/// Fires where two or more children are on the photo, or may be, and that is no such group. One child is `SingleChild`'s.
package enum GroupSize: Rule {
    package static let id: RuleID = .init("group-size")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.notes

    package static func mayBeAccepted(_ summary: String) -> Bool { true }

    package static func findings(_ photo: Case) -> [Finding] {
        guard photo.inspection != nil else { return [] }
        let people = PeopleInPicture(photo)
        let count = people.childCount
        guard count.upperBound >= 2 else { return [] }
        let groups = max(2, count.lowerBound)...count.upperBound
        let allowed = photo.policy.groupSizes
        return allowed.contains(groups.lowerBound) && allowed.contains(groups.upperBound) ? [] : [finding(photo, people)]
    }
}

extension GroupSize {
    private static func finding(_ photo: Case, _ people: PeopleInPicture) -> Finding {
        let allowed = photo.policy.groupSizes
        let rule = allowed.count == 1 ? "\(allowed.lowerBound)" : "\(allowed.lowerBound) to \(allowed.upperBound)"
        return finding(
            photo,
            summary: "\(size(people.childCount, allowed)); the school’s policy is groups of \(rule).",
            evidence: people.countWords,
            remedy: "Choose another photo or crop this one; if it is fine as it is, accept that with “safelight review answer”. "
                + "Where a face is a grown-up’s or no person’s, answer that for the face.",
            regions: people.children.map(\.face.region))
    }

    /// "two" and "seven or more" are what the school's policy speaks of.
    private static func size(_ count: ClosedRange<Int>, _ allowed: ClosedRange<Int>) -> String {
        if count.upperBound > count.lowerBound { return "This photo shows \(count.lowerBound) to \(count.upperBound) children" }
        if count.lowerBound < allowed.lowerBound { return "This photo shows \(word(count.lowerBound)) children" }
        let limit = allowed.upperBound + 1
        return "This photo shows \(word(limit)) or more children (\(count.lowerBound))"
    }

    private static func word(_ number: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
        return words.indices.contains(number) ? words[number] : "\(number)"
    }
}
