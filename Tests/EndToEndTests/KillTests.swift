import Foundation
import Pipeline
import Proof
import Testing

/// The program is killed (SIGKILL) at every recorded step of the way of a photo; the next run must find each file in exactly one place and end as if nothing had happened.
@Suite struct KillTests {
    /// A few photos that pass every step: publishable ones, a held one, the same bytes twice, a side-car, a refused kind.
    private static func fill(_ school: SchoolBench) throws {
        try school.drop("pictures/jpeg-plain.jpg", as: "event/one.jpg")
        try school.drop("pictures/jpeg-gps.jpg", as: "event/two.jpg")
        try school.drop("pictures/png-alpha.png", as: "event/three.png")
        try school.drop("pictures/jpeg-plain.jpg", as: "event/again/one-more.jpg")
        try school.drop("pictures/gif-animated.gif", as: "event/moving.gif")
        try school.drop("pictures/jpeg-progressive.jpg", as: "event/four.jpg")
        try school.write("Nobody here.", to: "event/four.txt")
        try school.write(
            """
            file,caption,alt text,people,everyone named
            one.jpg,A field.,A field.,,yes
            two.jpg,Two.,,,yes
            three.png,Three.,,,yes
            four.jpg,,,,no
            again/one-more.jpg,A field.,A field.,,yes

            """, to: "event/captions.csv")
    }

    private static func digests(_ school: SchoolBench) throws -> [String: Int] {
        var digests: [String: Int] = [:]
        for folder in ["inbox", ".safelight/originals"] {
            for file in try school.files(folder) where !file.hasSuffix(".csv") && !file.hasSuffix(".txt") {
                digests[try digest(school.root.appendingPathComponent("\(folder)/\(file)")), default: 0] += 1
            }
        }
        return digests
    }

    /// By coreutils, not by the code that is tested.
    private static func digest(_ file: URL) throws -> String {
        String(try run(URL(fileURLWithPath: "/usr/bin/sha256sum"), [file.path]).output.prefix(64))
    }

    /// What a run ends with that nobody kills, and the digests of what it was given.
    private static let calm = Result {
        let school = try SchoolBench()
        try fill(school)
        let ended = try school.run(["run", "--workers=2"])
        try #require(ended.code == 0, "\(ended.everything)")
        return (outcome: try school.outcome(), digests: Set(try digests(school).keys))
    }

    /// Passed by other commands than a first run.
    private static let others: [Step] = [.takingBack, .removed, .answered, .caseOpened, .copySettled, .sighted, .buried, .destroyed]

    static let cases: [(step: Step, count: Int)] = Step.allCases.filter { !others.contains($0) }
        .flatMap { step in [1, 3].map { (step, $0) } }

    @Test(arguments: cases) func everyFileIsInOnePlaceAfterAKill(step: Step, count: Int) throws {
        let (wanted, all) = try Self.calm.get()
        #expect(all.count == 5)

        let school = try SchoolBench()
        try Self.fill(school)
        let killed = try school.run(["run", "--workers=2"], environment: ["SAFELIGHT_KILL_AT": "\(step.rawValue):\(count)"])
        #expect(killed.signal == SIGKILL, "the step \(step) was not passed \(count) times")

        // At once after the kill: nothing is lost, and whatever lies in publishable/ is a whole, clean, cleared picture.
        #expect(Set(try Self.digests(school).keys) == all)
        try Self.holdPublishable(school)

        let next = try school.run(["run", "--workers=2"])
        #expect(next.code == 0, "\(next.everything)")
        #expect(try school.outcome() == wanted)
        // Exactly one accounted place each: the store, once.
        #expect(try Self.digests(school) == Dictionary(uniqueKeysWithValues: all.map { ($0, 1) }))
        #expect(try school.ledger("SELECT COUNT(*) FROM drops WHERE id NOT IN (SELECT drop_id FROM drop_outcomes)") == "0")
        #expect(
            try school.ledger(
                """
                SELECT COUNT(*) FROM releases WHERE (SELECT state FROM release_states WHERE release_id = releases.id
                    ORDER BY id DESC LIMIT 1) IN ('releasing', 'takingBack')
                """) == "0")
        #expect(try school.run(["doctor", "--json"]).code == 0)
        for folder in ["publishable", "quarantine", ".safelight"] {
            #expect(try school.files(folder).filter { $0.hasSuffix(".part") } == [])
        }
    }

    /// Every picture that lies in publishable/ is clean, is what its name says, and has a publishable verdict in the ledger.
    private static func holdPublishable(_ school: SchoolBench) throws {
        for path in try school.files("publishable") where path.hasSuffix(".jpg") && !path.contains("/.safelight-") {
            let file = school.root.appendingPathComponent("publishable/" + path)
            let bytes = [UInt8](try Data(contentsOf: file))
            guard case .clean = JPEGProof.read(bytes, expecting: nil) else {
                Issue.record("publishable/ holds a picture that is not clean")
                continue
            }
            let parts = path.split(separator: "/")
            let cleared = try school.ledger(
                """
                SELECT COUNT(*) FROM releases JOIN verdicts ON verdicts.decision = releases.decision AND verdicts.channel = releases.channel
                WHERE releases.channel = '\(parts[0])' AND name = '\(parts[1].dropLast(4))' AND lower(hex(rendition)) = '\(try digest(file))' AND verdict = 'publishable'
                """)
            #expect(cleared != "0")
        }
    }

    /// The demo school after the list of the week after and a run, neither of them killed.
    private static let calmWithdrawal = Result {
        let school = try DemoSchool.copy()
        _ = try school.importList("hollow-oak-wide-next-week.csv")
        try school.run(["run"])
        return try school.outcome()
    }

    /// A withdrawal is not stopped by a kill: the next command takes the pictures back.
    @Test(arguments: [(Step.decided, 1), (.takingBack, 1), (.removed, 1), (.explained, 1)])
    func aWithdrawalOutlivesAKill(step: Step, count: Int) throws {
        let school = try DemoSchool.copy()
        // Grace Best, in choir.jpg, loses website and social next week; her other photos are held already, and one of them looks like
        // a second photo on the website, taken from the same place.
        let before = try school.files("publishable/website").filter { $0.hasSuffix(".jpg") }.count
        let killed = try school.importList("hollow-oak-wide-next-week.csv", environment: ["SAFELIGHT_KILL_AT": "\(step.rawValue):\(count)"])
        #expect(killed.signal == SIGKILL, "\(killed.everything)")
        let next = try school.run(["run"])
        #expect(next.code == 0, "\(next.everything)")
        #expect(try school.outcome() == Self.calmWithdrawal.get())
        #expect(try school.files("publishable/website").filter { $0.hasSuffix(".jpg") }.count == before - 2)
    }
}
