#!/usr/bin/env python3
"""Prints what a withdrawal costs, by the size of the archive: with the same child on as many photos, it should cost the same."""
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

from make_ledger import PER_CHILD, fill

PROGRAM, WORK, PHOTOS, PUBLICATIONS, PUPILS, ROUNDS = sys.argv[1], pathlib.Path(sys.argv[2]), *map(int, sys.argv[3:7])
LIST = pathlib.Path(__file__).parent.parent / "list"
CHANNELS = '{ id: "video", title: "Video" }, { id: "archive", title: "Archive" }, '
ACCOUNT = '{ id: "site", title: "Website", channel: "website", staff: ["A. Clerk", "B. Head"] }'


def run(*command):
    """Seconds, processor seconds and megabytes of a command that must succeed."""
    begin = time.monotonic()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command}: {errors.decode()[-2000:]}")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def school(photos, publications):
    root = WORK / f"{photos}"
    shutil.rmtree(root, ignore_errors=True)
    run(PROGRAM, "init", root)
    policy = root / "policy.json5"
    policy.write_text(
        policy.read_text().replace("    channels: [\n", "    channels: [\n        " + CHANNELS + "\n", 1).replace("accounts: []", f"accounts: [{ACCOUNT}]", 1))
    run("python3", LIST / "make_list.py", PUPILS, WORK / "list")
    mapping = LIST / "mapping.json5"
    run(PROGRAM, "-C", root, "consent", "map", WORK / "list/list.csv", f"--mapping={mapping}", "--confirm", "--by=Benchmark")
    run(PROGRAM, "-C", root, "consent", "import", WORK / "list/list.csv", f"--mapping={mapping}", "--by=Benchmark",
        f"--date={time.strftime('%Y-%m-%d', time.gmtime())}")
    return root, fill(root / ".safelight/ledger.sqlite", photos, publications, int(time.time()))


def main():
    print("| photos | publications | | seconds | processor | MB |\n|---|---|---|---|---|---|")
    medians = {}
    for photos, publications in [(PHOTOS // 10, PUBLICATIONS // 10), (PHOTOS, PUBLICATIONS)]:
        root, (upn, _) = school(photos, publications)
        size = (root / ".safelight/ledger.sqlite").stat().st_size / 1e6
        taken = {"simulate withdraw": [], "withdraw": []}
        for _ in range(ROUNDS):
            taken["simulate withdraw"].append(run(PROGRAM, "-C", root, "simulate", "withdraw", upn))
            copy = WORK / "copy"
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(root, copy)
            taken["withdraw"].append(
                run(PROGRAM, "-C", copy, "withdraw", upn, "--said-by=J. Doe", "--relation=mother", "--by=Benchmark"))
        with sqlite3.connect(copy / ".safelight/ledger.sqlite") as ledger:
            found = ledger.execute("SELECT (SELECT COUNT(*) FROM retracted_photos), (SELECT COUNT(*) FROM tasks)").fetchone()
        if found[0] != PER_CHILD:
            sys.exit(f"{found[0]} photos were found, and {PER_CHILD} show the child")
        for name, values in taken.items():
            medians[name, photos] = [statistics.median(column) for column in zip(*values)]
            seconds, processor, memory = medians[name, photos]
            print(f"| {photos} | {publications} | {name} | {seconds:.2f} | {processor:.2f} | {memory:.0f} |")
        print(f"| | | {found[0]} photos and {found[1]} tasks found; ledger of {size:.0f} MB | | | |")
    for name in ["simulate withdraw", "withdraw"]:
        ratio = medians[name, PHOTOS][1] / medians[name, PHOTOS // 10][1]
        print(f"{name}: ten times the archive costs {ratio:.2f} times the processor time")


if __name__ == "__main__":
    main()
