extension PlatformLimit {
    /// The limits that ship; the same text as `wording/limits.json5`.
    package static let shippedText = #"""
        // How long words may be on platforms. Safelight carries this list inside it; a longer text is noted on the channels whose
        // placements are of that platform.
        //
        //   platform    as consent/placements.json5 names it
        //   caption     what it takes of a post's words, in characters as people see them
        //   altText     what it takes of an alternative text; left out where nothing was found
        //   counting    "weighted": Latin letters and usual signs count one, everything else two
        //   source      who says so
        //   date        on which it was read. Platforms change without notice.
        //   confidence  "published" by the platform, "quoted" by others from its words or its programs' interface
        {
            limits: [
                {
                    platform: "X", caption: 280, altText: 1000, counting: "weighted",
                    source: "docs.x.com, Counting characters (the caption; accounts that pay have more); Ayrshare’s table of limits (the alternative text)",
                    date: "2026-11-21", confidence: "published",
                },
                {
                    platform: "Instagram", caption: 2200, altText: 1000,
                    source: "Buffer’s help pages and Ayrshare’s table of limits", date: "2026-11-21", confidence: "quoted",
                },
                {
                    platform: "Facebook", caption: 63206,
                    source: "Ayrshare’s and Upload-Post’s tables of limits; Buffer takes 5,000", date: "2026-11-21", confidence: "quoted",
                },
                { platform: "LinkedIn", caption: 3000, source: "Buffer’s help pages and Ayrshare’s table of limits", date: "2026-11-21", confidence: "quoted" },
                {
                    platform: "Bluesky", caption: 300, source: "the lexicon app.bsky.feed.post (maxGraphemes), as the package @atcute/bluesky has it",
                    date: "2026-11-21", confidence: "published",
                },
                {
                    platform: "Mastodon", caption: 500, altText: 1500,
                    source: "Buffer’s help pages (the caption); mastodon/mastodon, issue 12268 (the alternative text); each server may have its own",
                    date: "2026-11-21", confidence: "quoted",
                },
                { platform: "YouTube", caption: 5000, source: "Buffer’s help pages and Ayrshare’s table of limits", date: "2026-11-21", confidence: "quoted" },
            ],
        }
        """#

    /// Those that ship, read once.
    package static let shipped: [PlatformLimit] = {
        do {
            return try read(shippedText + "\n")
        } catch {
            preconditionFailure("the limits that ship cannot be read: \(error)")
        }
    }()
}
