#!/bin/sh
# Runs unit test programs made with cmocka and counts their tests.
#   tests/tools/units.sh PROGRAM...
passed=0 failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for program in "$@"; do
    timeout 300 "$program" >"$log" 2>&1 </dev/null
    status=$?
    p=$(sed -n 's/^\[  PASSED  \] \([0-9]*\) test.*/\1/p' "$log" | awk '{n += $1} END {print n + 0}')
    f=$(sed -n 's/^\[  FAILED  \] \([0-9]*\) test.*/\1/p' "$log" | awk '{n += $1} END {print n + 0}')
    # A program that crashed, or that a sanitizer ended, counts as one failure.
    [ $status -ne 0 ] && [ "$f" -eq 0 ] && f=1
    if [ "$f" -gt 0 ]; then
        echo "FAILED $(basename "$program") ($status)"
        grep -v '^\[ *\(OK\|RUN\) *\]' "$log" | tail -n 60 | sed 's/^/  /'
    fi
    passed=$((passed + p)) failed=$((failed + f))
done
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
