/// A command line that cannot be understood. Its text repeats commands and options, but no values, which may be names or paths.
package struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Kind: Hashable, Sendable {
        /// Nothing says what to do; the program may want to show help.
        case noCommand
        case unknownCommand
        case unknownOption
        case ambiguousOption
        case missingValue
        case unexpectedValue
        case badValue
        case missingArgument
        case unexpectedArgument
    }

    /// EX_USAGE of sysexits.h.
    package static let exitCode: Int32 = 64

    package let kind: Kind
    /// A sentence or two.
    package let message: String
    package let program: String
    /// The command words that had been understood.
    package let path: [String]

    /// What goes to standard error: what is wrong, and where the help is.
    package var description: String {
        "\(program): \(message)\nTry “\((([program] + path).joined(separator: " "))) --help”."
    }

    /// The word itself where it can be shown, that is where it looks like a word of a command line and not like a path or a name.
    static func shown(_ word: String) -> String? {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
        return isPlain && !word.isEmpty && word.utf8.count <= 24 ? "“\(word)”" : nil
    }
}
