# `mtlint baseline` notes what is known, `--baseline` leaves it out: however the text is moved about, and nothing else.
set -eu
fail() { echo "$1"; exit 1; }
unix() { "$MTLINT" --format=unix -q "$@"; }
mkdir -p site/a
cat >site/a/eins.md <<'EOF'
Das Haus ist ist alt. Es steht am Hafen.

Der Weg ist ist weit.

Der Weg ist ist weit.
EOF
printf 'Hier ist ist es warm.\n' >site/zwei.md
cd site
printf 'rules: {"text/duplication/*": off}\n' >.mtlint.yaml
"$MTLINT" baseline . 2>said || fail "baseline ends with $?"
grep -qx '.mtlint-baseline.json: 4 known findings' said || fail "does not count what it wrote: $(cat said)"
python3 - <<'EOF'
import json
lines = open(".mtlint-baseline.json", encoding="utf-8").read().splitlines()
whole = json.loads("\n".join(lines))
assert whole["version"] == 1 and whole["count"] == len(whole["entries"]) == 4, whole
assert [json.loads(line.rstrip(",")) for line in lines[1:-1]] == whole["entries"], "not an entry a line"
keys = [(e["path"], e["rule"], e["text"], e["fingerprint"]) for e in whole["entries"]]
assert keys == sorted(keys) and len(set(keys)) == 4, keys
assert [e["path"] for e in whole["entries"]] == ["a/eins.md"] * 3 + ["zwei.md"], keys
EOF
cp .mtlint-baseline.json first.json
"$MTLINT" baseline -q a zwei.md zwei.md 2>said
[ ! -s said ] || fail "--quiet says something"
cmp -s first.json .mtlint-baseline.json || fail "the same findings give another file"

unix --baseline=first.json . >out || fail "what is known counts"
[ ! -s out ] || fail "what is known is shown: $(cat out)"
"$MTLINT" --baseline=first.json . | grep -q '; 4 known from the baseline' || fail "does not say how many were left out"
(cd a && unix --baseline=../first.json eins.md ../zwei.md >../out) && [ ! -s out ] || fail "paths do not start from the baseline"
unix --baseline=first.json - --stdin-filename=a/eins.md <a/eins.md || fail "standard input with a name is not the file"

# Moved, wrapped anew, and beside other changes.
printf 'Ein neuer Satz.\n\nDer Weg ist\nist weit.\n\nMehr. Das Haus ist ist alt. Und noch mehr.\n\nDer Weg ist ist weit.\n' >a/eins.md
unix --baseline=first.json . || fail "what was moved comes back"
printf 'Der Weg ist ist weit.\n\nDer Weg ist ist weit.\n\nDer Weg ist ist weit.\n\nDas Haus ist ist sehr alt.\n' >a/eins.md
unix --baseline=first.json . >out && fail "new faults do not count"
cut -d: -f1,2 out >places
printf '%s\n' a/eins.md:5 a/eins.md:7 | cmp -s - places || fail "not exactly the third of three equals and the changed sentence: $(cat out)"
"$MTLINT" --format=jsonl --baseline=first.json . | wc -l | grep -qx 2 || fail "jsonl shows others"

# A renamed file keeps what is known of it; a copy is new.
mv zwei.md drei.md
unix --baseline=first.json drei.md || fail "a renamed file lost its baseline"
cp drei.md zwei.md
unix --baseline=first.json drei.md >/dev/null && fail "a copy shares the baseline of a file that is there"
rm drei.md

# Unused entries.
printf 'Das Haus ist alt.\n\nDer Weg ist ist weit.\n' >a/eins.md
unix --baseline=first.json --report-unused-ignores . 2>said || fail "unused entries fail a run that does not ask for it"
cut -d: -f1,2 said | tr '\n' ' ' | grep -qx 'first.json:[234] first.json:[234] ' || fail "not the two entries: $(cat said)"
grep -q 'a/eins.md: de/repetition/doubled-word, "ist ist"' said || fail "does not name the entry: $(cat said)"
unix --baseline=first.json --report-unused-ignores --fail-on=info . 2>said && fail "--fail-on=info does not count unused entries"
unix --baseline=first.json --report-unused-ignores --disable=de/repetition/doubled-word . 2>said
[ ! -s said ] || fail "entries of a rule that is off are called unused: $(cat said)"
unix --baseline=first.json --report-unused-ignores zwei.md 2>said
[ ! -s said ] || fail "entries of files that were not checked are called unused: $(cat said)"

# Updating drops those and adds nothing.
printf 'Hier ist ist es warm.\n\nUnd da ist ist es kalt.\n' >zwei.md
cp first.json b.json
"$MTLINT" baseline --update -o b.json a 2>said
grep -qx 'b.json: 2 of 4 known findings are left' said || fail "update: $(cat said)"
grep -q zwei.md b.json || fail "update forgets files that were not named"
"$MTLINT" baseline --update -o b.json . 2>said
[ "$(grep -c '"path"' b.json)" = 2 ] || fail "update adds or drops: $(cat b.json)"
unix --baseline=b.json . >out && fail "a new fault was taken into the baseline by --update"
cut -d: -f1,2 out | grep -qx zwei.md:3 || fail "$(cat out)"
mv zwei.md neu.md
"$MTLINT" baseline -q --update -o b.json .
grep -q '"neu.md"' b.json && ! grep -q zwei.md b.json || fail "update does not follow a renamed file: $(cat b.json)"

# Comments come first: what they turn off is not in the baseline.
printf '<!-- mtlint-disable-next-line -->\nHier ist ist es warm.\n' >neu.md
"$MTLINT" baseline -q -o c.json neu.md
grep -q '"count":0' c.json || fail "an ignored finding is in the baseline"

# What is broken is said with its place, and nothing is checked.
bad() {
    printf "$1" >bad.json
    unix --baseline=bad.json . >out 2>said && fail "a broken baseline is no error: $1"
    unix --baseline=bad.json . >out 2>said || [ $? = 2 ] || fail "not 2: $1"
    grep -qF -e "$2" said || fail "$1: $(cat said)"
    [ ! -s out ] || fail "checks in spite of a broken baseline"
}
bad '{"version":1,"count":0,"entries":[\n}' 'bad.json: is not valid JSON at line 2'
bad '<<<<<<< HEAD\n' 'bad.json: is not valid JSON at line 1'
bad '{"version":2,"entries":[]}' 'bad.json: is no baseline of this version'
bad '[]' 'bad.json: is no baseline'
bad '{"version":1,"entries":[\n{"path":"{a\\"","rule":"b","fingerprint":"0123456789abcdef"},\n{"path":"a","rule":"b","fingerprint":"012345678"}]}' 'bad.json:3: this entry needs'
bad '{"version":1,"entries":[1]}' 'this entry needs'
rm bad.json
unix --baseline=bad.json . 2>said && fail "a missing baseline is no error"
grep -q 'bad.json' said || fail "$(cat said)"
printf 'old' >keep.json
"$MTLINT" baseline -o keep.json . gibtsnicht.md 2>said && fail "a missing file is no error"
[ "$(cat keep.json)" = old ] || fail "a baseline that is not whole replaced the old one"
grep -q 'keep.json: not written' said || fail "$(cat said)"

"$MTLINT" baseline -o neu.md neu.md 2>said && fail "the baseline may replace a text"
grep -q 'is to be checked' said || fail "$(cat said)"

# Whatever the order of the paragraphs: nothing known comes back, and a new fault shows alone.
python3 - <<'EOF'
import os, random, subprocess
random.seed(7)
mtlint = os.environ["MTLINT"]
words = "Haus Weg Turm Hafen Garten Markt Bach Wald".split()
def paragraph(n):
    s = [f"Der {random.choice(words)} ist ist {a}." if random.random() < .6 else f"Das {random.choice(words)} liegt {a}."
         for a in random.choices("alt neu weit nah schön still".split(), k=3)]
    return " ".join(s)
def check():
    p = subprocess.run([mtlint, "-q", "--format=unix", "--baseline=p.json", "p.md"], capture_output=True, text=True)
    assert p.stderr == "" and p.returncode in (0, 1), p
    return p.stdout.splitlines()
def write(paragraphs):
    wrapped = [p.replace(" ", "\n", random.randrange(3)) if random.random() < .3 else p for p in paragraphs]
    open("p.md", "w", encoding="utf-8").write("\n\n".join(wrapped) + "\n")
text = [paragraph(i) for i in range(60)]
write(text)
subprocess.run([mtlint, "baseline", "-q", "-o", "p.json", "p.md"], check=True)
for round in range(20):
    random.shuffle(text)
    write(text[: random.randrange(40, 61)])
    assert check() == [], f"round {round}"
    at = random.randrange(len(text))
    write(text[:at] + [f"Neu war war es in Runde {round}."] + text[at:])
    found = check()
    assert len(found) == 1 and '"war" stands twice' in found[0], found
EOF
