#include "CCrypto.h"

#include <openssl/evp.h>

sl_sha256 *sl_sha256_start(void) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (context && EVP_DigestInit_ex(context, EVP_sha256(), NULL) != 1) {
        EVP_MD_CTX_free(context);
        return NULL;
    }
    return context;
}

int sl_sha256_add(sl_sha256 *context, const void *bytes, size_t length) { return EVP_DigestUpdate(context, bytes, length); }
int sl_sha256_finish(sl_sha256 *context, unsigned char *digest) { return EVP_DigestFinal_ex(context, digest, NULL); }
void sl_sha256_free(sl_sha256 *context) { EVP_MD_CTX_free(context); }
