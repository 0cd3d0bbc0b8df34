// Pango over a Cairo PDF in memory; GObject's casts, attributes and Pango's units stay out of Swift.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// A PDF that is being written.
typedef struct sl_print sl_print;
// Words set into lines of one width.
typedef struct sl_words sl_words;

// In points. NULL where no memory is left.
sl_print *_Nullable sl_print_open(double width, double height);
void sl_print_free(sl_print *print);
// `made` as ISO 8601, or the library would write the machine's own time.
void sl_print_describe(sl_print *print, const char *title, const char *author, const char *made);
void sl_print_end_page(sl_print *print);
// What follows is of this kind (“P”, “H1”, “TD”) until it ends: what a screen reader tells.
void sl_print_begin(sl_print *print, const char *kind);
void sl_print_end(sl_print *print, const char *kind);
void sl_print_line(sl_print *print, double x, double y, double to_x, double to_y, double width);
// Ends the document. The bytes are the print's own until it is freed; NULL where something went wrong.
const uint8_t *_Nullable sl_print_finish(sl_print *print, size_t *length);

// `text` as UTF-8. NULL where no memory is left.
sl_words *_Nullable sl_words_make(sl_print *print, const char *text, size_t length, double size, double width);
void sl_words_free(sl_words *words);
// A range of bytes; before the lines are asked for.
void sl_words_bold(sl_words *words, uint32_t from, uint32_t to);
void sl_words_fixed_width(sl_words *words, uint32_t from, uint32_t to);
int32_t sl_words_line_count(sl_words *words);
double sl_words_line_height(sl_words *words, int32_t line);
// The upper left corner of the line.
void sl_words_draw(sl_print *print, sl_words *words, int32_t line, double x, double y);
// Letters that no font of this machine has.
int32_t sl_words_unknown(sl_words *words);

#pragma clang assume_nonnull end
