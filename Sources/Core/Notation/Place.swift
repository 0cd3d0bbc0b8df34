/// Where in a text something stands; both count from 1, the column in characters.
package struct Place: Hashable, Sendable, Comparable, CustomStringConvertible {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package var description: String { "line \(line), column \(column)" }

    package static func < (left: Place, right: Place) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// What is wrong with a text, where, and what to do about it.
package struct NotationError: Error, Hashable, Sendable, CustomStringConvertible {
    package var place: Place
    package var problem: String
    package var remedy: String

    package init(_ place: Place, _ problem: String, remedy: String) {
        self.place = place
        self.problem = problem
        self.remedy = remedy
    }

    package var description: String { "\(place): \(problem) \(remedy)" }
}
