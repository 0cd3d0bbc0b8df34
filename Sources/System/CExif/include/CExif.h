// libexif behind opaque types; its inline helpers and callbacks with variadic arguments cannot be imported.
#pragma once
#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

typedef struct _ExifData sl_exif;

// Reads "Exif\0\0" and a TIFF structure after it. `corrupt` tells whether libexif met damage in the directories (maker notes are not looked at). NULL when nothing could be read.
sl_exif *_Nullable sl_exif_read(const unsigned char *bytes, unsigned int length, bool *corrupt);
void sl_exif_free(sl_exif *data);

// Image, thumbnail, Exif, GPS, interoperability: libexif's ExifIfd numbers 0, 1, 2, 3, 4.
// The raw bytes of a field in the file's byte order; NULL when it is absent.
const unsigned char *_Nullable sl_exif_field(sl_exif *data, int directory, int tag, size_t *length);
// How many fields a directory has.
unsigned int sl_exif_count(sl_exif *data, int directory);
bool sl_exif_is_big_endian(sl_exif *data);

#pragma clang assume_nonnull end
