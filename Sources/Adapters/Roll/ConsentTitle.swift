/// Which consent a file of the single form is about: somebody says it, or a title above the headings, or the file's name.
enum ConsentTitle {
    /// For comparing: without case, and with “_”, “-” and any white space alike.
    static func key(_ text: some StringProtocol) -> String {
        text.lowercased().split { $0.isWhitespace || "_-–".contains($0) }.joined(separator: " ")
    }

    /// The consent, and a remark that says how it is known. Stops where nobody says it, and where two say different things.
    static func consent(
        _ source: ListSource, _ rows: Mapping.ConsentRows, titles: [[String]]
    ) throws(ListStopped) -> (consent: Mapping.NamedConsent, remark: ListRemark) {
        let known = "The mapping knows: " + rows.names.values.map { "“\($0.name)”" }.sorted().joined(separator: ", ") + "."
        var found: [(key: String, ground: String)] = []
        if let told = source.consent {
            guard rows.names[key(told)] != nil else {
                throw ListStopped(
                    "The mapping knows no consent “\(told)”, so that it is unknown what this file is about.",
                    remedy: "Say --consent=NAME with one of its names, or add it to “names” in the mapping. \(known)")
            }
            found.append((key(told), "somebody said so"))
        }
        let words = titles.flatMap { $0 + [$0.joined(separator: " ")] }.map { key($0) }
        found += Set(words.filter { rows.names[$0] != nil }).sorted().map { ($0, "its title says so") }
        if let name = fileKey(source.name, rows) { found.append((name, "the file's name says so")) }
        guard let first = found.first, let consent = rows.names[first.key] else {
            throw ListStopped(
                "Nothing says which consent this file is about.",
                remedy: "Say it with --consent=NAME, or name the file after the consent. \(known)")
        }
        guard found.allSatisfy({ $0.key == first.key }) else {
            let names = Set(found.compactMap { rows.names[$0.key]?.name }).sorted().map { "“\($0)”" }.joined(separator: " and ")
            throw ListStopped(
                "It is unclear which consent this file is about: \(names) are both named.",
                remedy: "See what the file holds, and let its name, its title and --consent=NAME say the same.")
        }
        return (consent, ListRemark("The file is read as the answers to “\(consent.name)”: \(first.ground)."))
    }

    /// By the whole name of the file, else without the day or number at its end, where no other consent ends with one too.
    private static func fileKey(_ file: String, _ rows: Mapping.ConsentRows) -> String? {
        let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
        var words = key(stem).split(separator: " ")[...]
        if rows.names[words.joined(separator: " ")] != nil { return words.joined(separator: " ") }
        while let last = words.last, isNumber(last) || isMonth(words) {
            words.removeLast()
            let shorter = words.joined(separator: " ")
            guard rows.names[shorter] != nil else { continue }
            let alike = rows.names.keys.filter { $0 == shorter || $0.hasPrefix(shorter + " ") && isNumber($0.dropFirst(shorter.count + 1)) }
            return alike.count == 1 ? shorter : nil
        }
        return nil
    }

    private static func isNumber(_ word: some StringProtocol) -> Bool {
        word.contains { $0.isNumber } && word.allSatisfy { "0123456789.()".contains($0) }
    }

    /// A month's name after the number of its day, as what is left of “14 March 2026”.
    private static func isMonth(_ words: ArraySlice<Substring>) -> Bool {
        guard words.count > 1, let last = words.last, ListDay.month(last) != nil else { return false }
        return words.dropLast().last?.first?.isNumber ?? false
    }
}
