// SQLite's own header is plain C and keeps its types opaque already.
#pragma once
#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast that Swift cannot import.
static inline int sl_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, int length) {
    return sqlite3_bind_text(statement, index, text, length, SQLITE_TRANSIENT);
}
static inline int sl_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int length) {
    return sqlite3_bind_blob(statement, index, bytes, length, SQLITE_TRANSIENT);
}

// The rows that a connection adds, in their order: the engine tells each to a function of C's, and Swift reads the list.
typedef struct sl_added sl_added;
sl_added *sl_added_watch(sqlite3 *connection);
// -1 where there was no memory for one of them.
long sl_added_count(const sl_added *added);
const char *sl_added_table(const sl_added *added, long index);
sqlite3_int64 sl_added_row(const sl_added *added, long index);
void sl_added_clear(sl_added *added);
// After the connection was closed.
void sl_added_free(sl_added *added);
