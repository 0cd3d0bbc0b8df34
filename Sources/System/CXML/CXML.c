#include "CXML.h"

#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>

sl_xml *sl_xml_open(const char *bytes, int length) {
    // No NOENT, no DTDLOAD, no HUGE: entities are not put in, nothing is loaded, and libxml2's own limits hold.
    return xmlReaderForMemory(bytes, length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES);
}

void sl_xml_close(sl_xml *reader) { xmlFreeTextReader(reader); }

enum sl_xml_node sl_xml_next(sl_xml *reader) {
    int moved = xmlTextReaderRead(reader);
    if (moved != 1) return moved == 0 ? SL_XML_FINISHED : SL_XML_BROKEN;
    switch (xmlTextReaderNodeType(reader)) {
        case XML_READER_TYPE_ELEMENT: return SL_XML_START;
        case XML_READER_TYPE_END_ELEMENT: return SL_XML_END;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return SL_XML_TEXT;
        case XML_READER_TYPE_COMMENT:
        case XML_READER_TYPE_PROCESSING_INSTRUCTION:
        case XML_READER_TYPE_XML_DECLARATION: return SL_XML_OTHER;
        case XML_READER_TYPE_DOCUMENT_TYPE:
        case XML_READER_TYPE_ENTITY_REFERENCE: return SL_XML_OUTSIDE;
        default: return SL_XML_BROKEN;
    }
}

bool sl_xml_is_empty(sl_xml *reader) { return xmlTextReaderIsEmptyElement(reader) == 1; }

const char *sl_xml_name(sl_xml *reader) { return (const char *)xmlTextReaderConstLocalName(reader); }

const char *sl_xml_namespace(sl_xml *reader) { return (const char *)xmlTextReaderConstNamespaceUri(reader); }

long sl_xml_line(sl_xml *reader) {
    xmlNodePtr node = xmlTextReaderCurrentNode(reader);
    return node ? xmlGetLineNo(node) : 0;
}

const char *sl_xml_text(sl_xml *reader) { return (const char *)xmlTextReaderConstValue(reader); }

char *sl_xml_attribute(sl_xml *reader, const char *name, const char *space) {
    if (space) return (char *)xmlTextReaderGetAttributeNs(reader, (const xmlChar *)name, (const xmlChar *)space);
    return (char *)xmlTextReaderGetAttribute(reader, (const xmlChar *)name);
}

void sl_xml_free(char *text) { xmlFree(text); }

bool sl_xml_next_attribute(sl_xml *reader) { return xmlTextReaderMoveToNextAttribute(reader) == 1; }

sl_html *sl_html_open(const char *bytes, int length) {
    // No HUGE, nothing loaded, and no other encoding because the page asks for one.
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
    return htmlReadMemory(bytes, length, NULL, "UTF-8", options);
}

sl_xml *sl_html_walk(sl_html *page) { return xmlReaderWalker(page); }

void sl_html_close(sl_html *page) { xmlFreeDoc(page); }
