import Foundation
import Papers

/// The program beside this one that makes PDFs: its libraries could open pictures, so that they are not in this one.
enum Printer {
    static func print(_ paper: Paper, by author: String, made: String) throws -> (receipt: PrintReceipt, bytes: [UInt8]) {
        let order = try JSONEncoder().encode(PrintOrder(paper: paper, author: author, made: made))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Opening.program("safelight-print"))
        process.arguments = []
        // Fonts are the same whoever asks.
        process.environment = ["LC_ALL": "C.UTF-8"]
        let (given, taken, said) = (Pipe(), Pipe(), Pipe())
        process.standardInput = given
        process.standardOutput = taken
        process.standardError = said
        do {
            try process.run()
        } catch {
            throw Stop(
                .unavailable, "the program “safelight-print” cannot be started, so nothing was written. It must lie beside “safelight”.")
        }
        // It answers only when the whole order is there.
        try? given.fileHandleForWriting.write(contentsOf: order)
        try? given.fileHandleForWriting.close()
        let answer = (try? taken.fileHandleForReading.readToEnd()) ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0, process.terminationReason == .exit, let end = answer.firstIndex(of: UInt8(ascii: "\n")),
            let receipt = try? JSONDecoder().decode(PrintReceipt.self, from: answer[..<end])
        else {
            throw Stop(.unavailable, "no PDF could be made, so nothing was written. Have Safelight built and tested anew (“make build”).")
        }
        let bytes = [UInt8](answer[answer.index(after: end)...])
        guard bytes.starts(with: Array("%PDF-".utf8)), bytes.count > 1000 else {
            throw Stop(
                .unavailable, "what came back was no PDF, so nothing was written. Have Safelight built and tested anew (“make build”).")
        }
        return (receipt, bytes)
    }
}
