package import Domain

extension Submission {
    /// One statement out of several about the same bytes, dropped in different places: everyone named anywhere counts, a "no" beats a "yes", and the newest caption stands. The order is from the oldest to the newest; `nil` for none.
    package static func merged(_ submissions: [Submission]) -> Submission? {
        guard var merged = submissions.last else { return nil }
        for earlier in submissions.dropLast().reversed() {
            merged.people += earlier.people.filter { !merged.people.contains($0) }
            merged.caption = merged.caption ?? earlier.caption
            merged.altText = merged.altText ?? earlier.altText
            merged.textFile = merged.textFile ?? earlier.textFile
            merged.sidecarTexts += earlier.sidecarTexts
            merged.captionsDamage = merged.captionsDamage ?? earlier.captionsDamage
            // The names under which it came are read for names too.
            merged.sidecarTexts += [
                TextField(earlier.fileName, origin: .fileName, field: "earlier file name"),
                TextField(earlier.event, origin: .eventFolder, field: "earlier folder name"),
            ]
            switch (merged.everyoneNamed, earlier.everyoneNamed) {
            case (false, _), (_, false): merged.everyoneNamed = false
            case (true, _), (_, true): merged.everyoneNamed = true
            case (nil, nil): merged.everyoneNamed = nil
            }
            switch (merged.sidecarTags, earlier.sidecarTags) {
            case (.unknown, _), (_, .absent): break
            case (_, .unknown), (.absent, _): merged.sidecarTags = earlier.sidecarTags
            case (.seen(let newer), .seen(let older)): merged.sidecarTags = .seen(newer + older.filter { !newer.contains($0) })
            }
        }
        return merged
    }
}
