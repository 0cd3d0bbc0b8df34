"""Joins labelled texts into posts of about 200 letters, the length of a school's, from a fixed seed: texts to measure time with."""
import json
import random

import labelled

LENGTH = 200
chance = random.Random(1)
captions = [text["text"] for text in labelled.texts() if text["unit"] == "caption"]
for _ in range(500):
    post = ""
    while len(post) < LENGTH:
        post += chance.choice(captions) + " "
    print(json.dumps({"text": post.strip(), "unit": "caption", "labels": []}))
