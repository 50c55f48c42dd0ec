#!/bin/sh
# Runs every command of the README's `sh` blocks with the built program, and holds its screenful to what the program prints.
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$PWD
mkdir -p "$work/bin"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$MTLINT" >"$work/bin/mtlint"
chmod +x "$work/bin/mtlint"
PATH=$work/bin:$PATH
export PATH
cd "$root" || exit 2
passed=0 failed=0

count() { # STATUS WHAT
    if [ "$1" -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $2"
    fi
}

awk '/^```sh$/ {inside = 1; next} /^```/ {inside = 0} inside && NF' README.md >"$work/commands"
while IFS= read -r line; do
    sh -c "$line" >"$work/out" 2>&1 </dev/null
    status=$?
    [ "$status" -le 1 ] && [ -s "$work/out" ]
    count $? "$line (status $status)"
done <"$work/commands"

mtlint samples/technology/hearing-chip.de.md >"$work/screen" 2>&1
awk '/^\$ mtlint samples/ {inside = 1; next} /^```/ {inside = 0} inside && /^@@|^[-+]|major/' README.md >"$work/lines"
while IFS= read -r line; do
    grep -qF -- "$line" "$work/screen"
    count $? "no longer printed: $line"
done <"$work/lines"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
