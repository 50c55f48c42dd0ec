# Shared by the scripts here: counting, and a scratch directory. Each script takes the path of report_driver, which prints
# the hand-made reports of tests/golden/report, and ends with "N passed, N failed".
driver=${1:?usage: $0 PATH-OF-REPORT-DRIVER}
driver=$(cd "$(dirname "$driver")" && pwd)/$(basename "$driver")
cases=$(cd "$(dirname "$0")/../golden/report" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

ok() {
    passed=$((passed + 1))
}

bad() {
    failed=$((failed + 1))
    printf 'FAILED: %s\n' "$*"
}

finish() {
    printf '%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ]
    exit
}

# A reader that is not there is a failure, not a reason to skip.
need() {
    command -v "$1" >/dev/null 2>&1 && return
    bad "$1 is not installed (package $2)"
    finish
}

# same WHAT EXPECTED GOT
same() {
    if [ "$2" = "$3" ]; then
        ok
    else
        bad "$1: expected '$2', got '$3'"
    fi
}

# lay_out DIRECTORY REPORT: writes the case's file below the directory, an absolute path without its slash; sets name
lay_out() {
    name=$("$driver" path "$2"; printf x)
    name=${name%x}
    name=${name#/}
    mkdir -p "$(dirname "$1/$name")" && "$driver" bytes "$2" >"$1/$name"
}

# Cases whose columns mean the same to an editor that counts what it shows: no wide or combining characters, no controls.
narrow_cases() {
    for case in contract crlf gaps many several lone-cr quotes; do
        printf '%s ' "$cases/$case"/report*
    done
}

# places REPORT...: a line a finding: path, line, column and the first line of what is marked
places() {
    "$driver" jsonl "$@" | jq -r '[.path, .start.line, .start.column, (.text | split("\n")[0] | rtrimstr("\r"))] | @tsv'
}

# compare_places EXPECTED GOT: the editor stood at the same places, and what is marked follows there
compare_places() {
    same "$3: number of places" "$(wc -l <"$1")" "$(wc -l <"$2")"
    while IFS='	' read -r path line column text && IFS='	' read -r got_path got_line got_column rest <&3; do
        same "$3: place" "$path:$line:$column" "$got_path:$got_line:$got_column"
        case $rest in
        "$text"*) ok ;;
        *) bad "$3: at $path:$line:$column stands '$rest', not '$text'" ;;
        esac
    done <"$1" 3<"$2"
}
