#!/usr/bin/env python3
"""Prints, in Markdown, how many real copies of real pictures are found, how many others are taken for them, and how long a search takes,
beside the Python package imagehash on the same pictures.

usage: measure.py PROGRAM WORK HASHES FOLDER...
"""
import collections
import json
import os
import pathlib
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

import imagehash
import numpy as np
from PIL import Image, ImageOps

import copies

PROGRAM, WORK, HASHES, FOLDERS = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
TILES = int(os.environ.get("TILES", 100))
# Of how many pictures; to compute one takes imagehash a third of a second.
CROP_RESISTANT = int(os.environ.get("CROP_RESISTANT", 30))
# Drawings and pages in the wheel of scikit-image; a school's photos are compared here.
DRAWINGS = {"chessboard_GRAY.png", "chessboard_RGB.png", "logo.png", "phantom.png", "horse.png", "page.png", "text.png", "BlueSquare.jpg"}
Image.MAX_IMAGE_PIXELS = None


def program(*words, lines=()):
    process = subprocess.run([PROGRAM, *map(str, words)], input="".join(f"{line}\n" for line in lines), stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(line) for line in process.stdout.splitlines()]


def pictures():
    """Pictures that are not much the same as one before, at most 1600 pixels long."""
    seen = []
    for folder in FOLDERS:
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.suffix.lower() not in (".jpg", ".jpeg", ".png", ".tif", ".tiff") or path.name in DRAWINGS:
                continue
            try:
                picture = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
            except (OSError, ValueError, SyntaxError):
                continue
            if min(picture.size) < 100:
                continue
            small = np.asarray(picture.convert("L").resize((16, 16), Image.Resampling.BOX), float)
            if small.std() < 6:
                continue
            small = (small - small.mean()) / small.std()
            if any(abs((small * other).mean()) > 0.9 or abs((small[:, ::-1] * other).mean()) > 0.9 for other in seen):
                continue
            seen.append(small)
            picture.thumbnail((1600, 1600))
            yield path.name, picture


def tiles(picture, chance):
    """Parts that show something else than the whole."""
    for _ in range(TILES):
        share = chance.uniform(0.15, 0.5)
        width, height = int(picture.width * share * chance.uniform(0.7, 1)), int(picture.height * share * chance.uniform(0.7, 1))
        if min(width, height) >= 32:
            left, top = chance.randint(0, picture.width - width), chance.randint(0, picture.height - height)
            yield picture.crop((left, top, left + width, top + height))


def compose():
    """(file, number of the picture, kind) of originals, copies and tiles, and the names of the pictures."""
    chance = random.Random(2026)
    shutil.rmtree(WORK / "pictures", ignore_errors=True)
    (WORK / "pictures").mkdir(parents=True)
    made, names = [], []
    for number, (name, picture) in enumerate(pictures()):
        names.append(name)
        def keep(kind, shown, quality=92):
            path = WORK / "pictures" / f"{len(made):06}.jpg"
            shown.save(path, "JPEG", quality=quality)
            made.append((str(path), number, kind))
        keep("original", picture)
        for kind, copy in copies.copies(picture, chance):
            keep(kind, copy)
        for tile in tiles(picture, chance):
            keep("tile", tile)
    return made, names


def piece(bits, number):
    return number << 16 | sum((bits >> (4 * place + number) & 1) << place for place in range(16))


def store(name, prints):
    """A ledger with these prints, each of a photo of its own; gives the size of its tables for prints."""
    path = WORK / name
    for end in ("", "-wal", "-shm"):
        pathlib.Path(str(path) + end).unlink(missing_ok=True)
    program("empty", path)
    ledger = sqlite3.connect(path)
    ledger.execute("PRAGMA foreign_keys = OFF")
    pieces = []
    for number, taken in enumerate(prints, 1):
        ledger.execute("INSERT INTO photos VALUES (?, ?, 1)", (number, number.to_bytes(6, "big") + bytes(26)))
        ledger.execute("INSERT INTO prints VALUES (?, ?, 1, ?)", (number, number, taken.get("print") and bytes.fromhex(taken["print"])))
        for bits in set(taken["bits"]):
            signed = bits - (1 << 64) if bits >> 63 else bits
            pieces += [(piece(bits, place), number, signed) for place in range(4)]
    pieces.sort()
    ledger.executemany("INSERT OR IGNORE INTO print_pieces VALUES (?, ?, ?)", pieces)
    ledger.commit()
    ledger.execute("VACUUM")
    ledger.close()
    return path, path.stat().st_size


def ask(path, prints):
    return program("ask", path, lines=[taken["print"] for taken in prints])


def table(title, rows):
    print(f"\n{title}\n")
    for place, row in enumerate(rows):
        print("| " + " | ".join(str(cell) for cell in row) + " |")
        if place == 0:
            print("|" + "---|" * len(row))


def share(values):
    values = list(values)
    return f"{100 * sum(values) / len(values):.1f} %" if values else "-"


def main():
    made, names = compose()
    taken = {line["file"]: line for line in program("take", lines=[file for file, _, _ in made])}
    originals = [entry for entry in made if entry[2] == "original"]
    known = {number for file, number, _ in originals if taken[file].get("print")}
    changed = [entry for entry in made if entry[2] not in ("original", "tile")]
    others = [entry for entry in made if entry[2] == "tile"]
    print(f"{len(originals)} pictures ({len(originals) - len(known)} of them too plain for a print), {len(changed)} copies, "
          f"{len(others)} parts that show something else ({sum(not taken[file].get('print') for file, _, _ in others)} too plain)")

    # Stored are originals and parts; asked are the copies. And the other way about, as a sweep does.
    models = [taken[file]["print"] for file, _, _ in made if taken[file].get("print")]
    invented = [line | {"file": None} for line in program("make", HASHES // 10, lines=models)]
    dropped, _ = store("dropped.sqlite", [taken[file] for file, _, _ in originals + others])
    swept, _ = store("swept.sqlite", [taken[file] for file, _, _ in changed + others])
    whose = {(n + 1).to_bytes(6, "big").hex(): entry for n, entry in enumerate(originals + others)}
    asked = [entry for entry in changed if entry[1] in known and taken[entry[0]].get("print")]
    unasked = [entry for entry in changed if entry[1] in known and not taken[entry[0]].get("print")]
    hits, wrong, alike = collections.defaultdict(list), 0, set()
    for (file, number, kind), answer in zip(asked, ask(dropped, [taken[file] for file, _, _ in asked])):
        found = [whose[photo] for photo in answer["photos"]]
        hits[kind].append(any(entry[1] == number and entry[2] == "original" for entry in found))
        wrong += sum(entry[1] != number for entry in found)
        alike |= {frozenset((names[number], names[entry[1]])) for entry in found if entry[1] != number}
    for _, _, kind in unasked:
        hits[kind].append(False)
    swept_hits, swept_wrong = collections.defaultdict(list), 0
    whose = {(n + 1).to_bytes(6, "big").hex(): entry for n, entry in enumerate(changed + others)}
    asked_originals = [entry for entry in originals if entry[1] in known]
    for (file, number, _), answer in zip(asked_originals, ask(swept, [taken[file] for file, _, _ in asked_originals])):
        found = [whose[photo] for photo in answer["photos"]]
        at = {entry[0] for entry in found}
        for entry in changed:
            if entry[1] == number:
                swept_hits[entry[2]].append(entry[0] in at)
        swept_wrong += sum(entry[1] != number for entry in found)
        alike |= {frozenset((names[number], names[entry[1]])) for entry in found if entry[1] != number}

    # The same with imagehash: one hash a picture, the nearest within a threshold.
    hashes = {}
    begun = time.monotonic()
    for file, _, _ in originals + changed + others:
        hashes[file] = int(str(imagehash.phash(Image.open(file))), 16)
    hashing = (time.monotonic() - begun) / len(hashes)
    stored = originals + others
    line_up = np.array([hashes[file] for file, _, _ in stored], np.uint64)
    phash, phash_wrong = {8: collections.defaultdict(list), 10: collections.defaultdict(list)}, collections.Counter()
    for file, number, kind in changed:
        if number not in known:
            continue
        distances = np.bitwise_count(line_up ^ np.uint64(hashes[file]))
        for limit, result in phash.items():
            found = [stored[place] for place in np.flatnonzero(distances <= limit)]
            result[kind].append(any(entry[1] == number and entry[2] == "original" for entry in found))
            phash_wrong[limit] += sum(entry[1] != number for entry in found)
    resistant, resistant_wrong = collections.defaultdict(list), 0
    some = sorted(known)[:: max(1, len(known) // CROP_RESISTANT)] if CROP_RESISTANT else []
    segments = {number: imagehash.crop_resistant_hash(Image.open(file)) for file, number, _ in originals if number in some}
    for number in some:
        for file, _, kind in [entry for entry in changed if entry[1] == number and " + " not in entry[2]]:
            asked_segments = imagehash.crop_resistant_hash(Image.open(file))
            found = [other for other, stored_segments in segments.items() if asked_segments.matches(stored_segments)]
            resistant[kind].append(number in found)
            resistant_wrong += sum(other != number for other in found)

    rows = [["copies", "Safelight, dropped again", "Safelight, swept", "phash, 8 bits", "phash, 10 bits", "crop_resistant_hash"]]
    for kind in list(copies.CHANGES) + ["two of these"]:
        def of(result, kind=kind):
            return share(hit for name, values in result.items() for hit in values if name == kind or (kind == "two of these" and " + " in name))
        rows.append([kind] + [of(result) for result in (hits, swept_hits, phash[8], phash[10], resistant)])
    def everything(result):
        return share(hit for values in result.values() for hit in values)
    rows.append(["all"] + [everything(result) for result in (hits, swept_hits, phash[8], phash[10], resistant)])
    queries = sum(map(len, hits.values()))
    rows.append(["other pictures found", f"{wrong} in {queries} searches", f"{swept_wrong} in {len(asked_originals)}",
                 f"{phash_wrong[8]} in {queries}", f"{phash_wrong[10]} in {queries}", f"{resistant_wrong} in {sum(map(len, resistant.values()))}"])
    table(f"Found among {len(stored)} (dropped again; phash) and {len(changed) + len(others)} (swept) pictures", rows)
    pairs = sorted((sum(values) / len(values), kind) for kind, values in hits.items())
    print("\nThe hardest:", "; ".join(f"{kind} {share(hits[kind])}, swept {share(swept_hits[kind])}" for _, kind in pairs[:4]))
    print("\nTaken for each other:", "; ".join(sorted(" and ".join(sorted(pair)) for pair in alike)) or "none")

    # A large store.
    large, size = store("large.sqlite", invented + [taken[file] for file, _, _ in originals])
    sample = asked[:: max(1, len(asked) // 200)]
    answers = ask(large, [taken[file] for file, _, _ in sample])
    times = sorted(answer["milliseconds"] for answer in answers)
    mistaken = sum(int(photo, 16) <= len(invented) for answer in answers for photo in answer["photos"])
    many = np.random.default_rng(1).integers(0, 1 << 64, HASHES, np.uint64)
    scans = []
    for file, _, _ in sample:
        begun = time.monotonic()
        np.flatnonzero(np.bitwise_count(many ^ np.uint64(hashes[file])) <= 8)
        scans.append((time.monotonic() - begun) * 1000)
    one = statistics.median(scans)
    table(f"A search over {HASHES:,} hashes ({HASHES // 10:,} photos)", [
        ["", "median ms", "95 % ms", "against one scan"],
        ["Safelight, all 640 likenesses of the picture, start of a query to answer", f"{statistics.median(times):.1f}",
         f"{times[int(len(times) * 0.95)]:.1f}", f"{statistics.median(times) / one:.1f}"],
        ["imagehash and numpy, one hash, all in memory", f"{one:.1f}", f"{sorted(scans)[int(len(scans) * 0.95)]:.1f}", "1"],
        ["the same for as many likenesses, reckoned", f"{640 * one:.0f}", "", "640"],
    ])
    print(f"\nOther photos found: {mistaken} in {len(sample)} searches. The ledger with these prints: {size / 1e6:.0f} MB, "
          f"{size / (HASHES / 10):.0f} bytes a photo. To open a picture and take its print: "
          f"{statistics.median(line['milliseconds'] for line in taken.values()):.1f} ms; imagehash.phash: {hashing * 1000:.1f} ms.")


if __name__ == "__main__":
    main()
