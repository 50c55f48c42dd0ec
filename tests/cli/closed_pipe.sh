# A reader that goes away early ends the run quietly: no message, no crash, a usual exit status.
set -eu
for i in $(seq 3000); do echo "Das ist ist der Text Nummer $i von von heute." && echo; done >long.txt
for reader in "head -n 1" "true"; do
    for command in "check --format diff" "check --format unix" "check --format jsonl" "check --format json" "check --format patch" analyze \
        "analyze --format json"; do
        { "$MTLINT" $command long.txt 2>err && echo 0 >status || echo $? >status; } | $reader >/dev/null
        status=$(cat status)
        [ "$status" -le 1 ] || { echo "$command | $reader: exit $status"; exit 1; }
        [ ! -s err ] || { echo "$command | $reader:"; cat err; exit 1; }
    done
done
