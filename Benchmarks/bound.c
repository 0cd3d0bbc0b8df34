/* The bound: what the libraries alone need for one photo, stage by stage, on one thread.
 *
 * Each photo is read, hashed (SHA-256), decoded once at the exact halving that still is no more than asked for
 * (libjpeg-turbo's scaling, 4032 -> 2016), turned upright, encoded as a plain JPEG and written. No rule, no proof,
 * no ledger, no second process. Prints one JSON object: seconds of each stage over all photos, wall and CPU.
 *
 * cc -O2 bound.c $(pkg-config --cflags --libs vips libcrypto) -o bound; ./bound OUT-FOLDER LONGEST-EDGE PHOTO...
 */
#include <fcntl.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <vips/vips.h>

enum { QUALITY = 85 };
enum stage { READ, HASH, DECODE, UPRIGHT, ENCODE, WRITE, STAGES };
static const char *const names[STAGES] = {"read", "hash", "decode", "upright", "encode", "write"};
static double seconds[STAGES];

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void fail(const char *what, const char *path)
{
    fprintf(stderr, "bound: %s failed on %s: %s\n", what, path, vips_error_buffer());
    exit(1);
}

/* Adds the time since the last call to a stage. */
static void spent(enum stage stage, double *since)
{
    double moment = now();
    seconds[stage] += moment - *since;
    *since = moment;
}

static unsigned char *whole(const char *path, size_t *length)
{
    struct stat facts;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 || fstat(file, &facts) < 0) fail("open", path);
    unsigned char *bytes = malloc(facts.st_size);
    size_t done = 0;
    while (done < (size_t)facts.st_size) {
        ssize_t got = read(file, bytes + done, facts.st_size - done);
        if (got <= 0) fail("read", path);
        done += got;
    }
    close(file);
    *length = done;
    return bytes;
}

static void one(const char *path, const char *folder, int number, int longest)
{
    double since = now();
    size_t length;
    unsigned char *bytes = whole(path, &length);
    spent(READ, &since);

    unsigned char digest[EVP_MAX_MD_SIZE];
    if (!EVP_Digest(bytes, length, digest, NULL, EVP_sha256(), NULL)) fail("hash", path);
    spent(HASH, &since);

    VipsImage *header, *lazy, *pixels;
    if (vips_jpegload_buffer(bytes, length, &header, NULL)) fail("header", path);
    int edge = VIPS_MAX(header->Xsize, header->Ysize), shrink = 1;
    while (edge / shrink > longest && shrink < 8) shrink *= 2;
    g_object_unref(header);
    if (vips_jpegload_buffer(
            bytes, length, &lazy, "shrink", shrink, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, NULL))
        fail("decode", path);
    if (!(pixels = vips_image_copy_memory(lazy))) fail("decode", path);
    g_object_unref(lazy);
    spent(DECODE, &since);

    if (vips_image_get_orientation(pixels) > 1) {
        VipsImage *turned;
        if (vips_autorot(pixels, &turned, NULL)) fail("autorot", path);
        g_object_unref(pixels);
        if (!(pixels = vips_image_copy_memory(turned))) fail("autorot", path);
        g_object_unref(turned);
    }
    spent(UPRIGHT, &since);

    void *written;
    size_t size;
    if (vips_jpegsave_buffer(pixels, &written, &size, "Q", QUALITY, "strip", TRUE, NULL)) fail("encode", path);
    g_object_unref(pixels);
    spent(ENCODE, &since);

    char target[4096];
    snprintf(target, sizeof target, "%s/%05d.jpg", folder, number);
    int file = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0 || write(file, written, size) != (ssize_t)size || close(file)) fail("write", target);
    g_free(written);
    free(bytes);
    spent(WRITE, &since);
}

int main(int count, char **words)
{
    if (count < 4) {
        fputs("usage: bound OUT-FOLDER LONGEST-EDGE PHOTO...\n", stderr);
        return 64;
    }
    if (VIPS_INIT(words[0])) fail("start", "libvips");
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    double begun = now();
    for (int number = 3; number < count; number++) one(words[number], words[1], number - 3, atoi(words[2]));
    double wall = now() - begun;
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    double cpu = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    printf("{\"photos\": %d, \"wall\": %.4f, \"cpu\": %.4f", count - 3, wall, cpu);
    for (int stage = 0; stage < STAGES; stage++) printf(", \"%s\": %.4f", names[stage], seconds[stage]);
    puts("}");
    vips_shutdown();
    return 0;
}
