/// What a source file says, as far as these tests need to know.
enum Sources {
    /// The modules that a Swift text imports, whatever stands before or after the word.
    static func imports(_ text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard let index = words.firstIndex(of: "import"), words.indices.contains(index + 1) else { return nil }
            let before = words[..<index]
            guard before.allSatisfy({ $0.hasPrefix("@") || accessWords.contains($0) }) else { return nil }
            var name = words[index + 1]
            if kindWords.contains(name), words.indices.contains(index + 2) { name = words[index + 2] }
            return name.split(separator: ".").first.map(String.init)
        }
    }

    /// The files that a C text includes.
    static func includes(_ text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let line = line.drop { $0 == " " }
            guard line.hasPrefix("#"), line.dropFirst().drop(while: { $0 == " " }).hasPrefix("include") else { return nil }
            return line.split { "<>\"".contains($0) }.dropFirst().first.map(String.init)
        }
    }

    /// The types that a text declares as rules: `enum X: Rule {` and its like.
    static func rules(_ text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let words = line.split { " :,{".contains($0) }.map(String.init)
            guard let index = words.firstIndex(where: { $0 == "enum" || $0 == "struct" }), line.contains(":") else { return nil }
            return words.dropFirst(index + 2).contains("Rule") ? words[index + 1] : nil
        }
    }

    /// "ConsentRefused" is "consent-refused".
    static func id(ofRule name: String) -> String {
        name.reduce(into: "") { id, letter in
            if letter.isUppercase, !id.isEmpty { id += "-" }
            id += letter.lowercased()
        }
    }

    private static let accessWords: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kindWords: Set<String> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
}
