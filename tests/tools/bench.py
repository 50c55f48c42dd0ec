#!/usr/bin/env python3
"""Speed, start, cost of an unknown word and memory of the program; prints, judges nothing.

  SHARED=../shared BUILD=build tests/tools/bench.py [speed source start unknown memory rules lsp]
"""
import glob, os, pathlib, random, re, shutil, statistics, subprocess, sys, time

import lsp_client

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = pathlib.Path(os.environ.get("BUILD", "build")).resolve()
SHARED = pathlib.Path(os.environ.get("SHARED", "../shared"))
OUT = BUILD / "bench"
MTLINT = str(BUILD / "mtlint")


def german_lines():
    """Lines of clean German: the development data, or the edited samples where there is none."""
    clean = SHARED / "data/clean"
    lines = []
    for path in sorted(clean.glob("wmt22*.de")):
        lines += path.read_text(encoding="utf-8").splitlines()
    for path in sorted(clean.glob("*.conllu")):
        lines += re.findall(r"^# text = (.*)$", path.read_text(encoding="utf-8"), re.M)
    if not lines:
        for path in sorted(ROOT.glob("samples/*/*.edited.de.*")):
            lines += path.read_text(encoding="utf-8").splitlines()
    return [l for l in lines if l.strip()]


def text_of(size, seed):
    """About `size` bytes: the lines in random order, eight sentences a paragraph, again and again."""
    rng, lines, out, n = random.Random(seed), german_lines(), [], 0
    while n < size:
        rng.shuffle(lines)
        for i in range(0, len(lines), 8):
            out.append(" ".join(lines[i:i + 8]) + "\n\n")
            n += len(out[-1].encode())
            if n >= size:
                break
    return "".join(out)


def write(name, text):
    path = OUT / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def run(*command):
    """Seconds of wall-clock time and of processor time on one core, and the peak memory in MB."""
    pin = ["taskset", "-c", "0"] if shutil.which("taskset") else []
    start = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for fd in (0, 1, 2):
            os.dup2(null, fd)
        os.execvp((pin + list(command))[0], pin + list(command))
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        print(f"  {' '.join(command)[:100]} ended with {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1 << 20)


def elapsed(*command):
    """Seconds by the clock, on as many cores as the program takes."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def wall_time(times, *command):
    return statistics.median(run(*command)[0] for _ in range(times))


def cpu_time(times, *command):
    """What a machine that is busy with other things does not change much."""
    return statistics.median(run(*command)[1] for _ in range(times))


def speed():
    print("Speed on one core, by processor time, output thrown away")
    files = [write(f"speed/{i:02}.txt", text_of(420_000, i)) for i in range(12)]
    whole = write("speed-whole.txt", "".join(pathlib.Path(f).read_text(encoding="utf-8") for f in files))
    size = os.path.getsize(whole) / 1e6
    ours = cpu_time(3, MTLINT, "check", "-j1", "--format", "jsonl", *files)
    one = cpu_time(3, MTLINT, "check", "-j1", "--format", "jsonl", whole)
    print(f"  mtlint, {len(files)} files of {size / len(files):.1f} MB     {size / ours:8.2f} MB/s")
    print(f"  mtlint, the same in one file    {size / one:8.2f} MB/s   (its lines repeat: many duplicates to report)")
    if shutil.which("hunspell"):
        small = write("speed-hunspell.txt", text_of(1_000_000, 99))
        theirs = os.path.getsize(small) / 1e6 / run("hunspell", "-d", "de_DE", "-l", small)[1]
        print(f"  hunspell -d de_DE -l            {theirs:8.2f} MB/s   mtlint is {size / ours / theirs:.1f} times as fast")


def translated_pairs():
    """Lines of clean English with their translations: the development data, or the edited samples where there is none."""
    texts = [(SHARED / "data/clean/wmt22-ref.src.en", SHARED / "data/clean/wmt22-ref.de")]
    if not all(path.exists() for path in texts[0]):
        edited = sorted(ROOT.glob("samples/*/*.edited.de.*"))
        texts = [(path.with_name(path.name.replace(".edited.de.", ".en.")), path) for path in edited]
        texts = [pair for pair in texts if pair[0].exists()]
    lines = [(path.read_text(encoding="utf-8").splitlines() for path in pair) for pair in texts]
    return [pair for sides in lines for pair in zip(*sides) if all(line.strip() for line in pair)]


def bilingual_file(seed, size):
    """About `size` bytes of German and its source text in another file: pairs in random order, a paragraph each. Their paths."""
    rng, pairs, chosen = random.Random(seed), translated_pairs(), []
    while sum(len(german.encode()) for _, german in chosen) < size:
        rng.shuffle(pairs)
        chosen += pairs
    return [write(f"source/{seed:02}.{tag}.txt", "".join(pair[side] + "\n\n" for pair in chosen)) for side, tag in ((0, "en"), (1, "de"))]


def source():
    print("Speed beside the source text on one core, by processor time, bytes of both texts")
    files = [bilingual_file(seed, 300_000) for seed in range(12)]
    german = [path for _, path in files]
    size = sum(os.path.getsize(path) for pair in files for path in pair) / 1e6
    check = [MTLINT, "check", "-j1", "--format", "jsonl"]
    ours, alone = cpu_time(3, *check, "--source-pattern", "{stem}.en{ext}", *german), cpu_time(3, *check, *german)
    print(f"  mtlint, {len(files)} pairs of files       {size / ours:8.2f} MB/s   {ours / alone:.2f} times the time without the source")
    all_cores = statistics.median(elapsed(MTLINT, "check", "--format", "jsonl", "--source-pattern", "{stem}.en{ext}", *german) for _ in range(3))
    print(f"  mtlint as it comes, {os.cpu_count()} cores     {size / all_cores:8.2f} MB/s   by the clock")
    if shutil.which("hunspell"):
        times = [run("hunspell", "-d", name, "-l", path)[1] for pair in files[:2] for name, path in zip(("en_US", "de_DE"), pair)]
        theirs = sum(os.path.getsize(path) for pair in files[:2] for path in pair) / 1e6 / sum(times)
        print(f"  hunspell -l, each its language  {theirs:8.2f} MB/s   mtlint is {size / ours / theirs:.1f} times as fast on one core, {size / all_cores / theirs:.1f} as it comes")


def start():
    seed = SHARED / "seed/altman.de.txt"
    article = str(seed) if seed.exists() else sorted(glob.glob(str(ROOT / "samples/*/*.de.*")))[0]
    wall_time(3, MTLINT, "check", article)
    wall, cpu = (f(30, MTLINT, "check", article) * 1000 for f in (wall_time, cpu_time))
    print(f"Start: a whole process on {os.path.basename(article)}, median of 30: {wall:.1f} ms, of them {cpu:.1f} ms processor time")


def damaged(word, rng):
    """The word with one slip behind its first letter: two letters swapped, one lost, one doubled or one wrong."""
    at = rng.randrange(1, len(word) - 1)
    return rng.choice([word[:at] + word[at + 1] + word[at] + word[at + 2:], word[:at] + word[at + 1:],
                       word[:at] + word[at] + word[at:], word[:at] + rng.choice("aeinrst") + word[at + 1:]])


def unknown():
    """Distinct words, each once and in a sentence of its own, as they are and damaged: the damage costs the search."""
    rng, count = random.Random(7), 4000
    words = set(re.findall(r"\b[A-Za-zÄÖÜäöüß][a-zäöüß]{5,19}\b", "\n".join(german_lines())))
    slips, taken = {}, set(words)
    for word in rng.sample(sorted(words), len(words)):
        slip = damaged(word, rng)
        if slip not in taken and len(slips) < count:
            slips[word] = slip
            taken.add(slip)
    right = write("unknown-right.txt", "".join(f"Hier steht nun {word} dabei.\n\n" for word in slips))
    wrong = write("unknown-wrong.txt", "".join(f"Hier steht nun {slip} dabei.\n\n" for slip in slips.values()))
    check = [MTLINT, "check", "-j1", "--format", "jsonl"]
    found = subprocess.run([*check, wrong], capture_output=True, text=True).stdout.count('"de/spelling/unknown-word"')
    before, after = (cpu_time(5, *check, path) for path in (right, wrong))
    print(f"An unknown word with its ranked candidates: {(after - before) * 1000 / len(slips):.3f} ms more than the right word")
    print(f"  {len(slips)} words with one slip each: {after * 1000:.0f} ms, {found} of them reported; without the slips {before * 1000:.0f} ms")


def memory():
    print("Peak memory")
    block = text_of(5_000_000, 1)
    large = OUT / "large.txt"
    with open(large, "w", encoding="utf-8") as f:
        for _ in range(100_000_000 // len(block.encode()) + 1):
            f.write(block)
    seconds, _, peak = run(MTLINT, "check", "--format", "jsonl", str(large))
    size = os.path.getsize(large) / (1 << 20)
    print(f"  one file of {size:.0f} MB    {peak:8.0f} MB, {peak / size:.1f} times the file ({seconds:.0f} s)")
    os.unlink(large)
    article = text_of(8_000, 3)
    for n in (100, 1000):
        shutil.rmtree(OUT / "many", ignore_errors=True)
        for i in range(n):
            write(f"many/{i:04}.txt", article)
        _, _, peak = run(MTLINT, "check", "--format", "jsonl", str(OUT / "many"))
        print(f"  {n:4} files of 8 kB    {peak:8.0f} MB")


def data_with_rules(name, count, *options):
    """A data directory with `count` synthetic rules besides none of ours; with options, those for the maker."""
    data = OUT / name
    shutil.rmtree(data, ignore_errors=True)
    (data / "rules/de").mkdir(parents=True)
    for part in ["lexicon.bin"] + (["forms.bin", "tagging.de.bin"] if options else []):
        os.symlink(BUILD / "data" / part, data / part)
    maker = ROOT / "tests/tools/synthetic_rules.py"
    text = subprocess.run([sys.executable, str(maker), *options, str(count)], capture_output=True, text=True, check=True).stdout
    (data / "rules/de/synthetic.yaml").write_text(text, encoding="utf-8")
    return str(data)


def rules():
    if not (ROOT / "tests/tools/synthetic_rules.py").exists():
        return print("Rules: tests/tools/synthetic_rules.py is not there")
    print("Rules: the same text with few and many")
    path, empty = write("rules.txt", text_of(2_000_000, 5)), write("empty.txt", "")
    for few, many, *options in ((150, 5000), (150, 600, "--clauses")):
        times = {}
        for count in (few, many):
            data = data_with_rules(f"rules-{count}", count, *options)
            base = cpu_time(5, MTLINT, "check", "--data", data, empty)
            times[count] = cpu_time(5, MTLINT, "check", "--data", data, path) - base
            print(f"  {count:5} rules    {times[count] * 1000:8.0f} ms, besides {base * 1000:.0f} ms to load them")
        what = "half of them a verb with its object, sentences analysed" if options else "phrases and sequences"
        print(f"  {many:,} rules cost {times[many] / times[few]:.2f} times what {few} cost ({what})")


def keystrokes(text, count, seed):
    """Milliseconds from the write of a change to its findings, one letter at a time at places all over the text."""
    client = lsp_client.Client(MTLINT, "--no-config")
    client.initialize(lsp_client.EVERYTHING)
    uri, rng, times = "file:///tmp/bench.md", random.Random(seed), []
    client.open(uri, text, version=0)
    client.diagnostics(uri, 0, timeout=60)
    places = lsp_client.Places(text, client.encoding)
    inside = [m.start() for m in re.finditer(r"(?<=\w)\w", text)]
    for version in range(1, 2 * count, 2):
        spot = places.position(rng.choice(inside))
        behind = {**spot, "character": spot["character"] + 1}
        for step, (end, letter) in enumerate(((spot, "x"), (behind, ""))):  # typed, and deleted again
            start = time.perf_counter()
            client.change(uri, version + step, {"range": {"start": spot, "end": end}, "text": letter})
            client.diagnostics(uri, version + step, timeout=60)
            times.append((time.perf_counter() - start) * 1000)
    client.quit()
    return sorted(times)


def lsp():
    print("Language server: from a keystroke to its findings")
    for what, size, count in (("3,000 words", 21_000, 500), ("64 KiB", 64_000, 200), ("1 MB", 1_000_000, 100)):
        times = keystrokes(text_of(size, 6), count, 7)
        print(f"  {what:12} median {statistics.median(times):6.1f} ms, 95 % within {times[len(times) * 95 // 100]:6.1f} ms, "
              f"longest {times[-1]:6.1f} ms")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    parts = {"speed": speed, "source": source, "start": start, "unknown": unknown, "memory": memory, "rules": rules, "lsp": lsp}
    for name in sys.argv[1:] or parts:
        parts[name]()
        sys.stdout.flush()


if __name__ == "__main__":
    main()
