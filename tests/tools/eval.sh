#!/bin/sh
# Measures the program on the development data beside the repository; everything is written below BUILD/eval.
#   SHARED=../shared BUILD=build tests/tools/eval.sh
# SEED and PER_CLASS choose the test set that is made from clean text (1 and 60).
set -eu
BUILD=${BUILD:-build} SHARED=${SHARED:-../shared} SEED=${SEED:-1} PER_CLASS=${PER_CLASS:-60}
if [ ! -d "$SHARED/tools" ] || [ ! -d "$SHARED/data/clean" ]; then
    echo "skipped: there is no development data in $SHARED"
    exit 0
fi
tools=$SHARED/tools clean=$SHARED/data/clean
out=$BUILD/eval
set=$out/set-$SEED-$PER_CLASS
mkdir -p "$out"
tool="$(realpath "$BUILD/mtlint") check --format jsonl"
if [ ! -e "$set/gold.jsonl" ]; then
    rm -rf "$set"
    "$tools/inject.py" --plain "$clean/wmt22-native.de" --conllu "$clean/gsd-dev.conllu" \
        --pair "$clean/wmt22-ref.src.en" "$clean/wmt22-ref.de" --english "$clean/wmt22-ref.src.en" \
        --seed "$SEED" --per-class "$PER_CLASS" --out "$set" >"$out/inject.log"
fi
"$tools/gold.py" --text "$SHARED/seed/altman.de.txt" --gold "$SHARED/seed/gold.jsonl" --tool "$tool" --json "$out/gold.json" >"$out/gold.log"
"$tools/score.py" --set "$set" --tool "$tool" --false-alarms 100000 --json "$out/score.json" >"$out/score.log"
for data in "$SHARED"/data/mqm/*.jsonl; do
    name=$(basename "$data" .jsonl)
    "$tools/mqm.py" --data "$data" --tool "$tool" --json "$out/mqm-$name.json" >"$out/mqm-$name.log"
done
if [ -x "$BUILD/tool/print_sentences" ]; then
    python3 "$(dirname "$0")/splitter_f1.py" "$clean/gsd-dev.conllu" "$BUILD/tool/print_sentences" >"$out/splitter.log"
fi
if [ -x "$BUILD/tool/print_readings" ]; then
    python3 "$(dirname "$0")/readings_accuracy.py" "$clean/gsd-dev.conllu" "$BUILD/tool/print_readings" "$BUILD/data" \
        "$clean/wmt22-native.de" "$clean/wmt22-ref.de" >"$out/readings.log"
    python3 "$(dirname "$0")/coverage.py" "$BUILD/tool/print_readings" "$BUILD/data" \
        "$clean/gsd-dev.conllu" "$clean/wmt22-native.de" "$clean/wmt22-ref.de" >"$out/coverage.log"
fi
if [ -x "$BUILD/tool/print_tags" ]; then
    python3 "$(dirname "$0")/tagger_accuracy.py" "$clean/gsd-dev.conllu" "$BUILD/tool/print_tags" "$BUILD/data" >"$out/tagger.log"
fi
python3 "$(dirname "$0")/analysis_accuracy.py" "$clean/gsd-dev.conllu" "$BUILD/mtlint" >"$out/analysis.log"
"$(dirname "$0")/damage_grammar.py" "$BUILD/mtlint" "$clean/wmt22-ref.de" "$clean/gsd-dev.conllu" --seed "$SEED" >"$out/damage.log"
python3 "$(dirname "$0")/eval_table.py" "$out"
