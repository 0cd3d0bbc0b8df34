import Domain
package import Framing
import Notation

/// A list of placements in the form of `consent/placements.json5`: one object whose key `placements` holds them.
package enum PlacementsFile {
    /// Throws every problem found, with its line; of a placement that is half right nothing is used.
    package static func read(_ text: String) throws(PolicyErrors) -> [Placement] {
        let document: JSON5
        do {
            document = try JSON5.read(text)
        } catch {
            throw PolicyErrors(problems: [.init(place: error.place, path: "", problem: error.problem, remedy: error.remedy)])
        }
        let problems = PolicyProblems()
        let file = PolicySection(document, path: "", place: document.place, knowing: ["placements"], problems)
        let placements = placements(file, "placements", problems)
        if placements.isEmpty, problems.isEmpty {
            problems.add(file.place, "placements", "there is no placement.", "Write placements: [ { id: \"…\", … } ].")
        }
        guard problems.isEmpty else { throw problems.errors }
        return placements
    }

    /// The list under a key; an id stands once.
    static func placements(_ file: PolicySection, _ key: String, _ problems: PolicyProblems) -> [Placement] {
        var lines: [String: Int] = [:]
        return file.list(key).compactMap { node, path in
            let section = PolicySection(
                node, path: path, place: node.place,
                knowing: ["id", "platform", "title", "ratio", "between", "whole", "anchor", "covered", "source", "date", "confidence"],
                problems)
            guard case .object = node.value else { return nil }
            let id = section.requiredText("id", "Write id: \"…\", such as \"website-hero\".") ?? ""
            if !id.isEmpty, !PolicyFile.isID(id) {
                problems.add(
                    section.node("id")?.place ?? section.place, join(path, "id"), "“\(id)” cannot name a placement.",
                    "Begin with a small letter a to z, then small letters, digits and hyphens, at most 40 in all.")
            }
            if let line = lines[id] {
                problems.add(
                    section.place, join(path, "id"), "the placement “\(id)” stands on line \(line) already.", "Remove one of the two.")
            }
            lines[id] = lines[id] ?? section.place.line
            let platform = section.requiredText("platform", "Write platform: \"…\", such as \"Our website\".") ?? ""
            let title = section.requiredText("title", "Write title: \"…\", such as \"large picture at the top\".") ?? ""
            let source = section.requiredText("source", "Write source: \"…\": who says so.") ?? ""
            let anchor: Placement.Anchor = word(section, "anchor", problems)
            let confidence: Placement.Confidence = word(section, "confidence", problems)
            let date = date(section, problems)
            guard let shape = shape(section, problems), let date else { return nil }
            return Placement(
                id: id, platform: platform, title: title, shape: shape, anchor: anchor, covered: covered(section, problems), source: source,
                date: date, confidence: confidence)
        }
    }

    private static func word<Word: RawRepresentable & CaseIterable>(
        _ section: PolicySection, _ key: String, _ problems: PolicyProblems
    ) -> Word where Word.RawValue == String, Word.AllCases: RandomAccessCollection {
        let choice = "Write \(Word.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or "))."
        guard let text = section.requiredText(key, choice) else { return Word.allCases[Word.allCases.startIndex] }
        if let word = Word(rawValue: text) { return word }
        problems.add(section.node(key)?.place ?? section.place, join(section.path, key), "“\(text)” is not known here.", choice)
        return Word.allCases[Word.allCases.startIndex]
    }

    private static func date(_ section: PolicySection, _ problems: PolicyProblems) -> Day? {
        let remedy = "Write year, month and day, such as \"2026-10-01\"."
        guard let text = section.requiredText("date", remedy) else { return nil }
        if let day = Day(iso: text) { return day }
        problems.add(section.node("date")?.place ?? section.place, join(section.path, "date"), "“\(text)” is not a day.", remedy)
        return nil
    }

    /// Exactly one of the three keys.
    private static func shape(_ section: PolicySection, _ problems: PolicyProblems) -> Placement.Shape? {
        let keys = ["ratio", "between", "whole"].filter { section.node($0) != nil }
        guard let key = keys.first, keys.count == 1 else {
            problems.add(
                section.place, section.path, keys.isEmpty ? "its shape is missing." : "it has several shapes (\(listed(keys))).",
                "Write one of ratio: \"16:9\", between: [\"3:4\", \"1.91:1\"] and whole: \"9:16\".")
            return nil
        }
        switch key {
        case "ratio":
            return section.node(key).flatMap { ratio($0, join(section.path, key), problems) }.map { .ratio($0) }
        case "whole":
            return section.node(key).flatMap { ratio($0, join(section.path, key), problems) }.map { .whole(frame: $0) }
        default:
            let ends = section.list(key)
            let ratios = ends.compactMap { ratio($0.node, $0.path, problems) }
            guard ratios.count == ends.count else { return nil }
            guard ratios.count == 2, ratios[0] < ratios[1] else {
                problems.add(
                    section.node(key)?.place ?? section.place, join(section.path, key), "these are not two ratios, the narrower one first.",
                    "Write such as [\"3:4\", \"1.91:1\"].")
                return nil
            }
            return .between(narrowest: ratios[0], widest: ratios[1])
        }
    }

    /// "16:9", with digits after a point too; between 1:20 and 20:1.
    private static func ratio(_ node: JSON5, _ path: String, _ problems: PolicyProblems) -> Double? {
        if case .string(let text) = node.value {
            let sides = text.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) ?? 0 }
            if sides.count == 2, sides[0] > 0, sides[1] > 0, (0.05...20).contains(sides[0] / sides[1]) { return sides[0] / sides[1] }
        }
        problems.add(
            node.place, path, "this is no ratio of width to height.", "Write such as \"16:9\" or \"1.91:1\", from \"1:20\" to \"20:1\".")
        return nil
    }

    private static func covered(_ section: PolicySection, _ problems: PolicyProblems) -> [Region] {
        section.list("covered").compactMap { node, path in
            let keys = ["x", "y", "width", "height"]
            let part = PolicySection(node, path: path, place: node.place, knowing: keys, problems)
            guard case .object = node.value else { return nil }
            let numbers = keys.compactMap { key -> Double? in
                guard case .number(let value)? = part.node(key)?.value, (0...1).contains(value) else { return nil }
                return value
            }
            if numbers.count == 4, numbers[2] > 0, numbers[3] > 0, numbers[0] + numbers[2] <= 1.001, numbers[1] + numbers[3] <= 1.001 {
                return Region(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
            }
            problems.add(
                part.place, path, "this is no part of the frame.",
                "Write x, y, width and height as shares of the frame from 0 to 1, such as { x: 0, y: 0.8, width: 1, height: 0.2 }.")
            return nil
        }
    }
}
