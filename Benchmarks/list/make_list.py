#!/usr/bin/env python3
"""Writes a made-up consent list of a large trust: make_list.py PUPILS FOLDER. Fixed seed; local authority 900 is given to nobody.

list.csv and list.xlsx hold the same rows: 13 columns about the pupil, 8 consents.
"""
import csv
import pathlib
import random
import sys
import zipfile
from xml.sax.saxutils import escape

ALPHABET = "ABCDEFGHJKLMNPQRTUVWXYZ"
FORENAMES = "Ava Noah Zoë Łukasz Mohammed Grace William Rose Ivy May Hunter Olivia Siân Muhammad-Yusuf Leo Jack Harry Poppy Lily Ruby".split()
SURNAMES = ["Smith", "Patel", "Ó Briain", "Wójcik", "Khan", "Best", "Day", "Green", "Hart", "O'Neill", "Moss", "Evans", "Rees-Morgan", "de la Cruz", "Jones", "Taylor"]
CONSENTS = ["Website", "Social Media", "Newsletter", "Parents' App", "Display", "Press", "Video", "Archive"]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def upn(number):
    body = f"900{number:09}"
    return ALPHABET[sum(weight * int(digit) for weight, digit in enumerate(body, start=2)) % 23] + body


def rows(count):
    chance = random.Random(1866)
    yield ["UPN", "Admission Number", "Legal Forename", "Legal Surname", "Preferred Forename", "Preferred Surname", "Former Surname",
           "Year Group", "Class", "Date of Leaving", "Never Publish", "Form Returned", "Consent Until"] + [f"Photo: {c}" for c in CONSENTS]
    for number in range(count):
        usual = chance.choices(["Yes", "No", "", "Requested"], [78, 9, 10, 3])[0]
        yield [
            upn(number), f"{number:06}", chance.choice(FORENAMES) + chance.choice(["", "-Mae", "", " James"]), chance.choice(SURNAMES),
            chance.choice(["", "", "", chance.choice(FORENAMES)]), "", "", f"Year {1 + number % 6}", chance.choice(["Oak", "Elm", "Ash"]),
            "", "", f"{1 + number % 28:02}/09/2025", chance.choice(["", "31/08/2027"]),
        ] + [usual if chance.random() < 0.9 else chance.choice(["Yes", "No"]) for _ in CONSENTS]


def workbook(table, path):
    strings = {}
    lines = []
    for number, row in enumerate(table, 1):
        cells = "".join(
            f'<c r="{chr(65 + column)}{number}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'
            for column, value in enumerate(row) if value)
        lines.append(f'<row r="{number}">{cells}</row>')
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{"".join(f"<si><t>{escape(s)}</t></si>" for s in strings)}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>\n' + text)


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    table = list(rows(count))
    with (folder / "list.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(table)
    workbook(table, folder / "list.xlsx")


if __name__ == "__main__":
    main()
