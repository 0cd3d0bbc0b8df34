// OpenVINO's C API, opened by path, so that a missing library is something that can be said and not a program that cannot start.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct sl_ov_model sl_ov_model;

// Opens the library once; it finds its parts beside itself. 0 on success.
int sl_ov_open(const char *path);
// The library's version; NULL when it is not open.
const char *_Nullable sl_ov_version(void);

// Compiles an ONNX model from memory for the processor, in f32, for `threads` threads that are tied to no processor. Its only input
// gets the shape given, where -1 stands for any length; no shape (rank 0) leaves it as the model says. The bytes may go afterwards.
// NULL on failure, with the library's words in `message`.
sl_ov_model *_Nullable sl_ov_compile(const void *bytes, size_t length, int threads, const int64_t *_Nullable shape, size_t rank,
                                     char *message, size_t message_length);

// Runs the model on f32 values that lie in row-major order; they must stay where they are until it returns. 0 on success.
int sl_ov_infer(sl_ov_model *model, const float *values, const int64_t *shape, size_t rank, char *message, size_t message_length);

enum { SL_OV_MAX_RANK = 8 };

typedef struct {
    // The model's own until the next run; NULL when the output holds nothing.
    const float *_Nullable values;
    size_t count;
    size_t rank;
    int64_t shape[SL_OV_MAX_RANK];
} sl_ov_output;

// An output of the last run by its name in the model; fails unless it is f32. 0 on success.
int sl_ov_read(sl_ov_model *model, const char *name, sl_ov_output *output, char *message, size_t message_length);

void sl_ov_free(sl_ov_model *model);

#pragma clang assume_nonnull end
