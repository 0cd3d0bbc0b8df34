#!/usr/bin/env python3
"""Reads every cell of a list and counts the filled ones: what a technician's script costs before it does anything."""
import sys

if sys.argv[1].endswith(".csv"):
    import csv
    with open(sys.argv[1], newline="", encoding="utf-8-sig") as file:
        print(sum(1 for row in csv.reader(file) for value in row if value))
else:
    import openpyxl
    sheet = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True).worksheets[0]
    print(sum(1 for row in sheet.iter_rows(values_only=True) for value in row if value))
