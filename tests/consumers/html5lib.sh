# What is read of HTML against a parser that follows the rules of browsers: the same words of every page, however broken.
set -eu
"${PYTHON:-$BUILD/venv/bin/python}" - <<'PY'
import html5lib, json, os, pathlib, random, re, subprocess, sys

TAGS = ("p div span b i a em ul ol li dl dt dd table tr td th tbody h1 h2 h3 section article blockquote form label button select "
        "option font center address sub details summary figure figcaption nav header footer main").split()
NO_TEXT = set("script style pre textarea".split())
EXTRAS = ["<!-- c -->", "<br>", "<hr>", "<img>", "<input>", "&amp;", "\n", "<script>'<p>'</script>", "<style>t</style>",
          "<pre>q</pre>", "<textarea>r</textarea>"]


def page(rng):
    out, words = ["<!DOCTYPE html><body>"], 0
    for _ in range(rng.randint(5, 60)):
        kind = rng.random()
        if kind < 0.4:
            words += 1
            out.append(f"w{words}x")
        elif kind < 0.7:
            out.append(f"<{rng.choice(TAGS)}>")
        elif kind < 0.93:
            out.append(f"</{rng.choice(TAGS)}>")
        else:
            out.append(rng.choice(EXTRAS))
        if rng.random() < 0.3:
            out.append(" ")
    return "".join(out)


def collect(element, words, hidden=False):
    name = element.tag.split("}")[-1] if isinstance(element.tag, str) else None
    hidden = hidden or name is None or name in NO_TEXT
    if not hidden:
        words += re.findall(r"w\d+x", element.text or "")
    for child in element:
        collect(child, words, hidden)
        if not hidden:
            words += re.findall(r"w\d+x", child.tail or "")


sys.setrecursionlimit(10000)
rng = random.Random(20)
pages = {}
pathlib.Path("pages").mkdir()
for i in range(400):
    path = f"pages/{i:03}.html"
    pages[path] = page(rng)
    pathlib.Path(path).write_text(pages[path])
run = subprocess.run([os.environ["MTLINT"], "analyze", "--format", "jsonl", *pages], capture_output=True, text=True)
if run.returncode not in (0, 1) or run.stderr:
    sys.exit(run.stderr or f"exit {run.returncode}")
read = {path: [] for path in pages}
for line in run.stdout.splitlines():
    sentence = json.loads(line)
    read[sentence["path"]] += re.findall(r"w\d+x", sentence["text"])
seen = 0
for path, text in pages.items():
    words = []
    collect(html5lib.parse(text), words)
    seen += len(words)
    if sorted(words) != sorted(read[path]):
        sys.exit(f"{path}: {sorted(set(words) ^ set(read[path]))} in one of them only:\n{text}")
if seen < 2000:
    sys.exit(f"only {seen} words: the pages are no test")
PY
