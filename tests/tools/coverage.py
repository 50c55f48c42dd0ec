#!/usr/bin/env python3
"""How many running words of German texts the lexicon knows with a reading, hunspell not asked: 10,000 words drawn from the texts.
    coverage.py [--seed=N] PRINT_READINGS DATA_DIR TEXT...
A text named .conllu gives its lines "# text = ". Addresses and placeholders such as #NAME# are no words. The unknown words are
listed by how often they were drawn; a name counts as known only if a list or a word of the lexicon says so, not by the evidence of
a text."""
import argparse, collections, random, re, subprocess, unicodedata

SAMPLE = 10000
NO_WORDS = re.compile(r"#\w+#|\S+@\S+|(?:https?://|www\.)\S+|[@#]\w+")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*(?:-(?=[,\s]))?")


def lines(path):
    for line in open(path, encoding="utf-8"):
        if not path.endswith(".conllu"):
            yield unicodedata.normalize("NFC", line)
        elif line.startswith("# text = "):
            yield line[9:]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("tool")
    options.add_argument("data")
    options.add_argument("texts", nargs="+")
    arguments = options.parse_args()
    words = [w for path in arguments.texts for line in lines(path) for w in WORD.findall(NO_WORDS.sub(" ", line))]
    sample = collections.Counter(random.Random(arguments.seed).sample(words, min(SAMPLE, len(words))))
    out = subprocess.run([arguments.tool, arguments.data], input="\n".join(sample) + "\n", capture_output=True, text=True, check=True)
    unknown = collections.Counter()
    for line in out.stdout.splitlines():
        form, verdict, *readings = line.split("\t")
        if verdict == "unknown" or not readings:
            unknown[form] = sample[form]
    for form, n in sorted(unknown.items(), key=lambda x: (-x[1], x[0])):
        print(f"{n:4} {form}")
    drawn = sum(sample.values())
    print(f"known with a reading {1 - sum(unknown.values()) / drawn:.4f} of {drawn} words, {len(words)} to draw from")


main()
