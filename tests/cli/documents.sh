# --input-format jsonl-docs: the same findings as of files, in order for every -j; an answer to each line when asked for;
# no further ahead than a few documents; a stream that never ends; what ends too early.
set -eu
cat >drive.py <<'EOF'
import glob, gzip, json, os, pathlib, random, signal, subprocess, sys, threading, time

MTLINT, ROOT = os.environ["MTLINT"], os.environ["ROOT"]
COMMAND = [MTLINT, "check", "--input-format", "jsonl-docs", "--fail-on", "never"]


def run(args, data=b""):
    p = subprocess.run([*COMMAND, *args], input=data, capture_output=True, timeout=120)
    return p.stdout, p.stderr.decode(), p.returncode


def expect(what, got, want):
    if got != want:
        sys.exit(f"{what}:\n{str(got)[:600]}\n, not\n{str(want)[:600]}")


def line(**members):
    return json.dumps(members, ensure_ascii=False).encode() + b"\n"


# The same as of files, for every sample and every number of jobs
paths = sorted(glob.glob(f"{ROOT}/samples/*/*.de.*"))
docs = b"".join(line(id=p, text=pathlib.Path(p).read_bytes().decode()) for p in paths)
files = subprocess.run([MTLINT, "check", "--fail-on", "never", "--format", "json", *paths], capture_output=True).stdout
want = [{"id": f.pop("path"), **f} for f in json.loads(files)["files"]]
first = run(["-j1"], docs)[0]
expect("of files and of lines", [json.loads(l) for l in first.splitlines()], want)
many = docs * int(25 / int(os.environ.get("SHRINK", 1)) ** 0.5)
one = run(["-j1"], many)[0]
for jobs in ("2", "7"):
    expect(f"-j{jobs}", run(["-j", jobs], many)[0] == one, True)

# Files of lines, packed too; one that is missing or cut off is told at the end, and its whole lines are checked
pathlib.Path("docs.jsonl").write_bytes(docs)
with gzip.open("docs.jsonl.gz", "wb") as f:
    f.write(docs)
subprocess.run(["zstd", "-q", "docs.jsonl"], check=True)
out, err, status = run(["docs.jsonl", "docs.jsonl.gz", "docs.jsonl.zst"])
expect("packed", (out == first * 3, err, status), (True, "", 0))
whole = pathlib.Path("docs.jsonl.gz").read_bytes()
pathlib.Path("cut.jsonl.gz").write_bytes(whole[:len(whole) * 9 // 10])
out, err, status = run(["missing.jsonl", "cut.jsonl.gz", "docs.jsonl"])
lines = err.splitlines()
expect("missing", lines[0], "mtlint: missing.jsonl: cannot be opened: No such file or directory")
assert lines[1].startswith("mtlint: cut.jsonl.gz:") and lines[1].endswith("ends too early: the file is cut off"), lines
expect("cut off", (out.endswith(first), first.startswith(out[:-len(first)]), len(out) > len(first), status), (True, True, True, 2))
expect("a directory", run(["."])[2], 2)

# Ends of lines
expect("no newline, CRLF, nothing", [run([], d)[0].count(b"\n") for d in (b'{"text":"A"}', b'{"text":"A"}\r\n\r\n', b"", b"\n\n")], [1, 1, 0, 0])

# Garbage has a result a line
rng = random.Random(4)
bits = [b'{"id":1,"text":"Das ist ist so."}', b"{", b"}", b'"', b"\\", b"\\u", b"d800", b"\xff", b"[", b"]", b"null", b"1e999", b":", b",", b'"text":', b"\0", b"\r", b"9" * 30, b"-", b"[" * 5000]
garbage = [b"".join(rng.choices(bits, k=rng.randrange(1, 6))) for _ in range(3000)]
garbage = [g for g in garbage if g.strip(b" \t\r\v\f")]
out, err, status = run(["-j2"], b"\n".join(garbage))
expect("garbage", (out.count(b"\n"), err, status), (len(garbage), "", 0))
for l in out.splitlines():
    json.loads(l)

# A large document, and one document an answer
big = line(id="big", text="Es ist gut so. " * (200_000 // int(os.environ.get("SHRINK", 1))))
expect("large", json.loads(run([], big + big)[0].splitlines()[1])["id"], "big")
for jobs in ("1", "3"):
    p = subprocess.Popen([*COMMAND, "--line-buffered", "-j", jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for i in range(30):
        p.stdin.write(line(id=i, text="Das ist ist so."))
        p.stdin.flush()
        expect("answer", json.loads(p.stdout.readline())["id"], i)
    p.stdin.close()
    expect("end", p.wait(60), 0)

# Nobody reads the results: what is read ahead stays little, so the pipe before it fills up.
p = subprocess.Popen([*COMMAND, "--line-buffered", "-j", "2"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
written = 0
os.set_blocking(p.stdin.fileno(), False)
text, quiet_since = line(id="x", text="Das ist ist so. " * 600), time.time()
while time.time() - quiet_since < 1.5:
    try:
        written += os.write(p.stdin.fileno(), text)
        quiet_since = time.time()
    except BlockingIOError:
        time.sleep(0.05)
assert written < 3_000_000, f"{written} bytes are read ahead"
# ... and then goes away: it ends although its input does not.
p.stdout.close()
expect("closed pipe", p.wait(60), 0)

# An interrupt ends it between two lines.
for sig in (signal.SIGINT, signal.SIGTERM):
    p = subprocess.Popen([*COMMAND, "--line-buffered", "-j", "2"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    p.stdin.write(line(id="x", text="Gut so.") + b'{"id":"y","text":"half')
    p.stdin.flush()
    p.stdout.readline()
    p.send_signal(sig)
    expect("interrupted", (p.wait(60), p.stdout.read(), p.stderr.read()), (-sig, b"", b"mtlint: interrupted after 1 documents\n"))

# Memory of a long stream
def peak(n):
    pathlib.Path("many.jsonl").write_bytes(b"".join(line(id=i, text=f"Nummer {i} ist ist da. " * 20) for i in range(n)))
    command = [sys.executable, f"{ROOT}/tests/tools/peak.py", *COMMAND, "-j2", "-o", "/dev/null", "many.jsonl"]
    return int(subprocess.run(command, capture_output=True, check=True).stdout)


if "SHRINK" not in os.environ:
    few, many = peak(300), peak(3000)
    assert many < few * 1.3, f"300 documents: {few} kB, 3,000: {many} kB"
EOF
python3 drive.py

# A table writes null for what is not there.
printf '{"id":1,"text":"Er kam kam.","format":null,"language":null,"source":null}\n' | "$MTLINT" --input-format jsonl-docs |
    grep -q '"id":1.*doubled-word' || { echo "a document with null members is not checked"; exit 1; }
