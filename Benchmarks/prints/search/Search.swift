import Domain
import Foundation
import Imaging
import Ledger
import Records

/// Takes pictures' prints and searches for pictures by them, a line of JSON for each: for measuring, never for photos of a school, since it opens files without giving anything up.
@main
struct Program {
    private struct Kept: Encodable {
        var file = ""
        /// `nil` where there is too little in the picture, or it could not be opened.
        var print: PicturePrint?
        /// The bits of every likeness that is kept.
        var bits: [UInt64] = []
        var milliseconds = 0.0

        mutating func set(_ print: PicturePrint?) {
            self.print = print
            bits = print?.kept.map(\.bits) ?? []
        }
    }

    private struct Answer: Encodable {
        let milliseconds: Double
        let photos: [String]
        let similarities: [Double]
    }

    private static let usage = """
        usage: safelight-prints take | make COUNT | empty LEDGER | ask LEDGER
          take   files on standard input, one a line; prints what is kept of each
          make   COUNT prints of pictures that nobody took: those on standard input, each wave up or down by chance
          empty  makes a ledger
          ask    prints on standard input, one a line; the photos of the ledger that each resembles

        """

    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        switch (words.first, words.count) {
        case ("take", 1): try take()
        case ("make", 2): try make(Int(words[1]) ?? 0)
        case ("empty", 2): _ = try SQLiteLedger(path: words[1])
        case ("ask", 2): try await ask(words[1])
        default:
            FileHandle.standardError.write(Data(usage.utf8))
            exit(64)
        }
    }

    private static func take() throws {
        guard let reader = PhotoReader(heif: [], module: []) else { exit(70) }
        while let file = readLine() {
            let bytes = try Array(Data(contentsOf: URL(filePath: file)))
            var line = Kept(file: file)
            let begun = ContinuousClock.now
            // As the worker opens a picture that is no photo of the store.
            if case .seen = reader.open(bytes, sidecars: [], longestEdge: 512, maxPixels: 120_000_000) {
                line.set(reader.picturePrint().value)
            }
            line.milliseconds = (ContinuousClock.now - begun) / .milliseconds(1)
            try tell(line)
        }
    }

    private static func make(_ count: Int) throws {
        var chance = Chance(state: 1)
        let models = prints()
        for _ in 0..<count {
            guard var bytes = models.randomElement(using: &chance)?.bytes else { exit(65) }
            for place in 3..<bytes.count where Bool.random(using: &chance) { bytes[place] = 0 &- bytes[place] }
            var line = Kept()
            line.set(PicturePrint(bytes: bytes))
            try tell(line)
        }
    }

    private static func ask(_ path: String) async throws {
        let ledger = try SQLiteLedger(path: path, mayCreate: false)
        for print in prints() {
            let begun = ContinuousClock.now
            let found = try await ledger.photos(resembling: PictureSearch(print))
            let milliseconds = (ContinuousClock.now - begun) / .milliseconds(1)
            try tell(Answer(milliseconds: milliseconds, photos: found.map(\.photo.description), similarities: found.map(\.similarity)))
        }
    }

    private static func prints() -> [PicturePrint] {
        var prints: [PicturePrint] = []
        while let line = readLine() {
            guard let print = try? JSONDecoder().decode(PicturePrint.self, from: Data("\"\(line)\"".utf8)) else { exit(65) }
            prints.append(print)
        }
        return prints
    }

    private static func tell(_ line: some Encodable) throws { print(String(decoding: try JSONEncoder().encode(line), as: UTF8.self)) }

    /// Numbers that are the same every time: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    private struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }
}
