#!/usr/bin/env python3
"""Kills the program at random moments: whatever it replaces is the old one or the new one, as a whole.

  MTLINT=build/mtlint tests/tools/kill.py [--times 15] [--seed N] [KIND...]

A kind is a subclass of Kind below; without names all are run. The last line counts: a kind is one test.
"""
import argparse, os, pathlib, random, shutil, signal, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MTLINT = os.path.abspath(os.environ.get("MTLINT", ROOT / "build/mtlint"))
ARTICLES = 40


class Kind:
    """One use of the program, in an empty directory `self.dir` that is kept from kill to kill."""

    def __init__(self, directory):
        self.dir = pathlib.Path(directory)

    def prepare(self):
        """Once: what the command reads."""

    def before(self):
        """Before each kill: the old state."""

    def command(self):
        """What is run and killed."""
        raise NotImplementedError

    def check(self):
        """After each kill: raises AssertionError when something is lost or half written."""
        raise NotImplementedError

    def make_archive(self, count=ARTICLES):
        """Articles below in/."""
        subprocess.run([sys.executable, ROOT / "tests/tools/make_archive.py", self.dir / "in", "--count", str(count)], check=True)

    def files(self):
        """Every file below the directory, with its bytes; what the program leaves behind when it dies is hidden."""
        found = {}
        for path in sorted(self.dir.rglob("*")):
            name = str(path.relative_to(self.dir))
            if path.is_file():
                found[name] = path.read_bytes()
        return found

    def run(self):
        """Once to its end. Seconds."""
        start = time.monotonic()
        p = subprocess.run(self.command(), cwd=self.dir, stdin=subprocess.DEVNULL, capture_output=True)
        if p.returncode not in (0, 1):
            raise AssertionError(f"{self.command()} ended with {p.returncode}: {p.stderr.decode()}")
        return time.monotonic() - start


def is_left_behind(name):
    """A temporary file: hidden, so that no walk takes it for an article."""
    return os.path.basename(name).startswith(".mtlint-")


class Output(Kind):
    """check -o: the report is the old one or the new one."""

    def prepare(self):
        self.make_archive()
        self.before()
        self.run()
        self.new = (self.dir / "report.json").read_bytes()

    def before(self):
        (self.dir / "report.json").write_bytes(b"old\n" * 1000)

    def command(self):
        return [MTLINT, "check", "--fail-on", "never", "--format", "json", "-j2", "-o", "report.json", "in"]

    def check(self):
        got = (self.dir / "report.json").read_bytes()
        assert got in (b"old\n" * 1000, self.new), f"report.json is half written: {len(got)} bytes"
        others = [n for n in self.files() if not n.startswith("in/") and n != "report.json"]
        assert all(map(is_left_behind, others)), others


class Fix(Kind):
    """fix: each of a hundred files is the old one or the new one, in any mixture, and keeps its mode."""

    def prepare(self):
        self.make_archive(100)
        self.old = self.files()
        os.chmod(self.dir / next(iter(self.old)), 0o600)
        self.run()
        self.new = self.files()
        assert len([n for n in self.old if self.old[n] != self.new[n]]) > 50, "too few files have something to repair"

    def before(self):
        for name, content in self.old.items():
            (self.dir / name).write_bytes(content)

    def command(self):
        return [MTLINT, "fix", "--quiet", "--fail-on", "never", "-j2", "in"]

    def check(self):
        now = self.files()
        bad = [n for n in self.old if now.get(n) not in (self.old[n], self.new[n])]
        assert not bad, f"neither old nor new: {bad}"
        others = [n for n in now if n not in self.old]
        assert all(map(is_left_behind, others)), others
        assert (self.dir / next(iter(self.old))).stat().st_mode & 0o777 == 0o600, "mode lost"
        if len(others) > 3:  # what killed runs leave behind is in nobody's way
            self.run()
            now = self.files()
            assert all(now[n] == self.new[n] for n in self.old), "the next run did not finish the work"
            for name in others:
                (self.dir / name).unlink()


class Report(Kind):
    """report -o over the report of before: the page is the old one or the new one."""

    def prepare(self):
        self.make_archive()
        self.before()
        self.run()
        self.new = (self.dir / "report.html").read_bytes()

    def before(self):
        (self.dir / "report.html").write_bytes(b"old\n" * 1000)

    def command(self):
        return [MTLINT, "report", "-j2", "-o", "report.html", "in"]

    def check(self):
        got = (self.dir / "report.html").read_bytes()
        assert got in (b"old\n" * 1000, self.new), f"report.html is half written: {len(got)} bytes"
        others = [n for n in self.files() if not n.startswith("in/") and n != "report.html"]
        assert all(map(is_left_behind, others)), others


class Cache(Kind):
    """check --cache: whatever an ended run leaves behind, the next gives the same."""

    def prepare(self):
        self.make_archive()
        self.want = self.report()

    def report(self):
        p = subprocess.run([*self.command()[:-3], "in"], cwd=self.dir, capture_output=True)
        return p.stdout, p.stderr, p.returncode

    def before(self):
        shutil.rmtree(self.dir / "cache", ignore_errors=True)

    def command(self):
        return [MTLINT, "check", "--fail-on", "never", "--format", "json", "-j2", "--cache", "cache", "in"]

    def check(self):
        if not (self.dir / "cache").exists():
            return
        p = subprocess.run(self.command(), cwd=self.dir, capture_output=True)
        assert (p.stdout, p.stderr, p.returncode) == self.want, f"another result: {p.returncode} {p.stderr.decode()}"
        names = [os.path.basename(n) for n in self.files() if n.startswith("cache/")]
        strange = [n for n in names if not is_left_behind(n) and n != "CACHEDIR.TAG" and len(n) != 30]
        assert not strange, strange


def moment(rng, length):
    """Anywhere, and often near the end, where files are put in place."""
    return rng.uniform(0, 1.05) * length if rng.random() < 0.5 else rng.uniform(0.85, 1.02) * length


def kill_once(kind, delay):
    """True when it was still running."""
    p = subprocess.Popen(kind.command(), cwd=kind.dir, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(delay)
    p.send_signal(signal.SIGKILL)
    return p.wait() == -signal.SIGKILL


def try_kind(cls, times, rng):
    with tempfile.TemporaryDirectory() as directory:
        kind = cls(directory)
        kind.prepare()
        kind.before()
        length = kind.run()
        kind.check()
        killed = tried = 0
        while killed < times:
            kind.before()
            delay, tried = moment(rng, length), tried + 1
            hit = kill_once(kind, delay)
            killed += hit
            length *= 1.05 if hit else 0.95  # the machine is not always as fast
            try:
                kind.check()
            except AssertionError as e:
                raise AssertionError(f"kill {tried}, after {delay:.3f} of {length:.3f} s: {e}") from None
            assert tried < times * 5 + 20, f"of {tried} kills only {killed} came before the end"
        print(f"{cls.__name__.lower()}: {killed} kills before its end, {tried - killed} after it")


def main():
    kinds = {c.__name__.lower(): c for c in Kind.__subclasses__()}
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--times", type=int, default=15)
    ap.add_argument("--seed", type=int, default=None)
    ap.add_argument("kinds", nargs="*", choices=[[], *kinds], metavar="KIND")
    a = ap.parse_args()
    seed = random.randrange(1 << 30) if a.seed is None else a.seed
    passed = failed = 0
    for name in a.kinds or kinds:
        start = time.monotonic()
        try:
            try_kind(kinds[name], a.times, random.Random(f"{seed} {name}"))
            passed += 1
        except AssertionError as e:
            failed += 1
            print(f"FAILED {name} (--seed {seed}): {e}")
        print(f"  {time.monotonic() - start:.0f} s")
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
