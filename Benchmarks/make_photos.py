#!/usr/bin/env python3
"""Makes camera-like photos for the benchmark: 12 megapixels, 3 to 6 MB each, with the metadata that tablets write.

Plain walls and floors are drawn, given texture and sensor noise, and cut out at a different place for each photo; half
are stored sideways. Half show nobody (no drawn figure either: the network takes some for people); half show a group of
three to six real faces (the one real person of the fixtures, an astronaut in a picture in the public domain, again and
again) and a sign to read. Everyone is named by a region and granted, so that each photo can be published. The same count
gives the same bytes. Needs the vips and exiftool programs only.
"""

import argparse
import concurrent.futures
import csv
import dataclasses
import pathlib
import subprocess
import tempfile

WIDTH, HEIGHT = 4032, 3024
MARGIN = 96
QUALITY = 91
# Colours of wall, joints, floor and lines; the size of the bricks as a share of the wall.
WALLS = [("#b98a6a", "#8f6a52", "#6f8f58", "#e8e4d8", 0.06), ("#cfd6d8", "#b3bcc0", "#a5805a", "#7d5f41", 0.25),
         ("#9fbcd4", "#88a5bd", "#7a7f86", "#d9d36a", 0.16), ("#d8c9a4", "#bfae87", "#86624a", "#6b4c38", 0.1)]
# Orientation, and how the upright scene is turned to be stored so; the sensor is always 4032 wide.
STORED = [(1, None), (6, "d270"), (1, None), (8, "d90")]
# Granted on every channel in consent/samples.
PUPILS = ["Ava Smith", "Noah Patel", "Zoë Ó Briain", "Łukasz Wójcik", "Mohammed Khan", "Grace Best"]
GROUPS = [3, 4, 5, 6]

PORTRAIT = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "pictures" / "school-poster.jpg"
HEAD = (97, 4, 170, 208)  # left, top, width, height of head and collar in the portrait
FACE = (40, 55, 92, 120)  # the face within them
# Heights of the heads as shares of the picture's longer side: faces of about 80 to 150 pixels once that side is 2048.
HEADS = [0.105, 0.075, 0.125, 0.065, 0.09, 0.07]
SIGN = "SCIENCE WEEK"


@dataclasses.dataclass
class Scene:
    """What photos are cut from: wider than a photo by the margin; `faces` are left, top, width, height in stored pixels."""

    picture: pathlib.Path
    thumbnail: pathlib.Path
    orientation: int
    faces: list


def vips(*arguments):
    subprocess.run(["vips", *map(str, arguments)], check=True)


def base(number, work):
    """The scene of every photo whose number leaves this remainder: enlarged, peopled, turned, with texture and noise."""
    orientation, turn = STORED[number % len(STORED)]
    across, down = WIDTH + MARGIN, HEIGHT + MARGIN
    def at(name):
        return work / f"{name}-{number}.v"
    upright = (down, across) if turn else (across, down)
    draw(at, "upright", wall(*upright, *WALLS[number % len(WALLS)]))
    faces = people(at, upright, GROUPS[number % len(GROUPS)]) if number >= len(STORED) else []
    if turn:
        vips("rot", at("upright"), at("enlarged"), turn)
    else:
        at("upright").rename(at("enlarged"))
    vips("perlin", at("fine"), across, down, "--cell-size", 12, "--seed", 10 + number)
    vips("perlin", at("coarse"), across, down, "--cell-size", 80, "--seed", 20 + number)
    vips("gaussnoise", at("noise"), across, down, "--mean", 0, "--sigma", 4.8 + 0.9 * (number % len(STORED)), "--seed", 30 + number)
    vips("linear", at("fine"), at("texture"), 7, 0)
    vips("add", at("texture"), at("noise"), at("detail"))
    vips("linear", at("coarse"), at("patches"), 9, 0)
    vips("add", at("detail"), at("patches"), at("surface"))
    vips("add", at("enlarged"), at("surface"), at("sum"))
    vips("cast", at("sum"), at("scene"), "uchar")
    thumbnail = work / f"thumbnail-{number}.jpg"
    vips("thumbnail", at("scene"), f"{thumbnail}[Q=70,strip]", 160, "--height", 120, "--size", "force")
    for name in ("upright", "enlarged", "fine", "coarse", "noise", "texture", "detail", "patches", "surface", "sum"):
        at(name).unlink(missing_ok=True)
    return Scene(at("scene"), thumbnail, orientation, [stored(face, upright, turn) for face in faces])


def draw(at, name, drawing):
    """The red, green and blue of an SVG."""
    at(name).with_suffix(".svg").write_text(drawing)
    vips("svgload", at(name).with_suffix(".svg"), at(f"{name}-drawn"))
    vips("extract_band", at(f"{name}-drawn"), at(name), 0, "--n", 3)
    at(f"{name}-drawn").unlink()


def wall(across, down, face, joint, floor, line, brick):
    """A wall of bricks or panels down to two thirds of the picture, and a floor with lines that meet at the middle."""
    tall = brick * down
    joints = "".join(
        f'<path d="M0 {row * tall}H{across}"/>' + "".join(
            f'<path d="M{(column + row % 2 / 2) * tall * 2} {row * tall}v{tall}"/>' for column in range(int(across / tall / 2) + 1))
        for row in range(int(1 / brick) + 1))
    lines = "".join(f'<path d="M{across / 2} {down * 0.5}L{across * (share - 5) / 5} {down}"/>' for share in range(16))
    return (
        f'<svg width="{across}" height="{down}"><rect width="{across}" height="{down}" fill="{face}"/>'
        f'<g stroke="{joint}" stroke-width="{down / 300}">{joints}</g>'
        f'<svg y="{down * 0.66}" width="{across}" height="{down * 0.34}" viewBox="0 {down * 0.66} {across} {down * 0.34}">'
        f'<rect y="0" width="{across}" height="{down}" fill="{floor}"/><g stroke="{line}" stroke-width="{down / 250}">{lines}</g></svg></svg>')


def people(at, size, count):
    """Sets heads and a sign into the upright picture; answers the faces' boxes in its pixels."""
    across, down = size
    left, top, width, height = HEAD
    vips("extract_area", PORTRAIT, at("head"), left, top, width, height)
    oval = f'rx="{width / 2 - 6}" ry="{height / 2 - 6}" fill="#fff"'
    draw(at, "oval", f'<svg width="{width}" height="{height}"><ellipse cx="{width / 2}" cy="{height / 2}" {oval}/></svg>')
    vips("extract_band", at("oval"), at("mask"), 0)
    vips("gaussblur", at("mask"), at("soft"), 3)
    vips("bandjoin", f'{at("head")} {at("soft")}', at("cut"))
    boxes = []
    for each in range(count):
        tall = round(HEADS[each] * max(size))
        scale = tall / height
        x = round(across * (each + 0.5) / count - width * scale / 2)
        y = round(down * (0.42 + 0.06 * (each % 3))) - tall // 2
        vips("resize", at("cut"), at("person"), scale, "--kernel", "cubic")
        vips("composite2", at("upright"), at("person"), at("peopled"), "over", "--x", x, "--y", y)
        vips("extract_band", at("peopled"), at("upright"), 0, "--n", 3)
        boxes.append((x + FACE[0] * scale, y + FACE[1] * scale, FACE[2] * scale, FACE[3] * scale))
    vips("text", at("letters"), SIGN, "--font", "DejaVu Sans Bold 12", "--width", round(across * 0.3), "--height", round(down * 0.05))
    vips("embed", at("letters"), at("sign"), 40, 30, round(across * 0.3) + 80, round(down * 0.05) + 60)
    vips("insert", at("upright"), at("sign"), at("peopled"), round(across * 0.33), round(down * 0.75))
    vips("copy", at("peopled"), at("upright"))
    for name in ("head", "oval", "mask", "soft", "cut", "person", "peopled", "letters", "sign"):
        at(name).unlink(missing_ok=True)
    return boxes


def stored(box, upright, turn):
    """A box of the upright picture in the stored one."""
    x, y, width, height = box
    across, down = upright
    if turn == "d90":
        return down - y - height, x, height, width
    if turn == "d270":
        return y, across - x - width, height, width
    return box


def name(number):
    return f"IMG_{4000 + number}.JPG"


def place(number):
    """Where a photo is cut from its scene."""
    return number * 37 % MARGIN, number * 53 % MARGIN


def photo(number, scene, folder):
    vips("crop", scene.picture, f"{folder / name(number)}[Q={QUALITY},strip]", *place(number), WIDTH, HEIGHT)


def regions(number, faces):
    """exiftool's notation for one named face region a face, by centre and size as shares of the stored picture."""
    left, top = place(number)
    listed = ",".join(
        f"{{Area={{X={(x - left + width / 2) / WIDTH:.4f},Y={(y - top + height / 2) / HEIGHT:.4f},W={width / WIDTH:.4f},"
        f"H={height / HEIGHT:.4f},Unit=normalized}},Name={pupil},Type=Face}}" for (x, y, width, height), pupil in zip(faces, PUPILS))
    return f"-RegionInfo={{AppliedToDimensions={{W={WIDTH},H={HEIGHT},Unit=pixel}},RegionList=[{listed}]}}"


def arguments(number, scene, folder):
    """exiftool's arguments for one photo, one a line."""
    minute = number * 2
    return [
        "-q", "-overwrite_original", "-charset", "utf8", "-Make=Apple", "-Model=iPad (9th generation)", f"-SerialNumber=DMPX{number:06}",
        f"-LensSerialNumber=LENS{number:06}", f"-Orientation#={scene.orientation}", "-Software=17.5",
        f"-DateTimeOriginal=2026:06:19 {9 + minute // 60 % 8:02}:{minute % 60:02}:00", "-OffsetTimeOriginal=+01:00",
        f"-GPSLatitude={51.4779 + number / 100000}", "-GPSLatitudeRef=N", f"-GPSLongitude={0.0015 + number / 100000}",
        "-GPSLongitudeRef=W", "-GPSAltitude=46", "-GPSAltitudeRef=0", "-ExposureTime=1/250", "-FNumber=2.4", "-ISO=64",
        f"-ThumbnailImage<={scene.thumbnail}", *([regions(number, scene.faces)] if scene.faces else []), str(folder / name(number)),
        "-execute"]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--jobs", type=int, default=2)
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=chosen.folder.parent) as work:
        work = pathlib.Path(work)
        with concurrent.futures.ThreadPoolExecutor(chosen.jobs) as pool:
            kinds = min(2 * len(STORED), chosen.count)
            scenes = list(pool.map(lambda each: base(each, work), range(kinds)))
            list(pool.map(lambda each: photo(each, scenes[each % kinds], chosen.folder), range(chosen.count)))
            for scene in scenes:
                scene.picture.unlink()

            def tag(share):
                lines = [line for each in share for line in arguments(each, scenes[each % kinds], chosen.folder)]
                subprocess.run(["exiftool", "-@", "-"], input="\n".join(lines).encode(), check=True)
            list(pool.map(tag, [range(first, chosen.count, chosen.jobs) for first in range(chosen.jobs)]))
    with open(chosen.folder / "captions.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["file", "caption", "alt text", "people", "everyone named"])
        for each in range(chosen.count):
            named = "; ".join(PUPILS[:len(scenes[each % kinds].faces)])
            shown = "Pupils in front of a sign." if named else "The school, without anybody."
            table.writerow([name(each), "Out on the field.", shown, named, "yes"])
    sizes = [path.stat().st_size for path in chosen.folder.glob("IMG_*.JPG")]
    print(f"{len(sizes)} photos, {min(sizes) / 1e6:.1f} to {max(sizes) / 1e6:.1f} MB, {sum(sizes) / 1e6:.0f} MB in all")


if __name__ == "__main__":
    main()
