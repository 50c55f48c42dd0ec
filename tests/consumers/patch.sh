#!/bin/sh
# The patch of every case: `git apply` and `patch -p1` take it and leave the bytes that the safe fixes give.
. "$(dirname "$0")/common"
need git git
need patch patch

apply_git() {
    (cd "$1" && git -c core.autocrlf=false apply --whitespace=nowarn "$work/patch")
}

apply_patch() {
    patch -s -p1 -d "$1" <"$work/patch"
}

# try PROGRAM REPORT
try() {
    rm -rf "$work/tree"
    mkdir "$work/tree"
    lay_out "$work/tree" "$2"
    "$driver" fixed "$2" >"$work/expected"
    if ! "apply_$1" "$work/tree" >"$work/log" 2>&1; then
        bad "$1 refuses the patch of $2: $(cat "$work/log")"
    elif ! cmp -s "$work/expected" "$work/tree/$name"; then
        bad "$1 makes something else of $2: $(cat "$work/log")"
    elif [ -n "$(find "$work/tree" -name '*.orig' -o -name '*.rej')" ]; then
        bad "$1 needed fuzz for $2"
    else
        ok
    fi
}

for report in "$cases"/*/report*; do
    "$driver" patch "$report" >"$work/patch" || continue
    [ -s "$work/patch" ] || continue
    try git "$report"
    try patch "$report"
done

# one patch for several files
rm -rf "$work/tree"
mkdir "$work/tree"
for report in "$cases"/patch-empty/report.*; do
    lay_out "$work/tree" "$report"
done
"$driver" patch "$cases"/patch-empty/report.* >"$work/patch"
apply_git "$work/tree" >"$work/log" 2>&1 || bad "git refuses a patch of several files: $(cat "$work/log")"
same "the first of several files" "Ein Text." "$(cat "$work/tree/was-empty.txt")"
same "the last of several files" "Ein Text." "$(head -n 1 "$work/tree/no-end.txt")"

# the program itself: the patch of `mtlint fix --dry-run` and `mtlint fix` make the same of the samples
if [ -n "${MTLINT:-}" ]; then
    here=$(cd "$(dirname "$0")/../.." && pwd)
    for program in git patch fix; do
        cp -R "$here/samples" "$work/by-$program"
    done
    (cd "$work/by-fix" && "$MTLINT" fix --dry-run --format patch . >"$work/patch" 2>"$work/log"
    "$MTLINT" fix . >>"$work/log" 2>&1)
    [ -s "$work/patch" ] && ok || bad "no patch for the samples: $(cat "$work/log")"
    for program in git patch; do
        "apply_$program" "$work/by-$program" >"$work/log" 2>&1 || bad "$program refuses the samples' patch: $(cat "$work/log")"
        same "samples: $program and fix" "" "$(diff -r "$work/by-fix" "$work/by-$program" | head -n 20)"
    done
fi

finish
