// SHA-256 by OpenSSL's libcrypto, which uses the processor's own instructions; an opaque context, since its headers are macros all through.
#pragma once
#include <stddef.h>

#pragma clang assume_nonnull begin

typedef struct evp_md_ctx_st sl_sha256;

sl_sha256 *_Nullable sl_sha256_start(void);
int sl_sha256_add(sl_sha256 *context, const void *bytes, size_t length);
// Writes 32 bytes. 1 on success, as libcrypto has it.
int sl_sha256_finish(sl_sha256 *context, unsigned char *digest);
void sl_sha256_free(sl_sha256 *context);

#pragma clang assume_nonnull end
