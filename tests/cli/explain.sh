# `mtlint explain` says what a rule finds, with its examples and how to turn it off; a glob or a category stands for several.
set -eu
fail() { echo "$1"; exit 1; }
ids() { "$MTLINT" rules list | awk -v want="$1" '$1 ~ want || $2 ~ want {print $1}'; }
"$MTLINT" explain de/calque/in-year >out
for line in 'de/calque/in-year' 'unidiomatic (style), minor, stable' 'Follows English "in 2023". German says "2023" or "im Jahr 2023".' \
    '  bad:  Der Verein wurde [in] 2019 gegründet, seine Halle steht am Hafen.' '        -> im Jahr' \
    '  good: Die Hütte liegt in 2000 Metern Höhe.' '  in one run                --disable=de/calque/in-year'; do
    grep -qxF -e "$line" out || fail "not said: $line"
done
grep -q '^Defined in .*/rules/de/dates.yaml:[0-9]*$' out || fail "does not say where the rule is defined"
! grep -q 'To turn it on' out || fail "says how to turn on what is on"
"$MTLINT" rules explain de/calque/in-year >old
cmp out old || fail "mtlint rules explain says something else"
"$MTLINT" explain --messages de de/calque/in-year >german
grep -qF 'Nach englisch „in 2023“.' german || fail "not in German"
! grep -q 'Follows English' german || fail "in English, too"
for line in 'unidiomatic (style), gering, stabil' '  falsch:  Der Verein wurde [in] 2019 gegründet, seine Halle steht am Hafen.' \
    '  richtig: Die Hütte liegt in 2000 Metern Höhe.' '  für einen Aufruf          --disable=de/calque/in-year'; do
    grep -qxF -e "$line" german || fail "not said in German: $line"
done
"$MTLINT" explain --messages de de/reflexive/change-present >german
grep -q '^keine von 4 Meldungen in' german || fail "what was measured for a rule in YAML is not in German"

# What it says about turning it off is true.
printf 'Das Werk wurde in 2019 gebaut.\n' >a.txt
"$MTLINT" --format=unix --fail-on=minor a.txt >found && fail "the rule finds nothing"
grep -q 'de/calque/in-year' found
option=$(sed -n 's/^  in one run  *//p' out)
"$MTLINT" --format=unix --fail-on=minor "$option" a.txt >found || fail "$option does not turn the rule off"
sed -n 's/^  in a project  *in .mtlint.yaml, //p' out >.mtlint.yaml
"$MTLINT" --format=unix --fail-on=minor a.txt >found || fail "$(cat .mtlint.yaml) does not turn the rule off"
rm .mtlint.yaml

"$MTLINT" explain 'de/calque/in-*' >out
ids '^de/calque/in-' >wanted
[ "$(wc -l <wanted)" -gt 1 ] || fail "no rules to compare with"
grep -xFf wanted out | cmp - wanted || fail "a glob does not list what it matches, in order"
"$MTLINT" explain currency-format | grep -c '^currency-format (' >count
[ "$(cat count)" = "$(ids '^currency-format$' | wc -l)" ] || fail "a category does not list its rules"

preview=$("$MTLINT" rules list | awk '$4 == "preview" {print $1; exit}')
"$MTLINT" explain "$preview" | grep -qxF "It is off. To turn it on: --enable=$preview" || fail "$preview: does not say how to turn it on"

# Every rule has something to say, within the width of a page.
"$MTLINT" explain '*' >all
[ "$(grep -c '^To turn it off:' all)" = "$("$MTLINT" rules list | wc -l)" ] || fail "not every rule is explained"
awk 'BEGIN {RS = ""} /stable$|preview: off/ {getline; if (/^(Examples|To turn)/) {print; exit 1}}' all || fail "a rule without reason"
