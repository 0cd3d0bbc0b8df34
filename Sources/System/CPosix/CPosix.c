#define _GNU_SOURCE
#include "CPosix.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <malloc.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { most_descriptors = 8 };

int sl_send(int socket, const void *bytes, size_t length, const int *descriptors, int count) {
    union {
        char space[CMSG_SPACE(sizeof(int) * most_descriptors)];
        struct cmsghdr align;
    } control;
    if (count > most_descriptors) {
        errno = EINVAL;
        return -1;
    }
    const char *next = bytes;
    while (length) {
        struct iovec part = {.iov_base = (void *)next, .iov_len = length};
        struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
        if (count) {
            memset(&control, 0, sizeof control);
            message.msg_control = control.space;
            message.msg_controllen = CMSG_SPACE(sizeof(int) * (size_t)count);
            struct cmsghdr *header = CMSG_FIRSTHDR(&message);
            header->cmsg_level = SOL_SOCKET;
            header->cmsg_type = SCM_RIGHTS;
            header->cmsg_len = CMSG_LEN(sizeof(int) * (size_t)count);
            memcpy(CMSG_DATA(header), descriptors, sizeof(int) * (size_t)count);
        }
        ssize_t sent = sendmsg(socket, &message, MSG_NOSIGNAL);
        if (sent < 0) {
            if (errno == EINTR) continue;
            return -1;
        }
        count = 0;
        next += sent;
        length -= (size_t)sent;
    }
    return 0;
}

ssize_t sl_receive(int socket, void *bytes, size_t length, int *descriptors, int *count) {
    union {
        char space[CMSG_SPACE(sizeof(int) * most_descriptors)];
        struct cmsghdr align;
    } control;
    int room = *count;
    *count = 0;
    struct iovec part = {.iov_base = bytes, .iov_len = length};
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.space, .msg_controllen = sizeof control.space};
    ssize_t got;
    do got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    while (got < 0 && errno == EINTR);
    if (got < 0) return -1;
    for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
        int arrived = (int)((header->cmsg_len - CMSG_LEN(0)) / sizeof(int));
        for (int i = 0; i < arrived; i++) {
            int descriptor;
            memcpy(&descriptor, CMSG_DATA(header) + sizeof(int) * (size_t)i, sizeof(int));
            if (*count < room) descriptors[(*count)++] = descriptor;
            else close(descriptor);
        }
    }
    return got;
}

int sl_socket_pair(int pair[2]) { return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair); }

pid_t sl_spawn(const char *path, int socket) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int code = posix_spawn_file_actions_init(&actions);
    if (!code) code = posix_spawnattr_init(&attributes);
    if (code) {
        errno = code;
        return -1;
    }
    for (int stream = 0; stream < 3 && !code; stream++) {
        code = posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", stream ? O_WRONLY : O_RDONLY, 0);
    }
    // A descriptor that is 3 already would keep its close-on-exec mark through dup2: move it away first.
    int source = socket == 3 ? fcntl(socket, F_DUPFD_CLOEXEC, 4) : socket;
    if (source < 0) code = errno;
    if (!code) code = posix_spawn_file_actions_adddup2(&actions, source, 3);
    if (!code) code = posix_spawn_file_actions_addclosefrom_np(&actions, 4);
    // A process group of its own: Ctrl-C is for the parent, which ends the work in hand in good order.
    if (!code) code = posix_spawnattr_setpgroup(&attributes, 0);
    sigset_t none, defaults;
    sigemptyset(&none);
    sigfillset(&defaults);
    if (!code) code = posix_spawnattr_setsigmask(&attributes, &none);
    if (!code) code = posix_spawnattr_setsigdefault(&attributes, &defaults);
    if (!code) {
        code = posix_spawnattr_setflags(&attributes,
                                        POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    char *arguments[] = {"safelight-worker", NULL};
    char *environment[] = {NULL};
    pid_t child = -1;
    if (!code) code = posix_spawn(&child, path, &actions, &attributes, arguments, environment);
    if (source != socket) close(source);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (code) {
        errno = code;
        return -1;
    }
    return child;
}

int sl_memory_file(const char *label) { return memfd_create(label, MFD_CLOEXEC | MFD_ALLOW_SEALING); }

int sl_seal(int descriptor) {
    return fcntl(descriptor, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL);
}

int sl_rename_new(const char *from, const char *to) {
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

bool sl_has_writer(int descriptor) {
    // A read lease is refused with EAGAIN while a writer is there; it is given back at once.
    if (fcntl(descriptor, F_SETLEASE, F_RDLCK)) return errno == EAGAIN;
    fcntl(descriptor, F_SETLEASE, F_UNLCK);
    return false;
}

int sl_lock(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB); }

static bool limit(int resource, uint64_t value) {
    struct rlimit both = {.rlim_cur = value, .rlim_max = value};
    struct rlimit now;
    if (getrlimit(resource, &now)) return false;
    if (now.rlim_max < both.rlim_max) both.rlim_cur = both.rlim_max = now.rlim_max;
    return !setrlimit(resource, &both);
}

// What no decoder needs; EPERM, so that a library that merely asks does not die.
static const int forbidden[] = {
    // every way to a socket other than the one already held
    SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen), SCMP_SYS(accept),
    SCMP_SYS(accept4), SCMP_SYS(io_uring_setup),
    // further processes and programs (clone and clone3 stand below)
    SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(execve), SCMP_SYS(execveat),
    // other processes, their memory and their descriptors (tgkill stands below)
    SCMP_SYS(kill), SCMP_SYS(tkill), SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(rt_tgsigqueueinfo), SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(pidfd_open), SCMP_SYS(pidfd_getfd),
    SCMP_SYS(pidfd_send_signal),
    // parts of the kernel through which processes have broken out before
    SCMP_SYS(bpf), SCMP_SYS(perf_event_open), SCMP_SYS(userfaultfd), SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(request_key),
    // another view of the machine
    SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(pivot_root), SCMP_SYS(setns), SCMP_SYS(unshare),
};

static bool filter_calls(void) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) return false;
    // Threads that the libraries started earlier carry it too.
    bool ok = !seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);
    for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++) {
        ok = ok && !seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), forbidden[i], 0, NULL);
    }
    // A thread may be started, a process not.
    const struct scmp_arg_cmp no_thread = SCMP_A0_64(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0);
    ok = ok && !seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, &no_thread);
    // Its flags lie in memory, where a filter cannot look; where it is unknown the C library takes clone.
    ok = ok && !seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0, NULL);
    // By tgkill a process ends itself (abort); it may reach nobody else.
    const struct scmp_arg_cmp other = SCMP_A0_32(SCMP_CMP_NE, (uint32_t)getpid());
    ok = ok && !seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(tgkill), 1, &other);
    ok = ok && !seccomp_load(filter);
    seccomp_release(filter);
    return ok;
}

const char *sl_confine(const sl_limits *limits) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) return "no new privileges";
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)) return "no core dumps";
    if (syscall(SYS_close_range, 4U, ~0U, 0U)) return "closing descriptors";
    // An empty network of its own where the machine allows it; the filter below forbids sockets in any case.
    (void)!unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWIPC);
    if (!limit(RLIMIT_CORE, 0)) return "core size";
    if (!limit(RLIMIT_AS, limits->address_space)) return "address space";
    if (!limit(RLIMIT_FSIZE, limits->file_size)) return "file size";
    struct rlimit cpu = {.rlim_cur = limits->cpu_seconds, .rlim_max = limits->cpu_seconds};
    if (setrlimit(RLIMIT_CPU, &cpu)) return "processor time";
    if (!limit(RLIMIT_NOFILE, 64)) return "descriptors";
    if (!filter_calls()) return "no network and no further processes";
    return NULL;
}

void sl_keep_memory(void) {
    mallopt(M_MMAP_THRESHOLD, 256 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    // One arena serves: the pixels of all threads come from the same store.
    mallopt(M_ARENA_MAX, 1);
}

void sl_budget(unsigned int cpu_seconds, unsigned int wall_seconds) {
    struct rusage used;
    struct rlimit now;
    if (!getrusage(RUSAGE_SELF, &used) && !getrlimit(RLIMIT_CPU, &now)) {
        rlim_t next = (rlim_t)used.ru_utime.tv_sec + (rlim_t)used.ru_stime.tv_sec + 1 + cpu_seconds;
        now.rlim_cur = next < now.rlim_max ? next : now.rlim_max;
        (void)!setrlimit(RLIMIT_CPU, &now);
    }
    alarm(wall_seconds);
}
