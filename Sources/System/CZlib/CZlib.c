#include "CZlib.h"

#include <zlib.h>

long sl_inflate(const void *bytes, size_t length, void *out, size_t room) {
    uLongf written = room;
    return uncompress(out, &written, bytes, length) == Z_OK ? (long)written : -1;
}
