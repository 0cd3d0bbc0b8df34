// ICU's spoof checker. Debian's ICU headers clash with those inside Foundation, so none of them may show here.
#pragma once
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct sl_spoof sl_spoof;

// NULL where ICU or its list of look-alike letters is broken.
sl_spoof *_Nullable sl_spoof_open(void);
void sl_spoof_close(sl_spoof *checker);
// The skeleton of UTF-8 text: texts that look alike have the same. Returns its length in bytes, of which at most `capacity` are
// written, or -1 where it could not be made.
int32_t sl_spoof_skeleton(const sl_spoof *checker, const char *text, int32_t length, char *_Nullable skeleton, int32_t capacity);

#pragma clang assume_nonnull end
