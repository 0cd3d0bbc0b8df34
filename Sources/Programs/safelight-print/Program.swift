import CPosix
import Foundation
import Papers
import Printing

/// Sets one paper as PDF: an order comes on standard input, a line with the receipt and the bytes go out. Its libraries open fonts and could open pictures, so that it holds nothing else: no ledger, no list, no network, and no path but those of fonts.
@main
struct Program {
    static func main() {
        guard let bytes = try? FileHandle.standardInput.readToEnd(), let order = try? JSONDecoder().decode(PrintOrder.self, from: bytes)
        else {
            fail("the order could not be read")
        }
        // A report of a thousand copies takes a few seconds and 200 MB.
        var limits = sl_limits(address_space: 4 << 30, file_size: 1 << 20, cpu_seconds: 120)
        if let step = unsafe sl_confine(&limits) { fail("the printer could not be locked in: \(unsafe String(cString: step))") }
        do {
            let print = try Print(order.paper, by: order.author, made: order.made)
            let receipt = PrintReceipt(pages: print.pageCount, lettersWithoutFont: print.lettersWithoutFont)
            let line = try JSONEncoder().encode(receipt)
            try FileHandle.standardOutput.write(contentsOf: line + [UInt8(ascii: "\n")] + print.bytes)
        } catch {
            fail("\(error)")
        }
    }

    private static func fail(_ words: String) -> Never {
        try? FileHandle.standardError.write(contentsOf: Data("safelight-print: \(words)\n".utf8))
        exit(70)
    }
}
