extension PolicyFile {
    /// The `policy.json5` of a new school's folder, with every setting at its default; the same text as `consent/policy.default.json5`.
    package static let template = #"""
        // The school's rules for photos. Safelight reads this file each time it runs.
        //
        // Text after // is a comment. Texts stand in quotes, a comma stands between settings, and a key
        // that is misspelt is an error with its line, so nothing is passed over unseen.
        // Whatever has a default may be left out. When in doubt, leave the default: it is the careful one.
        {
            // The name that reports and letters carry. CHANGE THIS.
            schoolName: "Our School",

            // The day on which the governors look at this policy again (year-month-day).
            // Source: all five school policies that Safelight follows are reviewed yearly.
            reviewDate: "2027-09-01",

            // Where pictures go, and who sees them there. Each consent is for one channel: a yes to the newsletter
            // is no yes to social media (the regulators' advice).
            //   id     the channel's folder under publishable/: small letters, digits and hyphens, at most 40.
            //          The consent list's mapping names the channel by it, so change it with care.
            //   title  what staff read.
            //   placements  how platforms show pictures there ("safelight crops --list" shows all that are known). What their
            //          crops cut is told, and held as "placements" below says. None are looked at where the list is empty.
            //   longestEdge, quality and firstNames may stand here too, where a channel needs its own (see "picture" and "text").
            channels: [
                { id: "website", title: "School website", placements: ["link-preview"] },
                {
                    id: "social", title: "Social media",
                    placements: ["x-two-photos", "instagram-feed", "instagram-grid", "facebook-link"],
                },
                { id: "newsletter", title: "Newsletter and prospectus" },
                { id: "app", title: "App for parents" },
                { id: "display", title: "Display in school" },
                { id: "press", title: "Local press" },
            ],

            consent: {
                // A consent list older than this many days blocks every photo until a new one is imported. 1 to 31, default 7.
                // Source: consent may change at any stage (Ely).
                listMaxAgeDays: 7,

                // true: a yes still counts after the pupil has left. Default false: a leaver's photos are held.
                // A leaver's no counts for ever, whatever stands here.
                countsAfterLeaving: false,

                // A new list waits until somebody has confirmed it where it changes much: a wrong file, a filter left on
                // in the export or a shifted column looks like that. Its noes count at once all the same.
                confirm: {
                    // More than so many of a hundred people added, gone or with another answer. 0 to 100, default 5.
                    changedPercent: 5,
                    // So many people or more with a yes that they did not have. 1 to 100000, default 10.
                    grantedAtOnce: 10,
                    // So many people or more for whom a no becomes a yes. 1 to 100000, default 1: each is looked at.
                    noesTurnedYes: 1,
                    // More than so many of a hundred people fewer than on the last list. 0 to 100, default 2.
                    shrunkPercent: 2,
                },
            },

            people: {
                // How many children a photo may show together; none is fine too. 2 to 100 and 2 to 1000, default 3 to 6.
                // Source: no children, or groups of 3 to 6 (Valewood). One child alone is the rule "single-child", whatever stands here.
                groupMin: 3,
                groupMax: 6,

                // true: staff on the staff list are shown only with a yes of their own, like pupils. Default true.
                // false: they need none; a no or an objection of theirs still counts.
                staffNeedConsent: true,

                // true: where a name fits several pupils, a class or year group in the name of the event's folder ("4B Forest day",
                // "Year 3 trip") tells which of them is meant. Default false: folders are named in a hurry, and "Oak Farm" is no class.
                // "events" below says it for one folder, whatever stands here. Neither counts where somebody else of that name has no
                // valid yes on the channel: the photo is then held until a person has said who is meant.
                folderTellsClass: false,
            },

            // Whose an event is, where names may fit several pupils. Example:
            // { folder: "Forest day", classes: ["4B"] }, { folder: "Museum", years: ["Year 3", "Year 4"] }
            events: [],

            // Faces are counted, never recognised.
            faces: {
                // A face lower than this many pixels in the picture as it is published is background: nobody can tell who it is.
                // 0 to 200, default 24; 0 means that every face counts.
                backgroundPixels: 24,

                // true: a face of the background needs a name like any other. Default true. false: it is only shown to you.
                backgroundNeedsTag: true,

                // A face higher than this share of the picture, in percent, is held as a close-up. 5 to 100, default 20.
                // Source: close portraits of children are misused (the early-warning advice to schools of 2026).
                closeUpPercent: 20,
            },

            // The words that go with a photo: captions, alternative texts, names of files and folders, and what stands inside the photo.
            text: {
                // What a pupil's first name alone does: "hold" or "note". Default "hold". A channel may have its own firstNames.
                // Source: first names only, and only to recognise an individual (Ely).
                firstNames: "hold",

                // Names of classes, houses and rooms, which would otherwise be taken for a child's. Example: "Willow", "Rose Class"
                ownNames: [],

                // Groups of yours whose name tells something about whoever is in them. Example: "The Hub", "Sunrise Room"
                // Source: pupils are not identified by specific need or circumstance (St Michael).
                ownGroups: [],

                // Handles, sites, mailboxes, telephone numbers, postcodes and addresses of the school's own, which may stand in any
                // text. Help lines and numbers from 03, 080, 084 and 087 on are nobody's own and need no entry.
                // Example: "@hollow_oak", "hollowoak.example.org", "office@hollowoak.example.org", "01632 960999", "14 Elm Road"
                acceptedHandles: [],
            },

            // The official accounts and other ways by which pictures go out. A publication names one of them, and those who post
            // and approve are among its staff: two people at the least. Source: only official accounts, each with at least two
            // named staff (Valewood, Carlton, St Michael). Example:
            // { id: "instagram", title: "Instagram @hollow_oak", channel: "social", sites: ["instagram.com"], staff: ["A. Clerk", "B. Head"] },
            // { id: "letter", title: "Newsletter on paper", channel: "newsletter", staff: ["A. Clerk", "B. Head"] }
            accounts: [],

            // What happens when a consent is withdrawn. Source: the school takes back earlier posts (Ely).
            retraction: {
                // School days until a copy has to be gone. 1 to 20, default 5. The month that the law gives is shown beside it.
                dueSchoolDays: 5,

                // When the school is closed besides Saturdays and Sundays. Example: { from: "2026-12-21", to: "2027-01-01" }
                closed: [],

                // Who sees to copies that belong to no account.
                owner: "School office",

                // Who is told of what is overdue.
                escalateTo: "Headteacher",

                // true: what shows a pupil is taken back when they leave. Default false: what was published with a yes stays.
                whenPupilLeaves: false,

                // An address that was found empty is looked at again after so many days, since sites bring pictures back. 1 to 90, default 14.
                verifyAgainDays: 14,

                // A task is told again so many days before it is due, and every day once it is overdue. 0 to 20, default 2.
                remindDays: 2,

                // Sites inside the school's own network that may be looked at; without an entry here no private address is. Example: "intranet.local"
                privateSites: [],

                // Of one page or picture that is looked at, in megabytes. 1 to 200, default 20.
                megabytesPerAddress: 20,
            },

            // How platforms show pictures, and what their crops may do.
            placements: {
                // From which likelihood on a photo is held because a crop cuts a face or text: "certain" (no crop that the platform
                // can make keeps it whole), "likely" (one that it is known or thought to make) or "possible" (any). What is less
                // likely is shown to you. Default "certain". A crop that shows one child of a group holds from "likely" on.
                // Source: consider how the photo looks when the platform crops it at the sides or the bottom (Valewood).
                holdFrom: "certain",

                // Where no crop of a placement keeps everybody, "safelight crops --write" puts the whole picture on a ground:
                // "blurred" is the picture itself beyond recognition, "plain" a light grey. Default "blurred".
                padding: "blurred",

                // Platforms change without notice: a fact older than this many days is told as old. 30 to 3650, default 730.
                maxAgeDays: 730,

                // The school's own places, or a newer word about a known one, in the form of consent/placements.json5. Example:
                // { id: "website-hero", platform: "Our website", title: "large picture at the top", ratio: "21:9", anchor: "centre",
                //   source: "our web designer", date: "2026-09-01", confidence: "published" }
                own: [],
            },

            // What is published: always a plain JPEG without any metadata.
            picture: {
                // The longer side in pixels, never made larger than it was. 320 to 10000, default 2048: sharp on every screen,
                // too small for a large print of one face.
                longestEdge: 2048,

                // JPEG quality. 50 to 95, default 85: a further step costs many bytes and shows little.
                quality: 85,
            },

            capture: {
                // A photo that arrives more than this many days after it was taken is noted. 0 to 365, default 1.
                // Source: pictures stay on a personal device for a day at most (Carlton).
                lateAfterDays: 1,
            },

            // The school's cameras and tablets. While the list is empty, cameras are not judged; once it has an entry,
            // a photo from any other camera is held (Carlton, Valewood: school devices only).
            // Of make, model and serial, each that is written must be what the photo says; "safelight why" shows it.
            // Example: { make: "Apple", model: "iPad (9th generation)" }, { serial: "043052001127" }
            devices: [],

            rights: {
                // Authors and owners whose pictures the school may always use. A photo that names another is held
                // (Valewood, Carlton: only media that the uploader made and owns, or whose author was asked).
                // Compared as whole words, without capitals and accents: "Ely School" also accepts "© 2026 Ely School".
                accepted: [],
            },

            // What a rule does: "notes" shows it, "holds" keeps the photo back until a person has looked,
            // "blocks" cannot be waved through. Rules can be made stricter, and milder only as far as this list says.
            // What could not be looked at, and personal data in a picture, holds whatever stands here.
            //   rule                  default   mildest
            //   file-unreadable       holds     holds
            //   file-unsupported      holds     holds
            //   file-too-large        holds     holds
            //   decoder-failed        holds     holds
            //   person-protected      blocks    blocks
            //   consent-list-stale    blocks    blocks
            //   consent-refused       blocks    blocks
            //   consent-missing       holds     holds
            //   person-left           holds     holds
            //   person-unknown        holds     holds
            //   person-ambiguous      holds     holds
            //   face-untagged         holds     holds
            //   single-child          blocks    holds
            //   group-size            holds     notes
            //   face-close-up         holds     notes
            //   full-name-in-text     blocks    holds
            //   first-name-in-text    holds     notes
            //   personal-data-in-text blocks    holds
            //   circumstance-in-text  holds     holds
            //   name-in-picture       blocks    holds
            //   text-in-picture       notes     notes
            //   crop-singles-out      holds     notes
            //   crop-cuts-face        holds     notes
            //   crop-cuts-text        holds     notes
            //   crop-cuts-person      notes     notes
            //   crop-cuts-content     notes     notes
            //   device-not-school     holds     notes
            //   rights-unclear        holds     notes
            //   capture-late          notes     notes
            //   alt-text-missing      notes     notes
            //   text-too-long         notes     notes
            //   metadata-remains      blocks    blocks
            //   seen-retracted        blocks    blocks
            //   duplicate             notes     notes
            rules: {
                "capture-late": "notes",
            },

            // What opening one photo may cost. A photo beyond a limit is held with its reason; the others go on.
            limits: {
                // Size of a file in megabytes. 1 to 2000, default 100: several times a school camera's largest file.
                megabytes: 100,

                // Size of a picture in millions of pixels. 1 to 1000, default 100: twice the 48 of many telephones.
                megapixels: 100,

                // Time for one photo. 5 to 600, default 60: a sound photo takes about one second.
                secondsPerPhoto: 60,

                // Memory (address space) of the program that opens photos and looks at them, in megabytes. 2048 to 65536, default 3072.
                // Of that it fills about 800. Where it runs out of it, a photo is held.
                workerMegabytes: 3072,

                // That program is replaced by a fresh one after so many photos. 1 to 100000, default 200.
                photosPerWorker: 200,
            },

            // How many photos are opened at once. 1 to 64, default 2; more than the machine has processors gains nothing.
            workers: 2,
        }

        """#
}
