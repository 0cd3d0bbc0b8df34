#define _GNU_SOURCE
#include "CHEIF.h"

#include <dlfcn.h>
#include <libheif/heif.h>
#include <stdio.h>
#include <stdlib.h>

#define CALLS(X)                                                                                              \
    X(heif_init) X(heif_get_version) X(heif_context_alloc) X(heif_context_free)                               \
    X(heif_context_set_maximum_image_size_limit) X(heif_context_set_max_decoding_threads)                     \
    X(heif_context_read_from_memory_without_copy) X(heif_context_get_primary_image_handle)                    \
    X(heif_image_handle_release) X(heif_image_handle_get_width) X(heif_image_handle_get_height)               \
    X(heif_image_handle_has_alpha_channel) X(heif_image_handle_get_color_profile_type)                        \
    X(heif_image_handle_get_raw_color_profile_size) X(heif_image_handle_get_raw_color_profile)                \
    X(heif_image_handle_get_nclx_color_profile) X(heif_nclx_color_profile_free) X(heif_decode_image)          \
    X(heif_decoding_options_alloc) X(heif_decoding_options_free) X(heif_image_get_plane_readonly)             \
    X(heif_image_get_width) X(heif_image_get_height) X(heif_image_release)

#define DECLARE(name) __typeof__(&name) name;
static struct {
    CALLS(DECLARE)
} call;
static bool is_open;

int sl_heif_open(const char *path) {
    if (is_open) return 0;
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
    if (!library) return -1;
#define FIND(name) \
    if (!(call.name = (__typeof__(&name))dlsym(library, #name))) return -1;
    CALLS(FIND)
    if (call.heif_init(NULL).code != heif_error_Ok) return -1;
    is_open = true;
    return 0;
}

const char *sl_heif_version(void) { return is_open ? call.heif_get_version() : NULL; }

typedef struct {
    struct heif_image *image;
    uint8_t *profile;
} owner;

static sl_heif_status failed(struct heif_error error, char *message, size_t length) {
    snprintf(message, length, "%s", error.message ? error.message : "no reason given");
    return SL_HEIF_FAILED;
}

sl_heif_status sl_heif_decode(const void *bytes, size_t length, int64_t max_pixels, sl_heif_picture *picture,
                              char *message, size_t message_length) {
    *picture = (sl_heif_picture){.primaries = 2, .transfer = 2};
    *message = 0;
    if (!is_open) return SL_HEIF_NOT_OPEN;
    struct heif_context *context = call.heif_context_alloc();
    struct heif_image_handle *handle = NULL;
    struct heif_image *image = NULL;
    uint8_t *profile = NULL;
    sl_heif_status status = SL_HEIF_FAILED;
    if (!context) return SL_HEIF_FAILED;
    call.heif_context_set_max_decoding_threads(context, 1);
    call.heif_context_set_maximum_image_size_limit(context, 32768);

    struct heif_error error = call.heif_context_read_from_memory_without_copy(context, bytes, length, NULL);
    if (error.code == heif_error_Ok) error = call.heif_context_get_primary_image_handle(context, &handle);
    if (error.code != heif_error_Ok) {
        status = failed(error, message, message_length);
        goto end;
    }
    if ((int64_t)call.heif_image_handle_get_width(handle) * call.heif_image_handle_get_height(handle) > max_pixels) {
        status = SL_HEIF_TOO_LARGE;
        goto end;
    }

    bool alpha = call.heif_image_handle_has_alpha_channel(handle);
    struct heif_decoding_options *options = call.heif_decoding_options_alloc();
    if (options) options->convert_hdr_to_8bit = 1;
    error = call.heif_decode_image(handle, &image, heif_colorspace_RGB,
                                   alpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, options);
    if (options) call.heif_decoding_options_free(options);
    if (error.code != heif_error_Ok) {
        status = failed(error, message, message_length);
        goto end;
    }

    size_t size = call.heif_image_handle_get_raw_color_profile_size(handle);
    enum heif_color_profile_type type = call.heif_image_handle_get_color_profile_type(handle);
    if (size && (type == heif_color_profile_type_prof || type == heif_color_profile_type_rICC)) {
        profile = malloc(size);
        if (profile && call.heif_image_handle_get_raw_color_profile(handle, profile).code == heif_error_Ok) {
            picture->profile = profile;
            picture->profile_length = size;
        }
    }
    struct heif_color_profile_nclx *nclx = NULL;
    if (call.heif_image_handle_get_nclx_color_profile(handle, &nclx).code == heif_error_Ok && nclx) {
        picture->primaries = nclx->color_primaries;
        picture->transfer = nclx->transfer_characteristics;
        call.heif_nclx_color_profile_free(nclx);
    }

    int stride = 0;
    picture->pixels = call.heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
    picture->stride = (size_t)stride;
    picture->width = call.heif_image_get_width(image, heif_channel_interleaved);
    picture->height = call.heif_image_get_height(image, heif_channel_interleaved);
    picture->bands = alpha ? 4 : 3;
    owner *kept = malloc(sizeof(owner));
    if (picture->pixels && kept) {
        *kept = (owner){image, profile};
        picture->owner = kept;
        image = NULL;
        profile = NULL;
        status = SL_HEIF_OK;
    } else {
        free(kept);
    }

end:
    if (image) call.heif_image_release(image);
    free(profile);
    if (handle) call.heif_image_handle_release(handle);
    call.heif_context_free(context);
    return status;
}

void sl_heif_release(sl_heif_picture *picture) {
    owner *kept = picture->owner;
    if (!kept) return;
    call.heif_image_release(kept->image);
    free(kept->profile);
    free(kept);
    *picture = (sl_heif_picture){0};
}
