import Foundation
import FoundationXML
import Testing

/// What poppler's tools, which share no code with the printer, say of a PDF.
func read(_ bytes: [UInt8], with tool: String, _ options: [String] = [], to output: [String] = []) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "safelight-print-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(tool)")
    process.arguments = options + [file.path()] + output
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(tool): \(text)")
    return text
}

/// The words of a PDF in the order in which they were drawn, without the signs that keep directions apart.
func words(ofPDF bytes: [UInt8]) throws -> String { squeezed(try read(bytes, with: "pdftotext", ["-raw"], to: ["-"])) }

/// Without what lines and cells break.
func squeezed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace && !(0x2066...0x2069).contains($0.value) }))
}

/// The words of a page's body in their order, without its foot.
func words(ofPage html: String) -> String { squeezed(PageText(html).text) }

private final class PageText: NSObject, XMLParserDelegate {
    private(set) var text = ""
    private var open: [String] = []

    init(_ html: String) {
        super.init()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        #expect(parser.parse())
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
        open.append(name)
        // The print has a point there too, as a letter.
        if name == "li", attributes["class"] == nil { text += "•" }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters more: String) {
        if open.contains("body"), !open.contains("footer") { text += more }
    }
}
