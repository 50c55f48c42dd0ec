#!/usr/bin/env python3
"""Reads the formats for CI servers and spreadsheets as their consumers do, and holds what it finds to jsonl.

  formats.py DRIVER MTLINT CASES SARIF-SCHEMA      in an empty directory; the last line counts the checks

Every hand-made report of CASES goes through DRIVER, and a hostile article through MTLINT itself.
"""
import csv, gzip, io, json, os, pathlib, re, subprocess, sys, urllib.parse
import xml.etree.ElementTree as ET

import jsonschema
import junitparser

DRIVER, MTLINT, CASES, SCHEMA = sys.argv[1:]
VALIDATOR = jsonschema.Draft4Validator(json.load(open(SCHEMA)), format_checker=jsonschema.FormatChecker())
passed = failed = 0


def check(ok, what):
    global passed, failed
    passed, failed = passed + bool(ok), failed + (not ok)
    if not ok:
        print(f"FAILED: {what}")


def same(expected, got, what):
    check(expected == got, f"{what}: expected {expected!r}, got {got!r}")


class Reports:
    """What one run says in every format."""

    def __init__(self, name, run, sources):
        self.name, self.run, self.sources = name, run, sources  # sources: path -> bytes, of the files that were read
        self.findings = [json.loads(line) for line in run("jsonl").decode().splitlines()]
        self.files = json.loads(run("json"))["files"]
        self.failed = [f for f in self.files if "error" in f]


def driver_reports(case):
    files = sorted(str(p) for p in case.glob("report*"))
    run = lambda format, *f: subprocess.run([DRIVER, format, *(f or files)], capture_output=True, check=True).stdout
    sources = {run("path", f).decode("utf-8", "replace"): run("bytes", f) for f in files}
    return Reports(case.name, run, sources)


HOSTILE = (b'\xef\xbb\xbf# =1+1 <script>alert("x")</script>\r\n\r\n'
           b'Er kam  zu sp\xc3\xa4t, ]]> und und sagte "onerror=x". \xe2\x80\xaeliest\xe2\x80\xac \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 im im Haus.\r\n'
           b'\r\n@heute war  Kaputt \xff\xfe hier ::error::nein {0} [Klick](https://example.org) und und.\r\n'
           b'\r\n=SUMME(1;2) =cmd war war da\x1b[31m. -2 -2 Grad  hier.\r\n'
           b'\r\nDas  ist gut.\r\n\r\nDas  ist gut.')


def real_reports():
    name = "./50%, a:b/=c;\n\"<\u00e9>&'.de.md"
    path = pathlib.Path(name)
    path.parent.mkdir()
    path.write_bytes(HOSTILE)

    def run(format):
        p = subprocess.run([MTLINT, "check", "--format", format, name, "missing ]]>.md"], capture_output=True)
        check(p.returncode == 2, f"{format}: exit {p.returncode}: {p.stderr.decode('utf-8', 'replace')}")
        check(b"Sanitizer" not in p.stderr, f"{format}: {p.stderr.decode('utf-8', 'replace')}")
        return p.stdout

    reports = Reports("the program", run, {name: HOSTILE})
    check(len(reports.findings) >= 8 and len(reports.failed) == 1, f"the program finds {len(reports.findings)}")
    return reports


def tree_path(path):
    return re.sub(r"^(\./+)+", "", path)


def hidden(c):
    return (c < " " or "\x7f" <= c <= "\x9f" or c in "\xad\u061c\u180e" or "\u200b" <= c <= "\u200f" or "\u2028" <= c <= "\u202e"
            or "\u2060" <= c <= "\u206f" or c == "\ufeff" or "\ufff9" <= c <= "\ufffb" or "\U000e0000" <= c <= "\U000e007f")


def shown(text):
    """As report/escape.h shows it."""
    known = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
    escape = lambda c: known.get(c) or ("\\x%02x" if c < "\x80" else "\\u%04x" if c < "\U00010000" else "\\U%08x") % ord(c)
    return "".join(escape(c) if hidden(c) else c for c in text)


def prose(text):
    return shown(re.sub("[\n\r\t]+", " ", text))


LEVELS = {"sarif": ("note", "warning", "error", "error"), "github": ("notice", "warning", "error", "error"),
          "rdjsonl": ("INFO", "WARNING", "ERROR", "ERROR"), "checkstyle": ("info", "warning", "error", "error"),
          "gitlab": ("info", "minor", "major", "critical")}


def level(format, finding):
    return LEVELS[format][("info", "minor", "major", "critical").index(finding["severity"])]


# --- SARIF

def line_hashes(data):
    """The hashes of lines as the upload action of GitHub computes them, written straight from its description: the first
    100 characters (UTF-16 units) from the start of the line without blanks and with line ends as \\n, then one 0xFFFF and
    zeros; and which of its equals a line is."""
    units = data.decode("utf-8", "replace").encode("utf-16-le", "surrogatepass")
    text = [units[i] | units[i + 1] << 8 for i in range(0, len(units), 2)] + [0xFFFF]
    kept, starts, fresh, after_cr = [], [], True, False
    for c in text:
        skip = c in (32, 9) or (after_cr and c == 10)
        after_cr = c == 13
        if skip:
            continue
        if fresh:
            starts.append(len(kept))
        kept.append(10 if c == 13 else c)
        fresh = kept[-1] == 10
    kept += [0] * 100
    seen, hashes = {}, []
    for start in starts:
        value = 0
        for c in kept[start:start + 100]:
            value = (value * 37 + c) % 2**64
        seen[value] = seen.get(value, 0) + 1
        hashes.append(f"{value:x}:{seen[value]}")
    return hashes


def decoded(location):
    """The path of an artifactLocation."""
    uri = location["uri"]
    check(re.fullmatch(r"(file:///)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})*", uri), f"not a clean URI: {uri}")
    check(("uriBaseId" in location) != uri.startswith("file:///"), f"base of {uri}")
    return urllib.parse.unquote(uri.removeprefix("file://"), errors="replace")


def same_region(region, f, what):
    start, end = f["start"], f["end"]
    same((start["byte"], end["byte"] - start["byte"]), (region["byteOffset"], region["byteLength"]), what)
    if "line" in start:
        got = tuple(region[k] for k in ("startLine", "startColumn", "endLine", "endColumn"))
        same((start["line"], start["column"], end["line"], end["column"]), got, what)


def same_fixes(reports, result, f, what):
    expected = [x["edits"] for x in f["fixes"] if x["applicability"] != "display" and x["edits"]]
    got = [[(r["deletedRegion"]["byteOffset"], r["deletedRegion"]["byteLength"], r["insertedContent"]["text"])
            for change in fix["artifactChanges"] for r in change["replacements"]] for fix in result.get("fixes", [])]
    same([[(e["start_byte"], e["end_byte"] - e["start_byte"], e["text"]) for e in edits] for edits in expected], got, what)


def check_sarif(reports):
    raw = reports.run("sarif")
    log = json.loads(raw)
    errors = [f"{list(e.absolute_path)}: {e.message}" for e in VALIDATOR.iter_errors(log)]
    same([], errors[:5], f"{reports.name}: schema of SARIF 2.1.0")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    same(len(rules), len({r["id"] for r in rules}), f"{reports.name}: rules once")
    same("unicodeCodePoints", run["columnKind"], reports.name)
    same(len(reports.findings), len(run["results"]), f"{reports.name}: SARIF results")
    hashes = {path: line_hashes(data) for path, data in reports.sources.items()}
    prints = set()
    for f, result in zip(reports.findings, run["results"]):
        what = f"{reports.name}: SARIF, {f['rule']} at {f['start']}"
        same(f["rule"], result["ruleId"], what)
        same(f["rule"], rules[result["ruleIndex"]]["id"], what)
        same(level("sarif", f), result["level"], what)
        text = re.sub(r"\\\]\(", "](", result["message"]["text"]).replace("{{", "{").replace("}}", "}")
        same(prose(f["message"]), text, what)
        place = result["locations"][0]["physicalLocation"]
        same(tree_path(f["path"]), decoded(place["artifactLocation"]), what)
        same_region(place["region"], f, what)
        same_fixes(reports, result, f, what)
        same(hashes[f["path"]][f["start"]["line"] - 1], result["partialFingerprints"]["primaryLocationLineHash"], what)
        prints.add((f["path"], result["partialFingerprints"]["mtlintFinding/v1"]))
        for other, got in zip(f["related"], result.get("relatedLocations", []), strict=True):
            same(tree_path(other["path"]), decoded(got["physicalLocation"]["artifactLocation"]), what)
            same_region(got["physicalLocation"]["region"], other, what)
    same(len(reports.findings), len(prints), f"{reports.name}: a fingerprint for each")
    (invocation,) = run["invocations"]
    same(not reports.failed, invocation["executionSuccessful"], reports.name)
    said = [decoded(n["locations"][0]["physicalLocation"]["artifactLocation"]) for n in invocation["toolExecutionNotifications"]]
    same([tree_path(f["path"]) for f in reports.failed], said, f"{reports.name}: files that could not be read")


def check_size():
    """25,000 findings, the most that GitHub takes, stay below its 10 MB."""
    lines = "".join(f"Satz Nummer {i} hat  einen Fehler und noch etwas Text dazu {i * 7919 % 10007}.\n\n" for i in range(25000))
    pathlib.Path("many.de.txt").write_text(lines)
    p = subprocess.run([MTLINT, "check", "--format=sarif", "--disable=*", "--enable=de/spacing/*", "many.de.txt"], capture_output=True)
    count = len(json.loads(p.stdout)["runs"][0]["results"])
    size = len(gzip.compress(p.stdout))
    same(25000, count, "findings of the large file")
    check(size < 10_000_000, f"{count} results are {size} bytes, packed")
    print(f"SARIF: {count} results, {len(p.stdout)} bytes, packed {size}")
    check("5000" in json.loads(p.stdout)["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"], "a note on GitHub's limit")


# --- GitHub

def workflow_command(line):
    """As the runner of GitHub Actions takes a line apart (its second form of commands)."""
    line = line.lstrip()
    if not line.startswith("::") or "::" not in line[2:]:
        return None
    head, data = line[2:].split("::", 1)
    command, _, rest = head.partition(" ")
    unescape = lambda s, codes: re.sub("%(" + "|".join(codes) + ")", lambda m: chr(int(m[1], 16)), s)
    properties = {}
    for pair in filter(None, rest.strip().split(",")):
        key, _, value = pair.partition("=")
        if key and value:
            properties[key] = unescape(value, ("0D", "0A", "25", "3A", "2C"))
    return command, properties, unescape(data, ("0D", "0A", "25"))


def check_github(reports):
    commands = [workflow_command(line) for line in reports.run("github").decode().split("\n")[:-1]]
    check(None not in commands, f"{reports.name}: a line that is no workflow command")
    found = [c for c in commands if "line" in c[1]]
    same(len(reports.findings), len(found), f"{reports.name}: annotations")
    for f, (command, properties, data) in zip(reports.findings, found):
        what = f"{reports.name}: github, {f['rule']} at {f['start']}"
        expected = {"file": "".join(shown(c) if c < " " and c not in "\r\n" else c for c in tree_path(f["path"])), "title": f["rule"],
                    "line": str(f["start"]["line"]), "endLine": str(f["end"]["line"])}
        if f["start"]["line"] == f["end"]["line"]:
            expected |= {"col": str(f["start"]["column"]), "endColumn": str(f["end"]["column"])}
        same(expected, properties, what)
        same((level("github", f), prose(f["message"])), (command, data), what)
    same(len(reports.failed), len(commands) - len(found), f"{reports.name}: errors for files that could not be read")


# --- GitLab

def check_gitlab(reports):
    raw = reports.run("gitlab")
    check(not raw.startswith(b"\xef\xbb\xbf"), "a byte order mark")
    issues = json.loads(raw)
    same(len(reports.findings) + len(reports.failed), len(issues), f"{reports.name}: issues")
    same(len(issues), len({i["fingerprint"] for i in issues}), f"{reports.name}: unique fingerprints")
    for i in issues:
        check({"description", "check_name", "fingerprint", "severity", "location"} <= i.keys() and i["description"], f"fields of {i}")
        check(i["severity"] in ("info", "minor", "major", "critical", "blocker"), f"severity of {i}")
        check(not i["location"]["path"].startswith("./") and i["location"]["lines"]["begin"] >= 1, f"location of {i}")
    found = [i for i in issues if i["check_name"] != "mtlint/unreadable-file"]
    for f, i in zip(reports.findings, found, strict=True):
        expected = (f["rule"], level("gitlab", f), prose(f["message"]), tree_path(f["path"]), f["start"]["line"])
        got = (i["check_name"], i["severity"], i["description"], i["location"]["path"], i["location"]["lines"]["begin"])
        same(expected, got, f"{reports.name}: gitlab")


# --- XML

def xml_path(path):
    """What XML cannot say is shown."""
    return "".join(shown(c) if (c < " " and c not in "\t\n\r") or "\x7f" <= c <= "\x9f" else c for c in path)


def xml_prose(text):
    return re.sub("[\ufffe\uffff]", lambda m: f"\\u{ord(m[0]):04x}", prose(text))


def check_checkstyle(reports):
    root = ET.fromstring(reports.run("checkstyle"))
    same("checkstyle", root.tag, reports.name)
    check("version" in root.attrib, f"{reports.name}: checkstyle has a version")
    same([xml_path(f["path"]) for f in reports.files], [f.get("name") for f in root], f"{reports.name}: files")
    errors = [(f.get("name"), e) for f in root for e in f if e.get("source") != "mtlint/unreadable-file"]
    for f, (name, e) in zip(reports.findings, errors, strict=True):
        expected = (xml_path(f["path"]), f["start"]["line"], f["start"]["column"], level("checkstyle", f), xml_prose(f["message"]), f["rule"])
        got = (name, int(e.get("line")), int(e.get("column")), e.get("severity"), e.get("message"), e.get("source"))
        same(expected, got, f"{reports.name}: checkstyle")


def check_junit(reports):
    raw = reports.run("junit")
    suites = list(junitparser.JUnitXml.fromstring(raw))
    same([xml_path(f["path"]) for f in reports.files], [s.name for s in suites], f"{reports.name}: suites")
    for f, suite in zip(reports.files, suites):
        cases, what = list(suite), f"{reports.name}: junit, {f['path']!r}"
        rules = sorted({x["rule"] for x in f.get("findings", [])})
        same(rules or ["mtlint"], [c.name for c in cases], what)
        same((len(cases), len(rules), "error" in f), (suite.tests, suite.failures, suite.errors == 1), what)
        same({xml_path(f["path"])}, {c.classname for c in cases}, what)
        for case in cases if rules else []:
            (failure,) = case.result
            lines = failure.text.splitlines()
            expected = [f"{shown(f['path'])}:{x['start']['line']}:{x['start']['column']}: {x['severity']}: {xml_prose(x['message'])}"
                        for x in f["findings"] if x["rule"] == case.name]
            same(expected, lines, what)
        if "error" in f:
            (error,) = cases[0].result
            check(isinstance(error, junitparser.Error), what)
            same(xml_prose(f["error"]), error.message, what)


# --- CSV

def check_csv(reports):
    raw = reports.run("csv")
    check(raw.count(b"\r\n") == raw.count(b"\n") == raw.count(b"\r"), f"{reports.name}: every line ends with CRLF, none within a row")
    rows = list(csv.DictReader(io.StringIO(raw.decode(), newline=""), strict=True))
    for row in rows:
        for cell in row.values():
            check(not re.match(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]", cell), f"{reports.name}: a spreadsheet would compute {cell!r}")
    bare = lambda cell: cell[1:] if re.match(r"'\s*[=+\-@\uff1d\uff0b\uff0d\uff20]", cell) else cell
    for f, row in zip(reports.findings, rows, strict=True):
        what = f"{reports.name}: csv, {f['rule']} at {f['start']}"
        places = [f["start"]["line"], f["start"]["column"], f["end"]["line"], f["end"]["column"], f["start"]["byte"], f["end"]["byte"]]
        same(places, [int(row[k]) for k in ("line", "column", "end_line", "end_column", "start_byte", "end_byte")], what)
        same((f["severity"], f["category"], f["rule"]), (row["severity"], row["category"], row["rule"]), what)
        same((shown(f["path"]), shown(f["message"])), (bare(row["path"]), bare(row["message"])), what)
        fix = f["fixes"][0] if f["fixes"] else None
        same(fix["applicability"] if fix else "", row["applicability"], what)
        data = reports.sources[f["path"]]
        start, end, fixed = f["start"]["byte"], f["end"]["byte"], b""
        if fix:
            start, end = min([start] + [e["start_byte"] for e in fix["edits"]]), max([end] + [e["end_byte"] for e in fix["edits"]])
            at = start
            for e in fix["edits"]:
                fixed, at = fixed + data[at:e["start_byte"]] + e["text"].encode(), e["end_byte"]
            fixed += data[at:end]
        same(shown(data[start:end].decode("utf-8", "replace")), bare(row["text"]), what)
        same(shown(fixed.decode("utf-8", "replace")), bare(row["fixed"]), what)


# --- reviewdog's format; the program itself reads it in reviewdog.sh

def check_rdjsonl(reports):
    lines = [json.loads(line) for line in reports.run("rdjsonl").decode().splitlines()]
    found = [d for d in lines if "range" in d["location"]]
    same(len(reports.failed), len(lines) - len(found), f"{reports.name}: rdjsonl, files that could not be read")
    for f, d in zip(reports.findings, found, strict=True):
        what = f"{reports.name}: rdjsonl, {f['rule']} at {f['start']}"
        same((prose(f["message"]), tree_path(f["path"]), level("rdjsonl", f), f["rule"]),
             (d["message"], d["location"]["path"], d["severity"], d["code"]["value"]), what)
        data = reports.sources[f["path"]]
        starts = [0] + [m.end() for m in re.finditer(rb"\r\n|\n|\r", data)]
        at = lambda p: starts[p["line"] - 1] + p["column"] - 1
        span = lambda r: (at(r["start"]), at(r["end"]))
        same((f["start"]["byte"], f["end"]["byte"]), span(d["location"]["range"]), what)
        wanted = [x["edits"] for x in f["fixes"] if x["applicability"] != "display" and x["edits"]]
        for edits, s in zip(wanted, d.get("suggestions", []), strict=True):
            start, end = span(s["range"])
            done, pos = data, len(data)
            for e in reversed(edits):
                done = done[:e["start_byte"]] + e["text"].encode() + done[e["end_byte"]:]
            once = data[:start] + s["text"].encode() + data[end:]
            same(done.decode("utf-8", "replace"), once.decode("utf-8", "replace"), what)


def main():
    all_reports = [driver_reports(case) for case in sorted(pathlib.Path(CASES).iterdir())] + [real_reports()]
    for reports in all_reports:
        for read in (check_sarif, check_github, check_gitlab, check_checkstyle, check_junit, check_csv, check_rdjsonl):
            read(reports)
    check_size()
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
