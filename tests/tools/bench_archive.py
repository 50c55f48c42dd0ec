#!/usr/bin/env python3
"""A whole archive of made-up articles: files a second with one and two workers, memory, the second run with --cache, the
report. Prints, judges nothing.

  BUILD=build tests/tools/bench_archive.py [--count 100000] [--bytes 3000] [--keep]

About eight minutes for 100,000 articles on two quiet cores; what else the machine does shows in every figure, so the load
is printed, and speeds are the best of three.
"""
import argparse, os, pathlib, shutil, subprocess, sys, time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = pathlib.Path(os.environ.get("BUILD", "build")).resolve()
OUT = BUILD / "bench/archive"
MTLINT = str(BUILD / "mtlint")
FOLDER = 1000  # articles of a folder, as make_archive.py has it


def run(*command):
    """Seconds, seconds of processor time, peak memory in MB."""
    start = time.perf_counter()
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0), (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        print(f"  {' '.join(command)[:100]} ended with {os.waitstatus_to_exitcode(status)}")
    unit = 1024 if sys.platform != "darwin" else 1 << 20
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit


def check(jobs, files, *more):
    output = OUT / "findings.jsonl"
    return run(MTLINT, "check", "-q", "--fail-on", "never", "--format", "jsonl", "-o", str(output), f"-j{jobs}", *more, *files)


def generate(count, size):
    """In two processes. The folders, in order."""
    start = time.perf_counter()
    step = (count + 1) // 2 if count <= 2 * FOLDER else (count // 2 + FOLDER - 1) // FOLDER * FOLDER
    command = [sys.executable, ROOT / "tests/tools/make_archive.py", OUT / "in", "--bytes", str(size)]
    parts = [subprocess.Popen([*command, "--first", str(first), "--count", str(min(step, count - first))]) for first in range(0, count, step)]
    for p in parts:
        p.wait()
    print(f"{count:,} articles of {size:,} bytes, written in {time.perf_counter() - start:.0f} s; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    return [str(p) for p in sorted((OUT / "in").iterdir())]


def speed(folders, count):
    """The best of three each, one after the other, so that both see the same machine."""
    sample = folders[:5]
    files = min(count, len(sample) * FOLDER)
    times = {1: [], 2: []}
    for _ in range(3):
        for jobs in times:
            times[jobs].append(check(jobs, sample)[:2])
    for jobs, all_times in times.items():
        wall, cpu = min(all_times)
        print(f"  -j{jobs}, {files:,} files    {files / wall:8.0f} files/s   ({wall:.1f} s, of processors {cpu:.1f} s)")
    print(f"  two workers do {min(times[1])[0] / min(times[2])[0]:.2f} times what one does")


def memory(folders):
    for n in (1, 10):
        if len(folders) > n:
            print(f"  {n * FOLDER:7,} files, -j2    peak {check(2, folders[:n])[2]:6.1f} MB")


def cache(count):
    archive, directory = [str(OUT / "in")], str(OUT / "cache")
    shutil.rmtree(directory, ignore_errors=True)
    first, first_cpu, peak = check(2, archive, "--cache", directory)
    second, second_cpu, peak_second = check(2, archive, "--cache", directory)
    print(f"  {count:7,} files, -j2    peak {peak:6.1f} MB; from the cache {peak_second:.1f} MB")
    print(f"  --cache, first run   {count / first:8.0f} files/s   ({first:.1f} s)")
    print(f"  --cache, second run  {count / second:8.0f} files/s   ({second:.2f} s), {first / second:.0f} times as fast, {first_cpu / second_cpu:.0f} times by processor time")


def report(count):
    known = subprocess.run([MTLINT, "help"], capture_output=True, text=True).stdout
    if "\n  report " not in known:
        return
    for name in ("html", "json"):
        seconds, _, peak = run(MTLINT, "report", "--format", name, "-o", str(OUT / f"report.{name}"), "-q", str(OUT / "in"))
        print(f"  report, {name}    {count / seconds:8.0f} files/s   ({seconds:.1f} s), peak {peak:.1f} MB")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--count", type=int, default=100_000)
    ap.add_argument("--bytes", type=int, default=3000)
    ap.add_argument("--keep", action="store_true", help="leave the archive below BUILD/bench")
    a = ap.parse_args()
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    folders = generate(a.count, a.bytes)
    speed(folders, a.count)
    memory(folders)
    cache(a.count)
    report(a.count)
    if not a.keep:
        shutil.rmtree(OUT)


if __name__ == "__main__":
    main()
