# A signal during a batch: no file is begun any more, those at work are reported, the report ends validly and says that it
# is not whole; the process dies by the signal; a second signal does not wait. A pipe among the files holds the batch.
set -eu
for i in 1 2 3 5 6 7 8 9; do printf 'Das ist ist Text %s.\n' "$i" >"$i.txt"; done
mkfifo 4.txt
cat >drive.py <<'EOF'
import json, os, pathlib, signal, subprocess, sys, time

MTLINT = os.environ["MTLINT"]
FILES = [f"{i}.txt" for i in range(1, 10)]


def start(*args, **more):
    return subprocess.Popen([MTLINT, "check", *args, *FILES], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def interrupted(sig, *args, **more):
    """Sends the signal while 4.txt is read, then lets it end. Output, errors and exit status."""
    p = start(*args, **more)
    with open("4.txt", "w") as pipe:  # opens when the program has it open
        p.send_signal(sig)
        time.sleep(0.2)
        pipe.write("Hier steht steht es.\n")
    out, err = p.communicate(timeout=60)
    return out.decode(), err.decode(), p.returncode


def expect(what, got, want):
    if got != want:
        sys.exit(f"{what}: {got!r}, not {want!r}")


for sig in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    out, err, status = interrupted(sig, "-j1", "--format", "json")
    expect(f"{sig.name}: status", status, -sig)
    expect(f"{sig.name}: message", err, "mtlint: interrupted: 4 of 9 files\n")
    report = json.loads(out)
    expect("files", [f["path"] for f in report["files"]], FILES[:4])
    expect("findings of the file at work", len(report["files"][3]["findings"]), 1)
    expect("unchecked", report["summary"]["unchecked_files"], 5)

out, err, status = interrupted(signal.SIGINT, "-j2", "--format", "json")
report = json.loads(out)
done = len(report["files"])
expect("-j2: files in order", [f["path"] for f in report["files"]], FILES[:done])
if done < 9:  # the other worker may have been through before the signal
    expect("-j2: message", err, f"mtlint: interrupted: {done} of 9 files\n")
expect("-j2: status", status, -signal.SIGINT)

out, err, status = interrupted(signal.SIGTERM, "-j1", "--format", "diff")
assert out.endswith("; interrupted, 5 files not checked\n"), out

pathlib.Path("report").write_text("old\n")
out, err, status = interrupted(signal.SIGTERM, "-j1", "--format", "jsonl", "-o", "report")
expect("-o: the old file", pathlib.Path("report").read_text(), "old\n")
expect("-o: messages", err, "mtlint: interrupted: 4 of 9 files\nmtlint: report: left as it was, for the report is not whole\n")
expect("-o: left behind", [n for n in os.listdir() if "mtlint" in n], [])

p = start("-j1", "--format", "json")
with open("4.txt", "w"):
    p.send_signal(signal.SIGINT)
    time.sleep(0.2)
    expect("after one signal it is at work", p.poll(), None)
    p.send_signal(signal.SIGTERM)
    p.communicate(timeout=60)
expect("second signal", p.returncode, -signal.SIGTERM)

out, err, status = interrupted(signal.SIGHUP, "-j1", "--format", "json", preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
expect("nohup: status", (status, err), (1, ""))
expect("nohup: files", len(json.loads(out)["files"]), 9)

out, err, status = interrupted(signal.SIGINT, "-j1", "--format", "jsonl", "--fail-on", "never")
expect("jsonl: lines", [json.loads(line)["path"] for line in out.splitlines()], FILES[:4])
EOF
python3 drive.py
# A shell's loop ends with the program that was interrupted.
cat >loop.sh <<'EOF'
for i in 1 2; do "$MTLINT" check -j1 1.txt 4.txt 2.txt 3.txt >/dev/null 2>&1; echo "$i $?" >>loop; done
EOF
python3 - <<'EOF'
import os, signal, subprocess, time
p = subprocess.Popen(["bash", "loop.sh"], start_new_session=True)
with open("4.txt", "w") as pipe:
    os.killpg(p.pid, signal.SIGINT)
    time.sleep(0.2)
    pipe.write("Es ist so.\n")
assert p.wait(timeout=60) == -signal.SIGINT, p.returncode
assert not os.path.exists("loop")
EOF
