// A libheif newer than Debian's, opened by path: two of them in one process export the same names, so ours is loaded local and deep-bound.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// Opens the library and its plugins once. 0 on success.
int sl_heif_open(const char *path);
const char *_Nullable sl_heif_version(void);

typedef struct {
    int width, height;
    // 3 (RGB) or 4 (RGBA) bytes a pixel.
    int bands;
    size_t stride;
    const uint8_t *_Nullable pixels;
    // The embedded ICC profile, if any.
    const uint8_t *_Nullable profile;
    size_t profile_length;
    // CICP colour primaries and transfer (ITU-T H.273), 2 when not said.
    int primaries, transfer;
    // What to give back.
    void *_Nullable owner;
} sl_heif_picture;

typedef enum { SL_HEIF_OK, SL_HEIF_NOT_OPEN, SL_HEIF_TOO_LARGE, SL_HEIF_FAILED } sl_heif_status;

// Decodes the primary image (never its thumbnail), turned as its irot and imir say. `message` points to a static or thread-owned text on failure.
sl_heif_status sl_heif_decode(const void *bytes, size_t length, int64_t max_pixels, sl_heif_picture *picture,
                              char *message, size_t message_length);
void sl_heif_release(sl_heif_picture *picture);

#pragma clang assume_nonnull end
