import CXML

/// Walks one XML document: a part of a workbook, or a transfer file. Nothing outside of it is ever opened, and entities of its own stop the list.
@safe final class XMLReader {
    enum Event {
        /// The local name; empty for elements of other vocabularies, which are of no concern here.
        case start(String)
        case end(String)
        case text(String)
    }

    /// What is read of which documents, and how their faults are told.
    struct Vocabulary: Sendable {
        /// The namespaces whose elements count; `nil` for that of the outermost element, whichever it is.
        let namespaces: Set<String>?
        let damaged: ListStopped
        /// The document asks for what is not in it.
        let outside: ListStopped
    }

    private static let relationships = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ]

    private let vocabulary: Vocabulary
    private var outermost: String?
    private let reader: OpaquePointer
    private let bytes: UnsafeMutableBufferPointer<CChar>
    /// An empty element has no end of its own.
    private var emptyElement: String?

    init(_ given: [UInt8], _ vocabulary: Vocabulary = .workbook) throws(ListStopped) {
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(1, given.count))
        _ = unsafe copy.initialize(from: given.lazy.map { CChar(bitPattern: $0) })
        guard let start = copy.baseAddress, let opened = unsafe sl_xml_open(start, Int32(given.count)) else {
            unsafe copy.deallocate()
            throw vocabulary.damaged
        }
        self.vocabulary = vocabulary
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
            case SL_XML_OUTSIDE: throw vocabulary.outside
            default: throw vocabulary.damaged
            }
        }
    }

    /// Where the last event stands, from 1.
    var line: Int { unsafe Int(sl_xml_line(reader)) }

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
        let space = unsafe sl_xml_namespace(reader).map { unsafe String(cString: $0) } ?? ""
        let first = outermost ?? space
        outermost = first
        guard vocabulary.namespaces?.contains(space) ?? (space == first), let name = unsafe sl_xml_name(reader) else { return "" }
        return unsafe String(cString: name)
    }

    @unsafe private func owned(_ text: UnsafeMutablePointer<CChar>?) -> String? {
        guard let text = unsafe text else { return nil }
        defer { unsafe sl_xml_free(text) }
        return unsafe String(cString: text)
    }
}

/// Walking by elements, for documents of which most is not to be read: the text of what is passed over never becomes a string.
extension XMLReader {
    /// The name of the next element inside the one that is open; `nil` once that one has ended.
    func child() throws(ListStopped) -> String? {
        if emptyElement != nil {
            emptyElement = nil
            return nil
        }
        while true {
            switch try step() {
            case SL_XML_START:
                let name = self.name
                if unsafe sl_xml_is_empty(reader) { emptyElement = name }
                return name
            case SL_XML_END: return nil
            default: continue
            }
        }
    }

    /// The text of the element that started last, to its end; elements inside of it are passed over.
    func text() throws(ListStopped) -> String {
        if emptyElement != nil {
            emptyElement = nil
            return ""
        }
        var text = ""
        while true {
            switch try step() {
            case SL_XML_TEXT: if let part = unsafe sl_xml_text(reader) { unsafe text += String(cString: part) }
            case SL_XML_START: if unsafe !sl_xml_is_empty(reader) { try skip() }
            case SL_XML_END: return text
            default: continue
            }
        }
    }

    /// To the end of the element that started last.
    func skip() throws(ListStopped) {
        if emptyElement != nil {
            emptyElement = nil
            return
        }
        var depth = 1
        while depth > 0 {
            switch try step() {
            case SL_XML_START: if unsafe !sl_xml_is_empty(reader) { depth += 1 }
            case SL_XML_END: depth -= 1
            default: continue
            }
        }
    }

    /// What follows the outermost element; stops where the document is not well formed to its end.
    func finish() throws(ListStopped) {
        while try next() != nil {}
    }

    private func step() throws(ListStopped) -> sl_xml_node {
        let node = unsafe sl_xml_next(reader)
        switch node {
        case SL_XML_START, SL_XML_END, SL_XML_TEXT, SL_XML_OTHER: return node
        case SL_XML_OUTSIDE: throw vocabulary.outside
        default: throw vocabulary.damaged
        }
    }
}

extension XMLReader.Vocabulary {
    /// Spreadsheets and what holds their parts together, each with its name in the strict form of the standard (ECMA-376, ISO/IEC 29500).
    static let workbook = Self(
        namespaces: [
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://schemas.openxmlformats.org/package/2006/relationships",
        ], damaged: WorkbookFault.damaged, outside: WorkbookFault.outside)
}
