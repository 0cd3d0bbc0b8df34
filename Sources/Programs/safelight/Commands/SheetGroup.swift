import Arguments
import Domain
import Pipeline
import Rules

/// The children that a photo sheet is about.
struct SheetGroup {
    let pupils: [Pupil]
    /// “4B”, “Year 4”, “the whole school”.
    let words: String
    /// How many the list puts into no class or year, where one was asked for.
    let withoutClass: Int

    /// For a file's name; never a child's.
    let slug: String

    init(_ parsed: Parsed, _ school: School) throws {
        let all = school.roll.pupils.filter { $0.role == .pupil && !$0.hasLeft }
        let (classes, years, named) = (parsed.values("class"), parsed.values("year"), parsed.values("pupil"))
        guard [classes + years, named, parsed.values("event")].count(where: { !$0.isEmpty }) <= 1 else {
            throw Stop(.usage, "say who the sheet is for in one way: by --class and --year, by --pupil, or by --event.")
        }
        if !named.isEmpty {
            var seen: Set<PupilID> = []
            let found = try named.map { try Pupils.find($0, in: school) }.filter { seen.insert($0.id).inserted }
            (pupils, words, slug, withoutClass) = (found, counted(found.count, "named child", "named children"), "pupils", 0)
            return
        }
        guard let groups = try Self.groups(classes, years, parsed.value("event"), school, all) else {
            (pupils, words, slug, withoutClass) = (all, "the whole school", "school", 0)
            return
        }
        pupils = all.filter(groups.contains)
        guard !pupils.isEmpty else { throw Self.nobody(all) }
        words = groups.words
        slug = Self.slug(groups.words)
        withoutClass = all.count {
            ($0.className == nil && !(classes.isEmpty && !years.isEmpty)) || ($0.yearGroup == nil && !years.isEmpty)
        }
    }

    private static func groups(
        _ classes: [String], _ years: [String], _ event: String?, _ school: School, _ all: [Pupil]
    ) throws -> EventGroups? {
        if let event {
            var policy = school.policy
            // Asked for by its name, it is no guess.
            policy.folderTellsClass = true
            if let groups = EventGroups(folder: event, policy: policy, roll: school.roll) { return groups }
            throw Stop(
                .badInput,
                "nothing says of which classes that event is. Name them under events in policy.json5, or say --class or --year. \(known(all))"
            )
        }
        guard !classes.isEmpty || !years.isEmpty else { return nil }
        for (name, groups) in classes.map({ ($0, EventGroups(classes: [$0], years: [])) })
            + years.map({ ($0, EventGroups(classes: [], years: [$0])) })
        where !all.contains(where: groups.contains) {
            throw Stop(.badInput, "nobody on the consent list is of “\(name)”. \(known(all))")
        }
        return EventGroups(classes: classes, years: years)
    }

    private static func nobody(_ all: [Pupil]) -> Stop { Stop(.badInput, "nobody on the consent list is of that group. \(known(all))") }

    private static func known(_ all: [Pupil]) -> String {
        let classes = Set(all.compactMap(\.className)).sorted(), years = Set(all.compactMap(\.yearGroup)).sorted()
        if classes.isEmpty, years.isEmpty { return "The list gives no classes and no year groups: see its mapping." }
        return "The list has the classes \(classes.joined(separator: ", ")) and the year groups \(years.joined(separator: ", "))."
    }

    private static func slug(_ words: String) -> String {
        let letters = words.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let slug = String(letters).split(separator: "-").prefix(6).joined(separator: "-")
        return slug.isEmpty ? "group" : slug
    }
}
