// What Swift cannot call or see of Linux: macros (CMSG, prctl, seccomp), variadic calls (open, fcntl, ioctl), and the child's side of a spawn.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

// Each returns -1 with errno set on failure.

// Sends all bytes; the descriptors travel with the first of them.
int sl_send(int socket, const void *bytes, size_t length, const int *_Nullable descriptors, int count);
// Receives up to `length` bytes and up to `*count` descriptors (close-on-exec); sets `*count` to how many came. 0 at the end.
ssize_t sl_receive(int socket, void *bytes, size_t length, int *descriptors, int *count);

// A connected pair of stream sockets, close-on-exec.
int sl_socket_pair(int pair[_Nonnull 2]);
// Starts `path` with an empty environment, /dev/null as standard streams, and `socket` as descriptor 3; nothing else is passed on.
pid_t sl_spawn(const char *path, int socket);

// An unnamed file in memory, close-on-exec, that can be sealed.
int sl_memory_file(const char *label);
// Nobody can change the file's bytes or size any more.
int sl_seal(int descriptor);
// Renames without ever replacing; EEXIST when the target is there.
int sl_rename_new(const char *from, const char *to);
// Whether some process has the file open for writing; false where the kernel cannot tell.
bool sl_has_writer(int descriptor);
// An exclusive lock that ends with the process; -1 with EWOULDBLOCK when another holds it.
int sl_lock(int descriptor);

typedef struct {
    uint64_t address_space;  // bytes
    uint64_t file_size;      // bytes that may be written to any one file
    uint64_t cpu_seconds;    // over the whole life
} sl_limits;

// Gives up what a decoder does not need, for every thread there is: privileges to gain, core dumps, the network, further processes and programs, signals to others, other descriptors than 0 to 3. System calls are forbidden by name; a list of those allowed takes its place here later. Returns a static text naming the step that failed, NULL when all are in force.
const char *_Nullable sl_confine(const sl_limits *limits);
// Keeps freed memory for the next photo instead of asking the kernel for cleared pages each time.
void sl_keep_memory(void);
// The next seconds of processor time, and of the clock, that this process may use before it is killed.
void sl_budget(unsigned int cpu_seconds, unsigned int wall_seconds);

#pragma clang assume_nonnull end
