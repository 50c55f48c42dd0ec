# Standard streams that are closed, missing or a directory.
set -eu
printf 'Das ist ist ein Text.\n' >a.txt
try() {
    want=$1
    shift
    status=0
    eval "$*" 2>err || status=$?
    [ $status -eq "$want" ] || { echo "$*: exit $status, not $want"; cat err; exit 1; }
}
try 2 '"$MTLINT" check a.txt >&-'
grep -q 'standard output: cannot write' err
try 1 '"$MTLINT" check a.txt >out 2>&-'
try 2 '"$MTLINT" check - <&- >out'
try 2 '"$MTLINT" check - </ >out'
try 2 '"$MTLINT" check - missing.txt <a.txt >out'
grep -q ist out
try 0 '"$MTLINT" check </dev/null >out'
try 1 '"$MTLINT" <a.txt >out'
