#!/usr/bin/env python3
"""Runs the golden cases through the real program.

  run.py --mtlint build/mtlint [--golden] [-v] [NAME...]        NAME: part of a case's name

A case is a folder in tests/cases:
  input.EXT      the text to check; several are given in sorted order; a folder input/ is given as it is
  args           further arguments of `mtlint check`, as in a shell
  cmd            instead of both: the whole command line behind "mtlint"; paths are relative to the case
  stdin          bytes for standard input (otherwise it is empty)
  env            VAR=VALUE, a line each
What must come out:
  expected.txt   the findings, a line each: place, severity, rule, "text" => "first fix" (safe or not) | "next fix" ...
                 With cmd, or with a --format among the args: standard output as it is, then standard error.
                 The last line is always "exit N".
  expected.X     X a format (unix, jsonl, json, diff, patch ...): the output of --format X
  fixed.EXT      input.EXT after `mtlint fix`
A case whose name ends in ".b" is a known bug: its expectation is what should come out and does not yet.
For every finding the place, the text and the edits are held to the bytes of the file, whatever is expected.
"""
import argparse, concurrent.futures, difflib, json, os, pathlib, shlex, shutil, subprocess, sys, tempfile

CASES = pathlib.Path(__file__).resolve().parent / "cases"
FORMATS = "diff unix jsonl json patch sarif github gitlab rdjsonl checkstyle junit html csv".split()
TIMEOUT = 60


class Case:
    def __init__(self, path, mtlint):
        self.path, self.mtlint, self.name = path, mtlint, path.name
        self.inputs = sorted(p.name for p in path.glob("input*"))
        self.args = shlex.split(self.read("args"), comments=True)
        self.cmd = shlex.split(self.read("cmd"), comments=True) if (path / "cmd").exists() else None
        self.faults = []

    def read(self, name):
        p = self.path / name
        return p.read_text(encoding="utf-8") if p.exists() else ""

    def run(self, arguments, cwd=None):
        """Standard output and error as text, and the exit status. Anything a sanitizer says is a fault."""
        env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LC_ALL", "LC_MESSAGES", "LANG")}
        env.update(line.split("=", 1) for line in self.read("env").splitlines() if "=" in line)
        stdin = (self.path / "stdin").read_bytes() if (self.path / "stdin").exists() else b""
        try:
            p = subprocess.run([self.mtlint, *arguments], cwd=cwd or self.path, input=stdin, capture_output=True, env=env,
                               timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            self.faults.append(f"no end after {TIMEOUT} s: mtlint {shlex.join(arguments)}")
            return "", "", -1
        err = p.stderr.decode("utf-8", "backslashreplace")
        if p.returncode not in (0, 1, 2) or "Sanitizer" in err or "runtime error:" in err:
            self.faults.append(f"mtlint {shlex.join(arguments)} ended with {p.returncode}\n{err[-4000:]}")
        return p.stdout.decode("utf-8", "backslashreplace"), err, p.returncode

    # ---- what comes out, by the name of the expectation
    def outputs(self):
        results = {}
        if self.cmd is not None:
            results["expected.txt"] = raw(*self.run(self.cmd))
            return results
        if any(a.startswith("--format") for a in self.args):
            results["expected.txt"] = raw(*self.run(["check", *self.args, *self.inputs]))
        else:
            results["expected.txt"] = self.findings()
        for f in FORMATS:
            if (self.path / f"expected.{f}").exists():
                results[f"expected.{f}"] = self.run(["check", "--format", f, *self.args, *self.inputs])[0]
        if not (self.path / "expected.txt").exists() and len(results) > 1:
            del results["expected.txt"]
        for p in self.path.glob("fixed.*"):
            results[p.name] = self.fixed("input" + p.suffix)
        return results

    def findings(self):
        out, err, status = self.run(["check", "--format", "jsonl", *self.args, *self.inputs])
        lines, several = [], len(self.inputs) > 1 or (self.path / "input").is_dir()
        for row in out.splitlines():
            f = json.loads(row)
            if "rule" not in f:
                continue
            self.check_finding(f)
            lines.append((f["path"] + ":" if several else "") + compact(f) + "\n")
        return "".join(lines) + err + f"exit {status}\n"

    def fixed(self, name):
        with tempfile.TemporaryDirectory() as tmp:
            shutil.copy(self.path / name, tmp)
            self.run(["fix", "--quiet", "--fail-on", "never", *self.args, name], cwd=tmp)
            return (pathlib.Path(tmp) / name).read_bytes().decode("utf-8", "backslashreplace")

    # ---- the property that holds for every finding of every case
    def check_finding(self, f):
        path = self.path / f["path"]
        data = path.read_bytes() if path.exists() else (self.path / "stdin").read_bytes()
        start, end = f["start"]["byte"], f["end"]["byte"]
        if data[start:end].decode("utf-8", "replace") != f["text"]:
            self.faults.append(f"the text is not what stands at bytes {start}-{end}: {f['rule']} {f['text']!r}")
        for key in ("start", "end"):
            if place(data, f[key]["byte"]) != (f[key]["line"], f[key]["column"]):
                self.faults.append(f"{key} {f[key]} is line, column {place(data, f[key]['byte'])}: {f['rule']}")
        for fix in f.get("fixes", []):
            at = 0
            for e in fix["edits"]:
                if not at <= e["start_byte"] <= e["end_byte"] <= len(data):
                    self.faults.append(f"edits overlap or leave the file: {f['rule']} {fix}")
                at = e["end_byte"]


def place(data, byte):
    """Line and column from 1, the column in code points; lines end at LF, CRLF or a lone CR; a BOM has no column."""
    head = data[:byte]
    unified = head.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if head.endswith(b"\r") and data[byte:byte + 1] == b"\n":  # between CR and LF the line has not ended
        unified = unified[:-1] + b"r"
    line = unified.rsplit(b"\n", 1)[-1]
    if b"\n" not in unified and line.startswith(b"\xef\xbb\xbf"):
        line = line[3:]
    return unified.count(b"\n") + 1, len(line.decode("utf-8", "replace")) + 1


def compact(f):
    def quoted(s):
        return json.dumps(s, ensure_ascii=False)

    def shown(fix):
        edits = fix["edits"]
        if len(edits) == 1 and (edits[0]["start_byte"], edits[0]["end_byte"]) == (f["start"]["byte"], f["end"]["byte"]):
            what = quoted(edits[0]["text"])
        else:
            what = ", ".join(f"{e['start_byte']}-{e['end_byte']} {quoted(e['text'])}" for e in edits)
        return f"{what} ({fix['applicability']})"

    s, e = f["start"], f["end"]
    line = f"{s['line']}:{s['column']}-{e['line']}:{e['column']} {f['severity']} {f['rule']} {quoted(f['text'])}"
    return line + "".join((" | " if i else " => ") + shown(x) for i, x in enumerate(f.get("fixes", [])))


def raw(out, err, status):
    if out and not out.endswith("\n"):
        out += "\n(no newline at the end)\n"
    return out + ("--- standard error\n" + err if err else "") + f"exit {status}\n"


def run_case(case, golden):
    """Faults of the case, as text; with golden, missing and changed expectations are written instead."""
    known_bug = case.name.endswith(".b")
    for name, got in case.outputs().items():
        p = case.path / name
        want = p.read_bytes().decode("utf-8", "backslashreplace") if p.exists() else None
        if got == want:
            continue
        if golden and not known_bug:
            p.write_bytes(got.encode("utf-8"))
            continue
        diff = difflib.unified_diff((want or "").splitlines(), got.splitlines(), f"{case.name}/{name}", "what came out", lineterm="")
        case.faults.append("\n".join(diff) if want is not None else f"{name} is missing (make golden)\n{got}")
    if known_bug:
        return [] if case.faults else ["is right now: drop the .b from its name"]
    return case.faults


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--mtlint", default="build/mtlint")
    ap.add_argument("--golden", action="store_true", help="write what comes out as what is expected")
    ap.add_argument("-v", "--verbose", action="store_true")
    ap.add_argument("names", nargs="*")
    a = ap.parse_args()
    mtlint = os.path.abspath(a.mtlint)
    paths = [p for p in sorted(CASES.iterdir()) if p.is_dir() and (not a.names or any(n in p.name for n in a.names))]
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        cases = [Case(p, mtlint) for p in paths]
        for case, faults in zip(cases, pool.map(lambda c: run_case(c, a.golden), cases)):
            passed, failed = passed + (not faults), failed + bool(faults)
            if a.verbose or faults:
                print(f"{'FAILED' if faults else 'passed'} {case.name}" + "".join("\n  " + f.replace("\n", "\n  ") for f in faults))
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
