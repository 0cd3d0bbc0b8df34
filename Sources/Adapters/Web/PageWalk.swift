import CXML

/// Walks the elements of one page in their order. Browsers' leniency is libxml2's; whether it came to the end is asked by a mark behind the page.
@safe final class PageWalk {
    enum Event {
        /// The name in lower case, and its attributes with their names in lower case.
        case start(String, [(name: String, value: String)])
        case end(String)
        case text(String)
    }

    /// An element that stands behind everything: beyond the library's limits, or in a tag that never ends, it is not met.
    private static let mark = "safelight-end-of-page"

    private let page: OpaquePointer
    private let reader: OpaquePointer
    private var openElement: String?
    /// Whether the last element that started is the mark: then nothing of the page was left out.
    private(set) var isWhole = false

    /// `utf8` is a page's text without any byte of zero. Fails where the library can make nothing of it.
    init?(utf8: [UInt8]) {
        let bytes = (utf8 + Array("\n<\(Self.mark)></\(Self.mark)>".utf8)).map { CChar(bitPattern: $0) }
        guard let length = Int32(exactly: bytes.count), let page = unsafe sl_html_open(bytes, length) else { return nil }
        guard let reader = unsafe sl_html_walk(page) else {
            unsafe sl_html_close(page)
            return nil
        }
        unsafe self.page = page
        unsafe self.reader = reader
    }

    deinit {
        unsafe sl_xml_close(reader)
        unsafe sl_html_close(page)
    }

    /// `nil` at the end.
    func next() -> Event? {
        if let name = openElement {
            openElement = nil
            return .end(name)
        }
        while true {
            switch unsafe sl_xml_next(reader) {
            case SL_XML_START:
                let name = self.name
                isWhole = name == Self.mark
                if unsafe sl_xml_is_empty(reader) { openElement = name }
                return .start(name, attributes())
            case SL_XML_END: return .end(name)
            case SL_XML_TEXT: return .text(text)
            case SL_XML_OTHER, SL_XML_OUTSIDE: continue
            default: return nil
            }
        }
    }

    private func attributes() -> [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        while unsafe sl_xml_next_attribute(reader) { attributes.append((name, text)) }
        return attributes
    }

    private var name: String { unsafe sl_xml_name(reader).map { unsafe String(cString: $0) }?.lowercased() ?? "" }
    private var text: String { unsafe sl_xml_text(reader).map { unsafe String(cString: $0) } ?? "" }
}
