/// The name of a consent where a file's name or a title says it.
enum ConsentTitle {
    /// For comparing: without case, and with “_”, “-” and any white space alike.
    static func key(_ text: some StringProtocol) -> String {
        text.lowercased().split { $0.isWhitespace || "_-–".contains($0) }.joined(separator: " ")
    }
}
