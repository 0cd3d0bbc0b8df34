#include "CSQLite.h"

#include <stdlib.h>
#include <string.h>

struct row {
    // Longer names than the ledger's own tables have are cut.
    char table[40];
    sqlite3_int64 number;
};

struct sl_added {
    struct row *rows;
    long count, room;
    int failed;
};

static void added(void *context, int operation, const char *database, const char *table, sqlite3_int64 number) {
    sl_added *list = context;
    (void)database;
    if (operation != SQLITE_INSERT || list->failed) return;
    if (list->count == list->room) {
        long room = list->room ? list->room * 2 : 64;
        struct row *rows = realloc(list->rows, (size_t)room * sizeof *rows);
        if (!rows) {
            list->failed = 1;
            return;
        }
        list->rows = rows;
        list->room = room;
    }
    struct row *row = &list->rows[list->count++];
    strncpy(row->table, table, sizeof row->table - 1);
    row->table[sizeof row->table - 1] = 0;
    row->number = number;
}

sl_added *sl_added_watch(sqlite3 *connection) {
    sl_added *list = calloc(1, sizeof *list);
    if (list) sqlite3_update_hook(connection, added, list);
    return list;
}

long sl_added_count(const sl_added *list) { return list->failed ? -1 : list->count; }
const char *sl_added_table(const sl_added *list, long index) { return list->rows[index].table; }
sqlite3_int64 sl_added_row(const sl_added *list, long index) { return list->rows[index].number; }
void sl_added_clear(sl_added *list) {
    list->count = 0;
    list->failed = 0;
}
void sl_added_free(sl_added *list) {
    if (list) free(list->rows);
    free(list);
}
