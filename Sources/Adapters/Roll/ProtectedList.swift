package import Domain

/// The small list of those who must never be shown: a UPN, an admission number or “staff:” and a code on each line, and nothing else.
///
/// No name, no reason and no comment may stand in it, so that whoever finds the file learns nothing about a child.
package struct ProtectedList: Hashable, Sendable {
    package private(set) var people: [PupilID] = []
    /// Lines that cannot be understood, counted from 1. Who is meant is unknown then, and nothing may pass.
    package private(set) var damagedLines: [Int] = []

    /// Reads UTF-8 with any line ends; blank lines are passed over. An admission number is one word of at most 20 letters, digits, hyphens and slashes with a digit in it.
    package init(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            damagedLines = [1]
            return
        }
        for (position, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.drop { $0 == "\u{FEFF}" }.trimmed
            if line.isEmpty { continue }
            if let person = Self.person(line) {
                if !people.contains(person) { people.append(person) }
            } else {
                damagedLines.append(position + 1)
            }
        }
    }

    /// The file's bytes with these people.
    package static func written(_ people: [PupilID]) -> [UInt8] {
        Array(people.map { line($0) + "\n" }.joined().utf8)
    }

    private static func line(_ person: PupilID) -> String {
        for kind in ["upn:", "adm:"] where person.rawValue.hasPrefix(kind) { return String(person.rawValue.dropFirst(kind.count)) }
        return person.rawValue
    }

    private static func person(_ line: String) -> PupilID? {
        if let upn = UPN(line) { return PupilID(upn: upn) }
        if line.hasPrefix("staff:") {
            let code = line.dropFirst("staff:".count).trimmed
            return code.isEmpty ? nil : PupilID(staffCode: code.lowercased())
        }
        // A letter and twelve more, as a UPN has them: one with a slip in it, and no admission number.
        if line.utf8.count == 13, line.first?.isLetter == true, line.dropFirst().dropLast().allSatisfy(\.isWholeNumber) { return nil }
        let isNumber =
            line.utf8.count <= 20 && line.contains(where: \.isWholeNumber)
            && line.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-/".contains($0)) }
        return isNumber ? PupilID(admissionNumber: line) : nil
    }
}
