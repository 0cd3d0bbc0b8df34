import Arguments

/// `safelight text …`
enum Text {
    static let command = Command(
        "text", summary: "Words that would go out with a picture.", subcommands: [TextCheck.command])
}
