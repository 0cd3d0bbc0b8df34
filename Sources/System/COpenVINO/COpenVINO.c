#include "COpenVINO.h"

#include <dlfcn.h>
#include <openvino/c/openvino.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#define CALLS(X)                                                                                                      \
    X(ov_get_openvino_version) X(ov_get_last_err_msg) X(ov_get_error_info) X(ov_core_create) X(ov_core_free)           \
    X(ov_core_read_model_from_memory_buffer) X(ov_core_compile_model_props) X(ov_model_reshape_single_input)           \
    X(ov_model_free) X(ov_partial_shape_create) X(ov_partial_shape_free) X(ov_compiled_model_create_infer_request)      \
    X(ov_compiled_model_free) X(ov_infer_request_set_input_tensor) X(ov_infer_request_get_tensor)                      \
    X(ov_infer_request_infer) X(ov_infer_request_free) X(ov_tensor_create_from_host_ptr) X(ov_tensor_free)             \
    X(ov_tensor_get_element_type) X(ov_tensor_get_shape) X(ov_tensor_get_size) X(ov_tensor_data) X(ov_shape_free)      \
    X(ov_version_free)

#define DECLARE(name) __typeof__(&name) name;
static struct {
    CALLS(DECLARE)
} call;
static ov_core_t *core;
static char version[64];

static int start(void *library) {
#define FIND(name) \
    if (!(call.name = (__typeof__(&name))dlsym(library, #name))) return -1;
    CALLS(FIND)
    ov_version_t found = {0};
    if (call.ov_get_openvino_version(&found) == OK) {
        snprintf(version, sizeof version, "%s", found.buildNumber ? found.buildNumber : "");
        call.ov_version_free(&found);
    }
    return call.ov_core_create(&core) == OK ? 0 : -1;
}

int sl_ov_open(const char *path) {
    static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library) return -1;
    pthread_mutex_lock(&one_at_a_time);
    int result = core ? 0 : start(library);
    pthread_mutex_unlock(&one_at_a_time);
    return result;
}

const char *sl_ov_version(void) { return core ? version : NULL; }

struct sl_ov_model {
    ov_compiled_model_t *compiled;
    ov_infer_request_t *request;
};

// The last message may be missing; the status always has a name.
static int failed(ov_status_e status, const char *doing, char *message, size_t length) {
    const char *words = call.ov_get_last_err_msg();
    if (!words || !*words) words = call.ov_get_error_info(status);
    snprintf(message, length, "%s: %s", doing, words ? words : "no reason given");
    return -1;
}

static ov_status_e reshape(ov_model_t *model, const int64_t *shape, size_t rank) {
    ov_dimension_t dimensions[SL_OV_MAX_RANK];
    if (rank > SL_OV_MAX_RANK) return OUT_OF_BOUNDS;
    for (size_t i = 0; i < rank; i++) dimensions[i] = (ov_dimension_t){shape[i], shape[i]};
    ov_partial_shape_t partial = {0};
    ov_status_e status = call.ov_partial_shape_create((int64_t)rank, dimensions, &partial);
    if (status != OK) return status;
    status = call.ov_model_reshape_single_input(model, partial);
    call.ov_partial_shape_free(&partial);
    return status;
}

sl_ov_model *sl_ov_compile(const void *bytes, size_t length, int threads, const int64_t *shape, size_t rank, char *message,
                           size_t message_length) {
    *message = 0;
    if (!core) {
        snprintf(message, message_length, "the library is not open");
        return NULL;
    }
    sl_ov_model *made = calloc(1, sizeof *made);
    if (!made) return NULL;
    const char *doing = "reading the model";
    ov_model_t *model = NULL;
    ov_status_e status = call.ov_core_read_model_from_memory_buffer(core, bytes, length, NULL, &model);
    if (status == OK && rank) {
        doing = "giving the model its shape";
        status = reshape(model, shape, rank);
    }
    if (status == OK) {
        char count[16];
        snprintf(count, sizeof count, "%d", threads);
        // By name: the library's own constants are variables, which would have to be looked up one by one.
        const ov_property_t properties[] = {
            // Without it, processors with bf16 give other scores than those without.
            {"INFERENCE_PRECISION_HINT", "f32"},
            // With it, the threads of all processes sit on the first processor.
            {"ENABLE_CPU_PINNING", "NO"},
            {"INFERENCE_NUM_THREADS", count},
            {"NUM_STREAMS", "1"},
        };
        doing = "compiling the model";
        status = call.ov_core_compile_model_props(core, model, "CPU", sizeof properties / sizeof *properties, properties,
                                                  &made->compiled);
    }
    if (status == OK) status = call.ov_compiled_model_create_infer_request(made->compiled, &made->request);
    if (model) call.ov_model_free(model);
    if (status == OK) return made;
    failed(status, doing, message, message_length);
    sl_ov_free(made);
    return NULL;
}

int sl_ov_infer(sl_ov_model *model, const float *values, const int64_t *shape, size_t rank, char *message, size_t message_length) {
    ov_shape_t given = {(int64_t)rank, (int64_t *)shape};  // not written to: OpenVINO lacks the const
    ov_tensor_t *tensor = NULL;
    const char *doing = "taking the pixels";
    ov_status_e status = call.ov_tensor_create_from_host_ptr(F32, given, (void *)values, &tensor);
    if (status == OK) status = call.ov_infer_request_set_input_tensor(model->request, tensor);
    if (status == OK) {
        doing = "running the model";
        status = call.ov_infer_request_infer(model->request);
    }
    if (tensor) call.ov_tensor_free(tensor);
    return status == OK ? 0 : failed(status, doing, message, message_length);
}

int sl_ov_read(sl_ov_model *model, const char *name, sl_ov_output *output, char *message, size_t message_length) {
    *output = (sl_ov_output){0};
    ov_tensor_t *tensor = NULL;
    ov_shape_t shape = {0};
    ov_element_type_e type = DYNAMIC;
    void *data = NULL;
    ov_status_e status = call.ov_infer_request_get_tensor(model->request, name, &tensor);
    if (status == OK) status = call.ov_tensor_get_element_type(tensor, &type);
    if (status == OK) status = call.ov_tensor_get_shape(tensor, &shape);
    if (status == OK && (type != F32 || shape.rank < 0 || shape.rank > SL_OV_MAX_RANK)) status = PARAMETER_MISMATCH;
    if (status == OK) status = call.ov_tensor_get_size(tensor, &output->count);
    if (status == OK && output->count) status = call.ov_tensor_data(tensor, &data);
    if (status == OK) {
        output->values = data;
        output->rank = (size_t)shape.rank;
        for (size_t i = 0; i < output->rank; i++) output->shape[i] = shape.dims[i];
    }
    if (shape.dims) call.ov_shape_free(&shape);
    // Only the handle goes: the values belong to the request.
    if (tensor) call.ov_tensor_free(tensor);
    return status == OK ? 0 : failed(status, "reading what the model gave", message, message_length);
}

void sl_ov_free(sl_ov_model *model) {
    if (model->request) call.ov_infer_request_free(model->request);
    if (model->compiled) call.ov_compiled_model_free(model->compiled);
    free(model);
}
