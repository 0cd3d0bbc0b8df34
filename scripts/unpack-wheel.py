"""Takes the shared libraries out of the one wheel in a folder, after comparing its hash, and shows that they load.

usage: unpack-wheel.py FOLDER SHA256
"""

import ctypes
import hashlib
import pathlib
import sys
import zipfile

folder, expected = pathlib.Path(sys.argv[1]), sys.argv[2]
(wheel,) = folder.glob("*.whl")
found = hashlib.sha256(wheel.read_bytes()).hexdigest()
if found != expected:
    sys.exit(f"deps: {wheel.name} has SHA-256 {found}, not {expected}; it was not unpacked.")

with zipfile.ZipFile(wheel) as archive:
    for member in archive.infolist():
        path = pathlib.PurePosixPath(member.filename)
        is_library = path.parts[0].endswith(".libs") and ".so" in path.name
        is_licence = path.name.upper().startswith("LICENSE")
        if (is_library or is_licence) and not member.is_dir():
            target = folder / path.name
            target.write_bytes(archive.read(member))
            target.chmod(0o755 if is_library else 0o644)
wheel.unlink()

(library,) = folder.glob("libheif-*.so.*")
heif = ctypes.CDLL(str(library.resolve()))
heif.heif_get_version.restype = ctypes.c_char_p
print(f"deps: libheif {heif.heif_get_version().decode()} loads")
