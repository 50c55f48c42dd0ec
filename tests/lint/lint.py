#!/usr/bin/env python3
"""What the compiler does not see: directions of includes, sizes, globals, headers, paths, the manual page, the layout.

  BUILD=build tests/lint/lint.py [--sizes]      --sizes: the distribution of function and file sizes

Each check is one test; the last line counts them.
"""
import os, pathlib, re, shutil, statistics, subprocess, sys

from messages import check_help, check_messages, check_rules

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = pathlib.Path(os.environ.get("BUILD", "build"))
BUILD = BUILD if BUILD.is_absolute() else ROOT / BUILD

# folder: the folders whose headers it may include besides its own (house.md)
MAY_INCLUDE = {
    "base": "",
    "core": "base",
    "read": "base core",
    "lang": "base core",
    "text": "base core lang lexicon",
    "lexicon": "base core lang",
    "engine": "base core lang text lexicon",
    "checks": "base core lang text lexicon engine",
    "score": "base core",
    "report": "base core score",
    "run": "base core read lang text lexicon engine checks score report",
    "tools": "base core lexicon text engine",
    ".": "run",
}
LIBRARIES = {"utf8proc.h": "base", "hunspell": "lexicon", "yaml.h": "engine read", "pcre2.h": "engine", "md4c": "read", "expat": "core", "jansson.h": "run", "zlib.h": "core", "zstd.h": "core"}
MAX_C, MAX_CHECK, MAX_HEADER, MAX_FUNCTION, MAX_MEDIAN = 500, 200, 200, 60, 20


def tracked(*patterns):
    """Files of the repository, and those that git would take."""
    out = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", *patterns], cwd=ROOT, capture_output=True, text=True)
    return [ROOT / p for p in out.stdout.splitlines() if (ROOT / p).is_file()]


def sources():
    return tracked("src/*.c", "src/*.h")


def name(path):
    return str(path.relative_to(ROOT))


def folder_of(path):
    parts = path.relative_to(ROOT / "src").parts
    return parts[0] if len(parts) > 1 else "."


def check_includes():
    """No include goes up the line, and each library has one user."""
    for path in sources():
        folder = folder_of(path)
        allowed = {folder, *MAY_INCLUDE.get(folder, "").split()}
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            m = re.match(r'\s*#\s*include\s+(["<])([^">]+)[">]', line)
            if not m:
                continue
            target = m[2].split("/")[0] if "/" in m[2] else "."
            if m[1] == '"' and target not in allowed:
                yield f'{name(path)}:{n}: src/{folder} may not include "{m[2]}"'
            if folder == "checks" and m[2].startswith("engine/") and m[2] != "engine/check.h":
                yield f"{name(path)}:{n}: a check sees of the engine only engine/check.h"
            for library, owners in LIBRARIES.items():
                if m[1] == "<" and m[2].startswith(library) and folder not in owners.split():
                    yield f"{name(path)}:{n}: only {' and '.join(owners.split())} in src may use {m[2]}"


def functions(path):
    """(name, first line, number of lines) of each function; the layout puts its braces into column 0."""
    head = start = None
    for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line == "{" and head:
            start = n
        elif line.startswith("}") and start:
            yield head, start, n - start - 1
            head = start = None
        elif m := re.match(r"[A-Za-z_].*?(\w+)\(", line):
            head = m[1]


def check_sizes():
    """Short functions, files that can be read."""
    lengths = []
    for path in sources():
        lines = path.read_text(encoding="utf-8").count("\n")
        is_table = folder_of(path) == "lang"  # word lists
        limit = MAX_HEADER if path.suffix == ".h" else MAX_CHECK if folder_of(path) == "checks" else MAX_C
        if lines > limit and not is_table:
            yield f"{name(path)}: {lines} lines, at most {limit}"
        if path.suffix == ".c":
            for function, line, length in functions(path):
                lengths.append(length)
                if length > MAX_FUNCTION:
                    yield f"{name(path)}:{line}: {function} has {length} lines, at most {MAX_FUNCTION}"
    if lengths and statistics.median(lengths) > MAX_MEDIAN:
        yield f"the median function has {statistics.median(lengths)} lines"


def check_lines():
    """Columns, tabs, blanks at line ends, a newline at the end."""
    for path in tracked("src/*.c", "src/*.h", "src/*.def", "tests/*.c", "tests/*.h", "rules/*.yaml"):
        text = path.read_text(encoding="utf-8")
        for n, line in enumerate(text.splitlines(), 1):
            if path.suffix != ".yaml" and len(line) > 120:
                yield f"{name(path)}:{n}: {len(line)} columns"
            if "\t" in line or line != line.rstrip():
                yield f"{name(path)}:{n}: a tab, or blanks at the end"
        if text and not text.endswith("\n"):
            yield f"{name(path)}: no newline at the end"


def check_headers():
    """A header opens with what it is for, and has its guard; a source file is not empty of meaning either."""
    for path in tracked("src/*.h"):
        text = path.read_text(encoding="utf-8")
        guard = "MTLINT_" + re.sub(r"\W", "_", str(path.relative_to(ROOT / "src"))).upper()
        if not text.startswith("/*"):
            yield f"{name(path)}:1: begins without a comment that says what it is for"
        if f"#ifndef {guard}\n#define {guard}\n" not in text:
            yield f"{name(path)}: the guard is not {guard}"


# A signal handler has nothing but a global to leave its note in.
GLOBALS = {("run/interrupt.o", "noted")}


def check_globals():
    """No object file has writable data of its own: what is shared is read-only."""
    objects = [BUILD / "obj" / p.relative_to(ROOT / "src").with_suffix(".o") for p in tracked("src/*.c")]
    for o in filter(pathlib.Path.exists, objects):
        out = subprocess.run(["objdump", "-t", str(o)], capture_output=True, text=True).stdout
        for line in out.splitlines():
            m = re.match(r"^[0-9a-f]+ .{7} (\.bss|\.data|\.tbss|\.tdata|\*COM\*)(\.(?!rel\.ro)\S+)?\s+([0-9a-f]+)\s+(\S+)$", line)
            if m and (str(o.relative_to(BUILD / "obj")), m[4]) in GLOBALS:
                continue
            if m and int(m[3], 16) and not m[4].startswith(".") and "asan" not in m[4]:
                yield f"{o.relative_to(BUILD)}: {m[4]} is a mutable global"


def check_words():
    """Nothing in the repository depends on one machine or names where it came from."""
    machine = re.compile(r"(?<![\w.])/(work|root|home/\w)/|/tmp/build-|\b(deb\.debian\.org|pypi\.org|registry\.npmjs\.org|static\.crates\.io|repo1?\.maven\.org|proxy\.golang\.org)\b")
    for path in tracked():
        if path == pathlib.Path(__file__).resolve():
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for n, line in enumerate(text.splitlines(), 1) if machine.search(text) else ():
            if machine.search(line):
                yield f"{name(path)}:{n}: names a path or a host of one machine: {line.strip()[:100]}"


def check_manual():
    """The manual page is well formed and knows every option."""
    page = ROOT / "src/run/mtlint.1"
    if shutil.which("mandoc"):
        out = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", str(page)], capture_output=True, text=True).stdout
        yield from (line.replace(str(ROOT) + "/", "") for line in out.splitlines())
    text = page.read_text(encoding="utf-8").replace("\\-", "-")
    documented = {o for item in re.findall(r"^\.It .*Fl.*", text, re.M) for o in re.findall(r"Fl -([a-z-]+)", item)}
    known = set()
    overview = subprocess.run([BUILD / "mtlint", "--help"], capture_output=True, text=True).stdout
    commands = re.findall(r"^  ([a-z]+) ", overview.partition("Commands:\n")[2].partition("\n\n")[0], re.M)
    for command in commands:
        if not re.search(rf"^\.It Cm {command}\b", text, re.M):
            yield f"src/run/mtlint.1: `mtlint {command}` is missing"
        out = subprocess.run([BUILD / "mtlint", "help", command], capture_output=True, text=True).stdout
        known |= set(re.findall(r"^  +(?:-\w, )?--([a-z-]+)", out, re.M))
    for option in sorted(known ^ documented):
        yield f"src/run/mtlint.1: --{option} is {'missing' if option in known else 'no option'}"


def check_scripts():
    """Shell and Python scripts at least parse."""
    for path in tracked("*.sh", ".ci/run"):
        shell = "bash" if path.name == "run" else "sh"
        p = subprocess.run([shell, "-n", str(path)], capture_output=True, text=True)
        yield from p.stderr.splitlines()
    for path in tracked("*.py"):
        try:
            compile(path.read_text(encoding="utf-8"), name(path), "exec")
        except SyntaxError as e:
            yield f"{name(path)}:{e.lineno}: {e.msg}"


def check_layout():
    """`make format` would change nothing. Only where clang-format is the version that the layout was made with."""
    if not shutil.which("clang-format"):
        return
    version = subprocess.run(["clang-format", "--version"], capture_output=True, text=True).stdout
    if " 14." not in version:
        return
    for path in tracked("src/*.c", "src/*.h"):
        if folder_of(path) == "lang":  # word lists, laid out by hand
            continue
        p = subprocess.run(["clang-format", "--dry-run", "-Werror", str(path)], capture_output=True, text=True, cwd=ROOT)
        if p.returncode:
            yield f"{name(path)}: make format would change {p.stderr.count('error:')} places"


def show_sizes():
    lengths = [(length, f"{name(p)}: {f}") for p in tracked("src/*.c") for f, _, length in functions(p)]
    files = sorted(((p.read_text(encoding="utf-8").count("\n"), name(p)) for p in sources()), reverse=True)
    values = [n for n, _ in lengths]
    print(f"{len(values)} functions, median {statistics.median(values)} lines, {sum(n > 40 for n in values)} above 40")
    for n, what in sorted(lengths, reverse=True)[:10] + files[:10]:
        print(f"  {n:4} {what}")


def main():
    if "--sizes" in sys.argv:
        show_sizes()
    passed = failed = 0
    checks = [f for n, f in globals().items() if n.startswith("check_")]
    for check in checks:
        faults = list(check())
        passed, failed = passed + (not faults), failed + bool(faults)
        if faults:
            print(f"FAILED {check.__name__[6:]}: {check.__doc__.splitlines()[0]}")
            for fault in faults[:40]:
                print("  " + fault)
            if len(faults) > 40:
                print(f"  and {len(faults) - 40} more")
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
