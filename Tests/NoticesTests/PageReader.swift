import Foundation
import FoundationXML
import Testing

/// A page as a plain XML reader sees it; recording it fails the test where the page is not well-formed.
final class PageReader: NSObject, XMLParserDelegate {
    struct Element: Equatable {
        let name: String
        let attributes: [String: String]
    }

    private(set) var elements: [Element] = []
    /// What a reader sees before opening anything: the text of the body outside what `<details>` hides.
    private(set) var openText = ""
    /// The elements inside drawings.
    private(set) var drawn: [String] = []
    private var open: [String] = []

    init(_ html: String, sourceLocation: SourceLocation = #_sourceLocation) {
        super.init()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        let isWellFormed = parser.parse()
        #expect(isWellFormed, "\(parser.parserError.map(String.init(describing:)) ?? "")", sourceLocation: sourceLocation)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        if open.contains("svg") { drawn.append(name) }
        open.append(name)
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        guard open.contains("body"), !open.contains("details") || open.contains("summary") else { return }
        openText += text
    }

    /// Which elements with which attributes, without the values.
    var structure: [String] { elements.map { "\($0.name) \($0.attributes.keys.sorted())" } }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    /// Every value of an attribute, in order.
    func values(_ attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }
}

/// What holds for every page, whatever it says.
func expectSound(_ html: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let page = PageReader(html, sourceLocation: sourceLocation)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"), sourceLocation: sourceLocation)

    // Nothing comes from elsewhere, and nothing runs.
    for address in page.values("src") + page.values("href") {
        let isOwn =
            address.hasPrefix("data:image/jpeg;base64,") || address.hasPrefix("#") || address == "index.html"
            || address.wholeMatch(of: /[0-9a-f]{12}\.html|previews\/[0-9a-f]{12}\.jpg/) != nil
        #expect(isOwn, "\(address)", sourceLocation: sourceLocation)
    }
    // A page's own preview may stand in its styles, for the tiles that share it.
    let styles = html.split(separator: "<style>")[1].split(separator: "</style>")[0]
        .replacing(/url\("data:image\/jpeg;base64,[A-Za-z0-9+\/=]+"\)/, with: "")
    for way in ["url(", "@import", "//", "image-set"] { #expect(!styles.contains(way), sourceLocation: sourceLocation) }
    for name in ["script", "link", "iframe", "object", "embed", "base", "form", "image", "use", "foreignObject", "animate", "set"] {
        #expect(page.all(name).isEmpty, "\(name)", sourceLocation: sourceLocation)
    }
    let drawn = page.drawn.filter { !["svg", "g", "path", "rect", "text", "title"].contains($0) }
    #expect(drawn.isEmpty, "\(drawn)", sourceLocation: sourceLocation)
    let attributes = Set(page.elements.flatMap(\.attributes.keys))
    #expect(attributes.allSatisfy { !$0.hasPrefix("on") && $0 != "style" && $0 != "srcset" }, sourceLocation: sourceLocation)
    let security = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes["content"] ?? ""
    #expect(security.hasPrefix("default-src 'none'; img-src "), sourceLocation: sourceLocation)

    // People who do not see it can find their way.
    let levels = page.elements.compactMap { $0.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.1) } }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, sourceLocation: sourceLocation)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(levels)", sourceLocation: sourceLocation) }
    #expect(page.all("img").allSatisfy { $0.attributes["alt"]?.isEmpty == false }, sourceLocation: sourceLocation)
    let drawings = page.all("svg").filter { $0.attributes["role"] == "img" }
    #expect(drawings.allSatisfy { $0.attributes["aria-label"]?.isEmpty == false }, sourceLocation: sourceLocation)
    let ids = page.values("id")
    #expect(Set(ids).count == ids.count, sourceLocation: sourceLocation)
    let targets = page.values("href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) } + page.values("aria-labelledby")
    #expect(Set(targets).isSubset(of: ids), sourceLocation: sourceLocation)
}
