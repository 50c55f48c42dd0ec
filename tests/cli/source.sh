#!/bin/sh
# The source text beside its translation: where it is found, what does not go together, and that --cache knows it.
fail() { echo "$1"; exit 1; }

mkdir -p p/news p/old
english='The bridge reopened on May 4, 2021, after 26 months of work. Hundreds of people walked across it in the first hour.'
german='Die Brücke wurde am 14. Mai 2021 nach 26 Monaten Arbeit wieder geöffnet. Hunderte Menschen gingen in der ersten Stunde darüber.'
for d in news old; do printf '%s\n' "$english" >p/$d/bridge.en.txt; printf '%s\n' "$german" >p/$d/bridge.de.txt; done
found() { "$MTLINT" check -q --format unix "$@" 2>err | grep -c 'source/numbers/changed'; }

# a file: --source; a folder: --source-pattern; a project: the settings, which the command line beats
[ "$(found p/news/bridge.de.txt)" -eq 0 ] || fail "no source text, no comparison"
[ "$(found --source p/news/bridge.en.txt p/news/bridge.de.txt)" -eq 1 ] || fail "--source"
[ "$(found --source-pattern '{stem}.en{ext}' p)" -eq 2 ] || fail "--source-pattern"
printf '%s\n' 'source-pattern: "{stem}.en{ext}"' 'overrides: [{files: [old/], source-pattern: "{stem}.none{ext}"}]' >p/.mtlint.yaml
[ "$(found p)" -eq 1 ] || fail "source-pattern of the settings: $(cat err)"
[ "$(found --source-pattern '{stem}.en{ext}' p)" -eq 2 ] || fail "the command line beats the settings"
[ "$(found --no-config p)" -eq 0 ] || fail "--no-config"
"$MTLINT" config show p/old/bridge.de.txt | grep -q '^  source-pattern {stem}.none{ext} .*p/.mtlint.yaml:2$' || fail "config show"

# a cache knows the source text: what was found without it, or with another, is not what is found with it
for step in none first again changed gone; do
    case $step in
    none) rm p/.mtlint.yaml ;;
    first) echo 'source-pattern: "{stem}.en{ext}"' >p/.mtlint.yaml ;;
    changed) printf '%s\n' "$english" | sed 's/May 4/May 14/' >p/news/bridge.en.txt ;;
    gone) rm p/old/bridge.en.txt ;;
    esac
    "$MTLINT" check --format jsonl p >plain
    "$MTLINT" check --format jsonl --cache kept p >cached
    cmp -s plain cached || fail "with a cache, $step: $(diff plain cached)"
done
entries=$(find kept -type f | wc -l)
"$MTLINT" check --format jsonl --cache kept p >cached
[ "$(find kept -type f | wc -l)" -eq "$entries" ] || fail "a result with a source text is not found again"
printf '%s\n' "$english" >p/news/bridge.en.txt

# a page shows both sentences beside each other, and marks what was changed in each
"$MTLINT" check --format html --source p/news/bridge.en.txt p/news/bridge.de.txt >page.html
grep -q 'class=pair><div><p class=s>The bridge reopened on May <mark>4</mark>, 2021.*<mark>14.</mark> Mai 2021' page.html ||
    fail "the page: $(grep 'class=pair' page.html)"
"$MTLINT" check --format sarif --source p/news/bridge.en.txt p/news/bridge.de.txt |
    grep -q '"relatedLocations".*"uri":"p/news/bridge.en.txt"' || fail "a related place of SARIF names the source text"

# what does not go together
refuses() { # MESSAGE ARGUMENT...
    message=$1
    shift
    "$MTLINT" check "$@" >out 2>err
    [ $? -eq 2 ] && grep -qF "mtlint: $message" err || fail "not refused: $*: $(cat out err)"
}
refuses '--source: goes with one file' --source p/news/bridge.en.txt p
refuses '--source: goes with one file' --source p/news/bridge.en.txt p/news/bridge.de.txt p/old/bridge.de.txt
refuses '--source: p is a directory' --source p p/news/bridge.de.txt
refuses '--source: goes with a file, not with jsonl-docs' --source p/news/bridge.en.txt --input-format jsonl-docs
refuses 'p/news/bridge.de.txt: nowhere.txt: ' --source nowhere.txt p/news/bridge.de.txt
printf 'It took 26 months.\tEs dauerte 27 Monate.\n' >pair.tsv
refuses 'pair.tsv: the file holds its source text itself' --source p/news/bridge.en.txt pair.tsv
[ "$(found --source-pattern 'p/news/bridge.en.txt' pair.tsv)" -eq 1 ] || fail "the pairs of the file itself count"

# a pattern with a slip, on the command line and in the settings; a catalogue beside a text
for pattern in '{stem.en{ext}' '{foo}.en{ext}' 'en}' '{stem}.en{ext'; do
    refuses '--source-pattern: "' --source-pattern "$pattern" p/news/bridge.de.txt
    grep -q '" is no part of a source pattern; it takes {stem}, {ext} ' err || fail "$pattern: $(cat err)"
done
mkdir slip
printf 'Das Tor ist zu.\n' >slip/gate.de.txt
echo 'source-pattern: "{steem}.en{ext}"' >slip/.mtlint.yaml
refuses 'slip/gate.de.txt: slip/.mtlint.yaml:1: "{steem}" is no part of a source pattern' slip/gate.de.txt
printf '{"gate": "The gate is shut."}\n' >gate.en.json
printf '{"gate": "Das Tor ist zu."}\n' >gate.de.json
refuses 'p/news/bridge.de.txt: its source text gate.en.json is a catalogue of strings and this is none' --no-config --source gate.en.json p/news/bridge.de.txt
refuses 'gate.de.json: this is a catalogue of strings and its source text p/news/bridge.en.txt is none' --source p/news/bridge.en.txt gate.de.json
printf '{"names": {"de": "Deutsch", "en": "Englisch", "fr": "Franz\303\266sisch"}}\n' >names.json
"$MTLINT" check -q --enable 'source/*' names.json >out 2>err || fail "names of languages are no translations: $(cat out err)"

# an empty side, the same text twice, another language: nothing breaks, and nothing is compared that cannot be
: >empty.txt
refuses 'p/news/bridge.de.txt: empty.txt: has no text that could be compared' --source empty.txt p/news/bridge.de.txt
"$MTLINT" check -q --source-pattern "$PWD/empty.txt" p/news/bridge.de.txt >out 2>err
[ $? -le 1 ] && [ ! -s out ] && [ ! -s err ] || fail "an empty source text: $(cat out err)"
"$MTLINT" check -q --source p/news/bridge.en.txt empty.txt >out 2>err
[ $? -le 1 ] && [ ! -s err ] || fail "an empty translation: $(cat err)"
awk 'BEGIN {for (i = 0; i < 30000; i++) printf "the house %d and ", i}' >endless.en.txt
awk 'BEGIN {for (i = 0; i < 30000; i++) printf "das Haus %d und ", i}' >endless.de.txt
timeout 60 "$MTLINT" check -q --disable '*' --enable 'source/*' --source endless.en.txt endless.de.txt >out 2>err
[ $? -le 1 ] && [ ! -s err ] || fail "a sentence without an end: $(cat err)"
refuses 'p/news/bridge.de.txt: p/old/bridge.de.txt: this looks like German' --source p/old/bridge.de.txt p/news/bridge.de.txt
exit 0
