package import Domain

/// Of which day a consent list is, and how that is known.
package struct ListDate: Hashable, Sendable {
    package enum Ground: Hashable, Sendable {
        /// Whoever imports it said so.
        case said
        /// The list says so itself.
        case inside
        /// The very same file was imported before: copying it again makes it no newer.
        case earlierImport
        /// The file was written then, which proves little: a copy is dated by its copying.
        case file
    }

    package let day: Day
    package let ground: Ground

    init(_ day: Day, _ ground: Ground) {
        self.day = day
        self.ground = ground
    }

    /// Of what was said and what stands in the list the older counts, so that no list looks fresher than it is; `nil` where nothing is known.
    package static func of(said: Day?, inside: Day?, earlierImport: Day?, file: Day?) -> ListDate? {
        if let said, inside.map({ said <= $0 }) ?? true { return ListDate(said, .said) }
        if let inside { return ListDate(inside, .inside) }
        if let earlierImport { return ListDate(earlierImport, .earlierImport) }
        return file.map { ListDate($0, .file) }
    }
}
