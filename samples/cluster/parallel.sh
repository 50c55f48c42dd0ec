#!/bin/sh
# Checks JSON lines with GNU parallel, a process for each core: parallel.sh MTLINT FILE >RESULTS
# The results come in the order of the lines. With --sshlogin the blocks go to other machines.
set -eu
mtlint=$1 file=$2
parallel --pipepart --keep-order --block 1M -a "$file" "'$mtlint' check --input-format=jsonl-docs --fail-on=never -j 1"
