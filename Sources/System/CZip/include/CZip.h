// libzip over bytes in memory; its flags, sources and version gaps stay out of Swift.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct zip sl_zip;

// Opens a whole archive. The bytes are not copied and must outlive it. NULL when they are no archive, or a damaged one.
sl_zip *_Nullable sl_zip_open(const void *bytes, size_t length);
void sl_zip_close(sl_zip *archive);

int64_t sl_zip_count(sl_zip *archive);
// The name of an entry as UTF-8, valid until the archive closes, and what the archive says of its sizes. NULL when it says no size, or the entry is encrypted.
const char *_Nullable sl_zip_entry(sl_zip *archive, uint64_t index, uint64_t *unpacked, uint64_t *packed);
// Unpacks a whole entry of exactly `length` bytes and compares its check sum. False when it is damaged, shorter or longer.
bool sl_zip_read(sl_zip *archive, uint64_t index, void *out, size_t length);

#pragma clang assume_nonnull end
