# The README is true: its commands run (blocks marked sh, a line a command), the output it shows is what the program prints
# ("…" stands for what was left out), and its example of a rule passes its own tests.
# By hand: MTLINT=build/mtlint tests/cli/readme.sh; works in a scratch directory, with a copy of the samples.
set -u
ROOT=${ROOT:-$(cd "$(dirname "$0")/../.." && pwd)}
MTLINT=$(realpath "${MTLINT:-$ROOT/build/mtlint}")
MTLINT_DATA=${MTLINT_DATA:-$(dirname "$MTLINT")/data}
PATH=$(dirname "$MTLINT"):$PATH
export MTLINT_DATA PATH
unset NO_COLOR
readme=$ROOT/README.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$ROOT/samples" "$work" && cd "$work" || exit 1
passed=0 failed=0

ok() { passed=$((passed + 1)); }
bad() {
    failed=$((failed + 1))
    printf 'FAILED: %s\n' "$*"
}

# block LANGUAGE [FIRST]: the lines of the blocks in that language, or of those whose first line begins with FIRST
block() {
    awk -v fence="\`\`\`$1" -v first="${2-}" '
        !inside && $0 == fence {inside = 1; here = 0; fresh = 1; next}
        inside && /^```/ {inside = 0; next}
        inside && fresh {here = index($0, first) == 1; fresh = 0}
        inside && here' "$readme"
}

# Output, one of several lines, may be missing only where the command writes a file instead.
block sh >commands
while IFS= read -r line; do
    sh -c "$line" >out 2>err </dev/null
    status=$?
    if [ $status -gt 1 ] || grep -q '^mtlint: ' err; then
        bad "$line: exit $status: $(cat err)"
    elif [ ! -s out ] && [ ! -s err ] && ! echo "$line" | grep -q -e '--output='; then
        bad "$line: prints nothing"
    else
        ok
    fi
done <commands
[ "$passed" -gt 0 ] || bad "no command in the README"

# The commands above repaired one sample; the shown output is of the original.
rm -rf samples && cp -R "$ROOT/samples" .
block diff '$ mtlint ' >shown
command=$(sed -n '1s/^\$ //p' shown)
sh -c "$command" >out 2>/dev/null
if LC_ALL=C awk '
    BEGIN {cut = "\342\200\246"}
    NR == FNR {if (FNR > 1) want[++n] = $0; next}
    BEGIN {i = 1}
    {
        if (want[i] == cut) {i++; gap = 1}
        part = want[i]
        if (sub(" " cut "$", "", part)) hit = index($0, part) == 1; else hit = $0 == part
        if (hit) {i++; gap = 0} else if (!gap) exit 1
    }
    END {if (i <= n) {print "not printed any more: " want[i]; exit 1}}' shown out >why; then
    ok
else
    bad "$command prints something else than the README shows: $(cat why)"
fi

# The rows of the report that the README shows as a table.
mtlint report --format=md samples/*/ >out
awk '/^\| Folder/ {inside = 1} !/^\|/ {inside = 0} inside' "$readme" >shown
[ -s shown ] || bad "no table of a report in the README"
while IFS= read -r row; do
    if grep -qxF -e "$row" out; then ok; else bad "the report has no row $row"; fi
done <shown

mkdir -p data && cp -RL "$MTLINT_DATA/rules" data/rules
for part in lexicon tagging.de forms; do ln -s "$(realpath "$MTLINT_DATA")/$part.bin" data; done
block yaml '- id:' >data/rules/de/readme.yaml
[ -s data/rules/de/readme.yaml ] || bad "no example of a rule in the README"
if mtlint rules check --data data >out 2>&1; then ok; else bad "the example of a rule: $(cat out)"; fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
