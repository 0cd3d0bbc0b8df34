#include "CPango.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

struct sl_print {
    cairo_surface_t *surface;
    cairo_t *cairo;
    GByteArray *bytes;
};

struct sl_words {
    PangoLayout *layout;
    PangoAttrList *attributes;
};

static cairo_status_t append(void *closure, const unsigned char *bytes, unsigned int length) {
    g_byte_array_append(closure, bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

sl_print *sl_print_open(double width, double height) {
    sl_print *print = calloc(1, sizeof *print);
    if (!print) return NULL;
    print->bytes = g_byte_array_new();
    print->surface = cairo_pdf_surface_create_for_stream(append, print->bytes, width, height);
    print->cairo = cairo_create(print->surface);
    if (cairo_status(print->cairo) != CAIRO_STATUS_SUCCESS) {
        sl_print_free(print);
        return NULL;
    }
    return print;
}

void sl_print_free(sl_print *print) {
    cairo_destroy(print->cairo);
    cairo_surface_destroy(print->surface);
    g_byte_array_unref(print->bytes);
    free(print);
}

void sl_print_describe(sl_print *print, const char *title, const char *author, const char *made) {
    cairo_pdf_surface_set_metadata(print->surface, CAIRO_PDF_METADATA_TITLE, title);
    cairo_pdf_surface_set_metadata(print->surface, CAIRO_PDF_METADATA_AUTHOR, author);
    cairo_pdf_surface_set_metadata(print->surface, CAIRO_PDF_METADATA_CREATE_DATE, made);
    cairo_pdf_surface_set_metadata(print->surface, CAIRO_PDF_METADATA_MOD_DATE, made);
}

void sl_print_end_page(sl_print *print) { cairo_show_page(print->cairo); }
void sl_print_begin(sl_print *print, const char *kind) { cairo_tag_begin(print->cairo, kind, NULL); }
void sl_print_end(sl_print *print, const char *kind) { cairo_tag_end(print->cairo, kind); }

void sl_print_line(sl_print *print, double x, double y, double to_x, double to_y, double width) {
    cairo_set_line_width(print->cairo, width);
    cairo_move_to(print->cairo, x, y);
    cairo_line_to(print->cairo, to_x, to_y);
    cairo_stroke(print->cairo);
}

const uint8_t *sl_print_finish(sl_print *print, size_t *length) {
    cairo_status_t drawn = cairo_status(print->cairo);
    cairo_surface_finish(print->surface);
    if (drawn != CAIRO_STATUS_SUCCESS || cairo_surface_status(print->surface) != CAIRO_STATUS_SUCCESS) return NULL;
    *length = print->bytes->len;
    return print->bytes->data;
}

sl_words *sl_words_make(sl_print *print, const char *text, size_t length, double size, double width) {
    sl_words *words = calloc(1, sizeof *words);
    if (!words) return NULL;
    words->layout = pango_cairo_create_layout(print->cairo);
    words->attributes = pango_attr_list_new();
    PangoContext *context = pango_layout_get_context(words->layout);
    pango_context_set_language(context, pango_language_from_string("en-GB"));
    // A line that begins with an Arabic name is an English line still.
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
    pango_layout_set_auto_dir(words->layout, FALSE);
    PangoFontDescription *font = pango_font_description_from_string("DejaVu Sans");
    // One unit of the page is a point; a size in points would be scaled to a screen's.
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_layout_set_font_description(words->layout, font);
    pango_font_description_free(font);
    pango_layout_set_single_paragraph_mode(words->layout, TRUE);
    pango_layout_set_width(words->layout, (int)(width * PANGO_SCALE));
    pango_layout_set_wrap(words->layout, PANGO_WRAP_WORD_CHAR);
    // A hyphen that is not in an address or a digest must not seem to be.
    pango_attr_list_insert(words->attributes, pango_attr_insert_hyphens_new(FALSE));
    pango_layout_set_attributes(words->layout, words->attributes);
    pango_layout_set_text(words->layout, text, (int)length);
    return words;
}

void sl_words_free(sl_words *words) {
    pango_attr_list_unref(words->attributes);
    g_object_unref(words->layout);
    free(words);
}

static void add(sl_words *words, PangoAttribute *attribute, uint32_t from, uint32_t to) {
    attribute->start_index = from;
    attribute->end_index = to;
    pango_attr_list_insert(words->attributes, attribute);
    pango_layout_set_attributes(words->layout, words->attributes);
}

void sl_words_bold(sl_words *words, uint32_t from, uint32_t to) {
    add(words, pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, to);
}

void sl_words_fixed_width(sl_words *words, uint32_t from, uint32_t to) {
    add(words, pango_attr_family_new("DejaVu Sans Mono"), from, to);
}

int32_t sl_words_line_count(sl_words *words) { return pango_layout_get_line_count(words->layout); }

static PangoLayoutIter *at(sl_words *words, int32_t line) {
    PangoLayoutIter *place = pango_layout_get_iter(words->layout);
    while (line-- > 0 && pango_layout_iter_next_line(place)) {
    }
    return place;
}

double sl_words_line_height(sl_words *words, int32_t line) {
    PangoLayoutIter *place = at(words, line);
    PangoRectangle extents;
    pango_layout_iter_get_line_extents(place, NULL, &extents);
    pango_layout_iter_free(place);
    return (double)extents.height / PANGO_SCALE;
}

void sl_words_draw(sl_print *print, sl_words *words, int32_t line, double x, double y) {
    PangoLayoutIter *place = at(words, line);
    PangoRectangle extents;
    pango_layout_iter_get_line_extents(place, NULL, &extents);
    int baseline = pango_layout_iter_get_baseline(place) - extents.y;
    cairo_move_to(print->cairo, x + (double)extents.x / PANGO_SCALE, y + (double)baseline / PANGO_SCALE);
    pango_cairo_show_layout_line(print->cairo, pango_layout_iter_get_line_readonly(place));
    pango_layout_iter_free(place);
}

int32_t sl_words_unknown(sl_words *words) { return pango_layout_get_unknown_glyphs_count(words->layout); }
