#!/bin/sh
# The JSON schema of .mtlint.yaml is one, and it accepts and refuses what the program does; config show in JSON, and the
# fingerprint of what decides on findings. Settings are those of tests/cases.
cp -r "$ROOT/tests/cases" cases || exit 1
cat >check.py <<'END'
import glob, json, os, re, subprocess, sys
import jsonschema, yaml

mtlint = os.environ["MTLINT"]

class Core(yaml.SafeLoader):
    """YAML 1.2: on, off, yes and no are words."""

Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (("bool", "true|True|TRUE|false|False|FALSE", "tTfF"), ("null", "~|null|Null|NULL|", "~nN\0"),
                            ("int", "[-+]?[0-9]+", "-+0123456789"), ("float", r"[-+]?[0-9]+\.[0-9]*", "-+0123456789")):
    Core.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(f"^(?:{pattern})$"), [c if c != "\0" else "" for c in first])

def run(*arguments, cwd="."):
    return subprocess.run([mtlint, *arguments], cwd=cwd, capture_output=True, text=True)

schema = json.loads(run("config", "schema").stdout)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
# What no schema can know: keys that stand twice, globs that match nothing, languages, files that are not there, bans, words.
beyond = {"duplicate", "glob", "language", "rule", "rule-inside", "words-faults/input/a", "words-faults/input/b", "words-faults/input/c",
          "words-faults/input/d", "words-faults/input/e", "config-language-of-directory/input/en", "config-show-fault"}
counts, wrong = {True: 0, False: 0}, []
for path in sorted(glob.glob("cases/*/**/.mtlint.yaml", recursive=True)):
    directory = os.path.dirname(path)
    program = run("config", "show", "x.txt", cwd=directory).returncode == 0
    try:
        with open(path, encoding="utf-8") as f:
            accepted = validator.is_valid(yaml.load(f, Core))
    except yaml.YAMLError:
        accepted = False
    name = directory.removeprefix("cases/")
    is_beyond = name in beyond or name.removeprefix("config-faults/input/") in beyond
    if accepted != (program or is_beyond):
        wrong.append(f"{name}: the program {'accepts' if program else 'refuses'} it, the schema does not agree")
    counts[program] += 1
if wrong or counts[True] < 15 or counts[False] < 30:
    sys.exit("\n".join(wrong) or f"too few settings: {counts}")

def shown(settings, words="", *options):
    os.makedirs("p", exist_ok=True)
    open("p/.mtlint.yaml", "w").write("root: true\n" + settings)
    open("p/words.txt", "w").write(words)
    return json.loads(run("config", "show", "--format=json", *options, "a.md", cwd="p").stdout)[0]

first = shown("")
assert first["preview"] == {"value": False, "from": {"kind": "default"}} and first["max-penalty"]["value"] is None
some = shown("max-penalty: 2.5\npreview: true\n", "", "--fail-on=info")
assert some["max-penalty"] == {"value": 2.5, "from": {"kind": "config", "path": ".mtlint.yaml", "line": 2}}, some
assert some["preview"]["value"] is True and some["fail-on"] == {"value": "info", "from": {"kind": "command-line"}}, some
same = [shown("# another comment\n"), shown("language: de-XX\n"), shown("fail-on: never\nmax-penalty: 3\n"), shown("ignore: [b.md]\n", "# nothing\n"),
        shown("overrides: [{files: [b.md], preview: true}]\n")]
others = [shown("preview: true\n"), shown("language: de-CH\n"), shown("address: Sie\n"), shown("min-severity: major\n"), shown("rules: {de/spelling/*: info}\n"), shown("rules: {de/spelling/*: off}\n"),
          shown("", "Wort\n"), shown("", "Worte\n"), shown("", "!Wort -> Worte\n"), shown("names: [Wort]\n"),
          shown("overrides: [{files: [a.md], preview: true}]\nwords: [b]\n"), shown("", "", "--disable=grammar")]
assert all(s["fingerprint"] == first["fingerprint"] for s in same), [first["fingerprint"]] + [s["fingerprint"] for s in same]
prints = [s["fingerprint"] for s in others] + [first["fingerprint"]]
if len(set(prints)) < len(prints):
    sys.exit(f"different settings have the same fingerprint: {prints}")
END
"$BUILD/venv/bin/python" check.py
