// libxml2's readers of XML and HTML behind opaque types: its options are macros, and its strings are unsigned and of several owners.
#pragma once
#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

typedef struct _xmlTextReader sl_xml;
typedef struct _xmlDoc sl_html;

// What the reader stands on.
enum sl_xml_node { SL_XML_OUTSIDE = -2, SL_XML_BROKEN = -1, SL_XML_FINISHED = 0, SL_XML_START = 1, SL_XML_END = 2, SL_XML_TEXT = 3, SL_XML_OTHER = 4 };

// The bytes are not copied and must outlive the reader. Nothing outside of them is ever opened.
sl_xml *_Nullable sl_xml_open(const char *bytes, int length);
void sl_xml_close(sl_xml *reader);

// Moves on. A document type and an entity that is not one of XML's own five are outside; text that is not well formed is broken.
enum sl_xml_node sl_xml_next(sl_xml *reader);
// Of an element; valid until the next move.
bool sl_xml_is_empty(sl_xml *reader);
const char *_Nullable sl_xml_name(sl_xml *reader);
const char *_Nullable sl_xml_namespace(sl_xml *reader);
const char *_Nullable sl_xml_text(sl_xml *reader);
// Where it stands, from 1; beyond line 65534 the library knows it of text alone. 0 or less where it is not known.
long sl_xml_line(sl_xml *reader);
// To be freed with sl_xml_free; NULL when the element has none of this name. Without a namespace, only those that have none.
char *_Nullable sl_xml_attribute(sl_xml *reader, const char *name, const char *_Nullable space);
void sl_xml_free(char *text);
// Moves on to the next attribute of the element that it stands on, the first one at first; false after the last. Its name and text
// are then sl_xml_name and sl_xml_text.
bool sl_xml_next_attribute(sl_xml *reader);

// Reads a page as leniently as browsers do, so it may be cut short without a word: beyond the library's limits the rest is left out.
// The bytes are UTF-8, whatever the page says of itself.
sl_html *_Nullable sl_html_open(const char *bytes, int length);
// The page outlives its reader, which is closed with sl_xml_close.
sl_xml *_Nullable sl_html_walk(sl_html *page);
void sl_html_close(sl_html *page);

#pragma clang assume_nonnull end
