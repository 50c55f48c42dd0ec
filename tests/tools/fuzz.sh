#!/bin/sh
# Runs every fuzz target for some seconds, as many at once as there are processors.
#   tests/tools/fuzz.sh SECONDS DIR PROGRAM...     DIR: where the growing corpora and what was found are kept
# Seeds: tests/fuzz/corpus/NAME for fuzz_NAME, where there is one, and the samples.
seconds=$1 dir=$2
shift 2
root=$(cd "$(dirname "$0")/../.." && pwd)
[ $# -eq 0 ] && echo "0 passed, 0 failed" && exit 0
cat >"$dir/one.sh" <<'EOF'
program=$1 seconds=$2 dir=$3 root=$4
name=$(basename "$program")
corpus="$dir/corpus/$name"
mkdir -p "$corpus" "$dir/found"
seeds=
for s in "$root/tests/fuzz/corpus/${name#fuzz_}" "$root"/samples/*; do
    [ -d "$s" ] && seeds="$seeds $s"
done
log="$dir/$name.log"
if "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -artifact_prefix="$dir/found/$name-" \
    "$corpus" $seeds >"$log" 2>&1 </dev/null; then
    echo "passed $name: $(grep -Eo 'Done [0-9]+ runs' "$log" | tail -n 1)"
else
    echo "FAILED $name"
    tail -n 40 "$log" | sed 's/^/  /'
fi
EOF
out=$(printf '%s\n' "$@" | xargs -P "$(nproc)" -I{} sh "$dir/one.sh" {} "$seconds" "$dir" "$root")
echo "$out"
failed=$(echo "$out" | grep -c '^FAILED')
echo "$(echo "$out" | grep -c '^passed') passed, $failed failed"
[ "$failed" -eq 0 ]
