#include "CXMP.h"

#include <exempi-2.0/exempi/xmp.h>

static bool started(void) {
    static int state;  // the worker has one thread
    if (!state) state = xmp_init() ? 1 : -1;
    return state == 1;
}

int sl_xmp_register(const char *uri, const char *prefix) {
    if (!started()) return -1;
    XmpStringPtr given = xmp_string_new();
    bool ok = xmp_register_namespace(uri, prefix, given);
    xmp_string_free(given);
    return ok ? 0 : -1;
}

int sl_xmp_walk(const char *bytes, size_t length, void *context, sl_xmp_visit visit) {
    if (!started()) return -1;
    XmpPtr packet = xmp_new_empty();
    if (!packet) return -1;
    if (!xmp_parse(packet, bytes, length)) {
        xmp_free(packet);
        return -1;
    }
    XmpIteratorPtr iterator = xmp_iterator_new(packet, NULL, NULL, XMP_ITER_JUSTLEAFNODES | XMP_ITER_OMITQUALIFIERS);
    if (!iterator) {
        xmp_free(packet);
        return -1;
    }
    XmpStringPtr schema = xmp_string_new(), path = xmp_string_new(), value = xmp_string_new();
    uint32_t options = 0;
    while (xmp_iterator_next(iterator, schema, path, value, &options)) {
        if (!visit(context, xmp_string_cstr(schema), xmp_string_cstr(path), xmp_string_cstr(value))) break;
    }
    xmp_string_free(schema);
    xmp_string_free(path);
    xmp_string_free(value);
    xmp_iterator_free(iterator);
    xmp_free(packet);
    return 0;
}
