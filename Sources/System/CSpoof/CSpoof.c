#include "CSpoof.h"

#include <unicode/uspoof.h>

sl_spoof *sl_spoof_open(void) {
    UErrorCode status = U_ZERO_ERROR;
    USpoofChecker *checker = uspoof_open(&status);
    if (U_SUCCESS(status)) return (sl_spoof *)checker;
    uspoof_close(checker);
    return NULL;
}

void sl_spoof_close(sl_spoof *checker) { uspoof_close((USpoofChecker *)checker); }

int32_t sl_spoof_skeleton(const sl_spoof *checker, const char *text, int32_t length, char *skeleton, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    // The type of skeleton is of no meaning since ICU 58.
    int32_t needed = uspoof_getSkeletonUTF8((const USpoofChecker *)checker, 0, text, length, skeleton, capacity, &status);
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? needed : -1;
}
