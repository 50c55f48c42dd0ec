#!/usr/bin/env python3
"""Learns src/checks/verb_weights.def: by what signs a reader misses a lost verb.

    make_verb_weights.py DIRECTORY ROOT        DIRECTORY: the unpacked packages of make_tagging.sh; ROOT: the repository, built

Sound sentences that have no sure verb stand against sentences that had one until it was taken out. Logistic regression with an L1
penalty, so that few weights are left; the same input gives the same weights. Takes a minute or two.
"""
import collections, math, pathlib, random, re, subprocess, sys

from make_tagging import blocks, german_sentences

WORDS_MIN, WORDS_MAX, POSITIVES_MAX = 4, 25, 9000
PAIR_LEAST, PENALTY, ROUNDS = 10, 3.3, 250
STEPS = {"LENGTH": (3, 4, 5, 6, 8, 10), "NOMINALS": (1, 2, 3, 4), "MARGIN": (-99, 0, 2, 4, 6, 8, 11), "GAIN": (-4, -2, 0, 2, 4, 6, 8)}
UNITS, NONE = 16, -(2**31)
PROSE = re.compile(r'[A-ZÄÖÜ][^"“„»«]*[.!]$')
FRAGMENT = re.compile(r"(?:Lieber|Besser|Je|See|Ob) ")


def signs(texts, root):
    """By sentence: whether its verb is sure, signs, gain, margin, finite verbs as (offset, bytes, in a main clause)."""
    out = subprocess.run([root / "build/tool/print_verb_signs", root / "build/data"], input="\n".join(texts) + "\n", capture_output=True,
                         text=True, check=True).stdout
    for line in out.splitlines():
        sure, row, gain, margin, finite = line.split("\t")
        yield sure == "1", row.split(), int(gain), int(margin), [tuple(map(int, f.split(":"))) for f in finite.split()]


def without_verb(text, finite):
    """The sentence without its only finite verb, which neither opens nor ends a clause of it; None for any other."""
    data = text.encode()
    if len(finite) != 1 or not finite[0][2] or finite[0][0] == 0 or not WORDS_MIN < len(text.split()) <= WORDS_MAX:
        return None
    start, end = finite[0][0], finite[0][0] + finite[0][1]
    if data[start - 1:start] != b" " or not re.match(rb" [\w\xc3]", data[end:end + 2]):
        return None
    return (data[:start] + data[end + 1:]).decode()


def features(row, gain, margin):
    found = collections.Counter(("ANY", sign) for sign in row[1:])
    found.update(zip(row, row[1:]))
    measures = {"LENGTH": len(row) - 2, "NOMINALS": sum(bool(re.match("(DEFINITE|INDEFINITE|DESCRIBED|NAME|BARE)_", s)) for s in row),
                "GAIN": gain // UNITS}
    if margin != NONE:
        measures["MARGIN"] = margin // UNITS
    found.update((m, least) for m, value in measures.items() for least in STEPS[m] if value >= least)
    return {**found, ("LENGTH", 0): 1}


def samples(directory, root):
    texts = sorted({t for t in german_sentences(blocks(directory)) if PROSE.match(t) and not FRAGMENT.match(t)})
    sound, damaged = [], []
    for text, (sure, row, gain, margin, finite) in zip(texts, signs(texts, root)):
        if not sure and len(row) > 3 and not (finite and finite[0][0] == 0):
            sound.append(features(row, gain, margin))
        short = without_verb(text, finite)
        if short:
            damaged.append(short)
    random.Random(1).shuffle(damaged)
    lost = [features(row, gain, margin) for sure, row, gain, margin, _ in signs(damaged[:POSITIVES_MAX], root) if not sure and len(row) > 3]
    return sound, lost


def learn(sound, lost):
    """Weights by feature: proximal gradient descent with momentum, each weight at the pace that its own feature allows."""
    rows = [(x, 0.0) for x in sound] + [(x, 1.0) for x in lost]
    seen = collections.Counter(f for x, _ in rows for f in x)
    names = sorted(f for f, n in seen.items() if n >= PAIR_LEAST)
    index = {f: i for i, f in enumerate(names)}
    rows = [([(index[f], n) for f, n in x.items() if f in index], y) for x, y in rows]
    pace = [0.0] * len(names)
    for x, _ in rows:
        size = sum(n for _, n in x)
        for i, n in x:
            pace[i] += 0.25 * n * size
    free = index["LENGTH", 0]
    weights = [0.0] * len(names)
    ahead, momentum = weights[:], 1.0
    for _ in range(ROUNDS):
        slope = [0.0] * len(names)
        for x, y in rows:
            odds = max(-30.0, min(30.0, sum(ahead[i] * n for i, n in x)))
            error = 1 / (1 + math.exp(-odds)) - y
            for i, n in x:
                slope[i] += error * n
        new = []
        for i, w in enumerate(ahead):
            w -= slope[i] / pace[i]
            limit = 0.0 if i == free else PENALTY / pace[i]
            new.append(math.copysign(max(abs(w) - limit, 0.0), w))
        following = (1 + math.sqrt(1 + 4 * momentum * momentum)) / 2
        ahead = [n + (momentum - 1) / following * (n - w) for n, w in zip(new, weights)]
        weights, momentum = new, following
    return {f: round(100 * w) for f, w in zip(names, weights) if round(100 * w)}


def main():
    directory, root = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    weights = learn(*samples(directory, root))
    with open(root / "src/checks/verb_weights.def", "w", encoding="utf-8") as out:
        out.write("/* By what signs a lost verb is missed, in hundredths of a nat: made by dictionaries/de/make_verb_weights.py.\n"
                  " * PAIR(sign before, sign, weight); STEP(measure, from which value on, weight), both added up. */\n")
        for (first, second), weight in sorted(weights.items(), key=str):
            out.write(f"STEP({first}, {second}, {weight})\n" if first in STEPS else f"PAIR({first}, {second}, {weight})\n")


main()
