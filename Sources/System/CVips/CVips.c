#include "CVips.h"

#include <gmodule.h>
#include <string.h>
#include <vips/vips.h>

// The whole list of loaders that hostile bytes may reach.
static const char *const allowed[] = {
    "VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp",
    "VipsForeignLoadTiff", "VipsForeignLoadNsgif", "VipsForeignLoadHeif",
};

static void allow_loaders(void) {
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (size_t i = 0; i < G_N_ELEMENTS(allowed); i++) vips_operation_block_set(allowed[i], FALSE);
}

int sl_vips_start(void) {
    // An empty home keeps libvips from loading every module of the system (PDF, SVG, JPEG XL, whole ImageMagick).
    g_setenv("VIPSHOME", "/nonexistent", TRUE);
    if (vips_init("safelight-worker")) return -1;
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    allow_loaders();
    return 0;
}

int sl_vips_open_module(const char *path) {
    GModule *module = g_module_open(path, G_MODULE_BIND_LAZY);
    if (!module) return -1;
    g_module_make_resident(module);
    // The classes that the module added come unblocked: say it again.
    allow_loaders();
    return 0;
}

sl_image *sl_vips_load(sl_loader loader, const void *bytes, size_t length, int shrink) {
    VipsImage *out = NULL;
    void *buffer = (void *)bytes;  // not written to: libvips lacks the const
    int failed = -1;
    switch (loader) {
        case SL_JPEG:
            failed = vips_jpegload_buffer(buffer, length, &out, "shrink", shrink, "access", VIPS_ACCESS_SEQUENTIAL,
                                          "fail_on", VIPS_FAIL_ON_ERROR, NULL);
            break;
        case SL_PNG:
            failed = vips_pngload_buffer(buffer, length, &out, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                                         VIPS_FAIL_ON_ERROR, NULL);
            break;
        case SL_WEBP:
            failed = vips_webpload_buffer(buffer, length, &out, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                                          VIPS_FAIL_ON_ERROR, NULL);
            break;
        case SL_TIFF:
            failed = vips_tiffload_buffer(buffer, length, &out, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                                          VIPS_FAIL_ON_ERROR, NULL);
            break;
        case SL_GIF:
            failed = vips_gifload_buffer(buffer, length, &out, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                                         VIPS_FAIL_ON_ERROR, NULL);
            break;
        case SL_AVIF:
            failed = vips_heifload_buffer(buffer, length, &out, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                                          VIPS_FAIL_ON_ERROR, "thumbnail", FALSE, NULL);
            break;
    }
    return failed ? NULL : out;
}

sl_image *sl_vips_wrap(const void *pixels, size_t length, int width, int height, int bands) {
    VipsImage *raw = vips_image_new_from_memory(pixels, length, width, height, bands, VIPS_FORMAT_UCHAR);
    if (!raw) return NULL;
    VipsImage *out = NULL;
    int failed = vips_copy(raw, &out, "interpretation", VIPS_INTERPRETATION_sRGB, NULL);
    g_object_unref(raw);
    return failed ? NULL : out;
}

void sl_vips_set_profile(sl_image *image, const void *profile, size_t length) {
    vips_image_set_blob_copy(image, VIPS_META_ICC_NAME, profile, length);
}

const void *sl_vips_profile(sl_image *image, size_t *length) {
    const void *profile = NULL;
    if (!vips_image_get_typeof(image, VIPS_META_ICC_NAME)) return NULL;
    return vips_image_get_blob(image, VIPS_META_ICC_NAME, &profile, length) ? NULL : profile;
}

int sl_vips_width(sl_image *image) { return vips_image_get_width(image); }
int sl_vips_height(sl_image *image) { return vips_image_get_height(image); }
int sl_vips_pages(sl_image *image) { return vips_image_get_n_pages(image); }
bool sl_vips_has_alpha(sl_image *image) { return vips_image_hasalpha(image); }
bool sl_vips_is_cmyk(sl_image *image) { return vips_image_get_interpretation(image) == VIPS_INTERPRETATION_CMYK; }
bool sl_vips_is_plain_rgb(sl_image *image) {
    return vips_image_get_interpretation(image) == VIPS_INTERPRETATION_sRGB && vips_image_get_bands(image) == 3 &&
           vips_image_get_format(image) == VIPS_FORMAT_UCHAR;
}

sl_image *sl_vips_flatten_white(sl_image *image) {
    VipsImage *out = NULL;
    double top = 255;
    if (vips_image_get_format(image) == VIPS_FORMAT_USHORT) top = 65535;
    if (vips_image_get_format(image) == VIPS_FORMAT_FLOAT || vips_image_get_format(image) == VIPS_FORMAT_DOUBLE) {
        top = vips_image_get_interpretation(image) == VIPS_INTERPRETATION_scRGB ? 1 : 255;
    }
    // One value serves every band.
    VipsArrayDouble *white = vips_array_double_newv(1, top);
    int failed = vips_flatten(image, &out, "background", white, NULL);
    vips_area_unref(VIPS_AREA(white));
    return failed ? NULL : out;
}

sl_image *sl_vips_icc_to_srgb(sl_image *image) {
    VipsImage *out = NULL;
    return vips_icc_transform(image, &out, "srgb", "embedded", TRUE, "intent", VIPS_INTENT_RELATIVE,
                              "black_point_compensation", TRUE, "depth", 8, NULL)
               ? NULL
               : out;
}

sl_image *sl_vips_to_srgb(sl_image *image) {
    VipsImage *out = NULL;
    if (vips_image_get_interpretation(image) == VIPS_INTERPRETATION_CMYK) {
        return vips_icc_transform(image, &out, "srgb", "input_profile", "cmyk", "depth", 8, NULL) ? NULL : out;
    }
    VipsImage *rgb = NULL;
    if (vips_colourspace(image, &rgb, VIPS_INTERPRETATION_sRGB, NULL)) return NULL;
    int failed = vips_cast(rgb, &out, VIPS_FORMAT_UCHAR, NULL);
    g_object_unref(rgb);
    return failed ? NULL : out;
}

sl_image *sl_vips_resize(sl_image *image, double scale) {
    VipsImage *out = NULL;
    return vips_resize(image, &out, scale, "kernel", VIPS_KERNEL_CUBIC, NULL) ? NULL : out;
}

sl_image *sl_vips_shrink(sl_image *image, double scale) {
    VipsImage *out = NULL;
    // A gap would average whole pixels first, which is slow in libvips 8.14 (94 against 11 ms from 2048 to 960); the vectorised kernel does all of it.
    return vips_resize(image, &out, scale, "kernel", VIPS_KERNEL_LINEAR, "gap", 0.0, NULL) ? NULL : out;
}

sl_image *sl_vips_tilt(sl_image *image, double degrees) {
    VipsImage *out = NULL;
    // Quarter turns move pixels and compute none.
    if (degrees == 90) return vips_rot(image, &out, VIPS_ANGLE_D90, NULL) ? NULL : out;
    if (degrees == 180 || degrees == -180) return vips_rot(image, &out, VIPS_ANGLE_D180, NULL) ? NULL : out;
    if (degrees == 270 || degrees == -90) return vips_rot(image, &out, VIPS_ANGLE_D270, NULL) ? NULL : out;
    // One value serves every band.
    VipsArrayDouble *grey = vips_array_double_newv(1, 127.0);
    int failed = vips_similarity(image, &out, "angle", degrees, "background", grey, NULL);
    vips_area_unref(VIPS_AREA(grey));
    return failed ? NULL : out;
}

sl_image *sl_vips_turn(sl_image *image, int orientation) {
    // Source of the table: EXIF 2.32, tag 0x0112; the mirror comes after the turn.
    static const VipsAngle angles[] = {VIPS_ANGLE_D0,  VIPS_ANGLE_D0,  VIPS_ANGLE_D0,   VIPS_ANGLE_D180, VIPS_ANGLE_D180,
                                       VIPS_ANGLE_D90, VIPS_ANGLE_D90, VIPS_ANGLE_D270, VIPS_ANGLE_D270};
    bool mirror = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    if (orientation < 1 || orientation > 8) return NULL;
    VipsImage *turned = NULL;
    if (vips_rot(image, &turned, angles[orientation], NULL)) return NULL;
    if (!mirror) return turned;
    VipsImage *out = NULL;
    int failed = vips_flip(turned, &out, VIPS_DIRECTION_HORIZONTAL, NULL);
    g_object_unref(turned);
    return failed ? NULL : out;
}

sl_image *sl_vips_fit(sl_image *image, int width, int height) {
    VipsImage *out = NULL;
    double across = (double)width / vips_image_get_width(image);
    double down = (double)height / vips_image_get_height(image);
    if (vips_resize(image, &out, across, "vscale", down, "kernel", VIPS_KERNEL_CUBIC, NULL)) return NULL;
    if (vips_image_get_width(out) == width && vips_image_get_height(out) == height) return out;
    g_object_unref(out);
    vips_error("safelight", "a picture was scaled to another size than asked");
    return NULL;
}

sl_image *sl_vips_cut(sl_image *image, int left, int top, int width, int height) {
    VipsImage *out = NULL;
    return vips_extract_area(image, &out, left, top, width, height, NULL) ? NULL : out;
}

sl_image *sl_vips_blur(sl_image *image, double sigma) {
    VipsImage *out = NULL;
    return vips_gaussblur(image, &out, sigma, NULL) ? NULL : out;
}

sl_image *sl_vips_plain(int width, int height, int grey) {
    VipsImage *black = NULL, *shade = NULL, *flat = NULL, *out = NULL;
    if (vips_black(&black, width, height, "bands", 3, NULL)) return NULL;
    if (!vips_linear1(black, &shade, 1, grey, "uchar", TRUE, NULL) &&
        !vips_copy(shade, &flat, "interpretation", VIPS_INTERPRETATION_sRGB, NULL))
        out = flat;
    if (shade) g_object_unref(shade);
    g_object_unref(black);
    return out;
}

sl_image *sl_vips_place(sl_image *image, sl_image *part, int left, int top) {
    VipsImage *out = NULL;
    return vips_insert(image, part, &out, left, top, NULL) ? NULL : out;
}

sl_image *sl_vips_cover(sl_image *image, sl_image *veil) {
    VipsImage *colour = NULL, *alpha = NULL, *out = NULL;
    if (vips_image_get_bands(veil) != 4) {
        vips_error("safelight", "a drawing is not RGBA");
        return NULL;
    }
    // The ground is opaque, so that mixing by the alpha band is all of it, and far quicker than compositing.
    if (!vips_extract_band(veil, &colour, 0, "n", 3, NULL) && !vips_extract_band(veil, &alpha, 3, NULL) &&
        vips_ifthenelse(alpha, colour, image, &out, "blend", TRUE, NULL)) {
        out = NULL;
    }
    if (colour) g_object_unref(colour);
    if (alpha) g_object_unref(alpha);
    return out;
}

sl_image *sl_vips_draw(const void *svg, size_t length) {
    VipsImage *lazy = NULL, *out = NULL;
    vips_operation_block_set("VipsForeignLoadSvg", FALSE);
    if (!vips_svgload_buffer((void *)svg, length, &lazy, NULL)) out = vips_image_copy_memory(lazy);
    vips_operation_block_set("VipsForeignLoadSvg", TRUE);
    if (lazy) g_object_unref(lazy);
    return out;
}

int sl_vips_attention(sl_image *image, int width, int height, int *left, int *top) {
    VipsImage *out = NULL;
    if (vips_smartcrop(image, &out, width, height, "interesting", VIPS_INTERESTING_ATTENTION, NULL)) return -1;
    // The offset tells how far the old corner lies from the new one, and so is never positive.
    *left = -vips_image_get_xoffset(out);
    *top = -vips_image_get_yoffset(out);
    g_object_unref(out);
    return 0;
}

sl_image *sl_vips_compute(sl_image *image) { return vips_image_copy_memory(image); }

int sl_vips_save_jpeg(sl_image *image, int quality, void **bytes, size_t *length) {
    return vips_jpegsave_buffer(image, bytes, length, "Q", quality, "strip", TRUE, NULL);
}

int sl_vips_copy_pixels(sl_image *image, void *to, size_t length) {
    VipsImage *computed = vips_image_copy_memory(image);
    if (!computed) return -1;
    const void *pixels = vips_image_get_data(computed);
    bool fits = pixels && vips_image_get_format(computed) == VIPS_FORMAT_UCHAR && VIPS_IMAGE_SIZEOF_IMAGE(computed) == length;
    if (fits) memcpy(to, pixels, length);
    g_object_unref(computed);
    return fits ? 0 : -1;
}

void sl_vips_unref(sl_image *image) { g_object_unref(image); }
void sl_vips_free(void *bytes) { g_free(bytes); }
const char *sl_vips_error(void) { return vips_error_buffer(); }
void sl_vips_clear_error(void) { vips_error_clear(); }
const char *sl_vips_version(void) { return vips_version_string(); }
