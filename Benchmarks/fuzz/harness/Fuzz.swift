import Domain
import Notation
import Roll
import Rules

#if canImport(Glibc)
    import Glibc
#endif

/// What libFuzzer calls with each damaged list. FUZZ_KIND says what the bytes are: `list` (text or a packed workbook), `sheet` (the XML of a workbook's sheet), `mapping`, `transfer` (a Common Transfer File).
///
/// FUZZ_BASE names the sound list that the damaged ones began as, FUZZ_MAPPING the mapping of both.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    switch Bench.shared.kind {
    case .list: Bench.shared.tryList(bytes, granted: Bench.countsWords(bytes))
    case .sheet: Bench.shared.tryList(StoredZip.workbook(sheet: bytes), granted: nil)
    case .mapping: _ = try? Mapping(bytes)
    case .transfer: Bench.shared.tryTransfer(bytes)
    }
    return 0
}

/// What a damaged list is compared with.
struct Bench: Sendable {
    enum Kind: String { case list, sheet, mapping, transfer }

    static let shared = Bench()

    let kind: Kind
    private let mapping: Mapping
    private let base: [Pupil]
    private let day = Day(iso: "2026-09-14")!

    private init() {
        kind = Kind(rawValue: Self.variable("FUZZ_KIND") ?? "list")!
        mapping = try! Mapping(Self.file("FUZZ_MAPPING"))
        let read = ConsentListReader.read(Self.file("FUZZ_BASE"), mapping: mapping, snapshot: SnapshotID(1), on: day)
        require(read.isUsable, "the sound list cannot be read: \(read.problems.map(\.summary))")
        base = read.pupils
    }

    /// Every yes of a damaged list must have been one before, or be told: as a change of the pupil's answer or as a newcomer. And there are at most as many as words that mean yes.
    func tryList(_ bytes: [UInt8], granted words: Int?) {
        let list = ConsentListReader.read(bytes, mapping: mapping, snapshot: SnapshotID(2), on: day, choice: SheetChoice())
        guard list.isUsable else {
            require(list.pupils.isEmpty, "a list that is stopped has pupils")
            require(!list.problems.isEmpty || list.pupils.isEmpty, "a list was stopped without a word")
            return
        }
        let change = ListChange(from: base, to: list.pupils, on: day)
        var yeses = 0
        for pupil in list.pupils {
            for (channel, answer) in pupil.consents where answer.state(on: day) == .granted {
                yeses += 1
                if before(pupil)?.consents[channel]?.state(on: day) == .granted { continue }
                let isTold =
                    pupil.hasLeft || change.renamed.contains(pupil.id) || change.added.contains(pupil.id)
                    || change.answers.contains { $0.pupil == pupil.id && $0.channel == channel && $0.to == .granted }
                require(isTold, "a yes that was none before is not told")
            }
        }
        if let words { require(yeses <= words, "more yeses than words that mean yes: \(yeses) of \(words)") }
    }

    /// A roll alone never says yes, and nobody is on it where something stops it.
    func tryTransfer(_ bytes: [UInt8]) {
        let roll = TransferFile.read(bytes)
        let list = ConsentListReader.read([ListSource(.pupils(roll), name: "roll.xml")], snapshot: SnapshotID(2), on: day)
        require(list.isUsable || list.pupils.isEmpty && !list.problems.isEmpty, "a transfer file was stopped without a word")
        require(list.pupils.allSatisfy(\.consents.isEmpty), "a transfer file gave a consent")
    }

    /// The same child on the sound list: by id, else by the admission number.
    private func before(_ pupil: Pupil) -> Pupil? {
        base.first { $0.id == pupil.id }
            ?? base.first {
                $0.admissionNumber != nil && $0.admissionNumber == pupil.admissionNumber
                    && $0.legalName.full.lowercased() == pupil.legalName.full.lowercased()
            }
    }

    /// How often “yes” stands in a list of one byte a letter; `nil` for others.
    static func countsWords(_ bytes: [UInt8]) -> Int? {
        if bytes.contains(0) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
        let yes = Array("yes".utf8)
        return bytes.indices.dropLast(2).count { place in
            (0..<3).allSatisfy { bytes[place + $0] | 0x20 == yes[$0] }
        }
    }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    private static func file(_ name: String) -> [UInt8] {
        guard let path = variable(name), let file = fopen(path, "rb") else { fatalError("\(name) names no file") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let got = fread(&buffer, 1, buffer.count, file)
            if got == 0 { return bytes }
            bytes += buffer[..<got]
        }
    }
}

/// Ends the run with the reason, which `precondition` keeps to itself where the build is optimised.
private func require(_ condition: Bool, _ reason: @autoclosure () -> String) {
    if condition { return }
    print(reason())
    fflush(nil)
    abort()
}
