import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Where words go: results to standard output, progress and problems to standard error.
struct Terminal: Sendable {
    let isInteractive: Bool
    let width: Int
    /// Standard output is a terminal.
    let canUnderline: Bool
    private var speaksAside = false

    /// The same with its lines on standard error, so that standard output holds nothing but JSON.
    var aside: Terminal {
        var other = self
        other.speaksAside = true
        return other
    }

    init() {
        isInteractive = isatty(STDERR_FILENO) == 1
        canUnderline = isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
        var size = winsize()
        width =
            isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col >= 40
            ? min(Int(size.ws_col), 100) : 80
    }

    func line(_ text: String = "") { Self.write(text + "\n", to: speaksAside ? STDERR_FILENO : STDOUT_FILENO) }

    func problem(_ text: String) {
        clearProgress()
        Self.write(text + "\n", to: STDERR_FILENO)
    }

    func json(_ value: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { preconditionFailure("a result has no JSON form") }
        line(String(decoding: data, as: UTF8.self))
    }

    /// A bar on a terminal; elsewhere a line at every tenth part.
    func progress(_ done: Int, of total: Int) {
        guard total > 0 else { return }
        if isInteractive {
            let cells = 30
            let full = cells * done / total
            let bar = String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
            Self.write("\r\u{1B}[K\(bar) \(done) of \(counted(total, "photo"))", to: STDERR_FILENO)
            if done == total { Self.write("\r\u{1B}[K", to: STDERR_FILENO) }
        } else if done > 0, done == total || done * 10 / total > (done - 1) * 10 / total {
            Self.write("\(done) of \(counted(total, "photo"))\n", to: STDERR_FILENO)
        }
    }

    private func clearProgress() {
        if isInteractive { Self.write("\r\u{1B}[K", to: STDERR_FILENO) }
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes.removeFirst(count)
        }
    }
}

/// "1 photo", "3 photos".
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// The same where the plural is a word of its own: "1 person", "3 people".
func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

/// Breaks text into lines of at most that many characters, each after the first indented.
func wrapped(_ text: String, width: Int, indent: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
        if !line.isEmpty, line.count + word.count + 1 + indent.count > width {
            lines.append(line)
            line = String(word)
        } else {
            line += (line.isEmpty ? "" : " ") + word
        }
    }
    lines.append(line)
    return lines.joined(separator: "\n" + indent)
}
