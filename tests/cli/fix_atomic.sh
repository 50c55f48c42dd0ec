# `mtlint fix` keeps mode and links, never leaves half a file, and never overwrites what somebody else just wrote.
set -eu
faulty='Das ist ist ein Text.'
printf '%s\n' "$faulty" >a.txt
chmod 754 a.txt
ln -s a.txt link.txt
"$MTLINT" fix --quiet link.txt
grep -q 'Das ist ein Text.' a.txt || { echo "not repaired:"; cat a.txt; exit 1; }
[ -L link.txt ] && [ ! -L a.txt ] && [ "$(stat -c %a a.txt)" = 754 ] || { echo "link or mode lost"; ls -l; exit 1; }

# Nothing to repair: not even touched.
before=$(stat -c '%i %Y' a.txt)
"$MTLINT" fix --quiet a.txt
[ "$(stat -c '%i %Y' a.txt)" = "$before" ] || { echo "a clean file was written"; exit 1; }

# One file under two names is repaired once.
printf '%s\n' "$faulty" >twice.txt
ln -s twice.txt other.txt
"$MTLINT" fix --quiet -j 2 twice.txt other.txt ./twice.txt
grep -qx 'Das ist ein Text.' twice.txt

# A report never replaces what it reports on.
status=0
"$MTLINT" check -o other.txt twice.txt 2>err || status=$?
[ $status -eq 2 ] && grep -q 'output names a file' err && grep -qx 'Das ist ein Text.' twice.txt || { cat err twice.txt; exit 1; }

# --dry-run changes nothing, and its patch does what fix does.
printf '%s\n' "$faulty" >b.txt
"$MTLINT" fix --dry-run --fail-on never b.txt >b.patch
[ "$(cat b.txt)" = "$faulty" ] || { echo "--dry-run wrote"; exit 1; }
cp b.txt c.txt
"$MTLINT" fix --quiet b.txt
patch -s c.txt b.patch
cmp b.txt c.txt

# Standard input: a filter.
printf '%s\n' "$faulty" | "$MTLINT" fix --quiet - | cmp - b.txt
printf 'Alles ist gut hier.\n' | "$MTLINT" fix | grep -qx 'Alles ist gut hier.'

# The file changes between reading and writing: the first text comes late by standard input, so that the file waits for its turn.
printf '%s\n' "$faulty" >d.txt
{ sleep 4 && echo 'Ein Text.'; } | { "$MTLINT" fix -j 2 - d.txt >/dev/null 2>err && echo 0 >status || echo $? >status; } &
sleep 2
echo 'Etwas anderes ist ist hier.' >d.txt
wait
[ "$(cat status)" = 2 ] && grep -q 'd.txt: changed on disk' err || { echo "exit $(cat status)"; cat err; exit 1; }
[ "$(cat d.txt)" = 'Etwas anderes ist ist hier.' ] || { echo "somebody's change was lost"; cat d.txt; exit 1; }
[ -z "$(ls -A | grep mtlint-)" ] || { echo "left behind:"; ls -A; exit 1; }

# Extended attributes stay; another hard link keeps the old text, and that is said; a long-gone process is in nobody's way.
printf '%s\n' "$faulty" >e.txt
ln e.txt hard.txt
: >.mtlint-1-0.tmp
python3 -c 'import os; os.setxattr("e.txt", "user.note", b"mine")' 2>/dev/null && noted=1 || noted=
"$MTLINT" fix e.txt 2>err
grep -q 'e.txt: other hard links to it (1) keep the old text' err && grep -q 'ist ist' hard.txt && grep -qx 'Das ist ein Text.' e.txt || { cat err; exit 1; }
[ -z "$noted" ] || [ "$(python3 -c 'import os; print(os.getxattr("e.txt", "user.note").decode())')" = mine ] || { echo "attribute lost"; exit 1; }
