#!/usr/bin/env python3
"""How well `mtlint align` links the sentences of a text and its translation; prints, judges nothing.

  SHARED=../shared BUILD=build tests/tools/align_eval.py [--seed N] [--documents N] [--show]

Pairs of translated lines are joined into documents of 10 to 40, in paragraphs of one to five. One in twelve lines loses its translation, one in
twelve translations its source line, some neighbours are merged into one sentence and some long sentences are split in
two, on either side. A link is a pair of lines, or of groups that were merged; precision and recall count such pairs.
"""
import argparse, os, pathlib, random, re, subprocess, tempfile, time

BUILD = pathlib.Path(os.environ.get("BUILD", "build")).resolve()
SHARED = pathlib.Path(os.environ.get("SHARED", "../shared"))


def read_pairs():
    clean = SHARED / "data/clean"
    sides = [(clean / name).read_text(encoding="utf-8").splitlines() for name in ("wmt22-ref.src.en", "wmt22-ref.de")]
    pairs = [(a.strip(), b.strip()) for a, b in zip(*sides)]
    bullets = tuple("-–—*+•·=~")  # marks of a list are no text
    return [p for p in pairs if all(p) and not any("\t" in side or side.startswith(bullets) for side in p)]


def merge(rng, first, second):
    """Two sentences as one."""
    first = first.rstrip(" .!?")
    return first + rng.choice([", ", "; ", " – "]) + second


def split(text):
    """One sentence as two, or None where it has no comma in its middle."""
    commas = [m for m in re.finditer(r", (?=\w)", text) if len(text) / 4 < m.start() < len(text) * 3 / 4]
    if not commas:
        return None
    at = commas[len(commas) // 2]
    return text[: at.start()] + ". " + text[at.end()].upper() + text[at.end() + 1 :]


def make_document(rng, pairs):
    """Lists of (text, ids of the pairs it holds) for both sides, and the true links."""
    sides, links, i = ([], []), set(), 0
    while i < len(pairs):
        ids, texts = [i], list(pairs[i])
        chance = rng.random()
        if chance < 1 / 12:
            sides[0].append((texts[0], ids))
        elif chance < 2 / 12:
            sides[1].append((texts[1], ids))
        else:
            if chance < 3 / 12 and i + 1 < len(pairs):
                ids, side = [i, i + 1], rng.randrange(2)
                for k in (0, 1):
                    if k == side:
                        sides[k].append((merge(rng, pairs[i][k], pairs[i + 1][k]), ids))
                    else:
                        sides[k].extend([(pairs[i][k], [i]), (pairs[i + 1][k], [i + 1])])
            else:
                side = rng.randrange(2)
                if chance < 4 / 12:
                    texts[side] = split(texts[side]) or texts[side]
                for k in (0, 1):
                    sides[k].append((texts[k], ids))
            links |= {(a, b) for a in ids for b in ids}
        i += len(ids)
    return sides, links


def write(path, parts, breaks):
    out = []
    for text, ids in parts:
        full = bool(out) and out[-1].endswith((".", "!", "?"))
        out.append(("\n\n" if out and (ids[0] in breaks or not full) else " " if out else "") + text)
    path.write_text("".join(out) + "\n", encoding="utf-8")


def owners(parts):
    """The ids of each character that is no blank, in order."""
    return [ids for text, ids in parts for c in text if not c.isspace()]


def found_links(answer, sides):
    of = [owners(s) for s in sides]
    at, links = [0, 0], set()
    lone = [set(), set()]
    for row in answer.splitlines():
        ids = []
        for k, text in enumerate(row.split("\t")):
            n = sum(not c.isspace() for c in text)
            ids.append({i for group in of[k][at[k] : at[k] + n] for i in group})
            at[k] += n
        links |= {(a, b) for a in ids[0] for b in ids[1]}
        for k in (0, 1):
            if not ids[1 - k]:
                lone[k] |= ids[k]
    if at != [len(of[0]), len(of[1])]:
        return None  # the reader took something for a mark of its format
    return links, lone


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--documents", type=int, default=60)
    ap.add_argument("--show", action="store_true", help="print the rows that are wrong")
    a = ap.parse_args()
    rng, pairs = random.Random(a.seed), read_pairs()
    hit = told = true = gone = gone_found = skipped = 0
    with tempfile.TemporaryDirectory() as root:
        for n in range(a.documents):
            size = rng.randint(10, 40)
            start = rng.randrange(len(pairs) - size)
            sides, links = make_document(rng, pairs[start : start + size])
            breaks = {i for i in range(size) if rng.random() < 0.4}
            paths = [pathlib.Path(root) / f"{n}.{tag}.txt" for tag in ("en", "de")]
            for k in (0, 1):
                write(paths[k], sides[k], breaks)
            answer = subprocess.run([BUILD / "mtlint", "align", *paths], capture_output=True, text=True, check=True).stdout
            answer = found_links(answer, sides)
            if not answer:
                skipped += 1
                continue
            found, lone = answer
            hit, told, true = hit + len(found & links), told + len(found), true + len(links)
            deleted = {i for _, ids in sides[0] for i in ids} - {i for _, ids in sides[1] for i in ids}
            gone, gone_found = gone + len(deleted), gone_found + len(deleted & lone[0])
            if a.show:
                for wrong in sorted(found - links):
                    print(f"document {n}: {wrong[0]} with {wrong[1]}: {pairs[start + wrong[0]][0][:90]!r} / {pairs[start + wrong[1]][1][:90]!r}")
                for missed in sorted(deleted - lone[0]):
                    print(f"document {n}: deletion missed: {pairs[start + missed][0][:120]!r}")
        precision, recall = hit / max(told, 1), hit / max(true, 1)
        print(f"links: {true}, precision {precision:.4f}, recall {recall:.4f}, F1 {2 * precision * recall / (precision + recall):.4f}")
        print(f"deletions: {gone}, found {gone_found / max(gone, 1):.4f}; {skipped} documents skipped: not read as they were written")
        many = [pathlib.Path(root) / f"many.{tag}.txt" for tag in ("en", "de")]
        chosen = [rng.choice(pairs) for _ in range(10000)]
        for k in (0, 1):
            many[k].write_text("\n\n".join(p[k] for p in chosen) + "\n", encoding="utf-8")
        begin = time.time()
        subprocess.run([BUILD / "mtlint", "align", *many], stdout=subprocess.DEVNULL, check=True)
        print(f"10,000 lines: {time.time() - begin:.2f} s with reading and start")


main()
