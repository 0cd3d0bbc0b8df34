#!/usr/bin/env python3
"""Scores how well the names that badges.py drew are read, and lets rapidocr (Python) read the same pictures.

usage: read_text.py score FOLDER SEEN        what `safelight-look DEPS texts FOLDER/*.jpg` printed, or rapidocr below
       read_text.py rapidocr FOLDER          prints the same form; needs `pip install rapidocr==3.10.0 onnxruntime`

A name is read when one line over it, or all lines over it one after another, hold its letters and digits and nothing else,
case and spaces aside; it is nearly read when one letter is wrong, missing or too many.
"""

import argparse
import json
import pathlib
import sys
import time


def folded(text):
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def is_near(one, other):
    """At most one letter inserted, dropped or changed."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    return one[start + 1:] == other[start + 1:] or one[start:] == other[start + 1:] or one[start + 1:] == other[start:]


def inside(point, corners):
    turns = []
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1]):
        turns.append((bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax))
    return all(turn >= 0 for turn in turns) or all(turn <= 0 for turn in turns)


def middle(corners):
    return [sum(values) / len(corners) for values in zip(*corners)]


def seen_lines(path):
    """By file name: the lines, or None where it could not be looked; and the milliseconds."""
    found = {}
    for row in pathlib.Path(path).read_text().splitlines():
        if not row.startswith("{"):
            continue
        row = json.loads(row)
        texts = row["texts"].get("seen")
        lines = None if texts is None else [
            (line["text"], [[corner["x"], corner["y"]] for corner in line["corners"]]) for line in texts["_0"]]
        found[pathlib.Path(row["file"]).name] = (lines, row["milliseconds"])
    return found


def score(folder, seen):
    truth = json.loads((folder / "truth.json").read_text())
    found = seen_lines(seen)
    tables = {"cap height": {}, "tilt (cap 10 and more)": {}, "style": {}, "background": {}}
    other, times, unknown = 0, [], 0
    for picture in truth:
        lines, milliseconds = found[picture["file"]]
        unknown += lines is None
        lines = lines or []
        times.append(milliseconds)
        used = set()
        for name in picture["lines"]:
            over = [n for n, (_, corners) in enumerate(lines)
                    if inside(middle(corners), name["corners"]) or inside(middle(name["corners"]), corners)]
            used.update(over)
            (left, top), (right, bottom) = name["corners"][0], name["corners"][1]
            over.sort(key=lambda n: (middle(lines[n][1])[0] - left) * (right - left) + (middle(lines[n][1])[1] - top) * (bottom - top))
            wanted = folded(name["text"])
            readings = [folded(lines[n][0]) for n in over] + ["".join(folded(lines[n][0]) for n in over)]
            exact = wanted in readings
            counts = [1, bool(over), exact or any(is_near(reading, wanted) for reading in readings), exact]
            rows = [("cap height", name["cap"]), ("style", name["style"]), ("background", picture["background"])]
            if name["cap"] >= 10:
                rows.append(("tilt (cap 10 and more)", name["tilt"]))
            for table, row in rows:
                old = tables[table].get(row, [0, 0, 0, 0])
                tables[table][row] = [a + b for a, b in zip(old, counts)]
        other += len(lines) - len(used)
    for table, rows in tables.items():
        print(f"{table:24} {'names':>6} {'found':>6} {'nearly':>6} {'read':>6}")
        for row, counts in sorted(rows.items()):
            print(f"{row!s:24} " + " ".join(f"{count:6}" for count in counts))
    times.sort()
    total = [sum(column) for column in zip(*tables["cap height"].values())]
    print(f"read {total[3]} of {total[0]}; other lines {other}; could not look {unknown} of {len(truth)}; "
          f"milliseconds a picture: median {times[len(times) // 2]:.0f}, most {times[-1]:.0f}")


def rapidocr(folder):
    from rapidocr import RapidOCR

    engine = RapidOCR(params={
        "Global.log_level": "error", "EngineConfig.onnxruntime.intra_op_num_threads": 1,
        "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    })
    for picture in json.loads((folder / "truth.json").read_text()):
        start = time.perf_counter()
        answer = engine(str(folder / picture["file"]))
        milliseconds = (time.perf_counter() - start) * 1000
        lines = []
        for box, text, value in zip(answer.boxes if answer.boxes is not None else [], answer.txts or [], answer.scores or []):
            corners = [{"x": float(x) / picture["width"], "y": float(y) / picture["height"]} for x, y in box]
            lines.append({"text": text, "corners": corners, "score": float(value)})
        print(json.dumps({"file": picture["file"], "texts": {"seen": {"_0": lines}}, "milliseconds": milliseconds}), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["score", "rapidocr"])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("seen", nargs="?")
    options = parser.parse_args()
    if options.what == "rapidocr":
        rapidocr(options.folder)
    elif options.seen:
        score(options.folder, options.seen)
    else:
        sys.exit("score needs the file with what was seen")


if __name__ == "__main__":
    main()
