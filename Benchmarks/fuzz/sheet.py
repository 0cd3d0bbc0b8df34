#!/usr/bin/env python3
"""Prints a CSV as the XML of a workbook's sheet, each cell a text of its own."""
import csv
import sys
from xml.sax.saxutils import escape

print('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for number, row in enumerate(csv.reader(file), 1):
        cells = "".join(
            f'<c r="{chr(65 + column)}{number}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
            for column, value in enumerate(row) if value)
        print(f'<row r="{number}">{cells}</row>')
print("</sheetData></worksheet>")
