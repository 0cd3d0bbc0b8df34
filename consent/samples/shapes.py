"""The list of Hollow Oak Primary in the shapes in which schools get theirs; generate.py calls it."""
import csv
import datetime
import io
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Everything has this time, so that the same script writes the same bytes.
EXPORTED = (2026, 9, 14, 8, 30, 0)


def text(rows, separator=",", end="\r\n"):
    file = io.StringIO()
    csv.writer(file, delimiter=separator, lineterminator=end).writerows(rows)
    return file.getvalue()


def table(pupils):
    headings = list(pupils[0])
    return [headings] + [[pupil[heading] for heading in headings] for pupil in pupils]


def fits(pupil, encoding):
    try:
        "".join(pupil.values()).encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def titled(pupils):
    """A report of forty pupils with a title above the headings, blank lines, a page's second line of headings and a total."""
    rows = table(pupils[:40])
    width = len(rows[0])
    blank = [""] * width
    first = [["Hollow Oak Primary: photo permissions"] + blank[1:], ["Printed 14/09/2026"] + blank[1:], blank]
    return first + rows[:21] + [blank, rows[0]] + rows[21:] + [blank, ["Total", "40"] + blank[2:]]


def parents(pupils, channels):
    """A column for each parent and the pupil; both parents of most say the same, some have one parent who answers."""
    yield ["UPN", "Forename", "Surname", "Year", "Website (Parent 1)", "Website (Parent 2)", "Website (Pupil)", "Press (Parent 1)", "Press (Parent 2)"]
    for place, pupil in enumerate(pupils):
        website, press = pupil[channels["website"]], pupil[channels["press"]]
        # Every eleventh second parent says no, and every seventh has not answered; the oldest are asked themselves.
        second = "No" if place % 11 == 10 and website else "" if place % 7 == 6 else website
        own = "" if pupil["Year Group"] != "Year 6" else "No" if place % 13 == 12 else "Yes"
        yield [
            pupil["UPN"], pupil["Legal Forename"], pupil["Legal Surname"], pupil["Year Group"], website, second, own, press,
            press if place % 5 else "",
        ]


def dates(pupils, channels):
    """Arbor keeps no word for the state: it is told by which of three days is filled."""
    yield ["UPN", "Student", "Year", "Registration Form", "Consent", "Requested", "Consented", "Rejected", "Respondee"]
    for pupil in pupils:
        for name, channel in (("Photos on website", "website"), ("Photos on social media", "social")):
            state, day = pupil[channels[channel]], pupil["Form Returned"]
            yield [
                pupil["UPN"], f"{pupil['Legal Surname']}, {pupil['Legal Forename']}", pupil["Year Group"], pupil["Class"], name,
                day if state else "", day if state == "Yes" else "", day if state == "No" else "", "Parent" if state in ("Yes", "No") else "",
            ]


def denied(pupils, channels):
    """A system whose column says who refused: a yes there is a no."""
    yield ["UPN", "Forename", "Surname", "Category", "Topic", "Consent Denied", "Date", "Given By", "Archived"]
    for pupil in pupils[:60]:
        for topic, channel in (("Website pictures", "website"), ("Pictures for the press", "press")):
            state = pupil[channels[channel]]
            yield [
                pupil["UPN"], pupil["Legal Forename"], pupil["Legal Surname"], "Media", topic,
                {"Yes": "No", "No": "Yes"}.get(state, ""), pupil["Form Returned"] if state in ("Yes", "No") else "", "Contact", "No",
            ]


def repeated(pupils):
    """A report with clubs in it repeats each pupil once for every club."""
    clubs = ["Choir", "Football", "Gardening", "Coding"]
    rows = table(pupils)
    yield rows[0] + ["Club"]
    for place, row in enumerate(rows[1:]):
        for club in clubs[:1 + place % 3]:
            yield row + [club]


def transfer_file(pupils):
    """The roll as a DfE Common Transfer File; what it says of needs, care, meals and health is made up, and never read."""
    def element(name, content):
        return f"<{name}>{escape(content)}</{name}>" if content else ""

    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>\n<CTfile>\n<Header><DocumentName>Common Transfer File</DocumentName>'
        "<CTFversion>25.0</CTFversion><DateTime>2026-09-14T08:30:00</DateTime><DocumentQualifier>full</DocumentQualifier>"
        "<SupplierID>Made up</SupplierID><SourceSchool><LEA>900</LEA><Estab>4000</Estab><SchoolName>Hollow Oak Primary</SchoolName>"
        "<AcademicYear>2026</AcademicYear></SourceSchool></Header>\n<CTFpupilData>\n"
    ]
    for place, pupil in enumerate(p for p in pupils if not p["Date of Leaving"]):
        year = "R" if pupil["Year Group"] == "Reception" else pupil["Year Group"].split()[-1]
        parts.append(
            "<Pupil>" + element("UPN", pupil["UPN"]) + element("Surname", pupil["Legal Surname"])
            + element("Forename", pupil["Legal Forename"]) + "<DOB>2015-09-01</DOB><BasicDetails>"
            + element("PreferredForename", pupil["Preferred Forename"]) + element("FormerSurname", pupil["Former Surname"])
            + element("NCyearActual", year) + "<Ethnicity>NOBT</Ethnicity></BasicDetails>"
            + ("<LookedAfter><InCare>true</InCare></LookedAfter>" if place % 50 == 0 else "")
            + ("<SENhistory><SENprovision>K</SENprovision></SENhistory>" if place % 8 == 0 else "")
            + ("<FSMhistory><FSMstart>2024-09-01</FSMstart></FSMhistory>" if place % 5 == 0 else "") + "</Pupil>\n")
    return "".join(parts) + "</CTFpupilData>\n</CTfile>\n"


def workbook(pupils):
    """Excel's own form, with a title, days as numbers with a style, and shared strings."""
    strings = {}

    def cell(value, place, heading):
        if not value:
            return ""
        if heading in ("Form Returned", "Consent Until", "Date of Leaving"):
            day, month, year = map(int, value.split("/"))
            serial = (datetime.date(year, month, day) - datetime.date(1899, 12, 30)).days
            return f'<c r="{place}" s="1"><v>{serial}</v></c>'
        return f'<c r="{place}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'

    headings = list(pupils[0])
    rows = [["Hollow Oak Primary"], [], headings] + [[pupil[heading] for heading in headings] for pupil in pupils]
    lines = []
    for number, values in enumerate(rows, 1):
        cells = "".join(
            cell(value, f"{chr(65 + column)}{number}", headings[column] if number > 3 else "") for column, value in enumerate(values))
        lines.append(f'<row r="{number}">{cells}</row>')
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Permissions" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{OFFICE}/styles" Target="styles.xml"/><Relationship Id="r3" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
    }
    items = "".join(f"<si><t>{escape(value)}</t></si>" for value in strings)
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{items}</sst>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, EXPORTED), XML + content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def write_all(folder, pupils, channels):
    rows = table(pupils)
    plain = [pupil for pupil in pupils if fits(pupil, "cp1252")]
    whole = text(rows)
    single = folder / "one-for-each-consent"
    single.mkdir(exist_ok=True)
    files = {
        "hollow-oak-titled.csv": "\ufeff" + text(titled(pupils)),
        "hollow-oak-semicolons.csv": text(table(plain), ";").encode("cp1252"),
        # Excel's plain “CSV” puts a question mark for each letter that Windows-1252 lacks.
        "hollow-oak-lossy.csv": whole.encode("cp1252", "replace"),
        "hollow-oak-unicode-text.txt": b"\xff\xfe" + text(rows, "\t").encode("utf-16-le"),
        "hollow-oak-wide.xlsx": workbook(pupils),
        "hollow-oak-parents.csv": text(parents(pupils, channels)),
        "hollow-oak-dates.csv": text(dates(pupils, channels)),
        "hollow-oak-denied.csv": text(denied(pupils, channels)),
        "hollow-oak-repeated.csv": text(repeated(pupils)),
        "hollow-oak-roll.xml": transfer_file(pupils),
    }
    every = list(dates(pupils, channels))
    for name in ("Photos on website", "Photos on social media"):
        keep = [row[:4] + row[5:] for row in every[1:] if row[4] == name]
        files[f"one-for-each-consent/{name}.csv"] = text([every[0][:4] + every[0][5:]] + keep)
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
