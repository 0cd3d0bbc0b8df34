/// The name of a file as the name of what it holds.
package enum FileStem {
    /// Without its folder and extension, and without a date or a number at the end, which change from export to export.
    package static func name(of path: String) -> String {
        var name = path.split(separator: "/").last.map(String.init) ?? path
        if let dot = name.lastIndex(of: "."), dot != name.startIndex { name = String(name[..<dot]) }
        let marks: Set<Character> = ["-", "_", " ", ".", "(", ")", ","]
        var stem = Substring(name)
        while let last = stem.last, last.isNumber || marks.contains(last) { stem.removeLast() }
        return stem.isEmpty ? name : String(stem)
    }
}
