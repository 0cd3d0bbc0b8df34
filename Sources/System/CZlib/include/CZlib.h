// zlib's one call that is needed; its header's macros stay out of Swift.
#pragma once
#include <stddef.h>

#pragma clang assume_nonnull begin

// Inflates a whole zlib stream into `out`. Gives the number of bytes, or -1 when the stream is broken or does not fit.
long sl_inflate(const void *bytes, size_t length, void *out, size_t room);

#pragma clang assume_nonnull end
