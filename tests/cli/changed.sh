# --diff and --since let only findings through that touch added or changed lines, with real diffs of real repositories.
set -eu
fail() { echo "$1"; exit 1; }
command -v git >/dev/null || fail "git is needed"
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=T GIT_AUTHOR_EMAIL=t@example.org GIT_COMMITTER_NAME=T GIT_COMMITTER_EMAIL=t@example.org
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE 2>/dev/null || true
# places ARGUMENTS: path:line of each finding; the exit status in $status
places() { status=0; PATH="${git_path:-$PATH}" "$MTLINT" --format=unix -q "$@" >out 2>said || status=$?; cut -d: -f1,2 out | tr '\n' ' ' >places; }
expect() { [ "$(cat places)" = "$1" ] || fail "$2: \"$(cat places)\" and not \"$1\"; $(cat said)"; }
refuse() { want="$1"; shift; places "$@"; [ $status = 2 ] || fail "$*: status $status"; [ ! -s out ] || fail "$*: checks"; grep -qF -e "$want" said || fail "$*: $(cat said)"; }

mkdir repo && cd repo && git init -q -b main . && mkdir sub
printf 'Das ist ist alt.\n\nHier steht es.\n\nDer Weg ist ist weit.\n' >a.md
printf 'Das ist ist alt.\n' >sub/b.md
printf 'Das Dorf ist ist klein und liegt am Rand.\n\nEs ist ruhig dort, und niemand kommt vorbei.\n' >c.md
printf 'Das ist ist alt.\n' >'mit ä "und" Leer.md'
git add . && git commit -qm eins

places --since=HEAD . && expect "" "nothing changed"
[ $status = 0 ] || fail "nothing changed: status $status"
"$MTLINT" --since=HEAD . | grep -q '^0 files' || fail "files that did not change are checked"
sed -i 's/steht es/steht steht es/' a.md
printf 'Und da war war es.\n' >>sub/b.md
printf 'Neu ist ist es.\n' >'neu ä.md'
sed -i 's/alt/uralt/' 'mit ä "und" Leer.md'
git mv c.md d.md && printf 'Da ist ist mehr.\n' >>d.md
for way in since diff; do
    git add -N 'neu ä.md'
    if [ $way = since ]; then set -- --since=HEAD .; else git diff -M HEAD >../x.diff; set -- --diff=../x.diff .; fi
    places "$@"
    expect 'a.md:3 d.md:4 mit ä "und" Leer.md:1 neu ä.md:1 sub/b.md:2 ' "$way"
    [ $status = 1 ] || fail "$way: status $status"
done
git rm -q --cached 'neu ä.md'
places --since=HEAD . && expect 'a.md:3 d.md:4 mit ä "und" Leer.md:1 neu ä.md:1 sub/b.md:2 ' "a file that git does not track"
"$MTLINT" --since=HEAD . | grep -q '; 4 on unchanged lines' || fail "does not say what was left out: $("$MTLINT" --since=HEAD . | tail -1)"
(cd sub && places --since=HEAD . && mv places out said ..) && expect "b.md:2 " "from a directory below"
(cd sub && git diff HEAD | { places --diff=- . ../a.md && mv places out said ..; }) && expect "b.md:2 ../a.md:3 " "git's diff from a directory below"
(cd sub && git diff --relative HEAD | { places --diff=- . ../a.md && mv places out said ..; }) && expect "b.md:2 " "a relative diff"
git diff --no-prefix HEAD >../x.diff; places --diff=../x.diff a.md sub && expect "a.md:3 sub/b.md:2 " "without prefixes"
git -c diff.mnemonicPrefix=true diff HEAD >../x.diff; places --diff=../x.diff a.md sub && expect "a.md:3 sub/b.md:2 " "with other prefixes"
git diff HEAD | sed 's/$/\r/' >../x.diff; places --diff=../x.diff a.md sub && expect "a.md:3 sub/b.md:2 " "with CRLF"
git diff -U0 HEAD >../x.diff; places --diff=../x.diff a.md sub && expect "a.md:3 sub/b.md:2 " "without context"
(cd .. && places --since=HEAD repo && mv places out said repo) && expect 'repo/a.md:3 repo/d.md:4 repo/mit ä "und" Leer.md:1 repo/neu ä.md:1 repo/sub/b.md:2 ' "from outside of the repository"
places --since=HEAD - --stdin-filename=a.md <a.md && expect "a.md:3 " "standard input with a name"
places --since=HEAD --fail-on=critical . && [ $status = 0 ] || fail "--fail-on"
git config diff.external false; git config diff.noprefix true; git config color.ui always; git config core.fsmonitor "touch $PWD/ran; false"
places --since=HEAD a.md sub && expect "a.md:3 sub/b.md:2 " "settings of the repository"
[ ! -e ran ] || fail "a program of the repository was run"
git config --unset diff.external; git config --unset diff.noprefix; git config --unset color.ui; git config --unset core.fsmonitor

# Removed lines count for nothing, moved paragraphs where they are now.
git add -A && git commit -qm zwei
sed -i 1,2d a.md
places --since=HEAD . && expect "" "removed lines"
git checkout -q a.md
{ sed -n 3,5p a.md; echo; sed -n 1p a.md; } >x && mv x a.md
places --since=HEAD a.md && [ -s places ] || fail "a moved paragraph"
git checkout -q a.md

# A finding about the whole text counts when a related place is new.
printf 'Der alte Turm steht am Hafen und wird von den Leuten gern besucht.\n\nDazwischen liegt ein anderer Absatz.\n' >e.md
git add e.md && git commit -qm drei
printf '\nDer alte Turm steht am Hafen und wird von den Leuten gern besucht.\n' >>e.md
places --since=HEAD --enable='*' e.md && [ -s places ] || fail "a repeated paragraph is not shown"
git checkout -q e.md

# A merge: compared with one side it counts; the combined diff is refused.
git checkout -qb seite HEAD~1 && sed -i 's/Hier steht/Dort steht/' a.md && git commit -qam seite
git checkout -q main && sed -i 's/Hier steht/Da steht/' a.md && git commit -qam haupt
git merge -q seite >/dev/null 2>&1 || true
printf 'Das ist ist alt.\n\nDa und dort steht steht es.\n\nDer Weg ist ist weit.\n' >a.md
git add a.md && git commit -qm merge
git show >../x.diff
refuse "a combined diff" --diff=../x.diff a.md
git show --first-parent -m >../x.diff && places --diff=../x.diff a.md && expect "a.md:3 " "a merge against its first parent"
places --since="$(git merge-base HEAD~1 seite)" a.md && expect "a.md:3 " "since the merge base"

# Plain diffs, binary files, several repositories, links.
cd .. && mkdir -p old new && printf 'Das ist ist alt.\n' >old/x.md && printf 'Das ist ist alt.\nDa ist ist es.' >new/x.md
printf 'Neu ist ist es.\n' >new/y.md
diff -ruN old new >x.diff || true
places --diff=x.diff new && expect "new/x.md:2 new/y.md:1 " "a plain diff"
(cd new && places --diff=../x.diff . && mv places out said ..) && expect "x.md:2 y.md:1 " "a plain diff, a directory below"
printf 'Binary files old/x.md and new/x.md differ\n' >x.diff
places --diff=x.diff new && expect "new/x.md:1 new/x.md:2 " "a binary file is new as a whole"
cp -r repo repo2 && printf 'Hier ist ist es.\n' >>repo2/a.md && ln -s repo2/a.md link.md
places --since=HEAD repo repo2 link.md && expect "repo2/a.md:6 link.md:6 " "two repositories and a link"

# What cannot be.
cd repo
refuse 'is no revision in the repository' --since=gibtsnicht .
refuse 'begins with "-"' --since=--output=x .
[ ! -e x ] || fail "a revision was taken for an option of git"
refuse 'a single revision' --since=main..seite .
(cd ../new && refuse 'x.md is in no git repository' --since=HEAD x.md)
mkdir ../nogit && git_path="$PWD/../nogit" && refuse 'git cannot be run' --since=HEAD a.md
git_path=
printf 'Guten Tag\n' >../x.diff && refuse 'x.diff:1: this is no unified diff' --diff=../x.diff a.md
printf -- '--- a.md\n+++ a.md\n@@ -1 +1,3 @@\n x\n+y\n' >../x.diff && refuse 'x.diff:5: the diff ends in the middle of a hunk' --diff=../x.diff a.md
printf -- '--- a.md\n+++ a.md\n@@ -1 +1,3 @@\nx\n+y\n+z\n' >../x.diff && refuse 'x.diff:4: this line does not fit' --diff=../x.diff a.md
printf -- '--- a.md\n+++ a.md\n@@ -1 1,3 @@\n' >../x.diff && refuse 'x.diff:3: this is no head of a hunk' --diff=../x.diff a.md
refuse 'gibtsnicht.diff' --diff=gibtsnicht.diff a.md
refuse 'go together' --diff=../x.diff --since=HEAD a.md
: >../x.diff && places --diff=../x.diff a.md && expect "" "an empty diff"

# 50 MB of a diff (less under a sanitizer) are read at once.
python3 - <<'EOF'
import os, subprocess, time
size = 50_000_000 // int(os.environ.get("SHRINK", 1))
with open("../big.diff", "w") as f:
    part = "diff --git a/f%d.md b/f%d.md\n--- a/f%d.md\n+++ b/f%d.md\n@@ -1,0 +1,100 @@\n" + "+Das ist ist eine lange Zeile ohne Ende.\n" * 100
    n = 0
    while f.tell() < size:
        f.write(part % (n, n, n, n))
        n += 1
    f.write("diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1,0 +1 @@\n+x\n")
start = time.time()
p = subprocess.run([os.environ["MTLINT"], "-q", "--format=unix", "--diff=../big.diff", "a.md"], capture_output=True, text=True)
assert p.stdout.startswith("a.md:1:") and p.stdout.count("\n") == 1, p
assert time.time() - start < 10, "takes %.1f s" % (time.time() - start)
EOF
