/// Which way round a consent is, and taking headings out of a draft.
extension Draft {
    mutating func setPolarity(_ name: String, _ way: Choices.Way) {
        let polarity = way.rawValue
        if case .consent(let place)? = use(of: name), var consents = root["consents"]?.values {
            consents[place]["polarity"] = .text(polarity)
            root["consents"] = .list(consents)
        } else if var names = root["names"], let written = names.entries.first(where: { key($0.key) == key(name) }) {
            var consent = written.value.isList ? .object([.init(key: "channels", value: written.value)]) : written.value
            consent["polarity"] = .text(polarity)
            names[written.key] = consent
            root["names"] = names
        } else {
            root["polarity"] = .text(polarity)
        }
    }

    /// Takes a heading out of wherever it stands; a consent of several columns goes whole.
    mutating func forget(_ heading: String) {
        func isMeant(_ setting: Setting?) -> Bool { setting?.text?.comparable == heading.comparable }
        func without(_ object: Setting?) -> Setting? {
            guard let object else { return nil }
            let entries = object.entries.filter { !isMeant($0.value) }
            return entries.isEmpty ? nil : .object(entries)
        }
        root["columns"] = without(root["columns"])
        root["dates"] = without(root["dates"])
        for key in ["consentName", "consentAnswer", "consentSince", "consentExpires"] where isMeant(root[key]) { root[key] = nil }
        if let leave = root["leave"] {
            let rest = leave.values.filter { !isMeant($0) }
            root["leave"] = rest.isEmpty ? nil : .list(rest)
        }
        if let consents = root["consents"] {
            let rest = consents.values.filter { consent in
                !Self.answerHeadings(consent).contains { $0.comparable == heading.comparable }
            }.map { consent in
                .object(consent.entries.filter { !(["since", "expires"].contains($0.key) && isMeant($0.value)) }) as Setting
            }
            root["consents"] = rest.isEmpty ? nil : .list(rest)
        }
    }
}
