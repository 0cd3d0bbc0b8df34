"""Measures Safelight's reading of text beside Presidio's: texts a second on one core, and what both find of the labelled set."""
import argparse
import json
import os
import pathlib
import subprocess
import sys

import labelled

HERE = pathlib.Path(__file__).resolve().parent
WORDS = "/usr/share/dict/british-english"


def run(command, texts):
    """What was found in each text, and the last line's numbers; on one core."""
    core = min(os.sched_getaffinity(0))
    ended = subprocess.run(
        command, input="".join(json.dumps(text) + "\n" for text in texts), stdout=subprocess.PIPE, check=True, text=True,
        preexec_fn=lambda: os.sched_setaffinity(0, {core}))
    *hits, numbers = map(json.loads, ended.stdout.splitlines())
    return hits, numbers


def percent(part, whole):
    return f"{100 * part / whole:.1f} % ({part} of {whole})" if whole else "–"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--safelight", required=True)
    parser.add_argument("--python", required=True)
    parser.add_argument("--rolls", type=pathlib.Path, nargs="+", required=True)
    parser.add_argument("--seconds", type=float, default=5)
    chosen = parser.parse_args()

    texts = list(labelled.texts())
    posts = [json.loads(line) for line in subprocess.run(
        [sys.executable, HERE / "posts.py"], stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines()]
    programs = {
        "Safelight": lambda roll, seconds: [chosen.safelight, roll, WORDS, str(seconds)],
        "Presidio": lambda roll, seconds: [chosen.python, HERE / "presidio.py", roll, "--seconds", str(seconds)],
    }

    print("| roll | texts | Safelight, a second | Presidio, a second | times |\n|---|---|---|---|---|")
    for roll in chosen.rolls:
        for name, given in (("labelled texts", texts), ("posts of 200 letters", posts)):
            speed = {}
            for program, command in programs.items():
                _, numbers = run(command(roll, chosen.seconds), given)
                speed[program] = numbers["texts"] / numbers["seconds"]
            print(
                f"| {roll.stem} | {name} | {speed['Safelight']:,.0f} | {speed['Presidio']:,.0f} | "
                f"{speed['Safelight'] / speed['Presidio']:,.1f} |", flush=True)

    print("\n| what | | Safelight | Presidio |\n|---|---|---|---|")
    sample = HERE.parents[1] / "consent/samples/hollow-oak-wide.csv"
    scores = {program: labelled.score(texts, run(command(sample, 0), texts)[0]) for program, command in programs.items()}
    for category in ("names", "personal data", "circumstances"):
        for line, part, whole in (("found", "found", "to find"), ("of what was found, right", "right", "raised")):
            cells = [percent(table[category][part], table[category][whole]) for table, _, _ in scores.values()]
            print(f"| {category} | {line} | {cells[0]} | {cells[1]} |")
    print("| harmless texts | wrongly held | " + " | ".join(percent(alarms, harmless) for _, alarms, harmless in scores.values()) + " |")


main()
