package import Domain
import Notation

/// How long words may be on a platform, with who says so and when.
package struct PlatformLimit: Hashable, Sendable {
    package enum Confidence: String, Hashable, Sendable { case published, quoted }

    package let platform: String
    /// In characters; `nil` where nothing is known.
    package let caption: Int?
    package let altText: Int?
    package let isWeighted: Bool
    package let source: String
    package let date: Day
    package let confidence: Confidence

    /// Reads a list in the form of `wording/limits.json5`; throws every problem with its line.
    package static func read(_ text: String) throws(PolicyErrors) -> [PlatformLimit] {
        let document: JSON5
        do {
            document = try JSON5.read(text)
        } catch {
            throw PolicyErrors(problems: [.init(place: error.place, path: "", problem: error.problem, remedy: error.remedy)])
        }
        let problems = PolicyProblems()
        let file = PolicySection(document, path: "", place: document.place, knowing: ["limits"], problems)
        let limits = file.list("limits").compactMap { limit($0.node, $0.path, problems) }
        guard problems.isEmpty else { throw problems.errors }
        return limits
    }

    private static func limit(_ node: JSON5, _ path: String, _ problems: PolicyProblems) -> PlatformLimit? {
        let section = PolicySection(
            node, path: path, place: node.place, knowing: ["platform", "caption", "altText", "counting", "source", "date", "confidence"],
            problems)
        let platform = section.requiredText("platform", "Write platform: \"…\", as the placements name it.") ?? ""
        let source = section.requiredText("source", "Write source: \"…\": who says so.") ?? ""
        let counting = section.text("counting")
        let date = section.requiredText("date", "Write year, month and day, such as \"2026-10-01\".").flatMap { Day(iso: $0) }
        let confidence = section.requiredText("confidence", "Write \"published\" or \"quoted\".").flatMap { Confidence(rawValue: $0) }
        guard let date, let confidence, counting == nil || counting == "weighted" else {
            problems.add(
                section.place, path, "its date, confidence or counting is not known here.", "Write them as the head of the file says.")
            return nil
        }
        func most(_ key: String) -> Int? { section.node(key) == nil ? nil : section.number(key, 1...1_000_000, default: 1) }
        return PlatformLimit(
            platform: platform, caption: most("caption"), altText: most("altText"), isWeighted: counting != nil, source: source, date: date,
            confidence: confidence)
    }

    /// As the platform counts.
    func length(of text: String) -> Int {
        isWeighted ? text.reduce(0) { $0 + ($1.unicodeScalars.allSatisfy(Self.isLight) ? $1.unicodeScalars.count : 2) } : text.count
    }

    /// Source: the configuration v3 of twitter-text, whose ranges of weight 100 these are.
    private static func isLight(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...4351, 8192...8205, 8208...8223, 8242...8247: true
        default: false
        }
    }
}
