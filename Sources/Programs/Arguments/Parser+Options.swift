extension Parser {
    /// `--name`, `--name=value`, `--name value`, `--no-name`, each possibly shortened; `text` has lost its dashes.
    mutating func take(long text: Substring, _ rest: inout ArraySlice<String>) throws(UsageError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let joined = parts.count == 2 ? String(parts[1]) : nil
        let (option, says) = try find(long: String(parts[0]))
        guard let kind = option.value else {
            guard joined == nil else { throw error(.unexpectedValue, "--\(says ? "" : "no-")\(option.name) takes no value.") }
            return set(option, says: says)
        }
        let written = "--\(option.name)=\(kind.placeholder)"
        guard let value = joined ?? rest.popFirst() else {
            throw error(.missingValue, "\(written) needs a value, and the command line ends here.")
        }
        try set(option, kind, value, written: written)
    }

    /// `-v`, `-nv`, `-CDIR`, `-C DIR`, `-nC DIR`.
    mutating func take(cluster text: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
        var letters = text.dropFirst()
        while let letter = letters.popFirst() {
            guard let option = scope.first(where: { $0.short == letter }) else {
                throw unknown(letter: letter, in: text)
            }
            guard let kind = option.value else {
                set(option)
                continue
            }
            let written = "-\(letter) \(kind.placeholder)"
            guard let value = letters.isEmpty ? rest.popFirst() : String(letters) else {
                throw error(.missingValue, "\(written) needs a value, and the command line ends here.")
            }
            return try set(option, kind, value, written: written)
        }
    }

    private func find(long name: String) throws(UsageError) -> (Option, says: Bool) {
        let known = scope.flatMap { option in option.spellings.map { (option: option, name: $0.name, says: $0.says) } }
        if let exact = known.first(where: { $0.name == name }) { return (exact.option, exact.says) }
        let begun = name.isEmpty ? [] : known.filter { $0.name.hasPrefix(name) }
        if begun.count == 1 { return (begun[0].option, begun[0].says) }
        guard begun.isEmpty else {
            throw error(
                .ambiguousOption,
                "\(UsageError.shown("--" + name) ?? "an option") may mean \(Spelling.choice(begun.map { "--" + $0.name })).")
        }
        throw unknown(long: name, known: known.map(\.name))
    }

    private func unknown(long name: String, known: [String]) -> UsageError {
        let shown = UsageError.shown("--" + name).map { "there is no option \($0)" } ?? "an option is not known"
        // The same word may be an option of a command that stands further to the right, or was forgotten.
        let owner = command.tree.dropFirst().first { $0.command.options.contains { $0.name == name } }
        if let owner {
            let line = ([root.name] + path + owner.path).joined(separator: " ")
            return error(.unknownOption, "\(shown) here. It belongs to “\(line)”: write it after these words.")
        }
        let close = Spelling.closest(to: name, among: known).map { "--" + $0 }
        return error(.unknownOption, "\(shown).\(Spelling.question(close))")
    }

    private func unknown(letter: Character, in cluster: String) -> UsageError {
        let shown = UsageError.shown("-\(letter)").map { "there is no option \($0)" } ?? "an option is not known"
        // One dash too few is the likelier mistake where the letters make an option's name.
        let name = cluster.dropFirst().prefix { $0 != "=" }
        let isLong = name.count > 1 && scope.contains { $0.spellings.contains { $0.name == name } }
        return error(.unknownOption, "\(shown).\(Spelling.question(isLong ? ["--" + name] : []))")
    }
}
