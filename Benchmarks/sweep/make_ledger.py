"""Fills the ledger of a school's folder with made-up photos, decisions and publications, by SQL: the program would need days for the pictures.

Fixed seed. Each photo shows three to six pupils, of whom the first is on PER_CHILD photos however many there are.
"""
import hashlib
import json
import random
import sqlite3

CHANNELS = ["website", "social", "newsletter", "app", "display", "press", "video", "archive"]
PER_CHILD = 200
POINTS = [0.5, 0.5625, 2 / 3, 0.75, 0.8, 0.877, 1, 4 / 3, 1.5, 16 / 9, 1.91, 2, 2.63, 3, 4, 5.9]


def digest(*words):
    return hashlib.sha256(" ".join(map(str, words)).encode()).digest()


def inspection(chance):
    faces = [{"certainty": "face", "score": 0.9, "region": {"x": chance.random() * 0.8, "y": chance.random() * 0.8, "width": 0.06, "height": 0.1}}
             for _ in range(4)]
    return json.dumps({"seen": {"_0": {
        "format": "jpeg", "storedSize": {"width": 4032, "height": 3024}, "orientation": 1, "camera": {"absent": {}}, "captured": {"absent": {}},
        "location": {"absent": {}}, "rights": {"absent": {}}, "texts": {"absent": {}}, "tags": {"absent": {}}, "faces": {"seen": {"_0": faces}},
        "legibleTexts": {"seen": {"_0": []}}, "models": [], "readSidecars": [],
        "cropPoints": {"seen": {"_0": [{"attention": 0, "entropy": 0.25, "ratio": ratio} for ratio in POINTS]}}}}},
        separators=(",", ":"), sort_keys=True)


def fill(path, photos, publications, now):
    chance = random.Random(7)
    ledger = sqlite3.connect(path)
    ledger.execute("PRAGMA journal_mode = WAL")
    ledger.execute("PRAGMA synchronous = OFF")
    policy, snapshot = ledger.execute("SELECT policy FROM policy_uses").fetchone()[0], ledger.execute("SELECT MAX(id) FROM snapshots").fetchone()[0]
    pupils = [row[0] for row in ledger.execute("SELECT pupil FROM snapshot_pupils WHERE snapshot = ? ORDER BY pupil", (snapshot,))]
    names = {row[0]: row[1] for row in ledger.execute(
        "SELECT pupil, json_extract(json, '$.legalName.forename') || ' ' || json_extract(json, '$.legalName.surname') FROM pupil_states")}
    child, others = pupils[0], pupils[1:]
    of_child = set(chance.sample(range(1, photos + 1), PER_CHILD))
    published = set(chance.sample(range(1, photos + 1), min(publications, photos)))
    day = "2026-11-20"
    with ledger:
        for number in range(1, photos + 1):
            shown = chance.sample(others, chance.randint(3, 6))
            if number in of_child:
                shown[0] = child
            people = [pupil.split(":")[1] for pupil in shown]
            name = f"IMG_{number:06}.jpg"
            words = json.dumps({
                "event": f"event-{number % 400}", "fileName": name, "caption": "At work.", "altText": "Pupils at work.", "everyoneNamed": True,
                "people": people, "sidecarTags": {"absent": {}}, "sidecarTexts": []}, separators=(",", ":"), sort_keys=True)
            bytes_ = digest("photo", number)
            ledger.execute("INSERT INTO drops VALUES (?, ?, ?, 3000000, ?, ?)", (number, bytes_, f"inbox/event-{number % 400}/{name}", now, words))
            ledger.execute("INSERT INTO drop_outcomes VALUES (?, ?, 'stored')", (number, now))
            ledger.execute("INSERT INTO photos VALUES (?, ?, ?)", (number, bytes_, number))
            ledger.execute("INSERT INTO submissions VALUES (?, ?, ?, ?, ?, ?)", (number, number, now, f"event-{number % 400}", name, words))
            ledger.execute("INSERT INTO inspections VALUES (?, ?, ?, ?)", (number, number, now, inspection(chance)))
            ledger.execute(
                "INSERT INTO decisions (id, photo, at, policy, snapshot, record_count, program_version, day, proof, words) "
                "VALUES (?, ?, ?, ?, ?, 0, '0.1.0', ?, '{\"clean\":{}}', ?)", (number, number, now, policy, snapshot, day, number))
            ledger.execute("INSERT INTO conclusions VALUES (?, ?)", (number, now))
            held = number % 10 == 0
            for place, channel in enumerate(CHANNELS):
                ledger.execute(
                    "INSERT INTO verdicts VALUES (?, ?, ?, ?)", (number, channel, place, "quarantine" if held else "publishable"))
                if held:
                    ledger.execute(
                        "INSERT INTO findings (decision, channel, place, rule, effect, summary, evidence, remedy) "
                        "VALUES (?, ?, 0, 'face-untagged', 'holds', 'One face has no name.', 'Faces: 4.', 'Name it.')", (number, channel))
                else:
                    release = number * 10 + place
                    ledger.execute(
                        "INSERT INTO releases (id, decision, photo, channel, name, rendition, longest_edge, quality) VALUES (?, ?, ?, ?, ?, ?, 2048, 85)",
                        (release, number, number, channel, digest("name", release).hex()[:20], digest("rendition", number)))
                    ledger.execute("INSERT INTO release_states VALUES (?, ?, ?, 'released')", (release, release, now))
            for pupil in shown:
                ledger.execute(
                    "INSERT INTO shown (photo, pupil, why) VALUES (?, ?, '{\"named\":{\"isCertain\":true}}')", (number, pupil))
            ledger.execute("INSERT INTO people_noted VALUES (?)", (number,))
            if number in published and not held:
                ledger.execute(
                    "INSERT INTO publications (id, photo, channel, account, address, at, recorded_at, recorded_by, approved_by, decision) "
                    "VALUES (?, ?, 'website', 'site', ?, ?, ?, 'A. Clerk', 'B. Head', ?)",
                    (number, number, f"https://hollowoak.example.org/news/{number // 3}", now, now, number))
                ledger.execute("INSERT INTO publication_states VALUES (?, ?, ?, 'published', 'A. Clerk')", (number, number, now))
    ledger.execute("ANALYZE")
    ledger.execute("DROP TABLE IF EXISTS sqlite_stat4")
    ledger.close()
    return child.split(":")[1], names[child]
