#!/usr/bin/env python3
"""Read the same texts with spaCy again and again, on command, and say how much CPU time each pass took.

    python spacy-passes.py TOOLS TEXTS

TOOLS is the folder of record.py, which loads the model on one thread; TEXTS is one JSON object per
line with "text". Once loaded, it prints {"spacy", "model"}. Then each line on stdin names a way of
reading, "one" (nlp(text), one after the other) or "pipe" (nlp.pipe(texts), in batches of the size
that the model sets), and is answered by {"tokens", "cpuS"}. It ends with stdin.
"""

import json
import sys
import time

tools, file = sys.argv[1:]
sys.path.insert(0, tools)
import record  # noqa: E402 - sets the number of threads before spaCy is imported

nlp = record.load()
texts = [json.loads(line)["text"] for line in record.lines(file)]
ways = {"one": lambda: map(nlp, texts), "pipe": lambda: nlp.pipe(texts)}


def say(answer):
    print(json.dumps(answer), flush=True)


say({"spacy": __import__("spacy").__version__, "model": f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"})
for command in iter(sys.stdin.readline, ""):
    begin = time.process_time()
    tokens = sum(len(doc) for doc in ways[command.strip()]())
    say({"tokens": tokens, "cpuS": time.process_time() - begin})
