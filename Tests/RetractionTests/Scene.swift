import Domain
import Retraction
import Testing
import Web

/// A check against a real server on this machine, with a record that writes down what it is asked.
struct Scene {
    let server: LocalServer
    let record = Record()
    var seconds = 20
    var limits = AddressCheck.Limits()
    /// Hosts that may be private; the server is on one.
    var allowed: Set<String> = ["127.0.0.1"]

    init() throws { server = try LocalServer() }

    /// A second server with the same settings.
    static func again(_ scene: Scene) throws -> Scene {
        var other = try Scene()
        (other.allowed, other.limits, other.seconds) = (scene.allowed, scene.limits, scene.seconds)
        return other
    }

    func check(
        _ page: String, pictures: [String] = [], sites: Set<String> = [], wasReadBefore: Bool = false, refused: Set<String> = []
    ) async throws -> AddressReport {
        let recorded = RecordedPage(
            page: try server.address(page), pictures: try pictures.map { try server.address($0) }, sites: sites,
            wasReadBefore: wasReadBefore)
        let reader = WebReader(limits: WebLimits(bytes: 1_000_000, seconds: seconds), privateHosts: allowed)
        let check = AddressCheck(
            reader: reader, limits: limits, resembles: { Slope.recognition($0) },
            record: { [record] in await record.take($0, isYes: !refused.contains($0.path)) })
        let report = try await check.report(on: recorded, at: Moment(seconds: 1_800_000_000))
        // Whatever a test is about: nothing was asked for that is not on record, and nothing twice.
        let paths = try server.requests().map(\.path)
        let known = await Set(
            ([recorded.page] + recorded.pictures + record.taken).map { $0.query.isEmpty ? $0.path : "\($0.path)?\($0.query)" })
        #expect(Set(paths).isSubset(of: known))
        #expect(paths.count == Set(paths).count)
        return report
    }
}

/// Stands for the ledger.
actor Record {
    private(set) var taken: [WebAddress] = []
    private(set) var asked: [WebAddress] = []

    func take(_ address: WebAddress, isYes: Bool) -> Bool {
        asked.append(address)
        if isYes { taken.append(address) }
        return isYes
    }
}

/// Compares uncompressed pictures with the server's slope from dark to light, whatever their size.
enum Slope {
    static func recognition(_ bytes: [UInt8]) -> Recognition {
        guard bytes.starts(with: Array("BM".utf8)), bytes.count > 54 else { return .unclear }
        let width = Int(bytes[18]) | Int(bytes[19]) << 8
        let row = (width * 3 + 3) / 4 * 4
        guard width > 0, bytes.count >= 54 + row * width else { return .unclear }
        let far = (0..<8).contains { column in
            let x = (column * 2 + 1) * width / 16
            return abs(Int(bytes[54 + row * (width / 2) + x * 3]) - x * 200 / width) > 20
        }
        return far ? .other : .same
    }
}
