# `mtlint fix` repairs in rounds until nothing safe is left: what it says of itself holds over many texts, and over rules made
# to go on for ever.
set -eu
python3 "$ROOT/tests/tools/fix_rounds.py" "$MTLINT" "$ROOT" $((150 / ${SHRINK:-1}))

# Rules of its own: a chain, one that grows for ever, two that undo each other.
data=$(realpath "${MTLINT_DATA:-$(dirname "$MTLINT")/data}")
mkdir -p own/rules/de
ln -s "$data/lexicon.bin" own/lexicon.bin
rule() { # NAME MATCH REPLACE
    cat <<EOF
- id: de/fix/$1
  category: unidiomatic
  severity: major
  status: stable
  message: 'So nicht.'
  match: '$2'
  replace: ['$3']
  fix: safe
  bad: ['Da steht [$2 => $3].', 'Hier steht [$2 => $3].', 'Dort steht [$2 => $3].']
  good: ['Da steht nichts.', 'Hier steht nichts.', 'Dort steht nichts.']
EOF
}
{
    rule chain-a 'Anfang eins' 'Mitte zwei'
    rule chain-b 'Mitte zwei' 'Ende drei'
    rule grows 'und so' 'und und so'
    rule circle-a 'rechts herum' 'links herum'
    rule circle-b 'links herum' 'rechts herum'
} >own/rules/de/own.yaml
fix() {
    status=0
    "$MTLINT" fix --data own --disable '*' --enable 'de/fix/*' "$@" 2>err || status=$?
}
expect() { # WHAT GOT WANTED
    [ "$2" = "$3" ] || { echo "$1: '$2', not '$3'"; cat err; exit 1; }
}
echo 'Der Anfang eins und das Haus. Ein Anfang eins.' >chain.txt
fix --dry-run --format patch chain.txt >patch
expect 'dry run' "$status" 1
fix chain.txt
expect 'chain' "$status: $(cat chain.txt)" '0: Der Ende drei und das Haus. Ein Ende drei.'
expect 'chain: message' "$(cat err)" 'chain.txt: 4 repaired, 0 left'
echo 'Der Anfang eins und das Haus. Ein Anfang eins.' >again.txt
sed -i 's/chain.txt/again.txt/' patch
git apply patch
expect 'patch of two rounds' "$(cat again.txt)" "$(cat chain.txt)"

echo 'Es ging und so weiter.' >grows.txt
fix grows.txt
expect 'ten rounds' "$status: $(cat grows.txt)" '1: Es ging und und und und und und und und und und und so weiter.'
expect 'ten rounds: message' "$(cat err)" 'grows.txt: 10 repaired, 1 left
grows.txt: something safe is still left after 10 rounds; call `mtlint fix` again'

# Whichever of the two it begins with, it ends with the shorter; then nothing is written.
for side in links rechts; do
    echo "Er ging $side herum." >circle.txt
    fix circle.txt
    expect "circle from $side" "$status: $(cat circle.txt)" '1: Er ging links herum.'
    grep -q 'circle.txt: some safe fixes undo each other' err || { cat err; exit 1; }
done
before=$(stat -c '%i %Y' circle.txt)
fix circle.txt
expect 'circle: again' "$(stat -c '%i %Y' circle.txt)" "$before"
