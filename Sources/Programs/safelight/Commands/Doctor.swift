import Arguments

/// `safelight doctor`
enum Doctor {
    static let command = Command("doctor", summary: "Prove the installation.")
    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus { .done }
}
