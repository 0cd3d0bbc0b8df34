extension StringProtocol {
    /// Without white space at both ends; looks at the ends alone, as what stands in a page may be long.
    var trimmed: String { trimmed { $0.isWhitespace } }

    func trimmed(of isLoose: (Character) -> Bool) -> String {
        guard let start = firstIndex(where: { !isLoose($0) }), let end = lastIndex(where: { !isLoose($0) }) else { return "" }
        return String(self[start...end])
    }
}
