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
for format in jsonl diff; do
    for jobs in 1 2 7 16; do
        status=0
        "$MTLINT" check --format $format -j $jobs in >out.$jobs 2>err.$jobs || status=$?
        [ $status -eq 2 ] || { echo "-j $jobs: exit $status"; cat err.$jobs; exit 1; }
        cmp out.1 out.$jobs
        cmp err.1 err.$jobs
    done
done
[ -s out.1 ]
