# A full disk is told, with exit 2, and an older report stays as it was.
set -eu
[ -e /dev/full ] || { echo "no /dev/full here"; exit 77; }
printf 'Das ist ist ein Text.\n' >a.txt
status=0
"$MTLINT" check -o /dev/full a.txt 2>err || status=$?
[ $status -eq 2 ] && grep -q '/dev/full: cannot write: ' err || { echo "-o /dev/full: exit $status"; cat err; exit 1; }
status=0
"$MTLINT" check a.txt >/dev/full 2>err || status=$?
[ $status -eq 2 ] && grep -q 'standard output: cannot write: ' err || { echo ">/dev/full: exit $status"; cat err; exit 1; }
status=0
"$MTLINT" help >/dev/full 2>err || status=$?
[ $status -eq 2 ] || { echo "help >/dev/full: exit $status"; exit 1; }
status=0
"$MTLINT" fix - <a.txt >/dev/full 2>err || status=$?
[ $status -eq 2 ] || { echo "fix - >/dev/full: exit $status"; exit 1; }

# A limit on the size of files stops the write in the middle.
for i in $(seq 3000); do echo "Das ist ist der Text Nummer $i von von heute." && echo; done >long.txt
echo old >report
status=0
(ulimit -f 8; trap '' XFSZ; exec "$MTLINT" check --format jsonl -o report long.txt 2>err) || status=$?
[ $status -eq 2 ] || { echo "file size limit: exit $status"; exit 1; }
[ "$(cat report)" = old ] || { echo "the older report is gone"; exit 1; }
[ "$(ls -A | tr '\n' ' ')" = "a.txt err long.txt report " ] || { echo "left behind:"; ls -A; exit 1; }
