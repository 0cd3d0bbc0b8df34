"""Compares what is seen with what is known, and prints tables.

usage: report.py PICTURES --look PROGRAM --deps DEPS [--nobody FOLDER]

PICTURES comes from compose.py. A face counts as found where a box has its middle within half the face's height of the face's
own, and between a third and two and a half times its height; each box counts for one face. FOLDER may hold photos that show
nobody: how many of them get a box is said too.
"""

import argparse
import json
import math
import pathlib
import statistics
import subprocess

from collections import defaultdict

FORMATS = {".jpg", ".jpeg", ".png"}


def look(program: str, deps: str, files: list[pathlib.Path]) -> dict[str, dict]:
    done = subprocess.run([program, deps, *map(str, files)], check=True, stdout=subprocess.PIPE, text=True)
    rows = (json.loads(line) for line in done.stdout.splitlines())
    return {row["file"]: row for row in rows}


def boxes(row: dict) -> list[dict]:
    if "seen" not in row["faces"]:
        raise SystemExit(f"{row['file']}: {row['faces']}")
    return row["faces"]["seen"]["_0"]


def match(faces: list[dict], found: list[dict]) -> tuple[list[str | None], list[dict]]:
    """For each known face how it was found (face, perhaps or not at all), and the boxes that are left over."""
    left, result = list(found), []
    for face in faces:
        x, y, width, height = face["box"]
        # Shares to pixels: of an upright face its box is as high as the face.
        turn = math.radians(face["tilt"])
        down = face["height"] * (abs(0.74 * math.sin(turn)) + abs(math.cos(turn)))
        high = down / height
        wide = face["height"] * (abs(0.74 * math.cos(turn)) + abs(math.sin(turn))) / width
        best = None
        for box in left:
            region = box["region"]
            distance = math.hypot(
                (region["x"] + region["width"] / 2 - x - width / 2) * wide, (region["y"] + region["height"] / 2 - y - height / 2) * high)
            fits = distance < face["height"] / 2 and 0.33 < region["height"] * high / face["height"] < 2.5
            if fits and (best is None or distance < best[0]):
                best = (distance, box)
        if best:
            left.remove(best[1])
        result.append(best[1]["certainty"] if best else None)
    return result, left


def percent(results: list[str | None]) -> str:
    found = sum(result is not None for result in results)
    perhaps = sum(result == "perhaps" for result in results)
    return f"{100 * found / len(results):4.0f} % of {len(results):4}" + (f"  ({perhaps} as perhaps)" if perhaps else "")


def table(title: str, groups: dict) -> None:
    print(f"\n{title}")
    for key in sorted(groups, key=lambda key: (isinstance(key, str), key)):
        print(f"  {key!s:>16}  {percent(groups[key])}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pictures", type=pathlib.Path)
    parser.add_argument("--look", required=True)
    parser.add_argument("--deps", required=True)
    parser.add_argument("--nobody", type=pathlib.Path)
    options = parser.parse_args()
    truth = json.loads((options.pictures / "truth.json").read_text())
    seen = look(options.look, options.deps, [options.pictures / row["file"] for row in truth])

    by = defaultdict(lambda: defaultdict(list))
    extra, times = defaultdict(list), defaultdict(list)
    for row in truth:
        line = seen[str(options.pictures / row["file"])]
        results, left = match(row["faces"], boxes(line))
        family = row["family"]
        extra[family].append(left)
        times[family].append(line["milliseconds"])
        for face, result in zip(row["faces"], results):
            if family == "size":
                by["size"][face["height"]].append(result)
            if family in ("tilt", "alone") and face["height"] >= 40:
                by[family][(abs(face["tilt"]) + 15) // 30 * 30].append(result)
            if family == "cover":
                by["cover"][face["cover"] + (", 40 px up" if face["height"] >= 40 else ", 24 px")].append(result)
            if family == "mixed":
                low = max(limit for limit in (12, 24, 48, 96) if limit <= max(12, face["height"]))
                by["mixed"][low].append(result)
            if family in ("close", "200 faces"):
                by["other"][family].append(result)
    table("Found, by height in pixels of a picture of 2048", by["size"])
    table("Found, by tilt in degrees, several faces in the picture, 40 px and up", by["tilt"])
    table("Found, by tilt in degrees, alone in the picture, 40 px and up", by["alone"])
    table("Found, by what covers the face", by["cover"])
    table("Found, everything mixed (blur, noise, cover, tilt), by height from", by["mixed"])
    table("Found, close faces and crowds", by["other"])
    print("\nBoxes where no face is, and milliseconds (median, longest)")
    for family, lists in extra.items():
        faces = sum(any(box["certainty"] == "face" for box in left) for left in lists)
        doubtful = sum(bool(left) for left in lists) - faces
        print(f"  {family:>16}  {faces} of {len(lists)} pictures with a face, {doubtful} more with a perhaps;"
              f" {statistics.median(times[family]):.0f} ms, {max(times[family]):.0f} ms")
    if options.nobody:
        files = sorted(path for path in options.nobody.rglob("*") if path.suffix.lower() in FORMATS)
        lines = [line for line in look(options.look, options.deps, files).values() if "seen" in line["faces"]]
        faces = sum(any(box["certainty"] == "face" for box in boxes(line)) for line in lines)
        doubtful = sum(bool(boxes(line)) for line in lines) - faces
        print(f"  {'photos of nobody':>16}  {faces} of {len(lines)} with a face, {doubtful} more with a perhaps")


main()
