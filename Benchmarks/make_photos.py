#!/usr/bin/env python3
"""Makes camera-like photos for the benchmark: 12 megapixels, 3 to 6 MB each, with the metadata that tablets write.

The drawn scenes of fixtures/ are enlarged, given texture and sensor noise, and cut out at a different place for each
photo; half are stored sideways. The same count gives the same bytes. Needs the vips and exiftool programs only.
"""

import argparse
import concurrent.futures
import csv
import pathlib
import subprocess
import tempfile

WIDTH, HEIGHT = 4032, 3024
MARGIN = 96
QUALITY = 91
SCENES = ["school-sack-race", "school-festival", "school-beds", "school-magnets"]
# Orientation, and how the upright scene is turned to be stored so; the sensor is always 4032 wide.
STORED = [(1, None), (6, "d270"), (1, None), (8, "d90")]
# Granted on every channel in consent/samples.
PUPILS = ["Ava Smith", "Noah Patel", "Zoë Ó Briain", "Łukasz Wójcik", "Mohammed Khan", "Grace Best"]


def vips(*arguments):
    subprocess.run(["vips", *map(str, arguments)], check=True)


def base(number, picture, work):
    """One enlarged scene with texture and noise, wider than a photo by the margin, and its thumbnail."""
    orientation, turn = STORED[number % len(STORED)]
    across, down = WIDTH + MARGIN, HEIGHT + MARGIN
    def at(name):
        return work / f"{name}-{number}.v"
    source = picture
    if turn:
        source = at("turned")
        vips("rot", picture, source, turn)
    vips("thumbnail", source, at("enlarged"), across, "--height", down, "--size", "force", "--no-rotate")
    vips("perlin", at("fine"), across, down, "--cell-size", 12, "--seed", 10 + number)
    vips("perlin", at("coarse"), across, down, "--cell-size", 80, "--seed", 20 + number)
    vips("gaussnoise", at("noise"), across, down, "--mean", 0, "--sigma", 4.8 + 0.9 * number, "--seed", 30 + number)
    vips("linear", at("fine"), at("texture"), 7, 0)
    vips("add", at("texture"), at("noise"), at("detail"))
    vips("linear", at("coarse"), at("patches"), 9, 0)
    vips("add", at("detail"), at("patches"), at("surface"))
    vips("add", at("enlarged"), at("surface"), at("sum"))
    vips("cast", at("sum"), at("scene"), "uchar")
    thumbnail = work / f"thumbnail-{number}.jpg"
    vips("thumbnail", at("scene"), f"{thumbnail}[Q=70,strip]", 160, "--height", 120, "--size", "force")
    for name in ("turned", "enlarged", "fine", "coarse", "noise", "texture", "detail", "patches", "surface", "sum"):
        at(name).unlink(missing_ok=True)
    return at("scene"), thumbnail, orientation


def name(number):
    return f"IMG_{4000 + number}.JPG"


def photo(number, scene, folder):
    left, top = number * 37 % MARGIN, number * 53 % MARGIN
    vips("crop", scene, f"{folder / name(number)}[Q={QUALITY},strip]", left, top, WIDTH, HEIGHT)


def arguments(number, thumbnail, orientation, folder):
    """exiftool's arguments for one photo, one a line."""
    minute = number * 2
    return [
        "-q", "-overwrite_original", "-charset", "utf8", "-Make=Apple", "-Model=iPad (9th generation)", f"-SerialNumber=DMPX{number:06}",
        f"-LensSerialNumber=LENS{number:06}", f"-Orientation#={orientation}", "-Software=17.5",
        f"-DateTimeOriginal=2026:06:19 {9 + minute // 60 % 8:02}:{minute % 60:02}:00", "-OffsetTimeOriginal=+01:00",
        f"-GPSLatitude={51.4779 + number / 100000}", "-GPSLatitudeRef=N", f"-GPSLongitude={0.0015 + number / 100000}",
        "-GPSLongitudeRef=W", "-GPSAltitude=46", "-GPSAltitudeRef=0", "-ExposureTime=1/250", "-FNumber=2.4", "-ISO=64",
        f"-ThumbnailImage<={thumbnail}",
        f"-RegionInfo={{AppliedToDimensions={{W={WIDTH},H={HEIGHT},Unit=pixel}},RegionList=[{{Area={{X=0.42,Y=0.4,W=0.12,H=0.16,"
        f"Unit=normalized}},Name={PUPILS[number % len(PUPILS)]},Type=Face}}]}}",
        str(folder / name(number)), "-execute"]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--jobs", type=int, default=2)
    chosen = options.parse_args()
    pictures = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "pictures"
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=chosen.folder.parent) as work:
        work = pathlib.Path(work)
        with concurrent.futures.ThreadPoolExecutor(chosen.jobs) as pool:
            kinds = len(STORED) if chosen.count > 1 else 1
            bases = list(pool.map(lambda each: base(each, pictures / f"{SCENES[each % len(SCENES)]}.jpg", work), range(kinds)))
            list(pool.map(lambda each: photo(each, bases[each % kinds][0], chosen.folder), range(chosen.count)))
            for scene, _, _ in bases:
                scene.unlink()

            def tag(share):
                lines = [line for each in share for line in arguments(each, *bases[each % kinds][1:], chosen.folder)]
                subprocess.run(["exiftool", "-@", "-"], input="\n".join(lines).encode(), check=True)
            list(pool.map(tag, [range(first, chosen.count, chosen.jobs) for first in range(chosen.jobs)]))
    with open(chosen.folder / "captions.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["file", "caption", "alt text", "people", "everyone named"])
        for each in range(chosen.count):
            table.writerow([name(each), "Out on the field.", "Pupils outside.", PUPILS[each % len(PUPILS)], "yes"])
    sizes = [path.stat().st_size for path in chosen.folder.glob("IMG_*.JPG")]
    print(f"{len(sizes)} photos, {min(sizes) / 1e6:.1f} to {max(sizes) / 1e6:.1f} MB, {sum(sizes) / 1e6:.0f} MB in all")


if __name__ == "__main__":
    main()
