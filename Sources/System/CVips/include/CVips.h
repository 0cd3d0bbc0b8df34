// libvips 8.14 behind fixed-argument calls: its own functions are variadic, which Swift cannot import, and its headers drag glib's macros along.
#pragma once
#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

typedef struct _VipsImage sl_image;

// Starts libvips with one thread, no operation cache, no modules, and only the loaders named in sl_vips_load. 0 on success.
int sl_vips_start(void);
// Opens the module that holds the HEIF/AVIF loader; without it AVIF cannot be read. 0 on success.
int sl_vips_open_module(const char *path);

typedef enum { SL_JPEG, SL_PNG, SL_WEBP, SL_TIFF, SL_GIF, SL_AVIF } sl_loader;

// Reads the header now and the pixels later, in order, failing on any error in them. `shrink` is 1, 2, 4 or 8 and counts for JPEG only. The bytes must outlive the image. NULL on failure.
sl_image *_Nullable sl_vips_load(sl_loader loader, const void *bytes, size_t length, int shrink);
// Wraps 8-bit interleaved pixels without copying; they must outlive the image. NULL on failure.
sl_image *_Nullable sl_vips_wrap(const void *pixels, size_t length, int width, int height, int bands);
// A copy of `profile` becomes the embedded ICC profile.
void sl_vips_set_profile(sl_image *image, const void *profile, size_t length);
// The embedded ICC profile, owned by the image; NULL when there is none.
const void *_Nullable sl_vips_profile(sl_image *image, size_t *length);

int sl_vips_width(sl_image *image);
int sl_vips_height(sl_image *image);
int sl_vips_pages(sl_image *image);
bool sl_vips_has_alpha(sl_image *image);
// Four inks: needs a profile to become RGB.
bool sl_vips_is_cmyk(sl_image *image);
// 8-bit sRGB with three bands already.
bool sl_vips_is_plain_rgb(sl_image *image);

// Each gives a new image, or NULL on failure; the argument stays the caller's.
sl_image *_Nullable sl_vips_flatten_white(sl_image *image);
sl_image *_Nullable sl_vips_icc_to_srgb(sl_image *image);
// Adobe RGB, CMYK and the like without a usable profile; greyscale, 16 bits.
sl_image *_Nullable sl_vips_to_srgb(sl_image *image);
sl_image *_Nullable sl_vips_resize(sl_image *image, double scale);
// Made smaller, quickly, by a linear kernel as wide as the step: softer than sl_vips_resize. For looking, not for publishing.
sl_image *_Nullable sl_vips_shrink(sl_image *image, double scale);
// Turned clockwise about the centre by any number of degrees, on grey, and as large as it takes to lose nothing.
sl_image *_Nullable sl_vips_tilt(sl_image *image, double degrees);
// EXIF orientation 2 to 8.
sl_image *_Nullable sl_vips_turn(sl_image *image, int orientation);
// Exactly that size, whatever the shape.
sl_image *_Nullable sl_vips_fit(sl_image *image, int width, int height);
sl_image *_Nullable sl_vips_cut(sl_image *image, int left, int top, int width, int height);
// `sigma` in pixels.
sl_image *_Nullable sl_vips_blur(sl_image *image, double sigma);
// Three bands of one 8-bit value.
sl_image *_Nullable sl_vips_plain(int width, int height, int grey);
// `image` with `part` laid on it, which may not grow it.
sl_image *_Nullable sl_vips_place(sl_image *image, sl_image *part, int left, int top);
// `image` with the RGBA picture `veil` of the same size over it.
sl_image *_Nullable sl_vips_cover(sl_image *image, sl_image *veil);
// An SVG of our own, as RGBA, computed: no photo comes near this loader, which is shut before and after. The bytes need not outlive the call.
sl_image *_Nullable sl_vips_draw(const void *svg, size_t length);
// Where the window of that size lies that draws the eye most, by libvips's `attention`, in pixels from the top left corner. 0 on success.
int sl_vips_attention(sl_image *image, int width, int height, int *left, int *top);
// Computes every pixel: this is where a decoder's errors show.
sl_image *_Nullable sl_vips_compute(sl_image *image);

// JPEG bytes without any metadata, to be freed with sl_vips_free. 0 on success.
int sl_vips_save_jpeg(sl_image *image, int quality, void *_Nullable *_Nonnull bytes, size_t *length);

// Computes the picture and copies its 8-bit pixels, row after row without padding; `length` must be theirs. 0 on success.
int sl_vips_copy_pixels(sl_image *image, void *to, size_t length);

void sl_vips_unref(sl_image *image);
void sl_vips_free(void *bytes);
// What libvips said since the last clearing.
const char *sl_vips_error(void);
void sl_vips_clear_error(void);
const char *sl_vips_version(void);

#pragma clang assume_nonnull end
