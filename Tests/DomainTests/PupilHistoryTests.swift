import Domain
import Testing

@Suite struct PupilHistoryTests {
    private static func numbers(_ id: String, upn: String? = nil, adno: String? = nil) -> PupilNumbers {
        PupilNumbers(id: PupilID(id), upn: upn, admissionNumber: adno)
    }

    private static let plain = numbers("adm:12", adno: "12")
    private static let first = numbers("upn:N900400019001", upn: "N900400019001", adno: "12")
    private static let second = numbers("upn:L900400021001", upn: "L900400021001", adno: "12")
    private static let temporary = numbers("upn:T90040002401A", upn: "T90040002401A", adno: "12")

    @Test func onlyTwoLastingUPNsPartWhatOneAdmissionNumberJoins() {
        for (left, right) in [(Self.plain, Self.first), (Self.temporary, Self.first), (Self.plain, Self.temporary)] {
            #expect(left.isSameChild(as: right) && right.isSameChild(as: left))
        }
        #expect(!Self.first.isSameChild(as: Self.second))
        #expect(!Self.plain.isSameChild(as: Self.numbers("adm:13", adno: "13")))
        #expect(!Self.numbers("upn:a").isSameChild(as: Self.numbers("upn:b")), "no number is no number in common")
        #expect(Self.first.isSameChild(as: Self.numbers("upn:N900400019001", upn: "N900400019001", adno: "99")))
    }

    @Test func idsAreFollowedFromListToListAndNeverAcrossTwoLastingUPNs() {
        let later = Self.numbers(Self.first.id.rawValue, upn: Self.first.upn, adno: "99")
        let last = Self.numbers("adm:99", adno: "99")
        let history = PupilHistory(former: [], numbers: [Self.plain, Self.first, later, last, Self.second, Self.temporary])
        #expect(history.ids(of: last.id) == [last.id, Self.first.id, Self.plain.id, Self.temporary.id])
        #expect(history.ids(of: Self.second.id) == [Self.second.id, Self.plain.id, Self.temporary.id])
        #expect(history.ids(of: Self.plain.id) == [Self.plain.id, Self.first.id, Self.second.id, Self.temporary.id, last.id])
        #expect(history.ids(of: PupilID("adm:7")) == [PupilID("adm:7")])
    }

    /// Whoever may be somebody may be so the other way round.
    @Test func mayBeIsMutual() {
        var random = Seeded(3)
        let upns = [nil, nil, "N900400019001", "L900400021001", "T90040002401A"]
        for _ in 0..<300 {
            let lists = (0..<8).map { _ -> PupilNumbers in
                let upn = upns.randomElement(using: &random) ?? nil
                let adno = ["1", "2", "3"].randomElement(using: &random) ?? "1"
                return Self.numbers(upn.map { "upn:" + $0 } ?? "adm:" + adno, upn: upn, adno: adno)
            }
            let history = PupilHistory(former: [], numbers: lists)
            for left in lists {
                for right in lists {
                    #expect(history.ids(of: left.id).contains(right.id) == history.ids(of: right.id).contains(left.id))
                }
            }
        }
    }
}
