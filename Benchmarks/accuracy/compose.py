"""Makes photos whose faces are known, because they were pasted in: for measuring how many of them are found.

usage: compose.py OUT --data SCIKIT_IMAGE_DATA [--faces FOLDER] [--seed N] [--share S]

Needs numpy and Pillow. SCIKIT_IMAGE_DATA is `skimage/data` of the scikit-image wheel: its backgrounds show no face, and its
astronaut (Eileen Collins, NASA portrait S92-50300, public domain) is the face. FOLDER may hold more faces, as square pictures
twice as high as the face, which stands in the middle. OUT gets JPEG files and truth.json: for each file its family and its
faces, each with box (x, y, width, height as shares of the picture), height in pixels, tilt in degrees clockwise, and cover.
"""

import argparse
import json
import math
import pathlib
import random

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

LONGEST = 2048
SHAPES = [(2048, 1536), (1536, 2048), (2048, 1366), (2048, 1152)]
# Pictures of the wheel in which neither a person nor an animal is to be seen.
BACKGROUNDS = ["coffee.png", "rocket.jpg", "brick.png", "grass.png", "gravel.png", "motorcycle_left.png", "hubble_deep_field.jpg",
               "retina.jpg", "ihc.png", "page.png", "coins.png", "color.png", "moon.png", "text.png", "cell.png"]
COVERS = ["mask", "hair", "left half", "top half", "hand"]
SIZES = [10, 12, 16, 20, 24, 32, 48, 64, 96, 150, 300]
TILTS = list(range(-165, 181, 15))
# Width and height of a face against the height of its cut-out, as CenterFace boxes the astronaut.
FACE_WIDTH, FACE_HEIGHT = 0.37, 0.5


class Composer:
    def __init__(self, data: pathlib.Path, faces: pathlib.Path | None, seed: int):
        self.random = random.Random(seed)
        self.noise = np.random.default_rng(seed)
        self.backgrounds = [Image.open(data / name).convert("RGB") for name in BACKGROUNDS]
        astronaut = Image.open(data / "astronaut.png").convert("RGB")
        self.faces = [astronaut.crop((106, -2, 346, 238))]
        if faces:
            for path in sorted(faces.glob("*.png")):
                face = Image.open(path).convert("RGB")
                self.faces.append(ImageOps.fit(face, (face.height, face.height)))

    def background(self, size: tuple[int, int]) -> Image.Image:
        picture = self.random.choice(self.backgrounds)
        share = self.random.uniform(0.5, 1)
        width, height = int(picture.width * share), int(picture.height * share)
        left, top = self.random.randint(0, picture.width - width), self.random.randint(0, picture.height - height)
        picture = ImageOps.fit(picture.crop((left, top, left + width, top + height)), size, Image.Resampling.BICUBIC)
        return ImageOps.mirror(picture) if self.random.random() < 0.5 else picture

    def cut_out(self, cover: str | None) -> Image.Image:
        """A face on nothing: the head inside a soft ellipse, in another tone each time."""
        face = self.random.choice(self.faces)
        if self.random.random() < 0.5:
            face = ImageOps.mirror(face)
        for change in (ImageEnhance.Brightness, ImageEnhance.Contrast, ImageEnhance.Color):
            face = change(face).enhance(self.random.uniform(0.7, 1.25))
        side = face.width
        if cover:
            self.cover(face, cover)
        shape = Image.new("L", (side, side))
        ImageDraw.Draw(shape).ellipse((side * 0.19, side * 0.1, side * 0.81, side * 0.9), fill=255)
        face.putalpha(shape.filter(ImageFilter.GaussianBlur(side / 60)))
        return face

    def cover(self, face: Image.Image, cover: str) -> None:
        side, draw = face.width, ImageDraw.Draw(face)
        top, left, right = 0.25 * side, 0.3 * side, 0.7 * side
        if cover == "mask":
            draw.polygon([(left, side * 0.52), (right, side * 0.52), (side * 0.66, side * 0.78), (side * 0.34, side * 0.78)], fill=(190, 210, 225))
        if cover == "hair":
            draw.rectangle((left, top - side * 0.06, right, side * 0.49), fill=(60, 40, 28))
        if cover == "left half":
            draw.rectangle((0, 0, side * 0.5, side), fill=(70, 90, 60))
        if cover == "top half":
            draw.rectangle((0, 0, side, side * 0.47), fill=(120, 110, 100))
        if cover == "hand":
            draw.ellipse((side * 0.4, side * 0.46, side * 0.85, side * 0.72), fill=(205, 160, 135))

    def picture(self, wanted: list[dict], degrade: bool = False) -> tuple[Image.Image, list[dict]]:
        """One picture with as many of the wanted faces as have room beside each other."""
        width, height = size = self.random.choice(SHAPES)
        picture, faces, taken = self.background(size), [], []
        for want in sorted(wanted, key=lambda want: -want["height"]):
            tall, tilt, cover = want["height"], want["tilt"], want["cover"]
            room = min(int(tall * 1.1), min(size) // 2)
            for _ in range(60):
                x, y = self.random.randint(room, width - room), self.random.randint(room, height - room)
                if all(math.dist((x, y), (a, b)) > 1.1 * (tall + c) for a, b, c in taken):
                    break
            else:
                continue
            taken.append((x, y, tall))
            side = round(tall / FACE_HEIGHT)
            cut = self.cut_out(cover)
            # Turned before it is made small, so that turning costs no sharpness of its own.
            cut = cut.rotate(-tilt, Image.Resampling.BICUBIC).resize((side, side), Image.Resampling.LANCZOS)
            picture.paste(cut, (x - side // 2, y - side // 2), cut)
            turn = math.radians(tilt)
            wide = FACE_WIDTH * side
            across = abs(wide * math.cos(turn)) + abs(tall * math.sin(turn))
            down = abs(wide * math.sin(turn)) + abs(tall * math.cos(turn))
            box = [(x - across / 2) / width, (y - down / 2) / height, across / width, down / height]
            faces.append({"box": box, "height": tall, "tilt": tilt, "cover": cover})
        if degrade:
            if self.random.random() < 0.5:
                picture = picture.filter(ImageFilter.GaussianBlur(self.random.uniform(0.5, 2)))
            if self.random.random() < 0.5:
                pixels = np.asarray(picture, dtype=np.float32)
                pixels = pixels + self.noise.normal(0, self.random.uniform(3, 14), pixels.shape)
                picture = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
        return picture, faces

    def want(self, height: int, tilt: int | None = None, cover: str | None = None) -> dict:
        return {"height": height, "tilt": self.random.randint(-12, 12) if tilt is None else tilt, "cover": cover}


def families(composer: Composer, share: float):
    """Name, picture and faces of each picture, one after another."""
    chance = composer.random

    def times(count: int) -> range:
        return range(max(1, round(count * share)))

    for height in SIZES:
        for _ in times(6 if height < 200 else 16):
            yield "size", *composer.picture([composer.want(height)] * (12 if height < 100 else 6))
    for tilt in TILTS:
        for _ in times(4):
            yield "tilt", *composer.picture([composer.want(chance.choice([24, 40, 70, 120]), tilt) for _ in range(6)])
    for tilt in TILTS:
        for _ in times(3):
            yield "alone", *composer.picture([composer.want(chance.choice([24, 40, 70, 120, 250]), tilt)])
    for cover in COVERS:
        for _ in times(10):
            yield "cover", *composer.picture([composer.want(chance.choice([24, 40, 70, 120]), None, cover) for _ in range(8)])
    for _ in times(60):
        wanted = []
        for _ in range(chance.randint(1, 12)):
            cover = chance.choice(COVERS) if chance.random() < 0.25 else None
            wanted.append(composer.want(round(12 * 25 ** chance.random()), round(chance.gauss(0, 25)), cover))
        yield "mixed", *composer.picture(wanted, degrade=True)
    for _ in times(30):
        yield "close", *composer.picture([composer.want(chance.randint(350, 900))])
    for _ in times(60):
        yield "nobody", *composer.picture([], degrade=chance.random() < 0.5)


def hostile(composer: Composer):
    """Pictures to be survived. Where they hold faces, that is said."""
    yield "black", Image.new("RGB", (2048, 1536)), []
    noise = composer.noise.integers(0, 256, (1536, 2048, 3), dtype=np.uint8)
    yield "noise", Image.fromarray(noise), []
    yield "one pixel high", Image.new("RGB", (4000, 1), (90, 120, 60)), []
    yield "one pixel", Image.new("RGB", (1, 1), (200, 150, 130)), []
    yield "100 megapixels", composer.background((12500, 8000)), []
    yield "200 faces", *composer.picture([composer.want(48)] * 200)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--faces", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=1, help="of the usual number of pictures")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    composer, truth = Composer(options.data, options.faces, options.seed), []

    def write(family: str, picture: Image.Image, faces: list[dict], quality: int) -> None:
        name = f"{len(truth):04d}-{family.replace(' ', '-')}.jpg"
        picture.save(options.out / name, quality=quality)
        truth.append({"file": name, "family": family, "faces": faces})

    for family, picture, faces in families(composer, options.share):
        write(family, picture, faces, composer.random.choice([60, 75, 85, 92]))
    for family, picture, faces in hostile(composer):
        write(family, picture, faces, 85)
    (options.out / "truth.json").write_text(json.dumps(truth, indent=0))
    print(f"{len(truth)} pictures with {sum(len(row['faces']) for row in truth)} faces in {options.out}")


main()
