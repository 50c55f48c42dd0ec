# The scan for literal text loses no finding: the same with the filter off, over all samples and cases.
set -eu
findings() {
    "$MTLINT" check --preview --fail-on never --format jsonl "$@" || [ $? -eq 2 ] || { tail -n 30 err_* >&3; exit 1; }
}
exec 3>&2
for dir in "$ROOT/samples" "$ROOT/tests/cases"; do
    findings "$dir" >with 2>err_with
    findings --no-prefilter "$dir" >without 2>err_without
    diff with without
    diff err_with err_without
done
