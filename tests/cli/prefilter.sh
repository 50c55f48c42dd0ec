# The scan for literal text loses no finding: the same with the filter off, over all samples and cases.
set -eu
for dir in "$ROOT/samples" "$ROOT/tests/cases"; do
    "$MTLINT" check --preview --fail-on never --format jsonl "$dir" >with 2>err_with || [ $? -eq 2 ]
    "$MTLINT" check --preview --fail-on never --format jsonl --no-prefilter "$dir" >without 2>err_without || [ $? -eq 2 ]
    diff with without
    diff err_with err_without
done
