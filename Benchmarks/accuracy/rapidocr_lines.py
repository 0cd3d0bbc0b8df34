#!/usr/bin/env python3
"""Text as the Python package rapidocr reads it, one JSON object a picture (the form is in Benchmarks/README.md).

usage: rapidocr_lines.py [--side 960] [--times 1] PICTURE...

Milliseconds are of the call that a user makes: from decoded pixels to lines. Without --side it is used as shipped.
"""

import argparse
import json
import logging
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import one_thread  # noqa: E402


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pictures", nargs="+", type=pathlib.Path)
    options.add_argument("--side", type=int, help="the longer side of what the finder of lines gets; by default the package's own")
    options.add_argument("--times", type=int, default=1, help="look so often, and tell the milliseconds of each")
    chosen = options.parse_args()
    reader = one_thread.rapidocr(chosen.side)
    logging.disable(logging.WARNING)
    for number, path in enumerate(chosen.pictures):
        pixels = one_thread.opened(path)[:, :, ::-1].copy()  # it takes blue, green and red
        height, width = pixels.shape[:2]
        if number == 0:
            reader(pixels)  # the first one sets things up
        spent = []
        for _ in range(chosen.times):
            begun = time.perf_counter()
            result = reader(pixels)
            spent.append((time.perf_counter() - begun) * 1000)
        found = zip(result.txts, result.scores, result.boxes) if result.boxes is not None else ()
        texts = [
            {"text": text, "score": float(score), "corners": [[float(x) / width, float(y) / height] for x, y in corners]}
            for text, score, corners in found]
        print(json.dumps({"file": str(path), "texts": texts, "milliseconds": {"texts": spent}}), flush=True)


if __name__ == "__main__":
    main()
