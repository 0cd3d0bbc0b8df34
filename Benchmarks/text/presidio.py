"""Reads texts with Microsoft Presidio, as a technician would set it up for a school: deny lists of the roll's names, its patterns, no
language model. Prints what it found in each text, and how long that took.

Kinder than it comes: telephone numbers of region GB (it ships with "UK", which its library does not know), the British patterns
switched on, and no pattern for dates, since every date would be personal data."""
import argparse
import csv
import json
import sys
import time

import tldextract
from presidio_analyzer import AnalyzerEngine, PatternRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import NoOpNlpEngine
from presidio_analyzer.predefined_recognizers import (
    EmailRecognizer, NhsRecognizer, PhoneRecognizer, UkNinoRecognizer, UkPostcodeRecognizer, UrlRecognizer)


# Its check of an address's ending asks the network once; the list that comes with it does as well.
tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())


def names(path):
    """Full names, forenames and surnames, each spelt as the roll has it, of everybody by every name."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            forenames = [row["Legal Forename"], row["Preferred Forename"]]
            surnames = [row["Legal Surname"], row["Preferred Surname"], row["Former Surname"]]
            for forename in filter(None, forenames):
                yield forename
                for surname in filter(None, surnames):
                    yield surname
                    yield f"{forename} {surname}"


def analyzer(roll):
    registry = RecognizerRegistry(supported_languages=["en"])
    for recogniser in (
        EmailRecognizer(), PhoneRecognizer(supported_regions=["GB"]), UrlRecognizer(), NhsRecognizer(), UkNinoRecognizer(),
        UkPostcodeRecognizer(), PatternRecognizer(supported_entity="NAME", deny_list=sorted(set(names(roll)), key=lambda name: (-len(name), name))),
    ):
        registry.add_recognizer(recogniser)
    return AnalyzerEngine(registry=registry, nlp_engine=NoOpNlpEngine([{"lang_code": "en", "model_name": "none"}]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("roll")
    parser.add_argument("--seconds", type=float, default=0, help="read again and again for so long")
    chosen = parser.parse_args()
    texts = [json.loads(line)["text"] for line in sys.stdin]
    engine = analyzer(chosen.roll)
    engine.analyze("Ava Smith", language="en")
    start, read, found = time.process_time(), 0, None
    while found is None or time.process_time() - start < chosen.seconds:
        if found is None:
            found = [engine.analyze(text, language="en") for text in texts]
            read += len(texts)
        else:
            engine.analyze(texts[read % len(texts)], language="en")
            read += 1
    seconds = time.process_time() - start
    for text, hits in zip(texts, found):
        place = lambda index: len(text[:index].encode())
        print(json.dumps([["names" if hit.entity_type == "NAME" else "personal data", place(hit.start), place(hit.end)] for hit in hits]))
    print(json.dumps({"texts": read, "seconds": seconds}))


main()
