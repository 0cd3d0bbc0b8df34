#!/usr/bin/env python3
"""Draws pictures with name badges of known text, size, tilt and place, for measuring how well text is read.

Every picture is 2048 x 1536 with twelve badges of one cap height. The same command gives the same pixels. Needs numpy,
Pillow and the DejaVu fonts (Debian: fonts-dejavu-core). With --photos, the photos of a folder are the backgrounds too.

usage: badges.py FOLDER [--photos FOLDER] [--caps 6,8,10] [--each 4]
Writes FOLDER/*.jpg and FOLDER/truth.json: for each picture its lines with text, four corners (shares of the picture, from the
top left of the text as one reads it, clockwise), cap height in pixels, tilt in degrees (clockwise), style and background.
"""

import argparse
import json
import math
import pathlib

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

WIDTH, HEIGHT = 2048, 1536
CAPS = [6, 8, 10, 12, 14, 20, 30, 60]
TILTS = [0, 0, -5, 5, -10, 10, -20, 20, 90, -90, 180, 0]
FONTS = ["DejaVuSans-Bold.ttf", "DejaVuSans.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSansCondensed.ttf"]
# Height of a capital as a share of the em in DejaVu (its OS/2 table: sCapHeight 1493 of 2048).
CAP_OF_EM = 1493 / 2048
STYLES = {
    "black on white": [((250, 250, 248), (20, 20, 24))],
    "white on colour": [((178, 34, 40), (255, 255, 255)), ((24, 62, 140), (250, 250, 250)), ((20, 110, 60), (255, 255, 255))],
}
FIRST = ["Ava", "Noah", "Grace", "Will", "Ivy", "Rose", "Olivia", "Mohammed", "May", "Tilly", "Oscar", "Priya", "Lucas", "Freya"]
LAST = ["Smith", "Patel", "Best", "Day", "Hart", "Green", "Evans", "Khan", "Fox", "Wright", "Jones", "Baker", "Owens", "Hughes"]
# Badges are drawn this much larger and shrunk, so that edges are as soft as a lens makes them.
OVERSAMPLING = 4


def smooth_noise(random, cell):
    """Grey clouds with features of about `cell` pixels, 0 to 1."""
    small = random.random((HEIGHT // cell + 2, WIDTH // cell + 2)).astype(numpy.float32)
    picture = Image.fromarray((small * 255).astype(numpy.uint8)).resize((WIDTH, HEIGHT), Image.BICUBIC)
    return numpy.asarray(picture, dtype=numpy.float32) / 255


def cloth(random):
    """Jumpers and walls: large plain areas with folds."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), tuple(int(v) for v in random.integers(60, 200, 3)))
    draw = ImageDraw.Draw(picture)
    for _ in range(40):
        x, y = random.integers(-200, WIDTH), random.integers(-200, HEIGHT)
        w, h = random.integers(120, 700, 2)
        draw.rounded_rectangle([int(x), int(y), int(x + w), int(y + h)], 60, fill=tuple(int(v) for v in random.integers(20, 235, 3)))
    folds = (smooth_noise(random, 48) - 0.5) * 50 + (smooth_noise(random, 12) - 0.5) * 18
    return numpy.asarray(picture, dtype=numpy.float32) + folds[..., None]


def stripes(random):
    """Shirts, blinds, brick walls and fences: patterns that look a little like lines of text."""
    picture = cloth(random)
    rows, columns = numpy.mgrid[0:HEIGHT, 0:WIDTH].astype(numpy.float32)
    for _ in range(14):
        x, y = random.integers(0, WIDTH - 300), random.integers(0, HEIGHT - 300)
        w, h = random.integers(200, 600, 2)
        angle, period = random.random() * math.pi, 5 + random.random() * 30
        part = (slice(y, min(y + h, HEIGHT)), slice(x, min(x + w, WIDTH)))
        wave = numpy.sin((columns[part] * math.cos(angle) + rows[part] * math.sin(angle)) * 2 * math.pi / period)
        picture[part] += (numpy.sign(wave) * random.integers(20, 70))[..., None]
    return picture


def foliage(random):
    """A hedge: strong detail at every size."""
    detail = sum((smooth_noise(random, cell) - 0.5) * strength for cell, strength in [(200, 80), (40, 90), (10, 110), (3, 90)])
    return numpy.stack([90 + detail * 0.8, 120 + detail, 60 + detail * 0.6], axis=-1)


def crowd(random):
    """Many small bright and dark shapes with hard edges."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), (120, 116, 108))
    draw = ImageDraw.Draw(picture)
    for _ in range(2600):
        x, y = (int(v) for v in (random.integers(0, WIDTH), random.integers(0, HEIGHT)))
        w, h = (int(v) for v in random.integers(4, 70, 2))
        colour = tuple(int(v) for v in random.integers(0, 255, 3))
        if random.random() < 0.5:
            draw.ellipse([x, y, x + w, y + h], fill=colour)
        else:
            draw.line([x, y, x + w, y + int(random.integers(-40, 40))], fill=colour, width=int(random.integers(1, 8)))
    return numpy.asarray(picture, dtype=numpy.float32)


BACKGROUNDS = {"cloth": cloth, "stripes": stripes, "foliage": foliage, "crowd": crowd}


def photo_background(path):
    picture = Image.open(path).convert("RGB")
    scale = max(WIDTH / picture.width, HEIGHT / picture.height)
    picture = picture.resize((math.ceil(picture.width * scale), math.ceil(picture.height * scale)), Image.LANCZOS)
    return numpy.asarray(picture.crop((0, 0, WIDTH, HEIGHT)), dtype=numpy.float32)


def badge(text, cap, tilt, font_name, paper, ink):
    """The badge's pixels with their coverage, upright box turned clockwise by `tilt`, and the text's corners from its centre."""
    scale = OVERSAMPLING
    font = ImageFont.truetype(font_name, cap * scale / CAP_OF_EM)
    left, top, right, bottom = font.getbbox(text, anchor="ls")
    wide, high = right - left, bottom - top
    edge = cap * scale
    layer = Image.new("RGBA", (int(wide + 2.4 * edge), int(high + 2 * edge)), (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    draw.rounded_rectangle([0, 0, layer.width - 1, layer.height - 1], edge * 0.5, fill=paper + (255,))
    x, y = (layer.width - wide) / 2, (layer.height - high) / 2
    draw.text((x - left, y - top), text, font=font, fill=ink + (255,), anchor="ls")
    corners = [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]
    middle = (layer.width / 2, layer.height / 2)
    layer = layer.rotate(-tilt, Image.BICUBIC, expand=True)
    layer = layer.resize((max(1, round(layer.width / scale)), max(1, round(layer.height / scale))), Image.BOX)
    cosine, sine = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    turned = [((px - middle[0]) / scale, (py - middle[1]) / scale) for px, py in corners]
    return layer, [(px * cosine - py * sine, px * sine + py * cosine) for px, py in turned]


def picture(random, background, cap, number):
    canvas = Image.fromarray(numpy.clip(background, 0, 255).astype(numpy.uint8))
    lines = []
    styles = list(STYLES)
    for place in range(12):
        text = f"{FIRST[random.integers(len(FIRST))]} {LAST[random.integers(len(LAST))]}"
        if random.random() < 0.5:
            text = text.upper()
        tilt = TILTS[(place + number * 5) % len(TILTS)]
        style = styles[(place + place // 4 + number) % 2]
        paper, ink = STYLES[style][random.integers(len(STYLES[style]))]
        font = FONTS[random.integers(len(FONTS))]
        while True:
            made, corners = badge(text, cap, tilt, font, paper, ink)
            if made.width <= WIDTH / 4 and made.height <= HEIGHT / 3:
                break
            # A long name in large letters keeps to its cell: the first name only, as on badges in large print.
            text = text.split()[0] if " " in text else text[:3]
        spare_x, spare_y = WIDTH // 4 - made.width, HEIGHT // 3 - made.height
        x = (place % 4) * (WIDTH // 4) + int(random.integers(0, spare_x + 1))
        y = (place // 4) * (HEIGHT // 3) + int(random.integers(0, spare_y + 1))
        canvas.paste(made, (x, y), made)
        centre = (x + made.width / 2, y + made.height / 2)
        lines.append({
            "text": text, "cap": cap, "tilt": tilt, "style": style,
            "corners": [[round((centre[0] + dx) / WIDTH, 5), round((centre[1] + dy) / HEIGHT, 5)] for dx, dy in corners],
        })
    soft = numpy.asarray(canvas.filter(ImageFilter.GaussianBlur(0.5)), dtype=numpy.float32)
    noisy = soft + random.normal(0, 3, soft.shape)
    return Image.fromarray(numpy.clip(noisy, 0, 255).astype(numpy.uint8)), lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--photos", type=pathlib.Path, help="a folder of photos to use as backgrounds too")
    parser.add_argument("--caps", default=",".join(map(str, CAPS)), help="cap heights in pixels")
    parser.add_argument("--each", type=int, default=4, help="pictures for each cap height")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    photos = sorted(options.photos.glob("*.jpg")) if options.photos else []
    truth = []
    for cap in map(int, options.caps.split(",")):
        for number in range(options.each):
            random = numpy.random.default_rng([cap, number])
            name = list(BACKGROUNDS)[number % len(BACKGROUNDS)]
            if photos and number % 2 == 1:
                chosen = photos[(cap + number) % len(photos)]
                name, background = "photo", photo_background(chosen)
            else:
                background = BACKGROUNDS[name](random)
            made, lines = picture(random, background, cap, number)
            file = f"cap-{cap:02}-{number}-{name}.jpg"
            made.save(options.folder / file, quality=88, subsampling=0)
            truth.append({"file": file, "width": WIDTH, "height": HEIGHT, "background": name, "lines": lines})
    (options.folder / "truth.json").write_text(json.dumps(truth, indent=1))
    print(f"{len(truth)} pictures, {sum(len(p['lines']) for p in truth)} lines in {options.folder}")


if __name__ == "__main__":
    main()
