import Domain

/// Where the pictures of a consent go, by its name; only a guess, and none where anything in the name speaks against it.
enum ConsentPurpose {
    case channels([ChannelID], Reason)
    /// Nobody guesses; where the name hints at channels, they are offered.
    case unknown(String, hints: [ChannelID])

    init(_ name: String, _ words: Vocabulary, policy: [ChannelID]) {
        let spelled = Spelled(name)
        let (found, seen) = Self.hints(spelled, words)
        let hints = found.filter(policy.contains)
        if NegativeWording.stands(in: name) {
            self = .unknown("it reads as if a yes were a no", hints: hints)
            return
        }
        guard let picture = words.pictures.flatMap(\.spelled).first(where: spelled.holds) else {
            self = .unknown("its name does not say that it is about photographs", hints: hints)
            return
        }
        if let doubt = Vocabulary.within(spelled, in: words.doubts) {
            self = .unknown(doubt.meaning, hints: hints)
        } else if found.isEmpty {
            self = .unknown("its name does not say where the pictures go", hints: [])
        } else if hints.count < found.count {
            let strange = found.filter { !policy.contains($0) }.map { "“\($0.rawValue)”" }.joined(separator: ", ")
            self = .unknown("policy.json5 has no channel \(strange)", hints: hints)
        } else {
            let quoted = ([picture] + seen).map { "“\($0.words.joined(separator: " "))”" }.joined(separator: ", ")
            self = .channels(hints, Reason("its name says \(quoted)", .unverified))
        }
    }

    /// Longer words before shorter ones, so that “social media” is no press.
    private static func hints(_ name: Spelled, _ words: Vocabulary) -> ([ChannelID], [Spelled]) {
        let known = words.channels.flatMap { entry in entry.spelled.map { (channel: ChannelID(entry.meaning), spelled: $0) } }
            .sorted { $0.spelled.words.count > $1.spelled.words.count }
        var left = name.words.map { Optional($0) }
        var channels: [ChannelID] = []
        var seen: [Spelled] = []
        for (channel, spelled) in known {
            let rest = Spelled(words: left.map { $0 ?? "" })
            guard let range = rest.range(of: spelled) else { continue }
            for place in range { left[place] = nil }
            if !channels.contains(channel) { channels.append(channel) }
            seen.append(spelled)
        }
        let order = words.channels.map(\.meaning)
        return (channels.sorted { (order.firstIndex(of: $0.rawValue) ?? 0) < (order.firstIndex(of: $1.rawValue) ?? 0) }, seen)
    }
}
