import Web

/// Tells by its address that a page asks for a sign-in; it is then not asked for.
enum SignInPage {
    private static let steps: Set<String> = [
        "login", "log-in", "log_in", "signin", "sign-in", "sign_in", "logon", "wp-login", "sso", "auth", "oauth", "oauth2", "authorize",
        "saml",
        "saml2", "checkpoint",
    ]
    private static let hostStarts = ["login.", "signin.", "accounts.", "auth.", "sso.", "idp."]

    static func isOne(_ address: WebAddress) -> Bool {
        if hostStarts.contains(where: { address.host.hasPrefix($0) }) { return true }
        return address.path.lowercased().split(separator: "/").contains { step in
            // Without its ending, as in `login.php`.
            steps.contains(String(step.split(separator: ".").first ?? ""))
        }
    }
}
