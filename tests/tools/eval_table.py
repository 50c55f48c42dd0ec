#!/usr/bin/env python3
"""One table of what `make eval` measured.   eval_table.py BUILD/eval"""
import glob, json, os, re, sys

out = sys.argv[1]

# class: (found, repaired) that must be reached; None where nothing is asked
WANTED = {
    "join-camel": (0.98, 0.95), "join-lower": (0.97, 0.92), "no-space-after-punct": (0.98, 0.95), "double-word": (0.98, 0.95),
    "name": (0.95, 0.92), "typo": (0.96, 0.88), "mojibake": (0.98, 0.90), "old-spelling": (0.98, 0.95), "unbalanced": (0.97, None),
    "english-sentence": (0.95, None), "english-number": (0.95, 0.85), "repeat-loop": (0.97, None), "duplicate-paragraph": (0.97, None),
}

SPELLING = ("de/spelling/", "de/spacing/joined-words", "names/")


def load(name):
    with open(os.path.join(out, name), encoding="utf-8") as f:
        return json.load(f)


def row(name, value, wanted="", good=None):
    mark = "" if good is None else "ok" if good else "MISSED"
    print(f"{name:38} {value:>16}  {wanted:16} {mark}".rstrip())


def class_row(score, name):
    found, repaired = score["found"][name], score["repaired"][name]
    want = WANTED.get(name)
    if not want:
        return row(name, f"{found:.2f} ({repaired:.2f})")
    good = found >= want[0] and (want[1] is None or repaired >= want[1])
    row(name, f"{found:.2f} ({repaired:.2f})", f"{want[0]:.2f}" + (f" ({want[1]:.2f})" if want[1] else ""), good)


def log_row(name, log, pattern, wanted=None, form="{:.3f}"):
    """A row for a figure of a log whose tool was built."""
    path = os.path.join(out, log)
    if os.path.exists(path):
        value = float(re.search(pattern, open(path, encoding="utf-8").read())[1])
        row(name, form.format(value), f"at least {form.format(wanted)}" if wanted else "", value >= wanted if wanted else None)


gold, score = load("gold.json"), load("score.json")
print(f"{'measure':38} {'reached':>16}  {'must be':16}")
row("seed article: found of what must be", f"{gold['must']} of {gold['must_of']}", "at least 7", gold["must"] >= 7)
row("seed article: besides", str(gold["besides"]), "at most 1", gold["besides"] <= 1)
row("false alarms a 1,000 words", f"{score['alarms_per_1000']:.2f}", "at most 2", score["alarms_per_1000"] <= 2)
spelling = sum(n for rule, n in score["alarms"].items() if rule.startswith(SPELLING))
row("  of them spelling", f"{spelling:.2f}", "at most 1", spelling <= 1)
log_row("sentence splitter: F1", "splitter.log", r"F1 ([\d.]+)", 0.97)
log_row("readings that hold, of frequent forms", "readings.log", r"readings hold ([\d.]+)", 0.995, "{:.2%}")
log_row("running words known with a reading", "coverage.log", r"known with a reading ([\d.]+)", 0.993, "{:.2%}")
log_row("part of speech, where there is a choice", "tagger.log", r"tokens, ([\d.]+)")
log_row("finite verb of each clause: F1", "analysis.log", r"clause:.* F1 ([\d.]+)", 0.95)
log_row("noun phrases: F1", "analysis.log", r"noun phrases:.* F1 ([\d.]+)", 0.90)
log_row("subject of each verb: F1", "analysis.log", r"subject of.* F1 ([\d.]+)", 0.88)
log_row("words in the clause of their verb", "analysis.log", r"right verb: ([\d.]+)")
print("\nclass: found (repaired)")
for name in sorted(score["found"], key=lambda n: (n not in WANTED, list(WANTED).index(n) if n in WANTED else 0, n)):
    class_row(score, name)
row("mean of classes", f"{score['mean_found']:.3f} ({score['mean_repaired']:.3f})")
print("\nfalse alarms a 1,000 words, by rule (BUILD/eval/score.log has each)")
for rule, n in sorted(score["alarms"].items(), key=lambda x: -x[1])[:12]:
    row("  " + rule, f"{n:.2f}")
print("\nagainst professional translators' marks")
for path in sorted(glob.glob(os.path.join(out, "mqm-*.json"))):
    m = load(os.path.basename(path))
    row("  " + os.path.basename(path)[4:-5], f"{m['findings']} findings", f"confirmed {m['confirmed']:.2f}, tau {m['item_tau']:.3f}, AUC {m['auc']:.3f}")
print("\ngrammatical damage: found (repaired)")
for line in open(os.path.join(out, "damage.log"), encoding="utf-8").read().splitlines()[1:]:
    name, _, found, repaired = line.split()
    row("  " + name, f"{found} ({repaired})")
