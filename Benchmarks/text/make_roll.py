"""Makes a roll of so many fictional pupils, from a fixed seed, in the columns of consent/samples/hollow-oak-wide.csv.

The 420 of the sample come first, so that the labelled texts find their pupils; the others have forenames of the sample and
surnames put together from two halves."""
import argparse
import csv
import pathlib
import random

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "consent/samples/hollow-oak-wide.csv"
FIRST = """Alder Amber Ash Ayl Bar Beck Birch Black Bram Brin Brock Bur Cald Car Chil Cole Cran Cross Dal Dar Den Dray Dun East Ed Elm Ever
Far Fen Fern Frost Gar Gil Glen Gran Hal Ham Har Hawk Hazel Hed Hol Hun Kel Kim Kirk Lang Lin Long Mar Mel Mid Mor New Nor Oak Ox Pem Pres
Quin Red Ridge Rush Sand Sel Shel Stan Strat Sut Thorn Tren Up Wal War Wes Whit Win Wood Wyn Yar""".split()
SECOND = """beck bourne bridge brook burn bury by combe cote croft dale den field fold ford gate grove ham hurst land leigh ley low man mead
mere more ridge shaw side stead stock thorpe thwaite ton wade well wick wood worth""".split()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--count", type=int, required=True)
    chosen = parser.parse_args()
    chance = random.Random(chosen.count)
    with SAMPLE.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        columns, rows = reader.fieldnames, list(reader)
    forenames = sorted({row["Legal Forename"] for row in rows})
    surnames = sorted({(first + second).capitalize() for first in FIRST for second in SECOND})
    while len(rows) < chosen.count:
        number = 100_000 + len(rows)
        rows.append({
            "Admission Number": str(number), "Legal Forename": chance.choice(forenames), "Legal Surname": chance.choice(surnames),
            "Year Group": f"Year {chance.randint(1, 13)}", "Class": "Elm"})
    with chosen.out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows[: chosen.count])


main()
