extension Draft {
    /// The names of consents that the list has, in the form in which rows name them; `nil` where any name may be right.
    package func namesInUse(_ survey: Survey) -> ConsentNames? {
        guard shape != "single" else { return nil }
        guard shape == "long", let position = root["consentName"]?.text.flatMap(survey.position) else { return ConsentNames(names: []) }
        return ConsentNames(names: Set(survey.values(position).counted.map(\.text.comparable)))
    }
}

/// Names of consents, compared without case.
package struct ConsentNames: Sendable {
    let names: Set<String>

    package func contains(_ name: String) -> Bool { names.contains(name.comparable) }
}

extension Draft {
    /// Whether it is a decided consent, or the column of answers to all of them.
    package func isConsent(_ name: String) -> Bool {
        if case .consent? = use(of: name) { return true }
        return !hasColumns && (use(of: name) == .column("consentAnswer") || named(name) != nil)
    }
}
