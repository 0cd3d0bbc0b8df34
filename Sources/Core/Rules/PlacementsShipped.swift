package import Framing

extension PlacementsFile {
    /// The placements that ship; the same text as `consent/placements.json5`.
    package static let shippedText = #"""
        // How platforms show pictures. Safelight carries this list inside it; a school adds its own website's places to its
        // policy.json5 ("placements"), in the same form, and each channel there names the placements that matter to it.
        //
        //   id          small letters, digits and hyphens
        //   platform, title   what people read
        //   one of
        //     ratio     "width:height": what does not fit is cropped
        //     between   ["narrowest", "widest"]: shown whole between the two, and cropped to the nearer one beyond them
        //     whole     "width:height" of a frame in which the picture is shown whole, with room around it
        //   anchor      where the window lies: "centre", "upper" (the top, or the left), "content" (the platform's own program
        //               decides), "uploader" (the centre, until whoever uploads it moves it) or "unknown"
        //   covered     parts of the frame that the platform's words and buttons lie over, as shares of it
        //   source      who says so
        //   date        of the fact, as far as its source tells; else the day on which it was read. Platforms change without notice.
        //   confidence  "measured" on what the platform sends, "published" by it, "quoted" by others from its words, "weak"
        {
            placements: [
                {
                    id: "x-two-photos", platform: "X", title: "two or three photos in a post", ratio: "0.877:1", anchor: "content",
                    source: "the crop rectangles that X sends with 166 photos of 2022 to 2026 (1 : 1.14, one point of interest a photo)",
                    date: "2026-08-31", confidence: "measured",
                },
                {
                    id: "x-four-photos", platform: "X", title: "four photos in a post", ratio: "16:9", anchor: "content",
                    source: "the crop rectangles that X sends with 166 photos of 2022 to 2026; that its apps use them for four photos is inferred",
                    date: "2026-08-31", confidence: "weak",
                },
                {
                    id: "x-one-photo", platform: "X", title: "one photo in the timeline", between: ["3:4", "2:1"], anchor: "centre",
                    source: "X’s announcement of May 2021, as quoted by news sites", date: "2021-05-05", confidence: "quoted",
                },
                {
                    id: "x-card", platform: "X", title: "large card of a link", ratio: "2:1", anchor: "unknown",
                    source: "developer.x.com, Cards: summary_large_image", date: "2026-10-01", confidence: "published",
                },
                {
                    id: "instagram-feed", platform: "Instagram", title: "post in the feed", between: ["3:4", "1.91:1"], anchor: "uploader",
                    source: "Instagram’s help pages, as quoted by size guides; the publishing API documented 4:5 to 1.91:1 before",
                    date: "2026-10-01", confidence: "quoted",
                },
                {
                    id: "instagram-grid", platform: "Instagram", title: "grid of the profile", ratio: "3:4", anchor: "uploader",
                    source: "Adam Mosseri’s announcement, as quoted by news sites", date: "2025-01-18", confidence: "quoted",
                },
                {
                    id: "instagram-grid-square", platform: "Instagram", title: "grid of the profile, older apps", ratio: "1:1", anchor: "uploader",
                    source: "size guides; the grid was square until January 2025", date: "2024-08-17", confidence: "weak",
                },
                {
                    id: "instagram-story", platform: "Instagram", title: "story", whole: "9:16", anchor: "centre",
                    covered: [{ x: 0, y: 0, width: 1, height: 0.14 }, { x: 0, y: 0.8, width: 1, height: 0.2 }],
                    source: "Meta’s advice for advertisements, as quoted by agencies: 14 % at the top and 20 % at the bottom stay free",
                    date: "2026-10-01", confidence: "quoted",
                },
                {
                    id: "instagram-reel-cover", platform: "Instagram", title: "cover of a reel", ratio: "9:16", anchor: "uploader",
                    covered: [
                        { x: 0, y: 0, width: 1, height: 0.14 }, { x: 0, y: 0.65, width: 1, height: 0.35 },
                        { x: 0, y: 0, width: 0.06, height: 1 }, { x: 0.94, y: 0, width: 0.06, height: 1 },
                    ],
                    source: "size guides for advertisements", date: "2026-10-01", confidence: "quoted",
                },
                {
                    id: "facebook-link", platform: "Facebook", title: "preview of a link", ratio: "1.91:1", anchor: "content",
                    source: "developers.facebook.com, Sharing: images; “we try to center the image around faces that we can detect”",
                    date: "2026-10-01", confidence: "published",
                },
                {
                    id: "facebook-several-square", platform: "Facebook", title: "several photos in a post, the first one square", ratio: "1:1",
                    anchor: "centre", source: "wersm.com: each is cropped to its centre", date: "2014-06-01", confidence: "weak",
                },
                {
                    id: "facebook-several-wide", platform: "Facebook", title: "two wide photos in a post", ratio: "2:1", anchor: "centre",
                    source: "wersm.com: two landscape photos stand one above the other", date: "2014-06-01", confidence: "weak",
                },
                {
                    id: "facebook-cover", platform: "Facebook", title: "cover of the page, on a computer", ratio: "820:312", anchor: "uploader",
                    source: "Facebook’s help pages, as quoted by designers’ guides", date: "2026-10-01", confidence: "quoted",
                },
                {
                    id: "facebook-cover-phone", platform: "Facebook", title: "cover of the page, on a telephone", ratio: "16:9", anchor: "uploader",
                    source: "Facebook’s help pages, as quoted by designers’ guides (640 x 360)", date: "2026-10-01", confidence: "quoted",
                },
                {
                    id: "facebook-event", platform: "Facebook", title: "picture of an event", ratio: "1.91:1", anchor: "uploader",
                    source: "size guides, which contradict each other (others say 16:9)", date: "2026-10-01", confidence: "weak",
                },
                {
                    id: "youtube-thumbnail", platform: "YouTube", title: "thumbnail of a film", ratio: "16:9", anchor: "uploader",
                    covered: [{ x: 0.86, y: 0.86, width: 0.14, height: 0.14 }],
                    source: "Google’s help pages, as quoted by guides; the length of the film stands at the bottom right, in a box estimated here",
                    date: "2026-10-01", confidence: "quoted",
                },
                {
                    id: "youtube-post", platform: "YouTube", title: "community post", ratio: "1:1", anchor: "unknown",
                    source: "nothing was found that says so; assumed", date: "2026-10-01", confidence: "weak",
                },
                {
                    id: "linkedin-link", platform: "LinkedIn", title: "preview of a link", ratio: "1200:627", anchor: "unknown",
                    source: "LinkedIn’s help pages, as quoted by size guides", date: "2026-10-01", confidence: "quoted",
                },
                {
                    id: "linkedin-cover", platform: "LinkedIn", title: "cover of the page", ratio: "1128:191", anchor: "unknown",
                    source: "LinkedIn’s help pages, as quoted by size guides", date: "2026-10-01", confidence: "quoted",
                },
                {
                    id: "bluesky-one-photo", platform: "Bluesky", title: "one photo in a post", between: ["1:2", "20:1"], anchor: "centre",
                    source: "bluesky-social/social-app, AutoSizedImage", date: "2026-10-01", confidence: "published",
                },
                {
                    id: "bluesky-two-photos", platform: "Bluesky", title: "two photos in a post", ratio: "1:1", anchor: "centre",
                    source: "bluesky-social/social-app, ImageLayoutGrid", date: "2026-10-01", confidence: "published",
                },
                {
                    id: "bluesky-four-photos", platform: "Bluesky", title: "four photos in a post", ratio: "3:2", anchor: "centre",
                    source: "bluesky-social/social-app, ImageLayoutGrid", date: "2026-10-01", confidence: "published",
                },
                {
                    id: "mastodon-several", platform: "Mastodon", title: "several photos in a post", ratio: "16:9", anchor: "uploader",
                    source: "Mastodon’s documentation of the focal point; the ratio by size guides", date: "2026-10-01", confidence: "weak",
                },
                {
                    id: "wordpress-thumbnail", platform: "WordPress", title: "thumbnail", ratio: "1:1", anchor: "centre",
                    source: "WordPress core, add_image_size with a hard crop (changeset 46376)", date: "2019-10-04", confidence: "published",
                },
                {
                    id: "link-preview", platform: "Web page", title: "preview of a link to it", ratio: "1.91:1", anchor: "unknown",
                    source: "the Open Graph sizes that Facebook documents (1200 x 630); each program crops in its own way",
                    date: "2026-10-01", confidence: "published",
                },
                {
                    id: "class-app-square", platform: "App for parents", title: "square tile", ratio: "1:1", anchor: "unknown",
                    source: "ClassDojo and Seesaw publish no sizes; assumed", date: "2026-10-01", confidence: "weak",
                },
                {
                    id: "class-app-wide", platform: "App for parents", title: "wide tile", ratio: "16:9", anchor: "unknown",
                    source: "ClassDojo and Seesaw publish no sizes; assumed", date: "2026-10-01", confidence: "weak",
                },
            ],
        }
        """#

    /// Those that ship, read once.
    package static let shipped: [Placement] = {
        do {
            return try read(shippedText + "\n")
        } catch {
            preconditionFailure("the placements that ship cannot be read: \(error)")
        }
    }()
}
