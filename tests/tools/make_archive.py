#!/usr/bin/env python3
"""Writes an archive of made-up articles, always the same for the same arguments: sentences of the samples in any order, with
slips of machine translations in some.

  make_archive.py DIR [--count 1000] [--bytes 3000] [--first 0]
  make_archive.py --jsonl [--count 1000] [--bytes 3000]       documents for --input-format jsonl-docs, to standard output

Article N is DIR/NNN/article-NNNNNN.de.md, N // 1000 first; an article with more numbers than asked for before is not changed.
"""
import argparse, json, os, pathlib, random, re, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def sentences():
    """Of all raw and edited samples, without headings and lists."""
    found = []
    for path in sorted(ROOT.glob("samples/*/*.de.*")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if len(line) > 40 and line[0].isalnum():
                found += re.findall(r"\S.{30,}?[.!?](?=\s|$)", line)
    return found


def slip(sentence, rng):
    """The sentence with one of the faults that translations have."""
    words = sentence.split(" ")
    at = rng.randrange(1, len(words) - 1) if len(words) > 3 else 0
    kind = rng.randrange(4)
    if kind == 0:  # doubled
        words.insert(at, words[at])
    elif kind == 1 and len(words) > at + 1:  # run together
        words[at:at + 2] = [words[at] + words[at + 1]]
    elif kind == 2 and len(words[at]) > 5:  # two letters swapped
        w = words[at]
        words[at] = w[:2] + w[3] + w[2] + w[4:]
    else:
        words.insert(at, f"rund {rng.randrange(2, 9)}.{rng.randrange(1, 9)} Millionen")
    return " ".join(words)


def article(n, size, pool):
    """About `size` bytes of Markdown."""
    rng = random.Random(n)
    parts, length = [f"# Artikel {n}\n"], 0
    while length < size:
        chosen = rng.choices(pool, k=rng.randrange(3, 7))
        chosen = [slip(s, rng) if rng.random() < 0.06 else s for s in chosen]
        parts.append("\n" + " ".join(chosen) + "\n")
        length += len(parts[-1].encode())
    return "".join(parts)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("dir", nargs="?")
    ap.add_argument("--jsonl", action="store_true")
    ap.add_argument("--count", type=int, default=1000)
    ap.add_argument("--bytes", type=int, default=3000)
    ap.add_argument("--first", type=int, default=0)
    a = ap.parse_args()
    pool = sentences()
    for n in range(a.first, a.first + a.count):
        text = article(n, a.bytes, pool)
        if a.jsonl:
            print(json.dumps({"id": n, "text": text, "format": "markdown"}, ensure_ascii=False))
            continue
        folder = os.path.join(a.dir, f"{n // 1000:03}")
        if n % 1000 == 0 or n == a.first:
            os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, f"article-{n:06}.de.md"), "w", encoding="utf-8") as f:
            f.write(text)


if __name__ == "__main__":
    main()
