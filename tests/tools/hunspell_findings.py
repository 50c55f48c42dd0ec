#!/usr/bin/env python3
"""What hunspell finds, in the form of `mtlint check --format jsonl`, to measure it by the same scorer.

  score.py --set DIR --tool "tests/tools/hunspell_findings.py"

A word that `hunspell -d de_DE -l` prints is a finding, its first suggestion the fix.
"""
import json, pathlib, re, subprocess, sys


def hunspell(mode, text):
    command = ["hunspell", "-d", "de_DE", "-i", "utf-8", mode]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout.splitlines()


def suggestions(words):
    """{word: its first suggestion}; -a answers a line "& WORD COUNT OFFSET: FIRST, SECOND" or "# WORD OFFSET"."""
    first = {}
    for line in hunspell("-a", "".join(f"^{w}\n" for w in sorted(words))):
        if line.startswith("& "):
            first.setdefault(line.split()[1], line.split(": ", 1)[1].split(", ")[0])
    return first


def german(path):
    """The text; in a table of pairs only the translation, at its place."""
    text = pathlib.Path(path).read_text(encoding="utf-8")
    if path.endswith(".tsv"):
        text = re.sub(r"^[^\t\n]*\t", lambda m: " " * len(m[0].encode()), text, flags=re.M)
    return text


def main():
    unknown, text = {}, {}
    for path in sys.argv[1:]:
        text[path] = german(path)
        unknown[path] = hunspell("-l", text[path])
    first = suggestions({w for words in unknown.values() for w in words})
    for path, words in unknown.items():
        data, at = text[path].encode(), 0
        for word in words:
            start = data.find(word.encode(), at)
            if start < 0:
                continue
            at = end = start + len(word.encode())
            edits = [{"start_byte": start, "end_byte": end, "text": first[word]}] if word in first else []
            print(json.dumps({"path": path, "rule": "hunspell", "severity": "major", "text": word, "start": {"byte": start},
                              "end": {"byte": end}, "fixes": [{"edits": edits}] if edits else []}, ensure_ascii=False))


main()
