"""Reads what the three that look print, one JSON object a picture, into one form: shares of the picture, milliseconds."""

import dataclasses
import json
import pathlib


@dataclasses.dataclass
class Seen:
    """What was seen in one picture; `failed` says why nothing could be."""

    faces: list  # of (left, top, width, height), score, certain
    texts: list  # of text, corners
    milliseconds: dict  # stage to a list
    failed: str | None = None


def known(reading):
    """The value of a reading, as a plain list or as Safelight writes it; and why there is none."""
    if not isinstance(reading, dict):
        return reading or [], None
    if "seen" in reading:
        return reading["seen"]["_0"], None
    return [], reading.get("unknown", {}).get("_0")


def box(face):
    if "box" in face:
        return tuple(face["box"])
    region = face["region"]
    return region["x"], region["y"], region["width"], region["height"]


def corner(point):
    return (point["x"], point["y"]) if isinstance(point, dict) else tuple(point)


def read(lines):
    """File name to what was seen."""
    seen = {}
    for line in filter(None, map(str.strip, lines)):
        row = json.loads(line)
        faces, blind = known(row.get("faces"))
        texts, illiterate = known(row.get("texts"))
        seen[pathlib.PurePath(row["file"]).name] = Seen(
            faces=[(box(face), face["score"], face.get("certainty", "face") == "face") for face in faces],
            texts=[(text["text"], [corner(point) for point in text["corners"]]) for text in texts],
            milliseconds={
                stage: spent for stage, spent in row.get("milliseconds", {}).items() if spent}, failed=blind or illiterate)
    return seen
