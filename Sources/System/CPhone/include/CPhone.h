// libphonenumber's search for telephone numbers in a text, behind C: the library is C++, and its headers bring in protobuf's.
#pragma once
#include <stdint.h>

#pragma clang assume_nonnull begin

#ifdef __cplusplus
extern "C" {
#endif

// Offsets in bytes.
struct sl_phone_range {
    int32_t start;
    int32_t end;
};

// Searches UTF-8 text for numbers as they are dialled in the United Kingdom, or from abroad with a plus sign, that can have been
// given out. Fills at most `capacity` ranges and returns how many there are, or -1 where it could not look.
int32_t sl_phone_find(const char *text, int32_t length, struct sl_phone_range *_Nullable ranges, int32_t capacity);

#ifdef __cplusplus
}
#endif

#pragma clang assume_nonnull end
