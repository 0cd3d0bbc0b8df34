import Foundation
import Inbox
import Notation
import Store
import Wording

#if canImport(Glibc)
    import Glibc
#endif

/// One text that `text check` was given, and where it stood.
struct TextInput {
    let line: Int
    let unit: TextUnit
    let text: String

    /// More than a school writes in a year.
    private static let limit = 4 << 20

    /// Every line of a file, or of standard input, is a text; “-” is standard input, and of a `captions.csv` each row's caption, alternative text and file name are.
    static func read(_ file: String?, as unit: TextUnit) throws -> [TextInput] {
        let bytes = try plain(try file.flatMap { $0 == "-" ? nil : $0 }.map { try content(of: $0) } ?? standardInput())
        let isTable = file?.lowercased().hasSuffix(".csv") ?? false
        return try isTable || hasHeadings(bytes) ? rows(bytes) : lines(bytes, as: unit)
    }

    /// UTF-16 with its mark, as Excel and Notepad save “Unicode text”, becomes UTF-8; what has a NUL byte otherwise is no text.
    private static func plain(_ bytes: [UInt8]) throws -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]), let text = String(data: Data(bytes), encoding: .utf16) {
            return Array(text.utf8)
        }
        guard !bytes.contains(0) else {
            throw Stop(
                .badInput,
                "that is no plain text (a document of Word, a workbook and a picture are none). Copy the words into a text file, or type them."
            )
        }
        return bytes
    }

    private static func content(of file: String) throws -> [UInt8] {
        let path = Opening.absolute(file)
        guard let status = try FileStatus.of(path) else { throw Stop(.notFound, "there is no such file.") }
        guard status.isRegular else {
            throw Stop(
                .badInput, "that is no file with text in it. Name a text file or a captions.csv, or leave FILE out and type the text.")
        }
        return try Files.read(path, limit: limit)
    }

    private static func standardInput() throws -> [UInt8] {
        if isatty(STDIN_FILENO) == 1 { Terminal().problem("Type the text; Ctrl-D on a line of its own ends it.") }
        var bytes: [UInt8] = []
        while let part = try FileHandle.standardInput.read(upToCount: 1 << 16), !part.isEmpty {
            bytes += part
            guard bytes.count <= limit else { throw Stop(.badInput, "that is more than 4 MB of text. Check it in parts.") }
        }
        return bytes
    }

    private static func hasHeadings(_ bytes: [UInt8]) -> Bool {
        let first = PlainText.decode(Array(bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })).lowercased()
        let words = first.split { ",;\t".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces.union(["\"", "\u{FEFF}"])) }
        return words.contains("file") && words.contains("caption")
    }

    private static func lines(_ bytes: [UInt8], as unit: TextUnit) -> [TextInput] {
        PlainText.decode(bytes).split(omittingEmptySubsequences: false) { $0.isNewline }.enumerated().compactMap { number, line in
            line.allSatisfy(\.isWhitespace) ? nil : TextInput(line: number + 1, unit: unit, text: String(line))
        }
    }

    private static func rows(_ bytes: [UInt8]) throws -> [TextInput] {
        do throws(NotationError) {
            return try Captions(bytes).rows.flatMap { row in
                [(TextUnit.fileName, row.file as String?), (.caption, row.caption), (.altText, row.altText)].compactMap { unit, text in
                    text.map { TextInput(line: row.line, unit: unit, text: $0) }
                }
            }
        } catch {
            throw Stop(.badInput, "the captions.csv has a mistake: \(error)")
        }
    }
}

extension TextUnit {
    /// As it is typed after `--as`.
    var word: String {
        switch self {
        case .caption: "caption"
        case .altText: "alt-text"
        case .fileName: "file-name"
        case .folder: "folder"
        case .metadata: "metadata"
        case .picture: "picture"
        }
    }

    /// As a person reads it.
    var words: String {
        switch self {
        case .caption: "caption"
        case .altText: "alternative text"
        case .fileName: "file name"
        case .folder: "folder name"
        case .metadata: "text in the photo’s file"
        case .picture: "text in the picture"
        }
    }
}
