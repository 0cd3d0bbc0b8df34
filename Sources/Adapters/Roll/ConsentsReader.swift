import Domain
import Notation

extension Mapping.ConsentColumn {
    /// Those of “consents”, at least one.
    static func all(_ wide: StrictObject) throws(NotationError) -> [Mapping.ConsentColumn] {
        var consents: [Mapping.ConsentColumn] = []
        for node in try wide.list("consents") { consents.append(try Self(node, shared: wide.node("answers"))) }
        guard !consents.isEmpty else {
            throw NotationError(
                wide.place, "the mapping has no consent.", remedy: "Name at least one column under “consents”.")
        }
        return consents
    }

    private init(_ node: JSON5, shared: JSON5?) throws(NotationError) {
        let object = try StrictObject(
            node, title: "a consent of the mapping",
            keys: [
                "column", "columns", "blanks", "dates", "channels", "answers", "polarity", "whenNotDenied", "since", "expires", "lasts",
            ])
        place = try AnswerPlace(
            object, AnswerPlace.Keys(column: "column", columns: "columns", since: "since", expires: "expires"))
        channels = try Mapping.channels(try object.required("channels"))
        guard !channels.isEmpty else {
            throw NotationError(
                node.place, "this consent names no channel.",
                remedy: "Name at least one, or remove the consent and name its columns under “leave”.")
        }
        if object.node("answers") == nil, object.node("polarity") == nil {
            for heading in place.tellingHeadings { try AnswerMeaning.refuseNegative(heading, node.place) }
        }
        meaning = try AnswerMeaning(object, place, answers: object.node("answers") ?? shared)
    }
}

extension Mapping.ConsentRows {
    /// Of a file with one answer a row; “polarity” and “lasts” hold for every consent that says nothing else.
    init(_ object: StrictObject) throws(NotationError) {
        place = try AnswerPlace(
            object, AnswerPlace.Keys(column: "consentAnswer", columns: nil, since: "consentSince", expires: "consentExpires"))
        if object.node("polarity") == nil {
            for heading in place.tellingHeadings { try AnswerMeaning.refuseNegative(heading, object.place) }
        }
        let shared = try AnswerMeaning(object, place, answers: object.node("answers"))
        // A name of the single form may come from a file's name.
        let isFromFile = object.node("consentName") == nil
        names = [:]
        let node = try object.required("names")
        for member in try StrictObject.members(node, title: "“names”") {
            let name = isFromFile ? ConsentTitle.key(member.key) : member.key.comparable
            guard !name.isEmpty, names[name] == nil else {
                throw NotationError(
                    member.place, name.isEmpty ? "a consent has an empty name." : "the consent “\(member.key)” stands twice.",
                    remedy: "Write each consent once, as the export names it.")
            }
            names[name] = try Mapping.NamedConsent(member, place, shared, answers: object.node("answers"))
        }
        guard names.values.contains(where: { !$0.channels.isEmpty }) else {
            throw NotationError(node.place, "no consent names a channel.", remedy: "Name at least one: \"Photos\": [\"website\"].")
        }
    }
}

extension Mapping.NamedConsent {
    /// A list of channels, or an object with them and with what is different of this consent.
    fileprivate init(
        _ member: JSON5.Member, _ place: AnswerPlace, _ shared: AnswerMeaning, answers: JSON5?
    ) throws(NotationError) {
        name = member.key.trimmed
        if case .array = member.value.value {
            channels = try Mapping.channels(member.value)
            meaning = shared
            if !channels.isEmpty { try AnswerMeaning.refuseNegative(name, member.place) }
            return
        }
        let object = try StrictObject(
            member.value, title: "a consent of “names”", keys: ["channels", "answers", "polarity", "whenNotDenied", "lasts"])
        channels = try Mapping.channels(try object.required("channels"))
        if !channels.isEmpty, object.node("answers") == nil, object.node("polarity") == nil {
            try AnswerMeaning.refuseNegative(name, member.place)
        }
        meaning = try AnswerMeaning(object, place, answers: object.node("answers") ?? answers, shared: shared)
    }
}

extension Mapping {
    static func channels(_ node: JSON5) throws(NotationError) -> [ChannelID] {
        var channels: [ChannelID] = []
        for value in try StrictObject.list(node, "channels") {
            channels.append(ChannelID(try StrictObject.text(value, "channels")))
        }
        return channels
    }
}
