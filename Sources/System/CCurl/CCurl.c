#include "CCurl.h"

#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>

sl_curl *sl_curl_open(void) { return (sl_curl *)curl_easy_init(); }

void sl_curl_close(sl_curl *handle) { curl_easy_cleanup((CURL *)handle); }

// libcurl asks for a socket when the name is resolved: what is judged here is what is connected to, whatever the name said before.
static curl_socket_t open_socket(void *given, curlsocktype purpose, struct curl_sockaddr *target) {
    const struct sl_curl_listener *listener = given;
    const struct sockaddr *address = &target->addr;
    bool may = false;
    if (purpose == CURLSOCKTYPE_IPCXN && target->family == AF_INET) {
        const struct in_addr *four = &((const struct sockaddr_in *)address)->sin_addr;
        may = listener->may_connect(listener->context, (const uint8_t *)four, sizeof *four);
    } else if (purpose == CURLSOCKTYPE_IPCXN && target->family == AF_INET6) {
        const struct in6_addr *six = &((const struct sockaddr_in6 *)address)->sin6_addr;
        may = listener->may_connect(listener->context, (const uint8_t *)six, sizeof *six);
    }
    return may ? socket(target->family, target->socktype | SOCK_CLOEXEC, target->protocol) : CURL_SOCKET_BAD;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *given) {
    const struct sl_curl_listener *listener = given;
    return listener->take_header(listener->context, (const uint8_t *)bytes, size * count) ? size * count : 0;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *given) {
    const struct sl_curl_listener *listener = given;
    return listener->take_body(listener->context, (const uint8_t *)bytes, size * count) ? size * count : CURL_WRITEFUNC_ERROR;
}

static enum sl_curl_end end(CURLcode code) {
    switch (code) {
        case CURLE_OK: return SL_CURL_DONE;
        case CURLE_WRITE_ERROR: return SL_CURL_STOPPED;
        case CURLE_COULDNT_RESOLVE_HOST: return SL_CURL_NO_HOST;
        case CURLE_COULDNT_CONNECT: return SL_CURL_REFUSED;
        case CURLE_OPERATION_TIMEDOUT: return SL_CURL_TIMEOUT;
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_CIPHER:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_INVALIDCERTSTATUS: return SL_CURL_TLS;
        case CURLE_UNSUPPORTED_PROTOCOL:
        case CURLE_URL_MALFORMAT: return SL_CURL_NOT_HTTP;
        default: return SL_CURL_BROKEN;
    }
}

enum sl_curl_end sl_curl_get(
    sl_curl *handle, const char *address, const char *agent, long milliseconds, const struct sl_curl_listener *listener) {
    CURL *curl = (CURL *)handle;
    curl_easy_reset(curl);
    CURLcode code = CURLE_OK;
    // An option that is not set as asked must not be done without.
#define SET(option, value) \
    if (code == CURLE_OK) code = curl_easy_setopt(curl, option, value)
    SET(CURLOPT_PROTOCOLS_STR, "http,https");
    SET(CURLOPT_URL, address);
    SET(CURLOPT_USERAGENT, agent);
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    SET(CURLOPT_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_SSL_VERIFYHOST, 2L);
    SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    SET(CURLOPT_PROXY, "");  // not even one that the environment names: it would hide which address is connected to
    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    SET(CURLOPT_ACCEPT_ENCODING, "");  // every packing that is built in; an answer packed otherwise is an error
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_FORBID_REUSE, 1L);
    SET(CURLOPT_FRESH_CONNECT, 1L);
    SET(CURLOPT_TIMEOUT_MS, milliseconds);
    SET(CURLOPT_OPENSOCKETFUNCTION, open_socket);
    SET(CURLOPT_OPENSOCKETDATA, listener);
    SET(CURLOPT_HEADERFUNCTION, take_header);
    SET(CURLOPT_HEADERDATA, listener);
    SET(CURLOPT_WRITEFUNCTION, take_body);
    SET(CURLOPT_WRITEDATA, listener);
#undef SET
    return end(code == CURLE_OK ? curl_easy_perform(curl) : code);
}

long sl_curl_status(sl_curl *handle) {
    long status = 0;
    return curl_easy_getinfo((CURL *)handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK ? status : 0;
}

const char *sl_curl_type(sl_curl *handle) {
    char *type = NULL;
    return curl_easy_getinfo((CURL *)handle, CURLINFO_CONTENT_TYPE, &type) == CURLE_OK ? type : NULL;
}

const char *sl_curl_redirect(sl_curl *handle) {
    char *target = NULL;
    return curl_easy_getinfo((CURL *)handle, CURLINFO_REDIRECT_URL, &target) == CURLE_OK ? target : NULL;
}

sl_url *sl_url_open(void) { return curl_url(); }

void sl_url_close(sl_url *address) { curl_url_cleanup(address); }

bool sl_url_set(sl_url *address, const char *text) {
    return curl_url_set(address, CURLUPART_URL, text, CURLU_URLENCODE | CURLU_DISALLOW_USER) == CURLUE_OK;
}

char *sl_url_part(sl_url *address, enum sl_url_part part) {
    static const CURLUPart parts[] = {CURLUPART_SCHEME, CURLUPART_HOST, CURLUPART_PORT, CURLUPART_PATH, CURLUPART_QUERY};
    char *text = NULL;
    return curl_url_get(address, parts[part], &text, CURLU_DEFAULT_PORT) == CURLUE_OK ? text : NULL;
}

void sl_url_free(char *text) { curl_free(text); }
