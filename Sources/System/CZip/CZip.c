#include "CZip.h"

#include <zip.h>

sl_zip *sl_zip_open(const void *bytes, size_t length) {
    zip_source_t *source = zip_source_buffer_create(bytes, length, 0, NULL);
    if (!source) return NULL;
    // Both directories of the archive must agree, so that no other reader sees other parts in it.
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, NULL);
    if (!archive) zip_source_free(source);
    return archive;
}

void sl_zip_close(sl_zip *archive) { zip_discard(archive); }

int64_t sl_zip_count(sl_zip *archive) { return zip_get_num_entries(archive, 0); }

const char *sl_zip_entry(sl_zip *archive, uint64_t index, uint64_t *unpacked, uint64_t *packed) {
    zip_stat_t entry;
    zip_stat_init(&entry);
    if (zip_stat_index(archive, index, 0, &entry) != 0) return NULL;
    const zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
    if ((entry.valid & needed) != needed || entry.encryption_method != ZIP_EM_NONE) return NULL;
    *unpacked = entry.size;
    *packed = entry.comp_size;
    return entry.name;
}

bool sl_zip_read(sl_zip *archive, uint64_t index, void *out, size_t length) {
    zip_file_t *file = zip_fopen_index(archive, index, 0);
    if (!file) return false;
    size_t done = 0;
    while (done < length) {
        zip_int64_t read = zip_fread(file, (char *)out + done, length - done);
        if (read <= 0) break;
        done += (size_t)read;
    }
    // The end must follow; asking for it is also what makes libzip compare the check sum.
    char more;
    bool whole = done == length && zip_fread(file, &more, 1) == 0;
    return zip_fclose(file) == 0 && whole;
}
