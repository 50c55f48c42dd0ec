#!/bin/sh
#SBATCH --job-name=mtlint
#SBATCH --cpus-per-task=2
# A Slurm array over a directory of articles: sbatch --array=0-99 slurm.sh MTLINT DIR RESULTS
# Task N of COUNT checks the files N, N + COUNT, N + 2 COUNT, ... in sorted order, and writes RESULTS/N.jsonl as a whole or
# not at all, so that a task that was ended may simply run again.
set -eu
mtlint=$1 dir=$2 results=$3
first=$SLURM_ARRAY_TASK_ID count=$SLURM_ARRAY_TASK_COUNT
mkdir -p "$results"
find "$dir" -name '*.de.md' -type f | LC_ALL=C sort | awk -v n="$first" -v count="$count" '(NR - 1) % count == n' |
    tr '\n' '\0' | xargs -0 "$mtlint" check -q --format=jsonl --fail-on=never -j "${SLURM_CPUS_PER_TASK:-1}" \
    --output="$results/$first.jsonl" --
