#!/usr/bin/env python3
"""Makes N rules that look like real ones, for the benchmark: synthetic_rules.py [--clauses] N [SEED] >FILE.yaml

Most are phrases of two words, some with alternatives, one in ten is a token sequence. The words are German words of middling
frequency, so that a scan meets their beginnings everywhere in a text, as it does with real rules. With --clauses half of the rules are a verb with its
object; they need forms.bin and the analysis of sentences.
"""
import pathlib
import random
import sys

LEMMAS = pathlib.Path(__file__).resolve().parents[2] / "dictionaries" / "de" / "lemmas.txt"
WORDS = pathlib.Path(__file__).resolve().parents[2] / "dictionaries" / "de" / "frequency.txt"


def words(low=35, high=55):
    """Words whose frequency class lies between low and high."""
    found, frequency = [], 0
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        if line.startswith("="):
            frequency = int(line[1:])
        elif line and line[0] != "#" and low <= frequency <= high and line.isalpha() and len(line) > 3:
            found.append(line)
    return found


def clauses(frequent):
    """Tests of a verb with its objects, verbs often, nouns once or twice, with a text that they match."""
    frequent, nouns, verbs = {w.lower() for w in frequent}, [], []
    for line in LEMMAS.read_text(encoding="utf-8").splitlines():
        lemma, _, paradigm = line.partition("\t")
        if lemma.lower() in frequent and lemma.isalpha():
            if paradigm.startswith("SUB"):
                nouns.append(lemma)
            elif paradigm.startswith("VER") and lemma.endswith("en"):
                verbs.append(lemma)
    return nouns, verbs


def phrase(one, two, three, kind):
    """The test of a rule in YAML, and a text that it matches."""
    if kind == 0:
        return f"  tokens:\n    - any: [{one}, {three}]\n    - gap: [0, 3]\n    - any: [{two}]\n", f"{one} {two}"
    if kind == 1:
        return f"  match: '\\b{one} (?:{two}|{three})\\b'\n", f"{one} {three}"
    if kind == 2:
        return f"  match: '\\b{one}(?:e[mnrs]?)? {two}\\b'\n", f"{one}en {two}"
    return f"  match: '\\b{one} {two}\\b'\n", f"{one} {two}"


def rule(number, pool, rng):
    test, text = phrase(*rng.sample(pool, 3), number % 10)
    bad = ", ".join(f"'Das war {n} [{text} => x{number}] damals.'" for n in (1, 2, 3))
    return (
        f"- id: de/synthetic/rule-{number:06}\n  category: unidiomatic\n  severity: minor\n  status: stable\n"
        f"  message: 'Rule {number} of the benchmark.'\n{test}  replace: ['x{number}']\n"
        f"  bad: [{bad}]\n  good: ['Das war nichts.', 'Das auch.', 'Und das.']\n"
    )


def clause_rule(number, nouns, verbs, rng):
    objects, old, new = rng.sample(nouns, 3), *rng.sample(verbs[:60], 2)
    return (
        f"- id: de/synthetic/rule-{number:06}\n  category: unidiomatic\n  severity: minor\n  status: stable\n"
        f"  message: 'Rule {number} of the benchmark.'\n  object: {' | '.join(objects)}\n  verb: {old} -> {new}\n"
        f"  bad: ['Er will [{objects[0]} {old} => {objects[0]} {new}].']\n  good: ['Das war nichts.']\n"
    )


def main():
    arguments = [a for a in sys.argv[1:] if a != "--clauses"]
    count = int(arguments[0])
    rng = random.Random(int(arguments[1]) if len(arguments) > 1 else 1)
    pool = words()
    nouns, verbs = clauses(pool) if "--clauses" in sys.argv else ([], [])
    rng.shuffle(verbs)
    for number in range(1, count + 1):
        by_clause = nouns and number % 2
        sys.stdout.write(clause_rule(number, nouns, verbs, rng) if by_clause else rule(number, pool, rng))


if __name__ == "__main__":
    main()
