# Directories and files that may not be read or written: a message with the name, exit 2, and the others are done.
set -eu
run=
if [ "$(id -u)" = 0 ]; then
    command -v setpriv >/dev/null || { echo "root may read everything, and there is no setpriv"; exit 77; }
    run="setpriv --reuid=65534 --regid=65534 --clear-groups"
    chmod 755 .
    cp "$MTLINT" mtlint
    cp -rL "${MTLINT_DATA:-$(dirname "$MTLINT")/data}" data
    chmod -R a+rX mtlint data
    MTLINT=$PWD/mtlint
    parent=$(dirname "$PWD")
    chmod a+x "$parent" # the runner's own temporary directory
    $run "$MTLINT" --version >/dev/null 2>&1 || { echo "the program cannot be run by another user here"; exit 77; }
fi
mkdir -p in/open in/shut keep
printf 'Das ist ist ein Text.\n' | tee in/open/a.txt in/shut/b.txt in/c.txt keep/d.txt >/dev/null
[ -z "$run" ] || chown -R 65534:65534 in keep
chmod 000 in/shut in/c.txt
chmod 555 keep
status=0
$run "$MTLINT" check --format unix in >out 2>err || status=$?
[ $status -eq 2 ] || { echo "exit $status"; cat err; exit 1; }
grep -q '^in/open/a.txt:1:' out || { echo "the readable file was not checked"; cat out; exit 1; }
grep -q 'in/shut: cannot read the directory: ' err && grep -q 'in/c.txt: ' err || { cat err; exit 1; }
status=0
$run "$MTLINT" fix keep/d.txt 2>err || status=$?
[ $status -eq 2 ] && grep -q 'keep/d.txt: cannot write' err || { echo "fix: exit $status"; cat err; exit 1; }
[ "$(cat keep/d.txt)" = 'Das ist ist ein Text.' ] || { echo "changed"; exit 1; }
