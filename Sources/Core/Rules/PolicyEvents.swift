import Domain
import Notation

extension PolicyFile {
    /// The list `events`: of which classes or year groups the photos of a folder are.
    static func events(_ file: PolicySection, _ problems: PolicyProblems) -> [EventEntry] {
        var lines: [[String]: Int] = [:]
        return file.list("events").compactMap { node, path in
            let section = PolicySection(node, path: path, place: node.place, knowing: ["folder", "classes", "years"], problems)
            guard case .object = node.value else { return nil }
            let remedy = "Write folder: \"…\", the name of the event’s folder in inbox/."
            let folder = (section.node("folder") == nil ? section.requiredText("folder", remedy) : section.name("folder")) ?? ""
            let entry = EventEntry(folder: folder, classes: section.names("classes"), years: section.names("years"))
            if entry.classes.isEmpty, entry.years.isEmpty {
                problems.add(
                    node.place, path, "this event names neither classes nor years.", "Write classes: [\"4B\"] or years: [\"Year 4\"].")
            }
            let words = foldedWords(folder)
            if let line = lines[words], !words.isEmpty {
                problems.add(node.place, path, "the folder “\(folder)” stands on line \(line) already.", "Put its classes into one entry.")
            }
            lines[words] = lines[words] ?? node.place.line
            return entry
        }
    }
}
