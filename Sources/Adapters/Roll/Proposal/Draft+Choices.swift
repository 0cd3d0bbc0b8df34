import Domain

/// Writing decisions into a draft.
extension Draft {
    /// With a consent come the columns of days and the known answers that nothing was decided about; no answer that is a yes.
    package mutating func apply(_ choices: Choices, _ guess: Guess) {
        if let shape = choices.shape, shape != self.shape { reshape(shape) }
        // Days belong to consents, which must stand first.
        let days = choices.columns.filter { ["since", "expires"].contains($0.key) }
        for (key, heading) in choices.columns where !days.contains(where: { $0.key == key }) { take(key, heading) }
        for heading in choices.leave { leave(heading) }
        for (name, channels) in choices.consents { decide(name, channels) }
        if !choices.consents.isEmpty { takeOver(guess) }
        for (key, heading) in days { take(key, heading) }
        for (word, state) in choices.answers { answer(word, state) }
        for (name, way) in choices.polarity { setPolarity(name, way) }
    }

    private mutating func takeOver(_ guess: Guess) {
        for (key, heading) in guess.days where use(of: heading) == nil { takeDay(key, heading) }
        guard root["answers"] != nil else { return }
        for known in guess.draft.root["answers"]?.entries ?? [] where root["answers"]?[comparable: known.key] == nil {
            if let state = known.value.text.flatMap({ Consent(rawValue: $0) }), state != .granted { answer(known.key, state) }
        }
    }

    /// Keys that only another shape has go.
    private mutating func reshape(_ shape: String) {
        root["shape"] = .text(shape)
        let ofRows = ["consentAnswer", "dates", "consentSince", "consentExpires", "polarity", "whenNotDenied", "lasts", "names"]
        let gone =
            switch shape {
            case "long": ["consents"]
            case "single": ["consents", "consentName"]
            case "roll": ["consents", "consentName", "answers"] + ofRows
            default: ["consentName"] + ofRows
            }
        for key in gone { root[key] = nil }
    }

    mutating func take(_ key: String, _ heading: String) {
        forget(heading)
        switch key {
        case "consentName", "consentAnswer": root[key] = .text(heading)
        case "since", "expires": takeDay(key, heading)
        case "asked", "granted", "refused":
            var dates = root["dates"] ?? .object([])
            dates[key] = .text(heading)
            root["dates"] = dates
        default:
            var columns = root["columns"] ?? .object([])
            columns[key] = .text(heading)
            root["columns"] = columns
        }
    }

    /// In the wide form each consent names its days itself.
    mutating func takeDay(_ key: String, _ heading: String) {
        guard hasColumns else {
            root[key == "since" ? "consentSince" : "consentExpires"] = .text(heading)
            return
        }
        root["consents"] = .list(
            (root["consents"]?.values ?? []).map { consent in
                var consent = consent
                consent[key] = .text(heading)
                return consent
            })
    }

    mutating func leave(_ heading: String) {
        forget(heading)
        root["leave"] = .list((root["leave"]?.values ?? []) + [.text(heading)])
    }

    /// A consent without channels is left out in the wide form, and stands with none in the others.
    mutating func decide(_ name: String, _ channels: [ChannelID]) {
        let list = Setting.list(channels.map { .text($0.rawValue) })
        guard hasColumns else {
            var names = root["names"] ?? .object([])
            let written = names.entries.first { key($0.key) == key(name) }
            if let written, !written.value.isList {
                var consent = written.value
                consent["channels"] = list
                names[written.key] = consent
            } else {
                names[written?.key ?? name] = list
            }
            root["names"] = names
            return
        }
        if channels.isEmpty { return leave(name) }
        var consents = root["consents"]?.values ?? []
        if case .consent(let place)? = use(of: name) {
            consents[place]["channels"] = list
        } else {
            forget(name)
            consents = root["consents"]?.values ?? []
            var consent = Setting.object([.init(key: "column", value: .text(name)), .init(key: "channels", value: list)])
            // What all others have the newcomer has too.
            for key in ["since", "expires"] {
                let days = Set(consents.map { $0[key]?.text })
                if days.count == 1, let day = days.first, let day { consent[key] = .text(day) }
            }
            consents.append(consent)
        }
        root["consents"] = .list(consents)
    }

    /// Where a consent has words of its own, there too.
    mutating func answer(_ word: String, _ state: Consent) {
        func with(_ answers: Setting?) -> Setting {
            var answers = answers ?? .object([])
            answers[comparable: word] = .text(state.rawValue)
            return answers
        }
        root["answers"] = with(root["answers"])
        func own(_ consent: Setting) -> Setting {
            guard consent["answers"] != nil else { return consent }
            var consent = consent
            consent["answers"] = with(consent["answers"])
            return consent
        }
        if let consents = root["consents"] { root["consents"] = .list(consents.values.map(own)) }
        if let names = root["names"] {
            root["names"] = .object(names.entries.map { .init(key: $0.key, value: $0.value.isList ? $0.value : own($0.value)) })
        }
    }
}
