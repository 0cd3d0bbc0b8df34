import Domain
import Foundation
import Store
import Testing

@Suite struct SchoolFolderTests {
    private func made(in folder: Folder) throws -> SchoolFolder {
        let school = SchoolFolder(root: folder("school"))
        try school.make()
        try Files.write([], to: school.policy)
        return school
    }

    @Test func nobodyButOwnerAndGroupMayLookIn() throws {
        let folder = try Folder()
        let school = try made(in: folder)
        for path in [school.hidden, school.originals, school.sidecars] { #expect(try mode(path) == 0o700) }
        for path in [school.root, school.previews] + school.shared { #expect(try mode(path) == 0o750, "\(path)") }
        #expect(school.shared.map { Files.split($0).name } == ["consent", "inbox", "publishable", "quarantine", "reports"])
        try school.make()
    }

    /// A school may have let its staff in by then.
    @Test func aFolderThatIsThereStaysAsItIs() throws {
        let folder = try Folder()
        let school = try made(in: folder)
        try Files.restrict(school.inbox, mode: 0o770)
        try school.make()
        #expect(try mode(school.inbox) == 0o770)
    }

    @Test func isFoundFromAnywhereBelow() throws {
        let folder = try Folder()
        let school = try made(in: folder)
        try Files.makeFolder(school.inbox + "/sports-day/morning")
        for place in [school.root, school.inbox, school.inbox + "/sports-day/morning", school.root + "/"] {
            #expect(SchoolFolder.find(from: place) == school, "from \(place)")
        }
        #expect(SchoolFolder.find(from: folder.path) == nil, "it stands below, not above")
        #expect(SchoolFolder.find(from: "/") == nil)
    }

    @Test func theNearestOneIsFound() throws {
        let folder = try Folder()
        let outer = try made(in: folder)
        let inner = SchoolFolder(root: outer.inbox + "/school")
        try inner.make()
        #expect(SchoolFolder.find(from: inner.inbox) == outer, "without a policy it is none")
        try Files.write([], to: inner.policy)
        #expect(SchoolFolder.find(from: inner.inbox) == inner)
    }

    @Test func aPolicyAloneIsNoSchool() throws {
        let folder = try Folder()
        _ = try folder.put([], "policy.json5")
        #expect(SchoolFolder(root: folder.path).exists == false)
        _ = try folder.put([], ".safelight")
        #expect(SchoolFolder(root: folder.path).exists == false, "a file is not the folder")
    }

    @Test func photosLieUnderTheirDigest() throws {
        let digest = SHA256.digest([])
        let school = SchoolFolder(root: "/s/")
        #expect(school.root == "/s")
        #expect(school.original(PhotoID(digest)) == "/s/.safelight/originals/e3/" + digest.hex)
        #expect(school.sidecar(digest) == "/s/.safelight/sidecars/e3/" + digest.hex)
        #expect(school.page(PhotoID(digest)) == "/s/quarantine/e3b0c44298fc.html")
        #expect(school.preview(PhotoID(digest)) == "/s/quarantine/previews/e3b0c44298fc.jpg")
        #expect(school.publishable(ChannelID("website")) == "/s/publishable/website")
        #expect(SchoolFolder(root: "/").root == "/")
    }
}
