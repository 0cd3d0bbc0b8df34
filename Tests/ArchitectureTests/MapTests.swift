import Testing

/// ARCHITECTURE.md is for the stranger; it must not lie.
@Suite struct MapTests {
    @Test(arguments: Target.Room.parts)
    func theMapNamesEveryFolder(_ room: Target.Room) throws {
        let map = try Repository.text("ARCHITECTURE.md")
        let folders = Repository.names(in: room.rawValue)
        #expect(!folders.isEmpty)
        for folder in folders {
            #expect(map.contains("`\(room.rawValue)/\(folder)`"), "ARCHITECTURE.md does not name \(room.rawValue)/\(folder)")
        }
    }

    @Test func theMapNamesNothingThatIsNotThere() throws {
        let map = try Repository.text("ARCHITECTURE.md")
        let paths = map.split(separator: "`").filter { $0.hasPrefix("Sources/") || $0.hasPrefix("Tests/") }
        #expect(paths.count > 15)
        for path in paths {
            let parts = path.split(separator: "/")
            let folder = parts.dropLast().joined(separator: "/")
            #expect(Repository.names(in: folder).contains(String(parts[parts.count - 1])), "ARCHITECTURE.md names \(path)")
        }
    }
}
