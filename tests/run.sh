#!/bin/sh
# Runs kinds of tests one after the other, each by `make test-KIND`, and sums what they count.
#   MAKE=make tests/run.sh KIND...
# Each kind ends with a line "N passed, N failed" (", N skipped" may follow); one that does not has failed.
# The last line of all output is the sum.
passed=0 failed=0 skipped=0 broken=
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for kind in "$@"; do
    echo "== $kind"
    start=$(date +%s)
    ${MAKE:-make} --no-print-directory "test-$kind" >"$log" 2>&1
    status=$?
    cat "$log"
    line=$(grep -aE '^[0-9]+ passed, [0-9]+ failed' "$log" | tail -n 1)
    counts=$(echo "${line:-0 passed, 0 failed}" | tr -dc '0-9 ')
    p=$(echo "$counts" | awk '{print $1}')
    f=$(echo "$counts" | awk '{print $2}')
    s=$(echo "$counts" | awk '{print $3 + 0}')
    if [ $status -ne 0 ] && [ "$f" -eq 0 ] || [ -z "$line" ]; then
        echo "$kind: ended with $status without counting a failure"
        f=$((f + 1))
    fi
    [ "$f" -gt 0 ] && broken="$broken $kind"
    echo "-- $kind: $(($(date +%s) - start)) s"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done
echo
[ -n "$broken" ] && echo "failed:$broken"
[ $skipped -gt 0 ] && echo "skipped: $skipped (the reasons are above)"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
