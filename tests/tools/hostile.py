#!/usr/bin/env python3
"""Runs the program over what make_hostile.py writes, and says what went wrong: a crash, a hang, too much memory, a file read or
an address asked that a file names, a fault without file and line, a finding outside of the file, a verdict other than the list's.

  MTLINT=... hostile.py [--keep DIR] [--slow]
"""
import json, os, re, shutil, socket, subprocess, sys, tempfile, threading, time
from concurrent.futures import ThreadPoolExecutor

TOOLS = os.path.dirname(os.path.abspath(__file__))
MTLINT = os.path.realpath(os.environ["MTLINT"])
SANITIZED = "asan" in MTLINT
SECONDS, MEGABYTES = (60, 4000) if SANITIZED else (20, 700)
GROUP = 25
PROSE = "Das alte Haus steht am Fluss.\n"
# A sanitizer that finds something must not look like a finding of the program.
ENVIRONMENT = {**os.environ, "ASAN_OPTIONS": "exitcode=99", "UBSAN_OPTIONS": "halt_on_error=1:exitcode=99"}


class Run:
    def __init__(self, directory, arguments):
        command = [MTLINT, "check", "-j1", "--format", "jsonl", *arguments]
        started = time.monotonic()
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = subprocess.Popen(command, cwd=directory, env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
            killer = threading.Timer(SECONDS, process.kill)
            killer.start()
            _, status, usage = os.wait4(process.pid, 0)
            killer.cancel()
            process.returncode = self.status = os.waitstatus_to_exitcode(status)
            out.seek(0), err.seek(0)
            self.out, self.err = out.read(), err.read().decode("utf-8", "replace")
        self.seconds = time.monotonic() - started
        self.megabytes = usage.ru_maxrss >> (20 if sys.platform == "darwin" else 10)

    def fault(self):
        """What must never happen, whatever the input; None when it did not."""
        if self.seconds >= SECONDS:
            return f"not done after {SECONDS} s"
        if self.megabytes > MEGABYTES:
            return f"{self.megabytes} MB of memory"
        if self.status not in (0, 1, 2):
            return f"exit status {self.status}: {self.err[-1500:]}"
        if self.status == 2 and not self.err.startswith("mtlint: "):
            return f"exit status 2 without a message: {self.err[:300]}"
        try:
            for line in self.out.splitlines():
                json.loads(line)
        except ValueError as e:
            return f"output that is no JSON: {e}"
        return None


def messages_of(name, err):
    return [line for line in err.splitlines() if name in line]


def judge(entry, messages):
    """Whether what is said of a file is what the list wants; None when it is."""
    refused, expect = len(messages) > 0, entry["expect"]
    if expect == "read" and refused or expect in ("refused", "named") and not refused:
        return f"expected: {expect}; said: {messages}"
    if expect == "refused" and not any(re.search(r":\d+: |line \d+", m) for m in messages):
        return f"no line in {messages}"
    return None


def outside(directory, out):
    """A finding that does not lie in its file; None when all do."""
    for line in out.splitlines():
        finding = json.loads(line)
        size = os.path.getsize(os.path.join(directory, finding["path"]))
        edits = [(e["start_byte"], e["end_byte"]) for f in finding["fixes"] for e in f["edits"]]
        for start, end in [(finding["start"]["byte"], finding["end"]["byte"]), *edits]:
            if not 0 <= start <= end <= size:
                return f"{finding['rule']} at {start} to {end} of {size} bytes"
    return None


def arguments_of(entry):
    if entry["use"] == "settings":
        return ["--config", entry["file"], "prose"]
    if entry["use"] == "termbase":
        return ["--no-config", "--termbase", entry["file"], "prose"]
    return [*format_of(entry), "--no-config", entry["file"]]


def format_of(entry):
    """No name claims what holds pairs as JSON lines."""
    return ["--input-format", "jsonl-pairs"] if entry["file"].endswith(".jsonl") else []


def run_one(directory, entry):
    run = Run(directory, arguments_of(entry))
    fault = run.fault() or judge(entry, messages_of(entry["file"], run.err)) or outside(directory, run.out)
    return [(entry["file"], fault, run.seconds)]


def run_group(directory, entries):
    run = Run(directory, [*format_of(entries[0]), "--no-config", *(e["file"] for e in entries)])
    if run.fault():
        return [r for e in entries for r in run_one(directory, e)]
    results = [(e["file"], judge(e, messages_of(e["file"] + ":", run.err)), run.seconds / len(entries)) for e in entries]
    return results + [("a group", outside(directory, run.out), 0)]


def traced(directory, entries):
    """Files outside that are opened, and anything of the network, by strace where there is one that may."""
    probe = ["strace", "-f", "-qq", "-e", "trace=%network,openat,open,execve", "-o", "trace"]
    if not shutil.which("strace") or SANITIZED or subprocess.run([*probe, "true"], cwd=directory, stderr=subprocess.DEVNULL).returncode != 0:
        return []
    names = [e["file"] for e in entries if e["use"] == "check" and e["file"].startswith(("xml_", "declared", "prose_", "cue_style"))]
    plain = subprocess.run([*probe, MTLINT, "check", "-q", "--no-config", "crlf.a.xlf"], cwd=directory, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
    usual = opened(directory)
    subprocess.run([*probe, MTLINT, "check", "-q", "--no-config", *names], cwd=directory, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    more = {f for f in opened(directory) if not f.startswith("/proc/")} - usual - set(names)
    return [("strace", f"{sorted(more)} besides the files themselves", 0)] if more or plain.returncode > 2 else []


def opened(directory):
    """What a trace has of the files opened, of programs and of sockets. Source texts are looked for beside each file."""
    found = set()
    for line in open(os.path.join(directory, "trace"), encoding="utf-8", errors="replace"):
        call = re.search(r'\b(openat|open|execve|socket|connect|sendto|bind)\((?:AT_FDCWD, )?(?:"([^"]*)")?', line)
        if call and "ENOENT" not in line:
            found.add(call[2] or call[1])
    return found


def run_all(directory, entries):
    heavy = [e for e in entries if e["heavy"]]
    light = [e for e in entries if not e["heavy"]]
    checks = sorted((e for e in light if e["use"] == "check"), key=lambda e: not format_of(e))
    lines = sum(1 for e in checks if format_of(e))
    groups = [checks[:lines], *(checks[i:i + GROUP] for i in range(lines, len(checks), GROUP))]
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
        jobs = [pool.submit(run_group, directory, g) for g in groups]
        jobs += [pool.submit(run_one, directory, e) for e in light if e["use"] != "check"]
        results = [r for j in jobs for r in j.result()]
        results += [r for rows in pool.map(lambda e: run_one(directory, e), heavy) for r in rows]
    return results + traced(directory, light)


def main():
    keep = sys.argv[sys.argv.index("--keep") + 1] if "--keep" in sys.argv else None
    directory = keep or tempfile.mkdtemp()
    os.makedirs(directory, exist_ok=True)
    server = socket.create_server(("127.0.0.1", 0))
    server.setblocking(False)
    subprocess.run([sys.executable, os.path.join(TOOLS, "make_hostile.py"), directory, str(server.getsockname()[1])], check=True)
    canary = os.path.join(directory, "canary")
    if not os.path.exists(canary):
        os.mkfifo(canary)  # whoever opens it waits until the time is over
    open(os.path.join(directory, "prose"), "w", encoding="utf-8").write(PROSE)
    entries = [json.loads(line) for line in open(os.path.join(directory, "list.jsonl"), encoding="utf-8")]
    results = run_all(directory, entries)
    try:
        server.accept()
        results.append(("the network", "something asked the address that files name", 0))
    except BlockingIOError:
        pass
    if not keep:
        shutil.rmtree(directory)
    faults = [(name, fault) for name, fault, _ in results if fault]
    for name, fault in faults:
        print(f"{name}: {fault}")
    if "--slow" in sys.argv:
        for name, _, seconds in sorted(results, key=lambda r: -r[2])[:15]:
            print(f"  {seconds:6.2f} s {name}")
    sys.exit(1 if faults else 0)


main()
