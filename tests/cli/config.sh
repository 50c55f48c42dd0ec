#!/bin/sh
# Settings files that are no plain files, that are attacked, that many directories have; repairs by settings.
fail() { echo "$1"; exit 1; }
text='Das ist ein  Fehler im im Text.'

# one directory for each: a directory, a link into nowhere, a link to itself, a pipe, too large, no UTF-8, aliases that multiply
mkdir dir gone loop pipe large latin bomb good
for d in */; do printf '%s\n' "$text" >"$d/x.txt"; done
mkdir dir/.mtlint.yaml
ln -s nowhere gone/.mtlint.yaml
ln -s .mtlint.yaml loop/.mtlint.yaml
mkfifo pipe/.mtlint.yaml
awk 'BEGIN { while (i++ < 200000) print "# " i }' >large/.mtlint.yaml
printf 'language: de\n# M\374ll\n' >latin/.mtlint.yaml
{
    echo 'a: &a ["x","x","x","x","x","x","x","x","x"]'
    p=a
    for n in b c d e f g h i; do
        echo "$n: &$n [*$p,*$p,*$p,*$p,*$p,*$p,*$p,*$p,*$p]"
        p=$n
    done
} >bomb/.mtlint.yaml
timeout 20 "$MTLINT" check --format unix . >out 2>err
[ $? -eq 2 ] || fail "status of wrong settings"
[ "$(wc -l <out)" -eq 2 ] && grep -q '^good/x.txt:1:12' out || fail "the good file: $(cat out)"
while read -r line; do
    grep -qxF "mtlint: $line" err || fail "missing: $line in: $(cat err)"
done <<'END'
bomb/x.txt: bomb/.mtlint.yaml:2: an alias (*name) is not possible here; write the text out, or put it in quotes
dir/x.txt: dir/.mtlint.yaml: is a directory, and should be a file
gone/x.txt: gone/.mtlint.yaml: is a link to what is not there
large/x.txt: large/.mtlint.yaml: is larger than 1024 kB
latin/x.txt: latin/.mtlint.yaml: is not UTF-8 (line 2)
loop/x.txt: loop/.mtlint.yaml: cannot be opened: Too many levels of symbolic links
pipe/x.txt: pipe/.mtlint.yaml: is no regular file
END
[ "$(wc -l <err)" -eq 7 ] || fail "more messages: $(cat err)"
[ "$(id -u)" -eq 0 ] || {
    mkdir shut && echo "$text" >shut/x.txt && echo 'preview: true' >shut/.mtlint.yaml && chmod 0 shut/.mtlint.yaml
    "$MTLINT" check shut 2>&1 | grep -q 'shut/.mtlint.yaml: cannot be opened: Permission denied' || fail "no permission"
}

# a linked directory has the settings of where it is; a linked settings file counts where the link stands
mkdir -p real/deep && echo 'rules: {de/spacing/*: off}' >real/.mtlint.yaml && echo "$text" >real/deep/x.txt
ln -s real/deep link
"$MTLINT" check --format unix link/x.txt | grep -q double-space && fail "a linked directory"
mkdir there && echo "$text" >there/x.txt && ln -s ../real/.mtlint.yaml there/.mtlint.yaml
"$MTLINT" check --format unix there/x.txt | grep -q double-space && fail "a linked settings file"
(cd real/deep && "$MTLINT" check --format unix ../deep/x.txt ./x.txt) | grep -q double-space && fail "from inside"

# what is off is not repaired, and decides on the status of fix too
mkdir fix && echo 'rules: {de/spacing/*: off, de/spelling/*: critical}' >fix/.mtlint.yaml
printf 'Das ist ein  Fehler im im Text.\n' >fix/x.txt
"$MTLINT" fix -q fix/x.txt || fail "status of fix"
[ "$(cat fix/x.txt)" = 'Das ist ein  Fehler im Text.' ] || fail "fix: $(cat fix/x.txt)"
printf 'fail-on: minor\n' >fix/.mtlint.yaml
printf 'Ein Text, den niemand siht.\n' >fix/y.txt
"$MTLINT" fix -q fix/y.txt
[ $? -eq 1 ] || fail "fail-on of the settings does not count for fix"

# many directories with settings of their own, with several workers
i=0
while [ $i -lt 150 ]; do
    mkdir -p "many/$i" && printf 'rules:\n  de/spacing/*: %s\n' "$([ $((i % 2)) -eq 0 ] && echo off || echo critical)" >"many/$i/.mtlint.yaml"
    echo "$text" >"many/$i/a.txt" && echo "$text" >"many/$i/b.txt"
    i=$((i + 1))
done
"$MTLINT" check -q -j4 --format unix many >out
[ "$(grep -c 'critical: .*double-space' out)" -eq 150 ] && [ "$(grep -c 'doubled-word' out)" -eq 300 ] || fail "many directories"

# how the text is to speak to its reader, and the country it is for: of the settings, of the document, of the command line
mkdir reader && printf '%s\n' 'Klicke hier, wenn du magst. Die Straße ist frei.' >reader/x.md
printf 'address: Sie\nlanguage: de-CH\n' >reader/.mtlint.yaml
found() { "$MTLINT" check --format unix "$@" reader | sed 's/.*\[//; s/\]//' | sort -u | tr '\n' ' '; }
[ "$(found)" = 'de/locale/sharp-s de/register/du ' ] || fail "address and country of the settings: $(found)"
[ "$(found --address any --language de-DE)" = '' ] || fail "the command line: $(found --address any --language de-DE)"
[ "$(found --disable de/register/du)" = 'de/locale/sharp-s ' ] || fail "a rule that the address turns on is turned off"
printf -- '---\nlang: de-AT\n---\n\nIm Januar ist es kalt.\n' >reader/x.md
[ "$(found)" = 'de/locale/january-austrian ' ] || fail "the country of the document: $(found)"
printf 'address: euch\n' >reader/.mtlint.yaml
"$MTLINT" check reader 2>&1 | grep -q '"address": "euch" is not one of any, Sie, du' || fail "a wrong address"
