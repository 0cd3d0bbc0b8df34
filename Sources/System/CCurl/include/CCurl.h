// libcurl for one request without surprises, and its reader of addresses: the options are variadic macros, and must not differ from
// request to request.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct sl_curl sl_curl;
typedef struct Curl_URL sl_url;

// How a request ended. Where a listener said no, it ends as SL_CURL_STOPPED or, for an address, as SL_CURL_REFUSED.
enum sl_curl_end { SL_CURL_DONE, SL_CURL_STOPPED, SL_CURL_NO_HOST, SL_CURL_REFUSED, SL_CURL_TIMEOUT, SL_CURL_TLS, SL_CURL_NOT_HTTP, SL_CURL_BROKEN };

// Asked while the request runs, each with `context`; false ends the request.
struct sl_curl_listener {
    void *context;
    // The 4 or 16 bytes of the address that is about to be connected to, in network order.
    bool (*may_connect)(void *context, const uint8_t *bytes, size_t length);
    bool (*take_header)(void *context, const uint8_t *bytes, size_t length);
    // Unpacked, where the server packed it.
    bool (*take_body)(void *context, const uint8_t *bytes, size_t length);
};

sl_curl *_Nullable sl_curl_open(void);
void sl_curl_close(sl_curl *handle);
// One GET of an http or https address: certificates checked, no proxy, no cookies, no password, no redirect followed.
enum sl_curl_end sl_curl_get(
    sl_curl *handle, const char *address, const char *agent, long milliseconds, const struct sl_curl_listener *listener);
// Of the last request; the texts are valid until the next one.
long sl_curl_status(sl_curl *handle);
const char *_Nullable sl_curl_type(sl_curl *handle);
// Where the answer sends the reader, as a whole address.
const char *_Nullable sl_curl_redirect(sl_curl *handle);

// The parts of an address.
enum sl_url_part { SL_URL_SCHEME, SL_URL_HOST, SL_URL_PORT, SL_URL_PATH, SL_URL_QUERY };

sl_url *_Nullable sl_url_open(void);
void sl_url_close(sl_url *address);
// Reads an address, or a reference from the one that was read before. False where it is none, or holds a name or password.
bool sl_url_set(sl_url *address, const char *text);
// To be freed with sl_url_free; NULL where there is no such part. The port is there also where it goes without saying.
char *_Nullable sl_url_part(sl_url *address, enum sl_url_part part);
void sl_url_free(char *text);

#pragma clang assume_nonnull end
