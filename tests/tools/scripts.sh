#!/bin/sh
# Runs test scripts, each in a fresh directory of its own, and counts them.
#   MTLINT=... [SECONDS_EACH=300] tests/tools/scripts.sh SCRIPT...
# A script ends with 0 (passed), 77 (skipped: its last line says why) or anything else (failed). It finds the program in $MTLINT,
# the directory that it was built into in $BUILD (with the programs of tests/unit in $BUILD/unit), the repository in $ROOT; its
# working directory is empty and goes away.
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
MTLINT=$(realpath "$MTLINT")
BUILD=$(dirname "$MTLINT")
export ROOT MTLINT BUILD
unset NO_COLOR LC_ALL LC_MESSAGES LANG
passed=0 failed=0 skipped=0
dir=$(mktemp -d)
trap 'chmod -R u+rwx "$dir" 2>/dev/null; rm -rf "$dir"' EXIT
for script in "$@"; do
    [ -e "$script" ] || continue
    script=$(realpath "$script")
    name=$(basename "$script")
    mkdir "$dir/$name"
    (cd "$dir/$name" && timeout "${SECONDS_EACH:-300}" sh "$script") >"$dir/log" 2>&1 </dev/null
    status=$?
    case $status in
    0) passed=$((passed + 1)) ;;
    77) skipped=$((skipped + 1)) && echo "skipped $name: $(tail -n 1 "$dir/log")" ;;
    *) failed=$((failed + 1)) && echo "FAILED $name ($status)" && sed 's/^/  /' "$dir/log" ;;
    esac
    chmod -R u+rwx "$dir/$name"
    rm -rf "${dir:?}/$name"
done
line="$passed passed, $failed failed"
[ $skipped -gt 0 ] && line="$line, $skipped skipped"
echo "$line"
[ $failed -eq 0 ]
