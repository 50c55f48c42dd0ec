#!/usr/bin/env python3
"""Measures the sentence splitter against a treebank: its sentences are joined into paragraphs of eight, split again, and the
borders compared.  splitter_f1.py TREEBANK.conllu PRINT_SENTENCES_BINARY [--show]"""
import subprocess, sys, tempfile

texts = [l[9:].rstrip("\n") for l in open(sys.argv[1], encoding="utf-8") if l.startswith("# text = ")]
groups = [texts[i:i + 8] for i in range(0, len(texts), 8)]
with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as f:
    f.write("\n\n".join(" ".join(g) for g in groups) + "\n")
    f.flush()
    out = subprocess.run([sys.argv[2], "de", f.name], capture_output=True, text=True, check=True).stdout.split("\n")[:-1]


def borders(sentences):
    at, ends = 0, {}
    for s in sentences:
        at += len("".join(s.split()))
        ends[at] = s
    return ends


gold, mine = borders(texts), borders(out)
hits = len(gold.keys() & mine.keys())
p, r = hits / len(mine), hits / len(gold)
if "--show" in sys.argv:
    for k in sorted(mine.keys() - gold.keys()):
        print("cut too much:", mine[k][-70:])
    for k in sorted(gold.keys() - mine.keys()):
        print("not cut after:", gold[k][-70:])
print(f"sentence borders: precision {p:.4f}, recall {r:.4f}, F1 {2 * p * r / (p + r):.4f} ({len(gold)} borders)")
