#!/usr/bin/env python3
"""Compares what was seen in pictures with what is known to be in them, and prints tables in Markdown.

usage: score.py TRUTH.json NAME=SEEN.jsonl...

A face is found when a box and the truth each hold the other's centre; each box answers for one face at most. A line of
text is read when its letters and digits, capitals or not, stand in a line that was read at its place.
"""

import argparse
import collections
import json
import pathlib
import unicodedata

import sightings

HEIGHTS = [(0, 12), (12, 16), (16, 24), (24, 40), (40, 80), (80, 200), (200, 10000)]
# A picture with more faces than this stands in the first table alone: it would outweigh all others in its row of the rest.
CROWD = 50
LEANS = [(0, 15), (15, 35), (35, 50), (50, 80), (80, 110), (110, 160), (160, 181)]


def middle(box):
    left, top, width, height = box
    return left + width / 2, top + height / 2


def holds(box, point):
    left, top, width, height = box
    return left <= point[0] <= left + width and top <= point[1] <= top + height


def matched(known, found):
    """Which of the known faces are found, by index, each by one box; the surest boxes and the nearest faces first."""
    free, hits = set(range(len(known))), {}
    for number, (box, _, _) in sorted(enumerate(found), key=lambda each: -each[1][1]):
        centre = middle(box)
        near = [each for each in free if holds(known[each]["box"], centre) and holds(box, middle(known[each]["box"]))]
        if near:
            best = min(near, key=lambda each: sum((a - b) ** 2 for a, b in zip(middle(known[each]["box"]), centre)))
            free.remove(best)
            hits[best] = number
    return hits


def band(value, bands):
    return next(f"{low} to {high - 1}" if high < 1000 else f"{low} and more" for low, high in bands if low <= value < high)


class Tally:
    """Hits out of how many, by row and column of a table."""

    def __init__(self):
        self.rows = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0]))

    def add(self, row, column, hit):
        cell = self.rows[row][column]
        cell[0] += hit
        cell[1] += 1

    def print(self, title, columns, order=None):
        if not self.rows:
            return
        print(f"\n| {title} | of | " + " | ".join(columns) + " |\n|---|---|" + "---|" * len(columns))
        for row in order or sorted(self.rows):
            if row in self.rows:
                cells = self.rows[row]
                count = max(cells[column][1] for column in columns)
                shares = (f"{cells[column][0] / cells[column][1]:.3f}" if cells[column][1] else "–" for column in columns)
                print(f"| {row} | {count} | " + " | ".join(shares) + " |")


class Faces:
    def __init__(self):
        self.recall = {title: Tally() for title in ("kind of picture", "height in pixels", "tilt in degrees", "cover")}
        self.whole = collections.defaultdict(collections.Counter)

    def add(self, name, truth, found):
        """One picture by one column: its boxes against the truth."""
        known = truth["faces"]
        hits = matched(known, found)
        whole = self.whole[name]
        whole["pictures"] += 1
        whole["faces"] += len(known)
        whole["hits"] += len(hits)
        whole["boxes"] += len(found)
        if not known:
            whole["empty"] += 1
            whole["flagged"] += bool(found)
        else:
            whole["exact" if len(found) == len(known) else "over" if len(found) > len(known) else "under"] += 1
        for number, face in enumerate(known):
            hit = number in hits
            self.recall["kind of picture"].add(truth.get("family", "picture"), name, hit)
            if len(known) > CROWD:
                continue
            cover, lean, height = face.get("cover"), abs(face.get("tilt") or 0), face.get("height")
            if height and not cover and lean <= 15:
                self.recall["height in pixels"].add(band(height, HEIGHTS), name, hit)
            if not cover and (height or 24) >= 24 and "tilt" in face:
                self.recall["tilt in degrees"].add(band(lean, LEANS), name, hit)
            if cover:
                self.recall["cover"].add(cover, name, hit)

    def print(self, columns, brief):
        print(("" if brief else "\n## Faces\n") + "\n| | " + " | ".join(columns) + " |\n|---|" + "---|" * len(columns))
        def row(title, cell):
            print(f"| {title} | " + " | ".join(cell(self.whole[name]) for name in columns) + " |")
        row("faces found", lambda each: f"{each['hits']} of {each['faces']}")
        row("recall", lambda each: f"{each['hits'] / max(1, each['faces']):.4f}")
        row("precision", lambda each: f"{each['hits'] / max(1, each['boxes']):.4f}")
        row("boxes that are no face, per 100 pictures", lambda each: f"{(each['boxes'] - each['hits']) / max(1, each['pictures']) * 100:.1f}")
        row("pictures without a face that were flagged", lambda each: f"{each['flagged']} of {each['empty']}")
        row("pictures with faces: counted exactly, over, under", lambda each: f"{each['exact']}, {each['over']}, {each['under']}")
        if brief:
            return
        orders = {
            "height in pixels": [band(low, HEIGHTS) for low, _ in HEIGHTS], "tilt in degrees": [band(low, LEANS) for low, _ in LEANS]}
        for title, tally in self.recall.items():
            tally.print(f"recall by {title}", columns, orders.get(title))


def plain(text):
    """Letters and digits alone, without capitals and accents."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if letter.isalnum())


def around(corners):
    across, down = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(down), max(across) - min(across), max(down) - min(down)


class Texts:
    def __init__(self):
        self.recall = {title: Tally() for title in ("cap height in pixels", "tilt in degrees", "style", "background")}
        self.whole = collections.defaultdict(collections.Counter)

    def add(self, name, truth, found):
        found = [(plain(text), around(corners)) for text, corners in found]
        used = set()
        whole = self.whole[name]
        whole["lines"] += len(truth["lines"])
        for line in truth["lines"]:
            place = around(line["corners"])
            near = {number for number, (_, box) in enumerate(found) if holds(box, middle(place)) or holds(place, middle(box))}
            used |= near
            # In a row or apart, as a name and a surname on two found lines.
            texts = [found[number][0] for number in sorted(near, key=lambda each: found[each][1][0])]
            hit = any(plain(line["text"]) in text for text in [*texts, "".join(texts)])
            whole["hits"] += hit
            for title, key in (("cap height in pixels", "cap"), ("tilt in degrees", "tilt"), ("style", "style")):
                if key in line:
                    self.recall[title].add(line[key], name, hit)
            if "background" in truth:
                self.recall["background"].add(truth["background"], name, hit)
        whole["invented"] += len(found) - len(used)
        whole["pictures"] += 1

    def print(self, columns):
        print("\n## Text\n\n| | " + " | ".join(columns) + " |\n|---|" + "---|" * len(columns))
        print("| lines read | " + " | ".join(f"{self.whole[name]['hits']} of {self.whole[name]['lines']}" for name in columns) + " |")
        print("| lines read where none is, per picture | " + " | ".join(
            f"{self.whole[name]['invented'] / max(1, self.whole[name]['pictures']):.2f}" for name in columns) + " |")
        for title, tally in self.recall.items():
            tally.print(f"recall by {title}", columns)


def score(truth, contenders, brief=False):
    """`contenders` are names with what they saw by file name; a picture that one did not report counts as nothing seen.

    In brief, the tables of faces by size, tilt and cover are left out."""
    faces, texts, nothing = Faces(), Texts(), sightings.Seen([], [], {}, "not reported")
    face_columns, text_columns, failed = [], [], collections.Counter()
    for name, seen in contenders:
        counts_faces = any("faces" in each.milliseconds for each in seen.values())
        reads_text = any("texts" in each.milliseconds for each in seen.values())
        doubts = any(not certain for each in seen.values() for _, _, certain in each.faces)
        for row in truth:
            each = seen.get(row["file"], nothing)
            failed[name] += each.failed is not None
            if counts_faces and "faces" in row:
                columns = [(name, [face for face in each.faces if face[2]])]
                columns += [(f"{name}, with perhaps", each.faces)] if doubts else []
                for column, found in columns:
                    faces.add(column, row, found)
                    face_columns += [] if column in face_columns else [column]
            if reads_text and "lines" in row:
                texts.add(name, row, each.texts)
                text_columns += [] if name in text_columns else [name]
    for name, count in failed.items():
        if count:
            print(f"\n{name} could not look at {count} of {len(truth)} pictures; there it counts as having seen nothing.")
    if face_columns:
        faces.print(face_columns, brief)
    if text_columns:
        texts.print(text_columns)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("truth", type=pathlib.Path)
    options.add_argument("seen", nargs="+", metavar="NAME=SEEN.jsonl")
    chosen = options.parse_args()
    contenders = []
    for each in chosen.seen:
        name, _, path = each.rpartition("=")
        contenders.append((name, sightings.read(pathlib.Path(path).read_text().splitlines())))
    score(json.loads(chosen.truth.read_text()), contenders)


if __name__ == "__main__":
    main()
