package import Domain

/// An event's folder and the groups that it is of, as the school's policy lists them.
package struct EventEntry: Hashable, Sendable, Codable {
    /// The folder below the inbox.
    package var folder: String
    package var classes: [String]
    package var years: [String]

    package init(folder: String, classes: [String] = [], years: [String] = []) {
        self.folder = folder
        self.classes = classes
        self.years = years
    }
}

/// The classes and year groups that an event is of. Whoever belongs to one of them belongs to the event.
package struct EventGroups: Hashable, Sendable {
    /// Folded words of each name.
    private var classes: Set<[String]> = []
    private var years: Set<[String]> = []
    /// As a person reads them: “4B and Year 3”.
    package let words: String
    /// Where it stands: the policy, or the folder's name.
    package let source: String

    /// What the policy says of the folder, else, where the policy allows it, what the folder's name says; `nil` where neither names a group of the roll.
    package init?(folder: String, policy: Policy, roll: Roll) {
        if let entry = policy.events.first(where: { Self.isBelow(folder, $0.folder) }) {
            classes = Set(entry.classes.map(foldedWords))
            years = Set(entry.years.map(Self.year))
            words = listed(entry.classes + entry.years)
            source = "policy.json5 says of this folder"
            return
        }
        guard policy.folderTellsClass else { return nil }
        var named: Set<String> = []
        let folded = foldedWords(folder)
        let told = Self.years(in: folded)
        for pupil in roll.pupils where pupil.role == .pupil && !pupil.hasLeft {
            if let name = pupil.className, case let words = foldedWords(name), Self.isClassName(words), folded.contains(words) {
                classes.insert(words)
                named.insert(name)
            }
            if let name = pupil.yearGroup, case let year = Self.year(name), told.contains(year) || year.count > 1 && folded.contains(year) {
                years.insert(year)
                named.insert(name)
            }
        }
        if named.isEmpty { return nil }
        words = listed(named.sorted())
        source = "the name of the folder says"
    }

    /// As somebody names them.
    package init(classes: [String], years: [String]) {
        self.classes = Set(classes.map(foldedWords))
        self.years = Set(years.map(Self.year))
        words = listed(classes + years)
        source = "somebody says"
    }

    package func contains(_ pupil: Pupil) -> Bool {
        pupil.className.map { classes.contains(foldedWords($0)) } == true || pupil.yearGroup.map { years.contains(Self.year($0)) } == true
    }

    /// “Forest day/morning” is below “Forest Day”.
    private static func isBelow(_ folder: String, _ above: String) -> Bool {
        let (parts, wanted) = (folder.split(separator: "/"), above.split(separator: "/"))
        return !wanted.isEmpty && parts.prefix(wanted.count).map { foldedWords(String($0)) } == wanted.map { foldedWords(String($0)) }
    }

    /// A bare number may be a date or a count.
    private static func isClassName(_ words: [String]) -> Bool { words.contains { $0.contains { !$0.isNumber } } }

    /// “Year 3”, “Y3”, “Yr 03” and “3” are one year group, `["3"]`; any other, such as Reception, is its words.
    private static func year(_ name: String) -> [String] {
        let words = foldedWords(name)
        let rest = words.count == 2 && ["year", "yr", "y"].contains(words[0]) ? words[1] : words.count == 1 ? words[0] : ""
        let digits = ["year", "yr", "y"].compactMap { rest.hasPrefix($0) ? String(rest.dropFirst($0.count)) : nil }.first ?? rest
        return Int(digits).map { [String($0)] } ?? words
    }

    /// The year groups that a folder's words name: the numbers after “year”, in one word with it or joined by “and”.
    private static func years(in words: [String]) -> Set<[String]> {
        var found: Set<[String]> = []
        for (place, word) in words.enumerated() {
            if ["year", "years", "yr", "yrs", "y"].contains(word) {
                for next in words[(place + 1)...] where next != "and" {
                    guard let number = Int(next) else { break }
                    found.insert([String(number)])
                }
            } else if case let year = year(word), year != [word], let number = year.first, Int(number) != nil {
                found.insert(year)
            }
        }
        if words.contains("reception") { found.insert(["reception"]) }
        return found
    }
}

extension [String] {
    /// Whether the words stand there together, in their order.
    fileprivate func contains(_ words: [String]) -> Bool {
        guard !words.isEmpty, words.count <= count else { return false }
        return (0...count - words.count).contains { Array(self[$0..<$0 + words.count]) == words }
    }
}
