#!/usr/bin/env python3
"""Every hit of the rules of rules/ (preview rules too) on clean German, by rule, each with its sentence. What stays
here has been read by eye: a rule that fires on what edited newspapers write is wrong.

  SHARED=../shared BUILD=build tests/tools/rules_precision.py [RULE...]     RULE: id or glob, all without
"""
import collections, fnmatch, json, os, pathlib, re, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MTLINT = str(pathlib.Path(os.environ.get("BUILD", ROOT / "build")).resolve() / "mtlint")
CLEAN = pathlib.Path(os.environ.get("SHARED", ROOT.parent / "shared")) / "data/clean"


def sentences(path):
    text = path.read_text(encoding="utf-8")
    lines = re.findall(r"^# text = (.*)$", text, re.M) if path.suffix == ".conllu" else text.splitlines()
    return [line.strip() for line in lines if line.strip()]


def rule_ids(globs):
    found = []
    for path in sorted(ROOT.glob("rules/*/*.yaml")):
        found += re.findall(r"^- id: (\S+)$", path.read_text(encoding="utf-8"), re.M)
    return {i for i in found if not globs or any(fnmatch.fnmatch(i, g) for g in globs)}


def hits(lines):
    """Findings with the index of their sentence: each stands in a paragraph of its own."""
    text = "\n\n".join(lines) + "\n"
    run = subprocess.run([MTLINT, "check", "--no-config", "--preview", "--format", "jsonl", "-"], input=text,
                         capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    return [json.loads(line) for line in run.stdout.splitlines()]


def main():
    if not CLEAN.is_dir():
        print(f"rules-precision: skipped, there is no {CLEAN}")
        return
    wanted, by_rule, words = rule_ids(sys.argv[1:]), collections.defaultdict(list), 0
    for path in [CLEAN / "gsd-dev.conllu", *sorted(CLEAN.glob("*.de"))]:
        lines = sentences(path) if path.exists() else []
        words += sum(len(line.split()) for line in lines)
        for f in hits(lines):
            if f["rule"] in wanted:
                by_rule[f["rule"]].append((path.name, f, lines[(f["start"]["line"] - 1) // 2]))
    for rule in sorted(by_rule):
        print(f"\n{rule}  {len(by_rule[rule])}")
        for name, f, line in by_rule[rule]:
            start = f["start"]["column"] - 1
            end = f["end"]["column"] - 1 if f["end"]["line"] == f["start"]["line"] else len(line)
            print(f"  {name}: {line[:start]}[{line[start:end]}]{line[end:]}")
    total = sum(map(len, by_rule.values()))
    print(f"\n{total} hits of {len(by_rule)} of {len(wanted)} rules in {words} words: "
          f"{1000 * total / max(words, 1):.2f} a 1,000 words")


main()
