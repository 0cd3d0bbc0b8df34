#!/usr/bin/env python3
"""What a school's technician would write today: tags by exiftool, the consent list by Python, pictures by vipsthumbnail.

It looks up the people that the tags name, and writes a stripped 2048-pixel JPEG of each photo in which everybody has
a yes for at least one channel, with a list of which channels. It stands for the comparison of the benchmark, and it
has that kind of script's gaps: no side-car files, no regions turned, no second look at what it wrote, no record.
"""

import argparse
import concurrent.futures
import csv
import json
import os
import pathlib
import subprocess

TAGS = [
    "-Make", "-Model", "-SerialNumber", "-DateTimeOriginal", "-GPSLatitude", "-RegionName", "-RegionPersonDisplayName",
    "-PersonInImage", "-Subject", "-Keywords", "-Artist", "-Copyright", "-Credit"]
PEOPLE = ["RegionName", "RegionPersonDisplayName", "PersonInImage"]
YES = {"yes", "y", "true", "granted", "1"}


def consent_list(path, first, last, channels):
    """Full name to the channels with a yes; the columns are named by the caller."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        return {
            f"{row[first]} {row[last]}".strip(): {channel for channel in channels if row[channel].strip().lower() in YES}
            for row in csv.DictReader(file)}


def names(tags):
    for field in PEOPLE:
        value = tags.get(field, [])
        yield from [value] if isinstance(value, str) else value


def share(photos, consent, channels, out, edge, quality):
    """One process's part: one exiftool, the join, one vipsthumbnail."""
    read = subprocess.run(["exiftool", "-json", "-q", *TAGS, *map(str, photos)], stdout=subprocess.PIPE, check=True)
    rows, cleared = [], []
    for tags in json.loads(read.stdout):
        shown = list(names(tags))
        allowed = set(channels) if shown else set()
        for name in shown:
            allowed &= consent.get(name, set())
        rows.append((tags["SourceFile"], "; ".join(shown), " ".join(sorted(allowed)), "place" if "GPSLatitude" in tags else ""))
        if allowed:
            cleared.append(tags["SourceFile"])
    if cleared:
        subprocess.run(
            ["vipsthumbnail", "--size", f"{edge}x{edge}>", "-o", f"{out}/%s.jpg[Q={quality},strip]", *cleared], check=True,
            env={**os.environ, "VIPS_CONCURRENCY": "1"})
    return rows


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
    chosen = options.parse_args()
    channels = chosen.channels.split(",")
    consent = consent_list(chosen.consent, chosen.first, chosen.last, channels)
    photos = sorted(path for path in chosen.photos.iterdir() if path.suffix.lower() in (".jpg", ".jpeg"))
    chosen.out.mkdir(parents=True, exist_ok=True)
    out = chosen.out.resolve()  # vipsthumbnail takes a relative one from the photo's folder
    with concurrent.futures.ThreadPoolExecutor(chosen.processes) as pool:
        parts = [photos[first::chosen.processes] for first in range(chosen.processes)]
        done = pool.map(lambda part: share(part, consent, channels, out, chosen.edge, chosen.quality), parts)
        rows = sorted(row for part in done for row in part)
    with open(chosen.out / "photos.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("photo", "people", "channels", "place"), *rows])
    print(f"{len(photos)} photos, {sum(1 for row in rows if row[2])} written")


if __name__ == "__main__":
    main()
