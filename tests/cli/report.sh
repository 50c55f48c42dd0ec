# mtlint report: what it counts, in every format; groups, comparison, unreadable files, interruption; the same bytes whatever -j.
set -eu
cat >drive.py <<'PY'
import csv, json, os, pathlib, signal, subprocess, sys, time

MTLINT = os.environ["MTLINT"]
GOOD = "Die Stadt hat heute einen neuen Park eröffnet. "  # 8 words, no finding
BAD = "Die Stadt hat heute heute einen neuen Park eröffnet. "  # 9 words, one major finding: the doubled word


def expect(what, got, want):
    if got != want:
        sys.exit(f"{what}: {got!r}, not {want!r}")


def near(what, got, want):
    if abs(got - want) > 0.006:
        sys.exit(f"{what}: {got!r}, not {want!r}")


def run(*args, status=0):
    p = subprocess.run([MTLINT, *args], capture_output=True, timeout=120, stdin=subprocess.DEVNULL)
    expect(f"status of {args}: {p.stderr.decode()}", p.returncode, status)
    return p.stdout.decode(), p.stderr.decode()


def report(*args, status=0):
    return json.loads(run("report", "--format=json", *args, status=status)[0])


def write(path, *sentences, **meta):
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    head = "---\n" + "".join(f"{k}: {v}\n" for k, v in meta.items()) + "---\n\n" if meta else ""
    path.write_text(head + "\n\n".join(s.strip() for s in sentences) + "\n")


def named(rows):
    return {r["name"]: r for r in rows}


# Two systems, two weeks; the sentences differ by a name each, so that none is a duplicate of another.
def texts(bad, good, town):
    names = ["Anna", "Bernd", "Clara", "Dieter", "Emil", "Frieda", "Georg", "Heinz", "Ida", "Karl"]
    return [f"In {town} hat {n} heute heute lange gewartet." for n in names[:bad]] + [
        f"In {town} hat {n} gestern lange gewartet." for n in names[bad : bad + good]]


write("a/w1/one.md", *texts(2, 3, "Bonn"), translator="alpha")  # 2x8 + 3x7 = 37 words, 2 findings
write("a/w1/two.md", *texts(0, 5, "Ulm"), translator='"beta"')  # 35 words
write("a/w2/three.md", *texts(4, 1, "Trier"), translator="alpha # a comment")  # 39 words, 4 findings
write("a/top.md", *texts(1, 0, "Kiel"))  # 8 words, 1 finding

# --- the figures
r = report("a")
expect("paths", [f["path"] for f in r["files"]], ["a/top.md", "a/w1/one.md", "a/w1/two.md", "a/w2/three.md"])
expect("words", [f["words"] for f in r["files"]], [8, 37, 35, 39])
expect("findings", [f["findings"] for f in r["files"]], [1, 2, 0, 4])
near("points of a file", r["files"][1]["points"], 10)
near("penalty of a file", r["files"][1]["per_thousand_words"], 1000 * 10 / 37)
t = r["totals"]
expect("totals", (t["files"], t["words"], t["findings"], t["files_with_findings"], t["unreadable_files"]), (4, 119, 7, 3, 0))
near("penalty", t["per_thousand_words"], 1000 * 35 / 119)
expect("small sample", t["small_sample"], True)
expect("folders", [(f["name"], f["files"], f["words"], f["findings"]) for f in r["folders"]],
       [("a", 1, 8, 1), ("a/w1", 2, 72, 2), ("a/w2", 1, 39, 4)])
expect("languages", [(f["name"], f["files"]) for f in r["languages"]], [("de", 4)])
expect("rules", [(f["name"], f["files"], f["findings"], f["words"]) for f in r["rules"]],
       [("de/repetition/doubled-word", 3, 7, 119)])
near("share of a rule", r["rules"][0]["per_thousand_words"], 1000 * 35 / 119)
expect("example", r["rules"][0]["examples"][0]["path"], "a/top.md")
expect("sentence of the example", "".join(c.get("text", c.get("old", "")) for c in r["rules"][0]["examples"][0]["sentence"]),
       "In Kiel hat Anna heute heute lange gewartet.")
# A short file ranks as though it had 500 words: by its findings.
expect("worst", r["worst_files"], ["a/w2/three.md", "a/w1/one.md", "a/top.md"])
expect("distribution", [(d["up_to"], d["files"]) for d in r["penalty_distribution"] if d["files"]], [(0.0, 1), (None, 3)])
expect("whole", (r["partial"], r["checked_files"], r["total_files"]), (False, 4, 4))
expect("no groups without --group-by", "groups" in r, False)

# --- groups
by_week = named(report("--group-by=path:1", "a")["groups"])
expect("path:1", {k: v["files"] for k, v in by_week.items()}, {"": 1, "w1": 2, "w2": 1})
expect("path:1 of an operand with a slash", set(named(report("--group-by=path:1", "a/")["groups"])), {"", "w1", "w2"})
expect("path:2 below .", set(named(report("--group-by=path:2", ".")["groups"])), {"", "w1", "w2"})
by_translator = named(report("--group-by=frontmatter:translator", "a")["groups"])
expect("front matter", {k: v["findings"] for k, v in by_translator.items()}, {"": 1, "alpha": 6, "beta": 0})
for wrong in ("path:0", "path:", "path:1x", "frontmatter:", "week", ""):
    expect(f"--group-by={wrong}", "is none of folder, path:N" in run("report", f"--group-by={wrong}", "a", status=2)[1], True)

# --- the same bytes whatever the jobs, in every format
for form in ("json", "csv", "md", "html"):
    one, two = (run("report", "-j", n, "--format", form, "a")[0] for n in "12")
    expect(f"{form}: the same with two workers", one == two, True)
    for turn in ("first", "second"):
        expect(f"{form}: the same from a cache, {turn} time", run("report", "--cache=c", "--format", form, "a")[0] == one, True)
    expect(f"{form}: the note stands there once", one.count("never a measure of quality"), 1)

# --- the format follows the name of the output; the old report stays when the new one cannot be written
run("report", "-o", "old.json", "--group-by=path:1", "a")
json.loads(pathlib.Path("old.json").read_text())
run("report", "-o", "x.csv", "a")
expect("by the extension", pathlib.Path("x.csv").read_text().startswith("kind,name,"), True)
run("report", "-o", "x.unknown", "a")
expect("html otherwise", pathlib.Path("x.unknown").read_text().startswith("<!DOCTYPE html>"), True)
err = run("report", "--format=unix", "a", status=2)[1]
expect("a format for findings", "--format unix prints findings; a report on an archive is printed as html, csv, json or md" in err, True)
err = run("report", "-o", "a/top.md", "a", status=2)[1]
expect("an output that is an input", "--output names a file that is to be checked" in err, True)

# --- CSV, as a spreadsheet would read it
write("=SUM(1+1)/-x.md", *texts(1, 0, "Köln"))
write('q"u,o\nte/@x.md', *texts(1, 0, "Jena"))
rows = list(csv.DictReader(run("report", "--format=csv", "--group-by=frontmatter:translator", "a", "=SUM(1+1)", 'q"u,o\nte')[0].splitlines()))
kinds = [r["kind"] for r in rows]
expect("kinds", sorted(set(kinds)), ["category", "file", "folder", "group", "language", "rule", "total"])
expect("files in csv", [r["name"] for r in rows if r["kind"] == "file"],
       ["a/top.md", "a/w1/one.md", "a/w1/two.md", "a/w2/three.md", "'=SUM(1+1)/-x.md", 'q"u,o\\nte/@x.md'])
expect("no cell is a formula", [c for r in rows for c in r.values() if c and c[0] in "=+-@"], [])
expect("columns of a file", {k: v for k, v in rows[1].items() if v}, {
    "kind": "file", "name": "a/w1/one.md", "group": "alpha", "language": "de", "files": "1", "words": "37", "findings": "2",
    "info": "0", "minor": "0", "major": "2", "critical": "0", "points": "10.00", "penalty_per_1000_words": "270.27",
    "small_sample": "yes"})
expect("total", (rows[-1]["kind"], rows[-1]["findings"]), ("total", "9"))
expect("rows are whole", {len(r) for r in rows} == {18} and None not in rows[-1], True)

# --- an unreadable file is listed, the others are reported
os.symlink("nowhere", "a/broken.md")
r = report("a", status=2)
expect("unreadable", [f["path"] for f in r["files"] if "error" in f], ["a/broken.md"])
expect("unreadable in the totals", (r["totals"]["files"], r["totals"]["unreadable_files"]), (4, 1))
for form in ("csv", "md", "html"):
    expect(f"{form}: unreadable", "a/broken.md" in run("report", "--format", form, "a", status=2)[0], True)
os.unlink("a/broken.md")

# --- comparison
os.unlink("a/w1/two.md")
write("a/w1/one.md", *texts(3, 2, "Bonn"), translator="alpha")
write("a/w3/new.md", *texts(0, 4, "Gera"))
r = report("--group-by=path:1", "--compare=old.json", "a")
groups = named(r["groups"])
near("past", groups["w1"]["past"]["per_thousand_words"], 1000 * 10 / 72)
near("change", groups["w1"]["change"], 1000 * 15 / 38 - 1000 * 10 / 72)
near("no change", groups["w2"]["change"], 0)
expect("small sample of the past", groups["w1"]["past"]["small_sample"], True)
expect("a new group", groups["w3"]["past"], None)
c = r["comparison"]
expect("files", (c["same_files"], c["new_files"], c["gone_files"], c["worsened_files"]), (3, 1, ["a/w1/two.md"], ["a/w1/one.md"]))
rows = list(csv.DictReader(run("report", "--format=csv", "--group-by=path:1", "--compare=old.json", "a")[0].splitlines()))
expect("new and gone in csv", [(r["name"], r["note"]) for r in rows if r["kind"] == "file" and r["note"]],
       [("a/w3/new.md", "new"), ("a/w1/two.md", "gone")])
expect("change in csv", [r["change"] for r in rows if r["kind"] == "group" and r["name"] == "w2"], ["0.00"])
html = run("report", "--group-by=path:1", "--compare=old.json", "a")[0]
for part in ("Files that got worse", "New files", "Files that are gone", "compared with old.json"):
    expect(f"html: {part}", part in html, True)

# --- an earlier report that is none
whole = json.loads(pathlib.Path("old.json").read_text())


def refused(text, message):
    pathlib.Path("bad.json").write_text(text)
    out, err = run("report", "--group-by=path:1", "--compare=bad.json", "-o", "kept.html", "a", status=2)
    if not err.startswith(f"mtlint: bad.json{message}"):
        sys.exit(f"bad.json{message} expected, got {err}")
    expect("nothing is written", (out, pathlib.Path("kept.html").read_text()), ("", "old\n"))


def changed(change):
    copy = json.loads(json.dumps(whole))
    change(copy)
    return json.dumps(copy)


pathlib.Path("kept.html").write_text("old\n")
refused('{\n"report": \n', ": not valid JSON at line 3")
refused("", ": not valid JSON at line 1")
refused("[]", ":1: JSON, but no report")
refused('{"version": "1", "files": []}', ":1: JSON, but no report")
refused(changed(lambda r: r.update(report_version=2)), ": a report of a version")
refused(changed(lambda r: r.update(group_by="folder")), ': grouped by "folder", not by "path:1"')
refused(changed(lambda r: r.pop("totals")), ": not a whole report: totals is missing")
refused(changed(lambda r: r["files"][1].update(words=-1)), ": not a whole report: files[1].words is no whole number")
refused(changed(lambda r: r["groups"][0].update(points="5")), ": not a whole report: groups[0].points is no number")
refused(changed(lambda r: r["files"].__setitem__(0, 7)), ": not a whole report: files[0].path is no string")
run("report", "--compare=missing.json", "a", status=2)
pathlib.Path("bad.json").write_text("\ufeff" + json.dumps(whole, indent=2))
run("report", "--group-by=path:1", "--compare=bad.json", "a")

# --- interrupted: the output is replaced by a report that says it is partial
os.mkdir("p")
for i in (1, 2, 4, 5):
    write(f"p/{i}.txt", *texts(1, 1, "Rom"))
os.mkfifo("p/3.txt")
for form, mark in (("json", '"partial":true,"checked_files":3,"total_files":5'), ("csv", "Partial report: 3 of 5 files"),
                   ("md", "**Partial report: 3 of 5 files"), ("html", "Partial report: 3 of 5 files")):
    pathlib.Path("out").write_text("old\n")
    p = subprocess.Popen([MTLINT, "report", "-j1", "--format", form, "-o", "out", *(f"p/{i}.txt" for i in range(1, 6))],
                         stderr=subprocess.PIPE)
    with open("p/3.txt", "w") as pipe:
        p.send_signal(signal.SIGTERM)
        time.sleep(0.2)
        pipe.write(texts(1, 0, "Rom")[0] + "\n")
    p.communicate(timeout=60)
    expect(f"{form}: dies by the signal", p.returncode, -signal.SIGTERM)
    text = pathlib.Path("out").read_text()
    expect(f"{form}: says that it is partial", mark in text, True)
    if form == "json":
        expect("gone files are not known", "gone_files" in json.loads(text), False)
    if form == "html":
        expect("html: ends", text.endswith("</html>\n"), True)
expect("nothing left behind", [n for n in os.listdir(".") if "mtlint" in n], [])
PY
python3 drive.py
