import Domain
import Foundation
import Notation
import Texts
import Wording

#if canImport(Glibc)
    import Glibc
#endif

/// Reads texts as Safelight does, for the comparison: `safelight-read ROLL WORDS SECONDS <texts`, one JSON object with `text` and `unit` a line. Prints for each text what would hold a photo, as `[category, start, end]` in bytes of UTF-8, and at the end how many texts were read in which time of the processor.
@main
enum Program {
    private struct Given: Decodable {
        let text: String
        let unit: String
    }

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let seconds = Double(arguments[3]) else {
            throw Mistake(description: "usage: safelight-read ROLL WORDS SECONDS <texts")
        }
        let words = try OrdinaryWords(String(contentsOfFile: arguments[2], encoding: .utf8))
        let lists = WordLists(
            ordinary: words,
            ownNames: [
                "Acorn", "Conker", "Hazel", "Holly", "Rowan", "Willow", "Cherry", "Maple", "Alder", "Birch", "Ash", "Elm", "Beech", "Oak",
            ],
            ownGroups: ["The Hub", "Sunshine Room"], acceptedHandles: ["@hollowoakprimary", "@hollowoak"])
        let begun = ContinuousClock.now
        let reader = TextReader(try roll(arguments[1]), lists, outside: .system)
        let prepared = begun.duration(to: .now)
        var texts: [(text: String, unit: TextUnit)] = []
        while let line = readLine() {
            let given = try JSONDecoder().decode(Given.self, from: Data(line.utf8))
            guard let unit = TextUnit(rawValue: given.unit) else { throw Mistake(description: "there is no unit “\(given.unit)”") }
            texts.append((given.text, unit))
        }
        guard !texts.isEmpty else { throw Mistake(description: "there are no texts") }
        for (text, unit) in texts {
            let hits = reader.read(text, as: unit).compactMap { hit in
                category(hit).map { "[\"\($0)\", \(hit.range.lowerBound), \(hit.range.upperBound)]" }
            }
            print("[\(hits.joined(separator: ", "))]")
        }
        let start = clock()
        var count = 0
        var hits = 0
        while Double(clock() - start) / Double(CLOCKS_PER_SEC) < seconds {
            for (text, unit) in texts { hits += reader.read(text, as: unit).count }
            count += texts.count
        }
        let spent = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        print("{\"texts\": \(count), \"seconds\": \(spent), \"preparing\": \(prepared / .seconds(1)), \"hits\": \(hits)}")
    }

    private struct Mistake: Error, CustomStringConvertible { let description: String }

    /// As `labelled.py` counts: `nil` where it holds nothing, or is counted elsewhere.
    private static func category(_ hit: TextHit) -> String? {
        guard hit.strength > .possible else { return nil }
        switch hit.kind {
        case .fullName, .nameWithInitial, .surname, .firstName: return "names"
        case .personal: return "personal data"
        case .circumstance(.child), .circumstance(.group): return "circumstances"
        case .circumstance(.theme), .hiddenCharacters, .lookAlikes: return nil
        }
    }

    private static func roll(_ file: String) throws -> Roll {
        let rows = try CSV.rows(Array(Array(Data(contentsOf: URL(filePath: file))).drop { [0xEF, 0xBB, 0xBF].contains($0) }))
        let headings = rows.first?.fields ?? []
        let pupils = rows.dropFirst().map { row in
            let cells = Dictionary(uniqueKeysWithValues: zip(headings, row.fields))
            let legal = PersonName(forename: cells["Legal Forename"] ?? "", surname: cells["Legal Surname"] ?? "")
            let (forename, surname) = (cells["Preferred Forename"] ?? "", cells["Preferred Surname"] ?? "")
            let knownAs = PersonName(
                forename: forename.isEmpty ? legal.forename : forename, surname: surname.isEmpty ? legal.surname : surname)
            let former = cells["Former Surname"].flatMap { $0.isEmpty ? nil : PersonName(forename: legal.forename, surname: $0) }
            return Pupil(
                id: PupilID(admissionNumber: cells["Admission Number"] ?? ""), upn: cells["UPN"], legalName: legal,
                knownAs: knownAs == legal ? nil : knownAs, formerNames: former.map { [$0] } ?? [])
        }
        return Roll(snapshot: SnapshotID(1), listDate: nil, pupils: pupils)
    }
}
