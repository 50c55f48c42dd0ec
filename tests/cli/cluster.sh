# The examples for GNU parallel and for a Slurm array: the same as one process.
set -eu
for tool in parallel jq; do command -v $tool >/dev/null || { echo "$tool is missing"; exit 1; }; done
python3 "$ROOT/tests/tools/make_archive.py" --jsonl --count 300 --bytes 1500 >docs.jsonl
"$MTLINT" check --input-format=jsonl-docs --fail-on=never docs.jsonl >one
sed 's/--block 1M/--block 40k/' "$ROOT/samples/cluster/parallel.sh" >parallel.sh
sh parallel.sh "$MTLINT" docs.jsonl >parts
[ "$(wc -l <one)" -eq 300 ] && cmp one parts
python3 "$ROOT/tests/tools/make_archive.py" articles --count 30 --bytes 1500
"$MTLINT" check -q --format=jsonl --fail-on=never articles | LC_ALL=C sort >one
for n in 0 1 2 3; do
    SLURM_ARRAY_TASK_ID=$n SLURM_ARRAY_TASK_COUNT=4 SLURM_CPUS_PER_TASK=2 sh "$ROOT/samples/cluster/slurm.sh" "$MTLINT" articles results
done
[ "$(ls results | wc -l)" -eq 4 ]
cat results/*.jsonl | LC_ALL=C sort | cmp one -
[ -s one ]
