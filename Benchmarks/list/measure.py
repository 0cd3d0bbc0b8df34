#!/usr/bin/env python3
"""Takes turns between Safelight and the bare read of the same file, and prints the medians and their ratios."""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

PROGRAM, PYTHON, WORK, ROUNDS = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), int(sys.argv[4])
HERE = pathlib.Path(__file__).parent
# Fewer than by default need a look, so that the second list is taken without a person.
POLICY = ('{ id: "video", title: "Video" }, { id: "archive", title: "Archive" }, ')


def run(*command):
    """Seconds, processor seconds and megabytes of a command that must succeed."""
    begin = time.monotonic()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command}: {errors.decode()}")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def school(name):
    root = WORK / name
    shutil.rmtree(root, ignore_errors=True)
    run(PROGRAM, "init", root)
    policy = root / "policy.json5"
    policy.write_text(policy.read_text().replace("    channels: [\n", "    channels: [\n        " + POLICY + "\n", 1))
    run(PROGRAM, "-C", root, "consent", "map", WORK / "list.csv", f"--mapping={HERE}/mapping.json5", "--confirm", "--by=Benchmark")
    return root


def take(root, file, *more):
    return run(
        PROGRAM, "-C", root, "consent", "import", file, f"--mapping={HERE}/mapping.json5", "--by=Benchmark",
        f"--date={time.strftime('%Y-%m-%d', time.gmtime())}", *more)


def main():
    fresh = school("fresh")
    contenders = {
        "csv: bare read by Python's csv": lambda: run(PYTHON, HERE / "bare.py", WORK / "list.csv"),
        "csv: read and judged (--dry-run)": lambda: take(fresh, WORK / "list.csv", "--dry-run"),
        "csv: imported, the first list": lambda: take(school("first"), WORK / "list.csv"),
        "csv: imported again": lambda: take(WORK / "first", WORK / "list.csv"),
        "xlsx: bare read by openpyxl": lambda: run(PYTHON, HERE / "bare.py", WORK / "list.xlsx"),
        "xlsx: read and judged (--dry-run)": lambda: take(fresh, WORK / "list.xlsx", "--dry-run"),
        "xlsx: imported, the first list": lambda: take(school("first"), WORK / "list.xlsx"),
    }
    taken = {name: [] for name in contenders}
    for _ in range(ROUNDS):
        for name, contender in contenders.items():
            taken[name].append(contender())
    medians = {name: [statistics.median(column) for column in zip(*values)] for name, values in taken.items()}
    print("| | seconds | processor | MB | bare read / this |\n|---|---|---|---|---|")
    for name, (seconds, processor, memory) in medians.items():
        bare = next(values for other, values in medians.items() if other.split(":")[0] == name.split(":")[0])
        print(f"| {name} | {seconds:.2f} | {processor:.2f} | {memory:.0f} | {bare[0] / seconds:.2f} ({bare[1] / processor:.2f} by processor) |")


if __name__ == "__main__":
    main()
