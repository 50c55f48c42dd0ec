# -o replaces a report as a whole, keeps its mode, follows a link, and writes a device or pipe as it is.
set -eu
printf 'Das ist ist ein Text.\n' >a.txt
"$MTLINT" check --fail-on never --format unix a.txt >want
echo old >report && chmod 640 report && ln -s report link
"$MTLINT" check --fail-on never --format unix -o link a.txt
cmp want report && [ -L link ] && [ "$(stat -c %a report)" = 640 ] || { echo "link or mode lost"; ls -l; exit 1; }
"$MTLINT" check --fail-on never --format unix --output=new a.txt
cmp want new
[ "$(stat -c %a new)" = "$(stat -c %a want)" ] || { echo "the mode of a new file is not the usual one"; ls -l; exit 1; }
"$MTLINT" check --fail-on never --format unix -o /dev/stdout a.txt | cmp want -
"$MTLINT" check --fail-on never --format unix -o- a.txt | cmp want -
mkfifo pipe
cat pipe >got &
"$MTLINT" check --fail-on never --format unix -o pipe a.txt
wait
cmp want got
status=0
"$MTLINT" check -o missing/report a.txt 2>err || status=$?
[ $status -eq 2 ] && grep -q missing/report err || { echo "missing directory: exit $status"; cat err; exit 1; }
[ -z "$(ls -A | grep mtlint-)" ] || { echo "left behind:"; ls -A; exit 1; }

# A name of standard output itself, or of what it is redirected to, is written through: nothing of what stands there is lost.
printf 'Er kam kam heute.\n' >doubled.md
ln -s /proc/self/fd/1 out
if [ -e /proc/self/fd/1 ]; then
    echo old >log
    "$MTLINT" check --format=unix --fail-on=never -o out doubled.md >>log
    [ "$(head -n 1 log)" = old ] && grep -q doubled-word log || { echo "-o to standard output lost the file"; cat log; exit 1; }
    "$MTLINT" baseline -q -o out doubled.md | grep -q doubled-word || { echo "baseline -o did not write through"; exit 1; }
    [ -L out ] || { echo "the link to standard output was replaced"; exit 1; }
fi

# A pipe among the files is no file to repair; nobody waits for it.
mkfifo pipe.md
status=0
timeout 20 "$MTLINT" fix -q pipe.md doubled.md 2>err || status=$?
[ "$status" = 2 ] && grep -q 'pipe.md: is no regular file; left alone' err || { echo "fix and a pipe: $status"; cat err; exit 1; }
[ "$(cat doubled.md)" = 'Er kam heute.' ] || { echo "the file beside the pipe was not repaired"; cat doubled.md; exit 1; }
