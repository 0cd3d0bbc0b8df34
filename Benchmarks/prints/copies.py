"""What people do to a picture before it comes back: one change, or two in the order in which they are usually made."""
import io
import itertools

from PIL import Image, ImageDraw, ImageEnhance, ImageFont, ImageOps

CAPTIONS = ["Sports day 2026", "Our Year 6 science week - well done!", "Harvest assembly", "Year 3 visit to the museum, July"]


def crop(picture, chance, most=0.1, least=0.0):
    """Up to a tenth less of width and of height, the rest anywhere."""
    across, down = chance.uniform(least, most), chance.uniform(least, most)
    left, top = picture.width * across * chance.random(), picture.height * down * chance.random()
    return picture.crop((round(left), round(top), round(left + picture.width * (1 - across)), round(top + picture.height * (1 - down))))


def crop_most(picture, chance):
    return crop(picture, chance, least=0.1)


def mirror(picture, _):
    return ImageOps.mirror(picture)


def brighten(picture, chance):
    return ImageEnhance.Brightness(picture).enhance(chance.choice([chance.uniform(0.6, 0.9), chance.uniform(1.1, 1.4)]))


def bar(picture, chance, beside):
    share, at_top, tone = chance.uniform(0.08, 0.2), chance.random() < 0.5, chance.choice([0, 20, 235, 255])
    height = round(picture.height * (share / (1 - share) if beside else share))
    shown = picture.copy()
    if beside:
        shown = Image.new("RGB", (picture.width, picture.height + height))
        shown.paste(picture, (0, height if at_top else 0))
    top = 0 if at_top else shown.height - height
    draw = ImageDraw.Draw(shown)
    draw.rectangle((0, top, shown.width, top + height), fill=(tone,) * 3)
    font = ImageFont.load_default(size=max(8, int(height * 0.35)))
    draw.text((shown.width * 0.05, top + height * 0.3), chance.choice(CAPTIONS), fill=(255 - tone,) * 3, font=font)
    return shown


def bar_beside(picture, chance):
    return bar(picture, chance, True)


def bar_over(picture, chance):
    return bar(picture, chance, False)


def resize(picture, chance):
    scale = chance.uniform(0.25, 1)
    return picture.resize((max(48, int(picture.width * scale)), max(48, int(picture.height * scale))), Image.Resampling.LANCZOS)


def compress(picture, chance):
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=chance.randint(40, 95))
    stream.seek(0)
    return Image.open(stream).convert("RGB")


CHANGES = {
    "crop": crop, "crop by a tenth": crop_most, "mirror": mirror, "brighter or darker": brighten, "caption beside": bar_beside,
    "caption over": bar_over, "resize": resize, "compress": compress,
}
PAIRS = [pair for pair in itertools.combinations(CHANGES, 2)
         if "crop by a tenth" not in pair and pair != ("caption beside", "caption over")]


def copies(picture, chance):
    """Every kind of copy once, as (kind, picture)."""
    for kind in [(name,) for name in CHANGES] + PAIRS:
        copy = picture
        for name in kind:
            copy = CHANGES[name](copy, chance)
        yield " + ".join(kind), copy
