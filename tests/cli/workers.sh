# The output is the same for every number of workers, byte by byte. Also run under the race detector.
set -eu
mkdir in
for i in $(seq 24); do
    for f in "$ROOT"/samples/*/*.de.*; do
        [ $((i % 8)) -eq 0 ] || [ "${f%.txt}" != "$f" ] || continue
        cp "$f" "in/$i-${f##*/}"
    done
done
printf '\377\376x' >in/12-utf16.txt
for run in "jsonl 1" "jsonl 2" "jsonl 7" "diff 1" "diff 16"; do
    set -- $run
    status=0
    "$MTLINT" check --format $1 -j $2 in >$1.$2 2>err.$1.$2 || status=$?
    [ $status -eq 2 ] || { echo "-j $2: exit $status"; cat err.$1.$2; exit 1; }
    cmp $1.1 $1.$2
    cmp err.$1.1 err.$1.$2
done
[ -s jsonl.1 ] && [ -s diff.1 ]
