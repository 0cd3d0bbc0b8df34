"""Reads the labelled texts of Tests/WordingTests/Captions: each with where it stands and what it tells, by bytes of UTF-8."""
import json
import pathlib
import re

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Tests/WordingTests/Captions"
NAMES = {"full", "initial", "surname", "first"}
CIRCUMSTANCES = {"child", "group"}
NEITHER = {"theme", "hidden", "lookalike"}


def kind_of(label):
    """The categories of the comparison; names of every kind are one, which is kind to whoever tells them apart badly."""
    if label in NAMES:
        return "names"
    if label in CIRCUMSTANCES:
        return "circumstances"
    return None if label in NEITHER else "personal data"


def texts():
    """Each text as a dictionary with file, unit, text and labels (kind, places, optional)."""
    for file in sorted(FOLDER.glob("*.json5")):
        # These files use of JSON5 only comments on lines of their own, bare keys and commas at the end.
        plain = re.sub(r"^\s*//.*$", "", file.read_text("utf-8"), flags=re.M)
        plain = re.sub(r"^(\s*)(as|telling|harmless):", r'\1"\2":', plain, flags=re.M)
        read = json.loads(re.sub(r",(\s*[\]}])", r"\1", plain))
        for text, *labels in read["telling"] + [[text] for text in read["harmless"]]:
            yield {"file": file.name, "unit": read["as"], "text": text, "labels": [label(text, each) for each in labels]}


def label(text, written):
    """With every place where the words stand."""
    kind, words = written.lstrip("?").split(" ", 1)
    starts = [len(text[: found.start()].encode()) for found in re.finditer(re.escape(words), text)]
    return {"kind": kind, "places": [(start, start + len(words.encode())) for start in starts], "optional": written.startswith("?")}


def score(labelled, hits):
    """Recall and precision by category, of hits as lists of (category, start, end) in the order of the texts."""
    table = {category: dict.fromkeys(("to find", "found", "raised", "right"), 0) for category in ("names", "personal data", "circumstances")}
    alarms = harmless = 0
    for text, found in zip(labelled, hits, strict=True):
        for each in text["labels"]:
            category = kind_of(each["kind"])
            if category and not each["optional"]:
                table[category]["to find"] += 1
                table[category]["found"] += any(kind == category and overlap(each, start, end) for kind, start, end in found)
        for category, start, end in found:
            table[category]["raised"] += 1
            table[category]["right"] += any(is_right(category, each) and overlap(each, start, end) for each in text["labels"])
        if all(each["kind"] == "theme" for each in text["labels"]):
            harmless += 1
            alarms += bool(found)
    return table, alarms, harmless


def is_right(category, label):
    """Addresses, handles and links may hold a name."""
    return kind_of(label["kind"]) == category or (category == "names" and label["kind"] in {"email", "handle", "link"})


def overlap(label, start, end):
    return any(first < end and start < last for first, last in label["places"])
