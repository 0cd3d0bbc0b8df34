import Inbox
import Testing

@Suite struct InboxListingTests {
    private func listing(_ paths: String...) -> InboxListing {
        InboxListing(paths.map { InboxEntry(path: $0, size: 1, modified: 2) })
    }

    /// The side-cars that a photo has among the files beside it.
    private func beside(_ photo: String, _ others: String...) -> [String] {
        let listing = InboxListing(([photo] + others).map { InboxEntry(path: $0, size: 1, modified: 2) })
        return listing.photos.first { $0.path == photo }?.sidecars.map(\.name) ?? ["the photo is missing"]
    }

    @Test func anEmptyInbox() {
        let listing = listing()
        #expect(listing.photos.isEmpty && listing.captions.isEmpty && listing.orphans.isEmpty && listing.ignored.isEmpty)
    }

    @Test func eventsAreTheFoldersBelowTheInbox() {
        let listing = listing("b.jpg", "sports-day/a.jpg", "sports-day/morning/c.png", "sports-day/captions.csv", "captions.csv")
        #expect(listing.photos.map(\.path) == ["b.jpg", "sports-day/a.jpg", "sports-day/morning/c.png"])
        #expect(listing.photos.map(\.event) == ["", "sports-day", "sports-day/morning"])
        #expect(listing.photos.map(\.name) == ["b.jpg", "a.jpg", "c.png"])
        #expect(listing.captions == ["": "captions.csv", "sports-day": "sports-day/captions.csv"])
    }

    /// Whatever is not known to be something else is taken, so that it gets a reason and is not forgotten.
    @Test func everyOtherFileIsTaken() {
        let listing = listing("a/film.mp4", "a/letter.pdf", "a/noextension", "a/photo.JPG", "a/strange.xyz")
        #expect(listing.photos.count == 5)
    }

    /// Neither a photo nor a list that can be read.
    @Test(arguments: ["captions.xlsx", "Captions.XLS", "captions.ods", "captions.xlsm", "captions.numbers"])
    func aCaptionListOfASpreadsheetIsNoPhoto(_ name: String) {
        let listing = listing("fair/a.jpg", "fair/" + name, "b.jpg")
        #expect(listing.photos.map(\.path) == ["b.jpg", "fair/a.jpg"])
        #expect(listing.spreadsheets == ["fair": "fair/" + name] && listing.captions.isEmpty && listing.orphans.isEmpty)
    }

    @Test func anyOtherSpreadsheetIsTakenAndGetsItsReason() {
        let listing = listing("fair/mycaptions.xlsx", "fair/captions.xlsx.pdf", "fair/list.xls")
        #expect(listing.photos.count == 3 && listing.spreadsheets.isEmpty)
    }

    @Test(arguments: ["race.xmp", "race.jpg.xmp", "RACE.XMP", "race.txt", "race.jpg.txt", "race.json", "race.jpg.json"])
    func aSidecarBelongsToItsPhoto(_ sidecar: String) {
        let listing = listing("e/race.jpg", "e/" + sidecar)
        #expect(listing.photos.map(\.path) == ["e/race.jpg"])
        #expect(listing.photos.first?.sidecars.map(\.path) == ["e/" + sidecar])
        #expect(listing.orphans.isEmpty)
    }

    @Test func kindsAreToldApart() {
        let listing = listing("race.jpg", "race.xmp", "race.txt", "race.jpg.json")
        let kinds = Dictionary(uniqueKeysWithValues: listing.photos.first?.sidecars.map { ($0.name, $0.kind) } ?? [])
        #expect(kinds == ["race.xmp": .xmp, "race.txt": .text, "race.jpg.json": .takeout])
    }

    @Test(arguments: ["race2.xmp", "rac.xmp", "race.png.xmp", "race.jpg.old.json", "race.jpg.supplemental-text.json", "other.txt"])
    func anothersSidecarIsLeft(_ sidecar: String) {
        let listing = listing("e/race.jpg", "e/" + sidecar)
        #expect(listing.photos.first?.sidecars.isEmpty == true)
        #expect(listing.orphans == ["e/" + sidecar])
    }

    @Test func aSidecarOfAnotherFolderIsLeft() {
        let listing = listing("e/race.jpg", "race.xmp", "e/f/race.xmp")
        #expect(listing.photos.first?.sidecars.isEmpty == true)
        #expect(listing.orphans == ["e/f/race.xmp", "race.xmp"])
    }

    @Test func twoPhotosOfOneNameShareASidecar() {
        let listing = listing("race.heic", "race.jpg", "race.xmp", "race.jpg.xmp")
        #expect(listing.photos.map { $0.sidecars.map(\.name).sorted() } == [["race.xmp"], ["race.jpg.xmp", "race.xmp"]])
    }

    // MARK: Google Takeout

    @Test(
        arguments: [
            "race.jpg.supplemental-metadata.json", "race.jpg.supplemental-metad.json", "race.jpg.s.json", "race.jpg..json",
            "RACE.JPG.Supplemental-Metadata.json",
        ])
    func takeoutNamesMayBeCutInTheirMiddle(_ sidecar: String) { #expect(beside("race.jpg", sidecar) == [sidecar]) }

    @Test func aLongNameIsCutAt46Letters() {
        // 52 letters before “.jpg”; Google keeps 46 of the whole.
        let photo = "the-whole-school-sings-at-the-harvest-festival-2026x.jpg"
        let cut = String(photo.prefix(46))
        #expect(beside(photo, cut + ".json") == [cut + ".json"])
        #expect(beside(photo, String(photo.prefix(45)) + ".json").isEmpty, "only the cut that Google makes")
        let exact = "the-whole-school-sings-at-the-harvest-2026.jpg"
        #expect(exact.count == 46)
        #expect(beside(exact, exact + ".json") == [exact + ".json"])
        let middle = "the-whole-school-sings-at-harvest.jpg"
        let sidecar = String((middle + ".supplemental-metadata").prefix(46)) + ".json"
        #expect(beside(middle, sidecar) == [sidecar])
    }

    /// Of two photos of one name the second is `race(1).jpg`, and its number stands at another place in the name of its file.
    @Test func theNumberOfADuplicateStandsElsewhere() {
        for sidecar in ["race.jpg(1).json", "race.jpg.supplemental-metadata(1).json", "race.jpg.supplemental-met(1).json"] {
            #expect(beside("race(1).jpg", sidecar) == [sidecar])
            #expect(beside("race(2).jpg", sidecar).isEmpty)
            #expect(beside("race.jpg", sidecar).isEmpty)
        }
        #expect(beside("race(1).jpg", "race(1).jpg.json") == ["race(1).jpg.json"])
    }

    /// Google writes one file for a photo and its edited version.
    @Test func anEditedPhotoSharesItsOriginalsFile() {
        for sidecar in ["race.jpg.json", "race.jpg.supplemental-metadata.json"] {
            #expect(beside("race-edited.jpg", sidecar) == [sidecar])
            #expect(beside("race-edited.jpg", "race.jpg", sidecar) == [sidecar])
        }
        #expect(beside("race-edited(1).jpg", "race.jpg(1).json") == ["race.jpg(1).json"])
        #expect(beside("race-edited(1).jpg", "race.jpg.json").isEmpty)
    }

    // MARK: Clutter

    @Test(
        arguments: [
            ".DS_Store", "e/.hidden.jpg", ".Trashes/a.jpg", "e/Thumbs.db", "e/desktop.ini", "e/ehthumbs.db", "__MACOSX/e/a.jpg",
            "@eaDir/a.jpg", "e/~$letter.docx", "e/a.jpg.part", "e/a.jpg.crdownload", "e/a.jpg.TMP", "e/a.jpg.filepart", "e/Icon\r",
            "e/.safelight-a.jpg.part", "e/.captions.csv",
        ])
    func clutterIsNeverTaken(_ path: String) {
        let listing = listing(path, "e/photo.jpg")
        #expect(listing.photos.map(\.path) == ["e/photo.jpg"])
        #expect(listing.ignored == [path])
        #expect(listing.captions.isEmpty && listing.orphans.isEmpty)
    }

    @Test func everyFileIsInExactlyOnePlace() {
        let paths = [
            "a.jpg", "a.xmp", "b.txt", "captions.csv", ".DS_Store", "e/a.jpg", "e/a.jpg.json", "e/captions.csv", "e/notes.json", "e/x.part",
        ]
        let listing = InboxListing(paths.map { InboxEntry(path: $0, size: 1, modified: 2) })
        let all =
            listing.photos.map(\.path) + listing.photos.flatMap { $0.sidecars.map(\.path) } + listing.captions.values + listing.orphans
            + listing.ignored
        #expect(all.sorted() == paths.sorted())
    }
}
