import Domain
import Foundation
import Testing

@testable import Rules

@Suite struct PolicyFileTests {
    private let least = #"schoolName: "S", channels: [{ id: "website", title: "Website" }]"#

    private func read(_ body: String) throws -> Policy { try PolicyFile.read("{\(body)}", digest: Sample.digest(1)) }

    /// The problems of the settings as `path: problem remedy`; the school and its channels are put before.
    private func problems(_ settings: String) throws -> [String] {
        try problems(whole: "{\(least), \(settings)}")
    }

    private func problems(whole text: String) throws -> [String] {
        do {
            _ = try PolicyFile.read(text, digest: Sample.digest(1))
            return []
        } catch let errors as PolicyErrors {
            return errors.problems.map(\.description)
        }
    }

    @Test func theLeastPolicyHasEveryDefault() throws {
        let policy = try read(least)
        let website = Channel(id: ChannelID("website"), title: "Website", longestEdge: 2048, quality: 85)
        #expect(policy == Policy(schoolName: "S", channels: [website], digest: try Sample.digest(1)))
    }

    @Test func everySettingArrives() throws {
        let policy = try read(
            #"""
            schoolName: " Ely ", reviewDate: "2027-09-01", workers: 0x4,
            channels: [{ id: "web-2", title: "Web" }, { id: "press", title: "Press", longestEdge: 4000, quality: 95, firstNames: "hold" }],
            consent: { listMaxAgeDays: 3, countsAfterLeaving: true, confirm: { changedPercent: 0, grantedAtOnce: 7, noesTurnedYes: 3, shrunkPercent: 9 } }, picture: { longestEdge: 1600, quality: 70 },
            people: { groupMin: 2, groupMax: 9, staffNeedConsent: false },
            text: { firstNames: "note", ownNames: ["Willow"], ownGroups: ["The Hub"], acceptedHandles: ["@ely"] },
            faces: { backgroundPixels: 0, backgroundNeedsTag: false, closeUpPercent: 30 },
            capture: { lateAfterDays: 0 }, devices: [{ make: "Apple" }, { model: "X", serial: "1" }], rights: { accepted: ["Ely"] },
            rules: { "capture-late": "blocks", "full-name-in-text": "holds" },
            limits: { megabytes: 20, megapixels: 50, secondsPerPhoto: 5, workerMegabytes: 4096, photosPerWorker: 9 },
            """#)
        let expected = Policy(
            schoolName: "Ely", reviewDate: Day(year: 2027, month: 9, day: 1),
            channels: [
                Channel(id: ChannelID("web-2"), title: "Web", longestEdge: 1600, quality: 70),
                Channel(id: ChannelID("press"), title: "Press", longestEdge: 4000, quality: 95, firstNames: .holds),
            ],
            consentListMaxAgeDays: 3, consentOutlivesLeaving: true,
            listDoubts: ListDoubtLimits(changedPercent: 0, grantedAtOnce: 7, reversed: 3, shrunkPercent: 9),
            schoolDevices: [SchoolDevice(make: "Apple"), SchoolDevice(model: "X", serial: "1")], acceptedRights: ["Ely"],
            captureLateDays: 0, backgroundPixels: 0, backgroundNeedsTag: false, closeUpPercent: 30, staffNeedConsent: false,
            groupSizes: 2...9,
            text: TextPolicy(firstNames: .notes, ownNames: ["Willow"], ownGroups: ["The Hub"], acceptedHandles: ["@ely"]),
            maxBytes: 20_000_000, maxPixels: 50_000_000, secondsPerPhoto: 5, workerMegabytes: 4096, photosPerWorker: 9,
            workers: 4, effects: [CaptureLate.id: .blocks, FullNameInText.id: .holds], digest: try Sample.digest(1))
        #expect(policy == expected)
    }

    @Test func eventsNameTheirClasses() throws {
        let policy = try read(
            least
                + #", people: { folderTellsClass: true }, events: [{ folder: "Forest day", classes: ["4B"] }, { folder: "Zoo", years: ["Year 3"] }]"#
        )
        #expect(policy.folderTellsClass)
        #expect(policy.events == [EventEntry(folder: "Forest day", classes: ["4B"]), EventEntry(folder: "Zoo", years: ["Year 3"])])
        #expect(
            try problems(
                #"events: [{ folder: "Zoo" }, { classes: ["4B"] }, { folder: "zoo", classes: ["4B"] }, { folder: "!", years: ["3"] }]"#)
                == [
                    #"line 1: events[1]: this event names neither classes nor years. Write classes: ["4B"] or years: ["Year 4"]."#,
                    "line 1: events[2].folder: this key is missing. Write folder: \"…\", the name of the event’s folder in inbox/.",
                    "line 1: events[3]: the folder “zoo” stands on line 1 already. Put its classes into one entry.",
                    "line 1: events[4].folder: this has neither letters nor digits. Write it as it stands in the photos.",
                ])
    }

    @Test func whatIsAcceptedMustHaveAForm() throws {
        let good =
            #"text: { acceptedHandles: ["@ely", "ely.example.org", "office@example.org", "01632 960999", "14 Elm Road", "SW1A 1AA"] }"#
        #expect(try problems(good).isEmpty)
        let found = try problems(#"text: { acceptedHandles: ["@ely", "Ava Smith"] }"#)
        #expect(found.count == 1)
        #expect(
            found.first?.hasPrefix(
                "line 1: text.acceptedHandles[2]: “Ava Smith” is no handle, site, mailbox, telephone number, postcode or street address. Write it"
            ) == true, "\(found)")
    }

    @Test func missingKeysAreNamed() throws {
        #expect(
            try problems(whole: "{}") == [
                #"line 1: channels: this key is missing. Write channels: [ { id: "website", title: "School website" } ]."#,
                #"line 1: schoolName: this key is missing. Write schoolName: "…" with the name of the school."#,
            ])
        #expect(try problems(whole: "[]") == ["line 1: here stands a list in square brackets. Write an object in braces { }."])
    }

    @Test func unknownKeysAreGuessed() throws {
        #expect(try problems(#"schoolname: "x""#) == [#"line 1: schoolname: this key is not known here. Did you mean “schoolName”?"#])
        #expect(
            try problems("consent: { listMaxAgeDay: 3 }")
                == ["line 1: consent.listMaxAgeDay: this key is not known here. Did you mean “listMaxAgeDays”?"])
        #expect(
            try problems("capture: { zzz: 3 }") == [
                "line 1: capture.zzz: this key is not known here. Remove it. Known here: lateAfterDays."
            ])
    }

    @Test func wrongTypesAreNamed() throws {
        #expect(
            try problems(#"workers: "2""#)
                == ["line 1: workers: here stands a text in quotes. Write a whole number from 1 to 64; the default is 2."])
        #expect(
            try problems("consent: { countsAfterLeaving: 1 }")
                == ["line 1: consent.countsAfterLeaving: here stands a number. Write true or false; the default is false."])
        #expect(try problems("picture: 3") == ["line 1: picture: here stands a number. Write an object in braces { }."])
        #expect(try problems("devices: {}") == ["line 1: devices: here stands an object in braces. Write a list in square brackets [ ]."])
        #expect(try problems("rules: []") == ["line 1: rules: here stands a list in square brackets. Write an object in braces { }."])
        #expect(
            try problems("rights: { accepted: [1] }")
                == ["line 1: rights.accepted[1]: here stands a number. Write a text in quotes, or remove the line."])
        #expect(try problems("reviewDate: null") == ["line 1: reviewDate: here stands null. Write a text in quotes, or remove the line."])
    }

    @Test(arguments: [
        ("consent: { listMaxAgeDays: ", "}", 1, 31), ("picture: { longestEdge: ", "}", 320, 10_000), ("picture: { quality: ", "}", 50, 95),
        ("capture: { lateAfterDays: ", "}", 0, 365), ("limits: { megabytes: ", "}", 1, 2000), ("limits: { megapixels: ", "}", 1, 1000),
        ("limits: { secondsPerPhoto: ", "}", 5, 600), ("limits: { workerMegabytes: ", "}", 2048, 65_536),
        ("limits: { photosPerWorker: ", "}", 1, 100_000), ("workers: ", "", 1, 64), ("faces: { backgroundPixels: ", "}", 0, 200),
        ("faces: { closeUpPercent: ", "}", 5, 100), ("people: { groupMax: 1000, groupMin: ", "}", 2, 100),
        ("people: { groupMin: 2, groupMax: ", "}", 2, 1000), ("consent: { confirm: { changedPercent: ", "} }", 0, 100),
        ("consent: { confirm: { grantedAtOnce: ", "} }", 1, 100_000), ("consent: { confirm: { shrunkPercent: ", "} }", 0, 100),
        ("consent: { confirm: { noesTurnedYes: ", "} }", 1, 100_000),
    ])
    func numbersHaveRanges(_ before: String, _ after: String, _ least: Int, _ most: Int) throws {
        for good in ["\(least)", "\(most)", "+\(most).0"] { #expect(try problems(before + good + after).isEmpty) }
        let bad = [
            ("\(least - 1)", "\(least - 1) is too small."), ("\(most + 1)", "\(most + 1) is too large."), ("1e300", "1e+300 is too large."),
            ("-1e300", "-1e+300 is too small."), ("\(least).5", "\(least).5 is not a whole number."),
        ]
        for (number, words) in bad {
            let found = try problems(before + number + after)
            #expect(found.count == 1 && found[0].contains(": \(words) Write a whole number from \(least) to \(most);"), "\(found)")
        }
    }

    @Test func theLargestGroupIsNotBelowTheSmallest() throws {
        let words = "the largest group is smaller than the smallest. Write a groupMin that is not above groupMax; the defaults are 3 and 6."
        #expect(try problems("people: { groupMin: 5, groupMax: 4 }") == ["line 1: people.groupMax: \(words)"])
        #expect(try problems("people: { groupMin: 7 }") == ["line 1: people.groupMin: \(words)"])
        #expect(try read("\(least), people: { groupMin: 4, groupMax: 4 }").groupSizes == 4...4)
    }

    @Test func channelsHaveUsableAndDifferentIDs() throws {
        func problems(id: String) throws -> [String] {
            try self.problems(whole: #"{ schoolName: "S", channels: [{ id: "\#(id)", title: "T" }] }"#)
        }
        for good in ["a", "web-2", "b" + String(repeating: "x", count: 39)] { #expect(try problems(id: good).isEmpty) }
        for bad in ["Web", "2web", "-a", "../etc", "a b", "a_b", "é", "b" + String(repeating: "x", count: 40), "a/b", "."] {
            #expect(try problems(id: bad).map { $0.contains("channels[1].id") } == [true], "\(bad)")
        }
        #expect(
            try self.problems(whole: "{ schoolName: 'S', channels: [\n{ id: 'a', title: 'T' },\n{ id: 'a', title: 'U' }] }")
                == ["line 3: channels[2].id: the channel “a” stands on line 2 already. Remove one of the two."])
        #expect(try self.problems(whole: "{ schoolName: 'S', channels: [] }").count == 1)
        #expect(try self.problems(whole: "{ schoolName: 'S', channels: ['website'] }").count == 1)
        #expect(try self.problems(whole: "{ schoolName: 'S', channels: [{}] }").count == 2)
    }

    @Test func textsHaveSomethingInThem() throws {
        for text in ["", "  ", "a\\nb", String(repeating: "x", count: 201)] {
            #expect(try problems(whole: "{ schoolName: '\(text)', channels: [{ id: 'a', title: 'T' }] }").count == 1)
        }
        #expect(try problems("rights: { accepted: ['©'] }").count == 1)
        #expect(try problems("devices: [{}]").count == 1)
        #expect(try problems("devices: [{ make: '--' }]").count == 1)
    }

    @Test func daysAreDays() throws {
        for text in ["2027-02-29", "01/09/2027", "2027-9-1"] { #expect(try problems("reviewDate: '\(text)'").count == 1) }
    }

    @Test func rulesCannotBeInventedOrSoftenedTooFar() throws {
        #expect(
            try problems("rules: { 'capture-lat': 'notes' }") == [
                "line 1: rules.capture-lat: there is no such rule. Did you mean “capture-late”?"
            ])
        #expect(try problems("rules: { sunshine: 'notes' }").first?.contains("The rules are: file-unreadable,") == true)
        #expect(
            try problems("rules: { 'capture-late': 'warns' }")
                == [#"line 1: rules.capture-late: this is not an effect. Write "notes" or "holds" or "blocks"."#])
        #expect(
            try problems("rules: { 'full-name-in-text': 'notes' }")
                == [#"line 1: rules.full-name-in-text: “notes” is too mild for this rule. Write "holds" or "blocks"."#])
        for rule in AllRules.list {
            for effect in Effect.allCases {
                let found = try problems("rules: { '\(rule.id)': '\(effect.rawValue)' }")
                #expect(found.isEmpty == (effect >= rule.mildestEffect))
            }
        }
    }

    @Test func allProblemsAreToldAtOnceInTheOrderOfLines() throws {
        let found = try problems(whole: "{\nworkers: 0,\nfoo: 1,\nconsent: { listMaxAgeDays: 'x' },\nchannels: [{ id: 'A', title: 3 }],\n}")
        #expect(found.map { $0.prefix(8) } == ["line 1: ", "line 2: ", "line 3: ", "line 4: ", "line 5: ", "line 5: "])
    }

    @Test func mistakesOfNotationAndDoubledKeysHaveTheirLine() throws {
        #expect(try problems(whole: "{\nworkers: 2\nfoo: 1}").first?.hasPrefix("line 3: a comma is missing") == true)
        #expect(try problems(whole: "{\nworkers: 2,\nworkers: 3}").first?.hasPrefix("line 3: the key “workers” stands twice") == true)
    }

    @Test func theTemplateIsAPolicyWithEveryDefault() throws {
        let policy = try PolicyFile.read(PolicyFile.template, digest: Sample.digest(1))
        #expect(policy.channels.map(\.id.rawValue) == ["website", "social", "newsletter", "app", "display", "press"])
        var plain = try read(least)
        plain.schoolName = policy.schoolName
        plain.reviewDate = policy.reviewDate
        plain.channels = policy.channels
        plain.effects = policy.effects
        #expect(policy == plain)
        for (id, effect) in policy.effects { #expect(AllRules.rule(id)?.defaultEffect == effect) }
    }

    @Test func theTemplateExplainsEveryRuleAsItIs() {
        let lines = PolicyFile.template.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        for rule in AllRules.list {
            #expect(lines.contains(["//", rule.id.rawValue, rule.defaultEffect.rawValue, rule.mildestEffect.rawValue]), "\(rule.id)")
        }
    }

    @Test func theCommittedDefaultIsTheTemplate() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "consent/policy.default.json5"), encoding: .utf8)
        #expect(text == PolicyFile.template)
    }
}
