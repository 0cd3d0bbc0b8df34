#!/usr/bin/env python3
"""Writes the consent lists of Hollow Oak Primary, a school that does not exist.

Usage: python3 generate.py [FOLDER]; the same files each time. Python's standard library only.
"""
import csv
import pathlib
import random
import sys

import shapes

CHANNELS = {
    "website": "Photo: Website",
    "social": "Photo: Social Media",
    "newsletter": "Photo: Newsletter",
    "app": "Photo: Parents' App",
    "display": "Photo: Display in School",
    "press": "Photo: Local Press",
}
LONG_NAMES = {
    "Photos on website": "website",
    "Photos on social media": "social",
    "Photos in newsletter and parents' app": "newsletter",
    "Photos on display in school": "display",
    "Photos in local press": "press",
}
LONG_ANSWERS = {"Yes": "Granted", "No": "Not Granted", "Requested": "Requested", "": "Not Requested", "Withdrawn": "Withdrawn"}
YEARS = ["Reception", "Year 1", "Year 2", "Year 3", "Year 4", "Year 5", "Year 6"]
CLASSES = [
    ["Acorn", "Conker"], ["Hazel", "Holly"], ["Rowan", "Willow"], ["Maple", "Cherry"],
    ["Birch", "Alder"], ["Ash", "Elm"], ["Oak", "Beech"],
]
# Legal forename, legal surname, known-as forename, former surname: names that software gets wrong,
# and names that are ordinary words.
HARD = [
    ("Ava", "Smith", "", ""), ("Ava", "Smythe", "", ""), ("Noah", "Patel", "", ""),
    ("Zoë", "Ó Briain", "", ""), ("Łukasz", "Wójcik", "Lukas", ""), ("Mohammed", "Khan", "", ""),
    ("Grace", "Best", "", ""), ("William", "Day", "Will", ""), ("Rose", "Green", "", ""),
    ("Ivy", "Hart", "", ""), ("May", "O'Neill", "", ""), ("Siân", "Rees-Morgan", "", "Price"),
    ("Muhammad-Yusuf", "Rahman", "Yusuf", ""), ("Summer", "Field", "", ""), ("Jo", "Li", "", ""),
    ("Mark", "Price", "", ""), ("Alexandra", "de la Cruz", "Sasha", ""), ("Noah", "Van Der Berg", "", ""),
    ("Chloé", "D'Arcy", "", ""), ("Ștefan", "Ionescu", "", ""), ("Jürgen", "Müller", "", ""),
    ("Olivia", "Evans", "", ""), ("Olivia", "Evans", "", ""), ("Mary Jane", "Brown", "", ""),
    ("Ruairí", "McDonald", "Rory", ""), ("Aoife", "Ní Dhuibhir", "", ""), ("Hunter", "Moss", "", ""),
]
ALL_YES = {"Ava Smith", "Noah Patel", "Zoë Ó Briain", "Łukasz Wójcik", "Mohammed Khan", "Grace Best"}
FORENAMES = """Amelia Isla Freya Lily Florence Willow Elsie Evie Poppy Daisy Ruby Phoebe Matilda Alice Harper
Maya Aisha Fatima Zara Anaya Priya Hannah Erin Niamh Megan Ffion Layla Maryam Emily Sophie Jack Harry Oscar
Theo Arthur Leo George Freddie Archie Finley Jacob Lucas Ethan Isaac Adam Ibrahim Yusuf Ali Rayyan Aarav Kai
Dylan Rhys Owen Callum Liam Daniel Samuel Toby Elliot Reuben Ezra Nathan Max Albie Rory Hugo Jude Luca""".split()
SURNAMES = """Taylor Walker Wright Robinson Thompson Hughes Edwards Roberts Turner Parker Collins Bennett Cook
Morris Bailey Shaw Ellis Marsh Barker Holmes Palmer Knight Chapman Webb Fletcher Spencer Gardner Payne Hussain
Ahmed Begum Sheikh Malik Iqbal Sharma Singh Kaur Desai Chowdhury Okafor Adeyemi Mensah Kamau Nowak Kowalska
Popescu Silva Ferreira Yilmaz Demir Murphy Kelly Doyle Byrne Walsh Keane Jones-Hill Clarke-Dunn Chen Wong""".split()
# Staff code, forename, surname, known-as forename, former surname, leaving date, asked on, online, in print.
STAFF = [
    ("JPO", "Jane", "Porter", "", "", "", "04/09/2025", "Yes", "Yes"),
    ("DOK", "David", "Okonkwo", "", "", "", "04/09/2025", "Yes", "Yes"),
    ("SLI", "Siobhán", "Lindqvist", "Shiv", "Keogh", "", "04/09/2025", "Yes", "Yes"),
    ("TRA", "Tomasz", "Radecki", "Tom", "", "", "04/09/2025", "No", "Yes"),
    ("HBE", "Harriet", "Bell", "", "", "", "", "", ""),
    ("GST", "Grace", "Sterling", "", "", "", "05/09/2025", "Yes", "Yes"),
    ("AHA", "Amina", "Haddad", "", "", "", "05/09/2025", "Yes", "No"),
    ("PWE", "Peter", "Westbrook", "", "", "18/07/2025", "04/09/2024", "Yes", "Yes"),
    ("KMO", "Keiko", "Moriyama", "", "", "", "08/09/2025", "Yes", "Yes"),
    ("", "Roger", "Thistlewood", "", "", "", "", "", ""),
]
ALPHABET = "ABCDEFGHJKLMNPQRTUVWXYZ"
SIZE = 420


def upn(entry_year, serial, temporary=False):
    """Local authority 900 is given to nobody, so that such a number belongs to no child."""
    body = f"9004000{entry_year:02}" + (f"{serial:02}A" if temporary else f"{serial:03}")
    values = [int(c) if c.isdigit() else ALPHABET.index(c) for c in body]
    return ALPHABET[sum(weight * value for weight, value in enumerate(values, start=2)) % 23] + body


def answer(chance):
    drawn = chance.random()
    return "Yes" if drawn < 0.78 else "No" if drawn < 0.87 else "" if drawn < 0.97 else "Requested"


def school(chance):
    taken = {(forename, surname) for forename, surname, _, _ in HARD}
    names = list(HARD)
    while len(names) < SIZE:
        name = (chance.choice(FORENAMES), chance.choice(SURNAMES))
        if name not in taken:
            taken.add(name)
            names.append(name + ("", ""))
    places = [(year, room) for year in range(7) for room in range(2) for _ in range(SIZE // 14)]
    chance.shuffle(places)
    serials = [0] * 40
    pupils = []
    for number, (name, (year, room)) in enumerate(zip(names, places)):
        entry = 25 - year
        serials[entry] += 1
        usual = answer(chance)
        full = f"{name[0]} {name[1]}"
        pupil = {
            "UPN": upn(entry, serials[entry]), "Admission Number": f"{4000 + number:06}",
            "Legal Forename": name[0], "Legal Surname": name[1], "Preferred Forename": name[2],
            "Preferred Surname": "", "Former Surname": name[3],
            "Year Group": YEARS[year], "Class": CLASSES[year][room],
            "Date of Leaving": "", "Never Publish": "",
            "Form Returned": f"{chance.randint(1, 28):02}/09/{2000 + entry}",
            "Consent Until": f"31/08/{2032 - year}" if chance.random() < 0.2 else "",
        }
        for heading in CHANNELS.values():
            # Families mostly answer alike for all channels.
            pupil[heading] = usual if chance.random() < 0.75 else answer(chance)
        if full in ALL_YES:
            pupil.update({heading: "Yes" for heading in CHANNELS.values()}, **{"Consent Until": ""})
        if full == "William Day":
            pupil.update({heading: "Yes" for heading in CHANNELS.values()}, **{"Consent Until": ""})
            pupil.update({CHANNELS["social"]: "No", CHANNELS["website"]: "No"})
        if full == "Rose Green":
            pupil.update({heading: "" for heading in CHANNELS.values()})
        if full == "Ivy Hart":
            pupil.update({heading: "Yes" for heading in CHANNELS.values()}, **{"Never Publish": "Yes"})
        if full in ("May O'Neill", "Hunter Moss"):
            pupil["Date of Leaving"] = "18/07/2025"
        if all(pupil[heading] in ("", "Requested") for heading in CHANNELS.values()):
            pupil["Form Returned"] = ""
        pupils.append(pupil)
    return sorted(pupils, key=lambda pupil: pupil["Admission Number"])


def next_week(pupils):
    """Four pupils take consents back, one leaves, one comes."""
    pupils = [dict(pupil) for pupil in pupils]
    yes = [
        p for p in pupils[len(HARD):]
        if not p["Consent Until"] and all(p[heading] == "Yes" for heading in CHANNELS.values())
    ]
    grace = next(p for p in pupils if (p["Legal Forename"], p["Legal Surname"]) == ("Grace", "Best"))
    grace.update({CHANNELS["website"]: "No", CHANNELS["social"]: "No"})
    yes[0].update({heading: "Withdrawn" for heading in CHANNELS.values()})
    yes[1].update({CHANNELS["press"]: "No"})
    yes[2].update({CHANNELS["social"]: ""})
    pupils.remove(yes[3])
    newcomer = dict(yes[4])
    newcomer.update({
        "UPN": upn(25, 1, temporary=True), "Admission Number": f"{4000 + SIZE:06}", "Legal Forename": "Teodora",
        "Legal Surname": "Radu", "Preferred Forename": "Teo", "Form Returned": "", "Consent Until": "",
    })
    newcomer.update({heading: "Requested" for heading in CHANNELS.values()})
    return pupils + [newcomer]


def long_rows(pupils):
    for pupil in pupils[:60]:
        who = {
            "UPN": pupil["UPN"], "Adno": pupil["Admission Number"], "Forename": pupil["Legal Forename"],
            "Surname": pupil["Legal Surname"], "Known As": pupil["Preferred Forename"], "Year": pupil["Year Group"],
            "Reg Group": pupil["Class"], "Leaver": "Yes" if pupil["Date of Leaving"] else "No",
            "Never Publish": pupil["Never Publish"] or "No",
        }
        for name, channel in LONG_NAMES.items():
            state = pupil[CHANNELS[channel]]
            date = pupil["Form Returned"] if state in ("Yes", "No") else ""
            yield who | {"Consent Type": name, "Consent Status": LONG_ANSWERS[state], "Consent Date": date}
        yield who | {"Consent Type": "School Visits", "Consent Status": "Granted", "Consent Date": pupil["Form Returned"]}


def staff_rows():
    for code, forename, surname, known_as, former, left, asked, online, printed in STAFF:
        # The caretaker has neither a code nor an address, and is known by the name.
        email = f"{code.lower()}@hollowoak.example.org" if code else ""
        yield {
            "Staff Code": code, "Work E-mail": email, "Forename": forename, "Surname": surname, "Known As": known_as,
            "Former Surname": former, "Date of Leaving": left, "Asked On": asked, "Photo: Online": online,
            "Photo: In Print": printed,
        }


def write(path, rows):
    rows = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows)


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent
    pupils = school(random.Random(1866))
    write(folder / "hollow-oak-wide.csv", pupils)
    write(folder / "hollow-oak-wide-next-week.csv", next_week(pupils))
    write(folder / "hollow-oak-long.csv", long_rows(pupils))
    write(folder / "hollow-oak-staff.csv", staff_rows())
    shapes.write_all(folder, pupils, CHANNELS)


if __name__ == "__main__":
    main()
