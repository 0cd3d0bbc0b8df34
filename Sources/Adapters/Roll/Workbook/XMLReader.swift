import CXML

/// Walks one XML part of a workbook. Nothing outside of the part is ever opened, and entities of its own stop the list.
@safe final class XMLReader {
    enum Event {
        /// The local name; empty for elements of other vocabularies, which are of no concern here.
        case start(String)
        case end(String)
        case text(String)
    }

    /// The vocabularies that are read, each with its name in the strict form of the standard (ECMA-376, ISO/IEC 29500).
    private static let vocabularies: Set<String> = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/package/2006/relationships",
    ]
    private static let relationships = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ]

    private let reader: OpaquePointer
    private let bytes: UnsafeMutableBufferPointer<CChar>
    /// An empty element has no end of its own.
    private var emptyElement: String?

    init(_ given: [UInt8]) throws(ListStopped) {
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(1, given.count))
        _ = unsafe copy.initialize(from: given.lazy.map { CChar(bitPattern: $0) })
        guard let start = copy.baseAddress, let opened = unsafe sl_xml_open(start, Int32(given.count)) else {
            unsafe copy.deallocate()
            throw WorkbookFault.damaged
        }
        unsafe bytes = copy
        unsafe reader = opened
    }

    deinit {
        unsafe sl_xml_close(reader)
        unsafe bytes.deallocate()
    }

    /// `nil` at the end of a part that is well formed to its end.
    func next() throws(ListStopped) -> Event? {
        if let name = emptyElement {
            emptyElement = nil
            return .end(name)
        }
        while true {
            switch unsafe sl_xml_next(reader) {
            case SL_XML_START:
                let name = self.name
                if unsafe sl_xml_is_empty(reader) { emptyElement = name }
                return .start(name)
            case SL_XML_END: return .end(name)
            case SL_XML_TEXT:
                if let text = unsafe sl_xml_text(reader) { return unsafe .text(String(cString: text)) }
            case SL_XML_OTHER: continue
            case SL_XML_FINISHED: return nil
            case SL_XML_OUTSIDE: throw WorkbookFault.outside
            default: throw WorkbookFault.damaged
            }
        }
    }

    /// Of the element that started last.
    func attribute(_ name: String) -> String? { unsafe owned(sl_xml_attribute(reader, name, nil)) }

    /// The id of a relationship, of the element that started last.
    var relationship: String? {
        for space in Self.relationships {
            if let id = unsafe owned(sl_xml_attribute(reader, "id", space)) { return id }
        }
        return nil
    }

    /// Of a flag as XML Schema writes it.
    func flag(_ name: String) -> Bool { ["1", "true"].contains(attribute(name)) }

    private var name: String {
        guard let space = unsafe sl_xml_namespace(reader), unsafe Self.vocabularies.contains(String(cString: space)),
            let name = unsafe sl_xml_name(reader)
        else { return "" }
        return unsafe String(cString: name)
    }

    @unsafe private func owned(_ text: UnsafeMutablePointer<CChar>?) -> String? {
        guard let text = unsafe text else { return nil }
        defer { unsafe sl_xml_free(text) }
        return unsafe String(cString: text)
    }
}
