#include "CExif.h"

#include <libexif/exif-data.h>
#include <libexif/exif-log.h>
#include <string.h>

static void note(ExifLog *log, ExifLogCode code, const char *domain, const char *format, va_list arguments, void *corrupt) {
    (void)log, (void)format, (void)arguments;
    if (code == EXIF_LOG_CODE_CORRUPT_DATA && strcmp(domain, "ExifData") == 0) *(bool *)corrupt = true;
}

sl_exif *sl_exif_read(const unsigned char *bytes, unsigned int length, bool *corrupt) {
    *corrupt = false;
    ExifLog *log = exif_log_new();
    ExifData *data = exif_data_new();
    if (data && log) {
        // Fields are wanted as they stand, not mended to what the standard asks.
        exif_data_unset_option(data, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
        exif_data_set_option(data, EXIF_DATA_OPTION_DONT_CHANGE_MAKER_NOTE);
        exif_log_set_func(log, note, corrupt);
        exif_data_log(data, log);
        exif_data_load_data(data, bytes, length);
        exif_data_log(data, NULL);
    }
    if (log) exif_log_unref(log);
    return data;
}

void sl_exif_free(sl_exif *data) { exif_data_unref(data); }

const unsigned char *sl_exif_field(sl_exif *data, int directory, int tag, size_t *length) {
    if (directory < 0 || directory >= EXIF_IFD_COUNT) return NULL;
    ExifEntry *entry = exif_content_get_entry(data->ifd[directory], (ExifTag)tag);
    if (!entry || !entry->data) return NULL;
    *length = entry->size;
    return entry->data;
}

unsigned int sl_exif_count(sl_exif *data, int directory) {
    return directory >= 0 && directory < EXIF_IFD_COUNT ? data->ifd[directory]->count : 0;
}

bool sl_exif_is_big_endian(sl_exif *data) { return exif_data_get_byte_order(data) == EXIF_BYTE_ORDER_MOTOROLA; }
