#!/usr/bin/env python3
"""Makes N rules that look like real ones, for the benchmark: synthetic_rules.py N [SEED] >FILE.yaml

Most are phrases of two words, some with alternatives, one in ten is a token sequence. The words are German words of middling
frequency, so that a scan meets their beginnings everywhere in a text, as it does with real rules.
"""
import pathlib
import random
import sys

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


def main():
    count = int(sys.argv[1])
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    pool = words()
    for number in range(1, count + 1):
        sys.stdout.write(rule(number, pool, rng))


if __name__ == "__main__":
    main()
