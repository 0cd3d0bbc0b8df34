extension Survey {
    /// How often each different text stands in a column, the most frequent first; white space around and case make no difference.
    package struct Values: Hashable, Sendable {
        package struct Counted: Hashable, Sendable {
            /// As it stands where it stands first.
            package let text: String
            package let count: Int
        }

        package let counted: [Counted]
        package let blank: Int
        package var filled: Int { counted.reduce(0) { $0 + $1.count } }
    }

    /// The place of a heading; `nil` where the file has none such.
    func position(_ heading: String) -> Int? {
        let heading = heading.comparable
        return headings.firstIndex { $0.comparable == heading }
    }

    package func field(_ row: [String], _ position: Int?) -> String {
        guard let position, position < row.count else { return "" }
        return row[position].trimmed
    }

    package func filled(_ position: Int) -> Int { rows.count { !field($0, position).isEmpty } }

    /// Of the rows that `counts` takes.
    package func values(_ position: Int, where counts: ([String]) -> Bool = { _ in true }) -> Values {
        var places: [String: Int] = [:]
        var found: [(text: String, count: Int)] = []
        var blank = 0
        for row in rows where counts(row) {
            let text = field(row, position)
            if text.isEmpty {
                blank += 1
            } else if let place = places[text.comparable] {
                found[place].count += 1
            } else {
                places[text.comparable] = found.count
                found.append((text, 1))
            }
        }
        let order = found.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        return Values(counted: order.map { .init(text: $0.element.text, count: $0.element.count) }, blank: blank)
    }
}

extension Survey {
    package func has(_ heading: String) -> Bool { position(heading) != nil }
}
