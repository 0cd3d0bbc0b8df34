import Foundation
import Testing

@Suite struct ArrowTests {
    @Test func noArrowPointsTheWrongWay() throws {
        let targets = try PackageShape.targets.get()
        #expect(targets.contains { $0.name == "safelight" && $0.type == "executable" })
        #expect(Arrows(targets: targets).violations == [])
    }

    @Test func onlyTheWorkerReachesADecoder() throws {
        let arrows = Arrows(targets: try PackageShape.targets.get())
        let holders = arrows.targets.filter { $0.type == "executable" && !arrows.reach($0).isDisjoint(with: Arrows.decoders) }
        #expect(holders.filter { $0.room != .benchmarks }.map(\.name) == ["safelight-worker"])
        // What only measures is no product, so nobody gets it.
        let measuring = holders.filter { $0.room == .benchmarks }.map(\.name)
        #expect(measuring.sorted() == ["safelight-look", "safelight-prints"])
        for name in measuring {
            #expect(try Repository.text("Package.swift").components(separatedBy: "targets: [\"\(name)\"]").count == 1)
        }
    }

    /// Each planted arrow is one that the design forbids.
    @Test(arguments: [
        ("Domain", "Foundry"), ("Domain", "Roll"), ("Domain", "CSQLite"), ("Rules", "Pipeline"), ("Roll", "Ledger"),
        ("Roll", "Pipeline"), ("Roll", "Arguments"), ("CSQLite", "CVips"), ("CSQLite", "Domain"), ("Pipeline", "Arguments"),
        ("Pipeline", "Imaging"), ("Store", "CVips"), ("safelight", "Imaging"), ("safelight", "CHEIF"), ("RollTests", "CExif"),
        ("Imaging", "Vision"), ("Vision", "Imaging"), ("Pipeline", "Vision"), ("safelight", "COpenVINO"), ("RollTests", "Vision"),
        ("Store", "CZip"), ("Pipeline", "CXML"), ("Arguments", "safelight"), ("Arguments", "RollTests"),
        ("Web", "CZip"), ("Retraction", "CXML"), ("Retraction", "CCurl"), ("safelight", "CCurl"), ("Roll", "CCurl"),
        ("safelight", "Printing"), ("Notices", "CPango"),
        ("safelight-worker", "Web"),
    ])
    func aPlantedArrowIsSeen(_ from: String, _ to: String) throws {
        var targets = try PackageShape.targets.get()
        let index = try #require(targets.firstIndex { $0.name == from })
        targets[index].dependencies.append(to)
        let violations = Arrows(targets: targets).violations
        #expect(violations.contains { $0.contains(from) && $0.contains(to) })
    }

    @Test func aTargetOutsideTheRoomsIsSeen() {
        let stray = Target(name: "Stray", path: "Elsewhere/Stray")
        #expect(Arrows(targets: [stray]).violations == ["Stray stands in no room: Elsewhere/Stray"])
    }
}
