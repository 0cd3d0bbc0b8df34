#!/usr/bin/env python3
"""Runs the contenders in turn, several rounds in one go, and prints medians and ratios. Called by `run`.

Wall seconds are of the whole command; processor seconds are of it and all that it started (wait4). Memory is given
twice: the largest resident size of any one process (wait4), which with Safelight is a worker, and the peak over all
processes of the tree together, sampled, with pages that they share counted once (PSS).
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CONSENT = ROOT / "consent" / "samples" / "hollow-oak-wide.csv"
MAPPING = ROOT / "consent" / "mappings" / "wide.json5"
FIRST, LAST, CHANNELS = "Legal Forename", "Legal Surname", "Photo: Website,Photo: Social Media"
LONGEST_EDGE = 2048
SAMPLING_SECONDS = 0.5
STARTS = 50
EVENT = "inbox/bench"
LOOKING = {1: "technician, looks, 1 process", 2: "technician, looks, 2 processes"}


class Measured:
    """One run: wall and processor seconds, mebibytes of the largest process and of the tree."""

    def __init__(self, command):
        with tempfile.TemporaryFile() as out:
            begun = time.monotonic()
            process = subprocess.Popen([str(word) for word in command], stdout=out, stdin=subprocess.DEVNULL)
            self.tree, running = 0.0, threading.Event()
            sampler = threading.Thread(target=self.sample, args=(process.pid, running))
            sampler.start()
            _, status, usage = os.wait4(process.pid, 0)
            self.wall = time.monotonic() - begun
            running.set()
            sampler.join()
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            self.output = out.read().decode(errors="replace")
        self.code = process.returncode
        self.cpu = usage.ru_utime + usage.ru_stime
        self.largest = usage.ru_maxrss / 1024

    def sample(self, process, stopped):
        while not stopped.wait(SAMPLING_SECONDS):
            self.tree = max(self.tree, sum(proportional(each) for each in family(process)) / 1024)


def family(process):
    """A process and all below it that are there at this moment."""
    found, waiting = [], [process]
    while waiting:
        each = waiting.pop()
        found.append(each)
        try:
            for task in os.listdir(f"/proc/{each}/task"):
                with open(f"/proc/{each}/task/{task}/children") as file:
                    waiting.extend(map(int, file.read().split()))
        except OSError:
            pass  # it has ended
    return found


def proportional(process):
    """Kibibytes of a process, pages shared with others counted by their share; 0 when it has ended."""
    try:
        with open(f"/proc/{process}/smaps_rollup") as file:
            return next((int(line.split()[1]) for line in file if line.startswith("Pss:")), 0)
    except OSError:
        return 0


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def template(chosen, program, name):
    """A school's folder with the consent list, made once by the program itself."""
    school = chosen.work / name
    shutil.rmtree(school, ignore_errors=True)
    for command in (["init", school],
                    ["-C", school, "consent", "map", chosen.consent, f"--mapping={chosen.mapping}", "--confirm", "--by=Benchmark"],
                    ["-C", school, "consent", "import", chosen.consent, f"--mapping={chosen.mapping}", "--by=Benchmark"]):
        done = subprocess.run([str(word) for word in [program, *command]], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"safelight {command[0]} answered {done.returncode}:\n{done.stdout}{done.stderr}")
    return school


def one_channel(school):
    """The same school with the website alone: one picture comes out of each photo, as with the technician's script."""
    alone = school.with_name(f"{school.name}-one")
    shutil.rmtree(alone, ignore_errors=True)
    shutil.copytree(school, alone, symlinks=True)
    policy = alone / "policy.json5"
    kept = [line for line in policy.read_text().splitlines(True) if not re.match(r'\s*\{ id: "(?!website)', line)]
    policy.write_text("".join(kept))
    return alone


def safelight(chosen, program, school, workers):
    """One run over fresh copies of the photos; says how many pictures it published."""
    folder = chosen.work / "school"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(school, folder, symlinks=True)
    event = folder / EVENT
    event.mkdir(parents=True)
    # Old files: a photo that was written this very moment would be waited for.
    subprocess.run(["cp", "-p", "--reflink=auto", *map(str, sorted(chosen.photos.iterdir())), str(event)], check=True)
    os.sync()
    measured = Measured([program, "-C", folder, "run", f"--workers={workers}", "--plain"])
    published = max((len(list(channel.rglob("*.jpg"))) for channel in (folder / "publishable").iterdir()), default=0)
    measured.note = f"exit {measured.code}, {published} of {chosen.count} published"
    measured.failed = published < chosen.count
    return measured


def technician(chosen, processes, *looking):
    out = fresh(chosen.work / "technician")
    os.sync()
    measured = Measured([
        chosen.python, ROOT / "Benchmarks" / "technician.py", chosen.photos, out, "--consent", chosen.consent, "--first", FIRST,
        "--last", LAST, "--channels", CHANNELS, "--processes", processes, "--edge", LONGEST_EDGE, *looking])
    written = len(list(out.glob("*.jpg")))
    measured.note = f"exit {measured.code}, {written} of {chosen.count} written"
    measured.failed = measured.code != 0 or written < chosen.count
    if not measured.failed:
        told = json.loads(measured.output)
        measured.stages = {stage: seconds / chosen.count * 1000 for stage, seconds in told["stages"].items()}
        if looking:
            measured.note += f", {told['remarks']} with a remark"
    return measured


def bound(chosen):
    out = fresh(chosen.work / "bound")
    os.sync()
    measured = Measured([chosen.bound, out, LONGEST_EDGE, *sorted(chosen.photos.glob("*.JPG"))])
    measured.failed = measured.code != 0
    if not measured.failed:
        told = json.loads(measured.output)
        measured.stages = {
            stage: told[stage] / chosen.count * 1000 for stage in ("read", "hash", "decode", "upright", "encode", "write")}
    measured.note = f"exit {measured.code}"
    return measured


def start(command):
    """Median milliseconds from start to end of a command, and of /bin/true, in turn."""
    times = {"it": [], "true": []}
    for _ in range(STARTS):
        for name, words in (("it", command), ("true", ["/bin/true"])):
            begun = time.monotonic()
            subprocess.run(words, stdout=subprocess.DEVNULL, check=True)
            times[name].append((time.monotonic() - begun) * 1000)
    return statistics.median(times["it"]), statistics.median(times["true"])


def middle(runs, field):
    return statistics.median(getattr(run, field) for run in runs)


def table(chosen, results):
    walls = {name: middle(runs, "wall") for name, runs in results.items()}
    reference = walls["bound, one thread"]
    print(f"\n{chosen.count} photos, {chosen.rounds} rounds, medians\n")
    print(f"{'':32}{'wall s':>9}{'photos/s':>10}{'x bound':>9}{'cpu s':>8}{'ms cpu/photo':>14}{'largest MiB':>13}{'tree MiB':>10}")
    for name, runs in results.items():
        wall, cpu = walls[name], middle(runs, "cpu")
        print(
            f"{name:32}{wall:9.2f}{chosen.count / wall:10.2f}{wall / reference:9.2f}{cpu:8.2f}{cpu / chosen.count * 1000:14.1f}"
            f"{middle(runs, 'largest'):13.0f}{middle(runs, 'tree'):10.0f}   {runs[-1].note}")
    for name, runs in results.items():
        if hasattr(runs[-1], "stages"):
            stages = ", ".join(f"{stage} {statistics.median(run.stages[stage] for run in runs):.1f}" for stage in runs[-1].stages)
            print(f"\nMilliseconds a photo, {name}: {stages}", end="")
    print("\n")

    def ratio(words, above, below):
        if above in walls and below in walls:
            processor = middle(results[above], "cpu") / middle(results[below], "cpu")
            print(f"{words}: {walls[above] / walls[below]:.2f} (by processor seconds: {processor:.2f})")
    ratio("safelight over the technician who looks, photos/s, one core (aim: at least 2)", LOOKING[1], "safelight, 1 worker")
    ratio("safelight over the technician who looks, photos/s, two cores (aim: at least 2)", LOOKING[2], "safelight, 2 workers")
    ratio("safelight over the technician who does not look, one core", "technician, 1 process", "safelight, 1 worker")
    ratio("safelight over the technician who does not look, two cores", "technician, 2 processes", "safelight, 2 workers")
    ratio("safelight with one worker, times the bound", "safelight, 1 worker", "bound, one thread")
    ratio("safelight, one worker over two (aim: at least 1.8)", "safelight, 1 worker", "safelight, 2 workers")
    for workers in ("1 worker", "2 workers"):
        if f"before, {workers}" in walls:
            was, now = walls[f"before, {workers}"] / chosen.count, walls[f"safelight, {workers}"] / chosen.count
            print(f"since the earlier program, {workers}: {1 / was:.2f} photos/s before, {1 / now:.2f} now, {(now - was) * 1000:+.0f} ms a photo, largest "
                  f"process {middle(results[f'before, {workers}'], 'largest'):.0f} MiB before, {middle(results[f'safelight, {workers}'], 'largest'):.0f} now")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--photos", type=pathlib.Path, required=True)
    options.add_argument("--bound", type=pathlib.Path, required=True)
    options.add_argument("--safelight", type=pathlib.Path, required=True)
    options.add_argument("--work", type=pathlib.Path, required=True)
    options.add_argument("--consent", type=pathlib.Path, default=CONSENT)
    options.add_argument("--mapping", type=pathlib.Path, default=MAPPING)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--python", type=pathlib.Path, help="one with the packages of requirements.txt; without it, the technician does not look")
    options.add_argument("--before", type=pathlib.Path, help="an earlier Safelight's program, to tell what was added since")
    options.add_argument("--without-safelight", action="store_true", help="only the bound and the technician's script")
    chosen = options.parse_args()
    chosen.work.mkdir(parents=True, exist_ok=True)
    chosen.photos, chosen.work = chosen.photos.resolve(), chosen.work.resolve()
    photos = list(chosen.photos.glob("*.JPG"))
    chosen.count = len(photos)
    for photo in photos:
        photo.read_bytes()  # into the page cache, so that the first contender is not the one that reads the disk

    contenders = {"bound, one thread": lambda: bound(chosen)}
    if not chosen.without_safelight:
        school = template(chosen, chosen.safelight, "school-template")
        alone = one_channel(school)
        contenders["safelight, 1 worker"] = lambda: safelight(chosen, chosen.safelight, alone, 1)
        contenders["safelight, 2 workers"] = lambda: safelight(chosen, chosen.safelight, alone, 2)
        contenders["the same, six channels"] = lambda: safelight(chosen, chosen.safelight, school, 2)
    if not chosen.without_safelight and chosen.before:
        earlier = one_channel(template(chosen, chosen.before, "school-earlier"))
        contenders["before, 1 worker"] = lambda: safelight(chosen, chosen.before, earlier, 1)
        contenders["before, 2 workers"] = lambda: safelight(chosen, chosen.before, earlier, 2)
    if chosen.python:
        contenders[LOOKING[1]] = lambda: technician(chosen, 1, "--look")
        contenders[LOOKING[2]] = lambda: technician(chosen, 2, "--look")
    else:
        chosen.python = sys.executable
    contenders["technician, 1 process"] = lambda: technician(chosen, 1)
    contenders["technician, 2 processes"] = lambda: technician(chosen, 2)

    results = {name: [] for name in contenders}
    for number in range(chosen.rounds):
        for name, contender in contenders.items():
            done = contender()
            results[name].append(done)
            print(f"round {number + 1}  {name:30}{done.wall:8.2f} s   {done.note}", flush=True)
    if results["bound, one thread"][-1].failed:
        sys.exit("The bound failed; without it there is nothing to compare with.")
    table(chosen, results)
    if not chosen.without_safelight:
        version, nothing = start([str(chosen.safelight), "--version"])
        print(f"safelight --version: {version:.1f} ms, /bin/true: {nothing:.1f} ms (aim: under 20 ms)")
    for folder in ("school", "technician", "bound"):
        shutil.rmtree(chosen.work / folder, ignore_errors=True)
    if any(run.failed for runs in results.values() for run in runs):
        sys.exit("Not every photo came out: these figures compare unequal work.")


if __name__ == "__main__":
    main()
