#!/usr/bin/env python3
"""`mtlint fix` held to what is said of it, over the inputs of all cases, the samples, and random heaps of faulty sentences.

  fix_rounds.py MTLINT REPOSITORY HEAPS      in an empty directory

A second program, here, does the rounds on what `mtlint check` reports: in each, the safe first fixes by place, at a tie the
longer one, then the earlier finding; all edits of a fix or none; an insertion once. Every byte outside of its edits is kept by
construction, and `mtlint fix` must write the same bytes and count the same fixes. Then: fixing again changes nothing, and the
patch of --dry-run makes with `git apply` what fix wrote.
"""
import collections, json, os, pathlib, random, re, shutil, subprocess, sys

MTLINT, ROOT, HEAPS = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
ROUNDS = 10


def run(*args, cwd, status=(0, 1)):
    p = subprocess.run([MTLINT, *args], cwd=cwd, capture_output=True, timeout=250)
    if p.returncode not in status:
        sys.exit(f"mtlint {args}: {p.returncode}\n{p.stderr.decode()}")
    return p.stdout, p.stderr.decode()


def collect(to):
    """Under names that say nothing of a language and begin with no dot."""
    to.mkdir()
    inputs = [p for p in sorted((ROOT / "tests/cases").glob("*/input*")) if p.is_file()]
    inputs += [p for p in sorted((ROOT / "samples").glob("*/*.*")) if p.suffix in (".md", ".txt")]
    for i, p in enumerate(inputs):
        shutil.copyfile(p, to / f"{i:04}{p.suffix}")
    faulty = [p for p in inputs if p.suffix in (".txt", ".md") and b"\0" not in p.read_bytes()]
    sentences = [s for p in faulty for s in re.findall(rb"[^\r\n]+", p.read_bytes())]
    for i in range(HEAPS):
        dice = random.Random(i)
        end = dice.choice([b"\n", b"\n\n", b" ", b"\r\n", b"\r\n\r\n", b""])
        heap = end.join(dice.choice(sentences) for _ in range(dice.randint(1, 12)))
        heap = dice.choice([b"", b"", b"\xef\xbb\xbf"]) + heap + dice.choice([b"", b"\n", end])
        (to / f"heap{i:04}{dice.choice(['.txt', '.md'])}").write_bytes(heap)


def readable(folder):
    """Without what cannot be read (UTF-16, binary): it fails the run and is none of this test."""
    _, err = run("check", "--fail-on", "never", "--format", "jsonl", ".", cwd=folder, status=(0, 2))
    for path in set(re.findall(r"^mtlint: (\S+): ", err, re.M)):
        (folder / path).unlink()


def choose(findings):
    candidates = []
    for n, f in enumerate(findings):
        if f["fixes"] and f["fixes"][0]["applicability"] == "safe":
            e = f["fixes"][0]["edits"]
            candidates.append((e[0]["start_byte"], e[0]["start_byte"] - e[-1]["end_byte"], n, e))
    taken = []
    for _, _, n, edits in sorted(candidates, key=lambda c: c[:3]):
        if all(fits(e, n, taken) for e in edits):
            taken += [(e["start_byte"], e["end_byte"], n, k, e["text"].encode()) for k, e in enumerate(edits)]
    return sorted(taken), len({t[2] for t in taken})


def fits(e, finding, taken):
    a, b, text = e["start_byte"], e["end_byte"], e["text"].encode()
    return not any(end > a and start < b or (start == end == a == b and finding != n and t == text)
                   for start, end, n, _, t in taken)


def by_hand(folder):
    """Does the rounds; how many fixes were applied to each file, and those that were not at their end."""
    counts, unfinished = collections.Counter(), set()
    for turn in range(ROUNDS + 1):
        out, _ = run("check", "--fail-on", "never", "--format", "jsonl", ".", cwd=folder)
        found = collections.defaultdict(list)
        for line in out.splitlines():
            f = json.loads(line)
            if "rule" in f:
                found[f["path"]].append(f)
        for path, findings in found.items():
            edits, n = choose(findings)
            if n and turn == ROUNDS:
                unfinished.add(path)
            elif n:
                data, new, at = (folder / path).read_bytes(), b"", 0
                for start, end, _, _, text in edits:
                    new += data[at:start] + text
                    at = end
                (folder / path).write_bytes(new + data[at:])
                counts[path] += n
    return counts, unfinished


def same(what, a, b):
    names = sorted(os.listdir(a))
    bad = [n for n in names if (a / n).read_bytes() != (b / n).read_bytes()]
    if bad or names != sorted(os.listdir(b)):
        n = bad[0] if bad else "-"
        sys.exit(f"{what}: {len(bad)} of {len(names)} files differ: {bad[:5]}\n{n}: {(a / n).read_bytes()!r}\n{(b / n).read_bytes()!r}")


old, hand, fixed, again, patched = map(pathlib.Path, ("old", "hand", "fixed", "again", "patched"))
collect(old)
readable(old)
for to in (hand, fixed, patched):
    shutil.copytree(old, to)
_, err = run("fix", "--fail-on", "never", ".", cwd=fixed)
told = {m[1]: int(m[2]) for m in re.finditer(r"^(\S+): (\d+) repaired, ", err, re.M) if m[2] != "0"}
counts, unfinished = by_hand(hand)
stopped = set(re.findall(r"^(\S+): (?:something safe|some safe)", err, re.M))
if unfinished or stopped:
    sys.exit(f"not at their end: {sorted(unfinished | stopped)}")
same("fix and the rounds by hand", fixed, hand)
if told != counts:
    sys.exit(f"counts: {dict(told.items() ^ counts.items())}")
shutil.copytree(fixed, again)
_, err = run("fix", "--fail-on", "never", ".", cwd=again)
same("fix and fix again", fixed, again)
patch, _ = run("fix", "--dry-run", "--fail-on", "never", ".", cwd=old)
subprocess.run(["git", "apply", "--whitespace=nowarn", "-"], input=patch, cwd=patched, check=True,
               env={**os.environ, "GIT_CEILING_DIRECTORIES": os.getcwd()})
same("fix and git apply", fixed, patched)
changed = sum((old / n).read_bytes() != (fixed / n).read_bytes() for n in os.listdir(old))
if changed < len(os.listdir(old)) // 4:
    sys.exit(f"only {changed} files were repaired at all")
print(f"{len(os.listdir(old))} files, {changed} repaired, {sum(counts.values())} fixes")
