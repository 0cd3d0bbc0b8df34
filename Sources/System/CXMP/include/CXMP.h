// exempi (Adobe's XMP reader) behind one walk: its own iterator hands out strings through an opaque class and globals.
#pragma once
#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

// Namespace, path with registered prefixes, value: all UTF-8, valid during the call only. Returning false ends the walk.
typedef bool (*sl_xmp_visit)(void *context, const char *schema, const char *path, const char *value);

// Prefixes used in the paths must be registered before the first walk, since a packet may call a namespace anything.
int sl_xmp_register(const char *uri, const char *prefix);
// Parses one packet and visits each leaf. 0 on success, -1 when it is not well-formed XMP.
int sl_xmp_walk(const char *bytes, size_t length, void *_Nullable context, sl_xmp_visit visit);

#pragma clang assume_nonnull end
