# --cache: what comes from it is byte for byte what a check gives, in every format; another text, rule or setting asks
# anew; entries that are broken, a directory that cannot be written and other runs at the same time do no harm.
set -eu
cat >drive.py <<'EOF'
import glob, os, pathlib, random, resource, shutil, signal, subprocess, sys

MTLINT, ROOT = os.environ["MTLINT"], os.environ["ROOT"]
ENTRIES = "c/mtlint/??/*"


def run(*args, cache="c", **more):
    p = subprocess.run([MTLINT, "check", *(["--cache", cache] if cache else []), *args], stdin=subprocess.DEVNULL, capture_output=True, timeout=250, **more)
    return p.stdout, p.stderr, p.returncode


def expect(what, got, want):
    if got != want:
        sys.exit(f"{what}:\n{str(got)[:900]}\n, not\n{str(want)[:900]}")


# Every input of the cases, and the samples
step = int(os.environ.get("SHRINK", 1))
paths = sorted(p for p in glob.glob(f"{ROOT}/tests/cases/*/input*") if os.path.isfile(p))[::step]
paths += sorted(glob.glob(f"{ROOT}/samples/*/*.de.*"))[::min(step, 5)]
listed = subprocess.run([MTLINT, "help", "formats"], capture_output=True, text=True).stdout.split("Input,")[0]
formats = [line.split()[0] for line in listed.split("--format=NAME:\n")[1].splitlines() if line.startswith("  ")]
assert len(formats) >= 5, formats
plain = {f: run("--format", f, "--preview", *paths, cache=None) for f in formats}
first = run("--format", "json", "--preview", *paths)
expect("while the cache fills", first, plain["json"])
for f in formats:
    expect(f"{f} from the cache", run("--format", f, "--preview", *paths), plain[f])
more = ["--preview", "--max-findings", "2", "--fail-on", "info"]
expect("fewer findings shown", run(*more, *paths), run(*more, *paths, cache=None))
assert run("--summary", "--preview", *paths) == run("--summary", "--preview", *paths, cache=None)
# What is known is not checked again, or it would be written again.
written = {p: os.stat(p).st_mtime_ns for p in glob.glob(ENTRIES)}
assert run("--format", "json", "--preview", *paths) == plain["json"]
expect("written again", [p for p in glob.glob(ENTRIES) if written.get(p) != os.stat(p).st_mtime_ns], [])
# Half known, half new
for entry in sorted(glob.glob(ENTRIES))[::2]:
    os.unlink(entry)
for f in formats:
    expect(f"{f}, half from the cache", run("--format", f, "--preview", "-j2", *paths), plain[f])

# A text under another name, a change of the text, of a setting, of a rule
os.mkdir("a")
shutil.copy(f"{ROOT}/samples/travel/parenzana.de.md", "a/x.md")
want = run("a", cache=None)
expect("new", run("a"), want)
before = len(glob.glob(ENTRIES))
shutil.copy("a/x.md", "a/y.md")
expect("the same text twice", run("a"), run("a", cache=None))
expect("shares its entry", len(glob.glob(ENTRIES)), before)
shutil.copy("a/x.md", "a/z.txt")
expect("read as text", run("a"), run("a", cache=None))
with open("a/y.md", "a") as f:
    f.write("\nNoch ein ein Satz.\n")
expect("changed text", run("a"), run("a", cache=None))
for args in (["--disable", "*"], ["--min-severity", "major"], ["--enable", "de/quotes/straight"], ["--input-format", "text"], ["--fail-on", "never"]):
    expect(args, run(*args, "a"), run(*args, "a", cache=None))
pathlib.Path("a/.mtlint.yaml").write_text("rules:\n  'de/*': off\n")
expect("a settings file", run("a"), run("a", cache=None))
pathlib.Path("a/.mtlint.yaml").write_text("rules:\n  'de/*': critical\n")
expect("another one", run("a"), run("a", cache=None))
pathlib.Path("a/.mtlint.yaml").write_text("rule:\n")
expect("a wrong one", run("a"), run("a", cache=None))
os.unlink("a/.mtlint.yaml")
for words in ("Parenzana\n", "Parenzana\nGibtsnixwort\n", "!Satz -> Spruch\n"):
    pathlib.Path("a/words.txt").write_text(words)
    expect(f"words.txt: {words}", run("a"), run("a", cache=None))
os.unlink("a/words.txt")
wrong = ["--disable", "de/no/such", "a"]
expect("a glob that matches nothing", (run(*wrong), run(*wrong)), (run(*wrong, cache=None),) * 2)
data = os.path.realpath(os.environ.get("MTLINT_DATA") or os.path.join(os.environ["BUILD"], "data"))
shutil.copytree(data, "data")
expect("the same data elsewhere", run("--data", "data", "a"), run("a", cache=None))
rules = sorted(pathlib.Path("data/rules/de").glob("calque*.yaml")) or sorted(pathlib.Path("data/rules/de").glob("page*.yaml"))
rules[0].unlink()
changed = run("--data", "data", "a", "-j1", cache=None)
expect("a rule file less", run("--data", "data", "a", "-j1"), changed)

# Broken entries
want, rng = plain["json"], random.Random(1)
for name, harm in {
    "cut": lambda b: b[:rng.randrange(len(b))],
    "a bit": lambda b: (lambda i: b[:i] + bytes([b[i] ^ 1 << rng.randrange(8)]) + b[i + 1:])(rng.randrange(len(b))),
    "empty": lambda b: b"",
    "longer": lambda b: b + b"\0" * 8,
    "zeros": lambda b: bytes(len(b)),
}.items():
    for path in glob.glob(ENTRIES):
        data = pathlib.Path(path).read_bytes()
        pathlib.Path(path).write_bytes(harm(data) if data else b"")
    expect(f"entries broken: {name}", run("--format", "json", "--preview", *paths), want)
    expect(f"entries made again: {name}", run("--format", "json", "--preview", *paths), want)
files = sorted(glob.glob(ENTRIES))
for a, b in zip(files, files[1:]):  # of another text
    shutil.copy(b, a)
expect("entries exchanged", run("--format", "json", "--preview", *paths), want)
for path in files[::3]:
    os.unlink(path)
    os.mkdir(path)
expect("directories in their places", run("--format", "json", "--preview", *paths), want)

# A full disk, as every write fails; no directory at all; runs at once
def full():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
expect("full disk", run("--format", "json", "--preview", *paths, cache="full", preexec_fn=full), want)
expect("nothing half written", [p for p in glob.glob("full/mtlint/**/*", recursive=True) if os.path.isfile(p) and not p.endswith(".TAG")], [])
pathlib.Path("file").write_text("")
out, err, status = run("--format", "json", "--preview", *paths, cache="file")
expect("no directory", (out, status), (want[0], want[2]))
assert err.startswith(b"mtlint: file: cannot be used as a cache: "), err
if os.getuid() != 0:
    subprocess.run(["chmod", "-R", "a-w", "c"], check=True)
    expect("read-only", run("--format", "json", "--preview", *paths), want)
    subprocess.run(["chmod", "-R", "u+w", "c"], check=True)
command = [MTLINT, "check", "--cache", "at-once", "-j2", "--format", "json", "--preview", *paths]
runs = [subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
for p in runs:
    expect("at once", (*p.communicate(), p.returncode), want)
expect("left behind", glob.glob("at-once/mtlint/*/.mtlint*"), [])
assert pathlib.Path("c/mtlint/CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
EOF
python3 drive.py
