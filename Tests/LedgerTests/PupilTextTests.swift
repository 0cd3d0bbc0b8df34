import Domain
import Foundation
import Testing

@testable import Ledger

@Suite struct PupilTextTests {
    private static let words = [
        "", "Ava", "Zoë", "Ó Briain", "Łukasz", "محمد", "d'Arcy/Vane", "O’Neill", "A\"va", "B\\en", "C\u{1}al", "D\nan", "\u{7F}",
        "}{\"],:",
        "😀", "e\u{301}", "\u{2028}",
    ]

    private static func pupil(_ random: inout some RandomNumberGenerator, plain: Bool) -> Pupil {
        let words = plain ? Array(Self.words.prefix(8)) : Self.words
        func word() -> String { words.randomElement(using: &random) ?? "" }
        func maybe() -> String? { Bool.random(using: &random) ? word() : nil }
        func name() -> PersonName { PersonName(forename: word(), surname: word()) }
        var pupil = Pupil(
            id: PupilID(word()), role: Bool.random(using: &random) ? .staff : .pupil, upn: maybe(), admissionNumber: maybe(), uln: maybe(),
            legalName: name(), knownAs: Bool.random(using: &random) ? name() : nil,
            formerNames: (0..<Int.random(in: 0...2, using: &random)).map { _ in name() }, yearGroup: maybe(), className: maybe(),
            hasLeft: Bool.random(using: &random), isProtected: Bool.random(using: &random))
        for channel in ["app", "website", "zoo"].prefix(Int.random(in: 0...3, using: &random)) {
            let days = (0..<2).map { _ in Bool.random(using: &random) ? Day(year: 2026, month: 2, day: 28) : nil }
            pupil.consents[ChannelID(channel)] = ConsentAnswer(
                Consent.allCases.randomElement(using: &random) ?? .refused, since: days[0], expires: days[1], source: .list(SnapshotID(0)))
        }
        return pupil
    }

    /// Two writers of one form: what was kept by one is found again by the other.
    @Test func itIsTheTextThatFoundationWrites() throws {
        var random = Seeded(seed: 11)
        var written = 0
        for _ in 0..<2000 {
            let pupil = Self.pupil(&random, plain: false)
            guard let text = PupilText.written(pupil) else { continue }
            written += 1
            #expect(text == (try json(pupil)))
        }
        #expect(written > 50)
    }

    @Test func whatWasWrittenIsReadBack() throws {
        var random = Seeded(seed: 12)
        var reader = PupilTextReader(snapshot: SnapshotID(0))
        for _ in 0..<2000 {
            let pupil = Self.pupil(&random, plain: true)
            let text = try json(pupil)
            #expect(reader.pupil(text) == pupil)
        }
        for _ in 0..<2000 {
            let pupil = Self.pupil(&random, plain: false)
            let text = try json(pupil)
            let read = reader.pupil(text)
            #expect(read == pupil || (read == nil && text.contains("\\")), "\(text)")
        }
    }

    @Test func theSourceIsTheListThatIsRead() throws {
        var reader = PupilTextReader(snapshot: SnapshotID(7))
        let pupil = try #require(reader.pupil(try json(Sample.pupil(1, ["website": .granted]))))
        #expect(pupil.consents.values.map(\.source) == [.list(SnapshotID(7))])
    }

    /// A text that is cut or changed at any place is never read as somebody else without Foundation's saying so too.
    @Test func damagedTextIsLeftToFoundation() throws {
        var random = Seeded(seed: 13)
        let text = Array(try json(Self.pupil(&random, plain: true)).utf8)
        for place in text.indices {
            for byte in [UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: "\\"), UInt8(ascii: "x")] {
                var changed = text
                changed[place] = byte
                for damaged in [changed, Array(text[..<place])] {
                    let string = String(decoding: damaged, as: UTF8.self)
                    var reader = PupilTextReader(snapshot: SnapshotID(0))
                    guard let read = reader.pupil(string) else { continue }
                    #expect(read == (try? JSONDecoder().decode(Pupil.self, from: Data(string.utf8))), "\(string)")
                }
            }
        }
    }
}

/// SplitMix64, so that a failing case comes back with its seed.
private struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
