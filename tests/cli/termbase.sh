#!/bin/sh
# Termbases: what is wrong in one is told with its file and line; the command line and the settings name them.
fail() { echo "$1"; exit 1; }
says() { # says NAME CONTENT MESSAGE: the one line that mtlint writes about a broken termbase
	printf -- "$2" >"$1"
	"$MTLINT" check -q --no-config --termbase "$1" x.txt >out 2>err
	status=$?
	[ $status -eq 2 ] || fail "$1: exit status $status: $(cat out err)"
	[ "$(cat err)" = "mtlint: $3" ] || fail "$1 says: $(cat err)"
}
columns='source,target,forbidden,case,part_of_speech,note,keep'
printf 'Das Handy klingelt.\n' >x.txt

says a.csv '' 'a.csv:1: the file is empty; its first line names the columns: source,target'
says a.csv 'board,Rat\n' "a.csv:1: column \"board\" is not known; the first line names the columns: $columns"
says a.csv 'source,note\n' "a.csv:1: there is no column \"target\"; the first line names the columns: $columns"
says a.csv 'source,target\nboard,"Rat\nRat' 'a.csv:2: a quotation mark is opened and never closed; a mark inside of a field is written twice, and the whole field stands in quotation marks'
says a.csv 'source,target\na,b\n"x"y,z\n' 'a.csv:3: something stands behind the quotation mark that closes a field'
says a.csv 'source,target\n"a\nb",c\nd,e,f\n' 'a.csv:4: the line has 3 fields, but there are 2 columns; a field with "," in it stands in quotation marks'
says a.csv 'source,target\n\nboard,\n' 'a.csv:3: "board" has no target term; a term that stays as it is has "keep" set to yes'
says a.csv 'source,target\n,Rat\n' 'a.csv:2: there is neither a source term nor a forbidden one'
says a.csv 'source,target,case\nboard,Rat,ja\n' 'a.csv:2: "case" is "ja"; write yes or no, or leave it empty'
says a.csv 'source,target,part_of_speech\nboard,Rat,Nomen\n' 'a.csv:2: "part_of_speech" is "Nomen"; write noun, verb, adjective, adverb, name or other, or leave it empty'
says a.csv 'source,target\n...,Rat\n' 'a.csv:2: the source term "..." does not begin with a word, or with too long a one'
says b.yaml 'source: board\n' 'b.yaml:1: a termbase is a list: a line with "- source: ..." for each entry'
says b.yaml '- source: board\n  ziel: Rat\n' 'b.yaml:2: unknown key "ziel"; known are source, target, forbidden, case, part_of_speech, note, keep'
says b.yaml '- source: board\n  target: {a: b}\n' 'b.yaml:2: a text or a list of texts belongs here'
says b.yaml '- source: [board]\n  target: b\n' 'b.yaml:1: a single text belongs here'
says b.yaml '- board\n' 'b.yaml:1: an entry has keys, such as "source: board"'
says c.txt 'board' 'c.txt: a termbase is a file whose name ends in .csv, .yaml, .yml or .tbx: `mtlint help terms`'
tbx='<tbx xmlns="urn:iso:std:iso:30042:ed-2">'
says d.tbx '<xliff/>' 'd.tbx:1: the outermost element is <xliff>, not <tbx>'
says d.tbx "$tbx\n<a>\n</tbx>" 'd.tbx:3: the end tag is not that of the element that is open'
says d.tbx "$tbx</tbx>" 'd.tbx: there is no German term in it: no langSec or langSet has xml:lang="de"'
says d.tbx "$tbx\n<conceptEntry>\n<langSec xml:lang='en'><termSec><term>...</term></termSec></langSec><langSec xml:lang='de'><termSec><term>Rat</term></termSec></langSec></conceptEntry>\n<a></tbx>" 'd.tbx:2: the source term "..." does not begin with a word, or with too long a one'
says d.tbx '<!DOCTYPE tbx [\n<!ENTITY a SYSTEM "/etc/passwd">]>\n<tbx/>' 'd.tbx:2: entities are not read, and "a" is declared'
says d.tbx '<tbx>&a;</tbx>' 'd.tbx:1: entities are not read, only &amp; &lt; &gt; &quot; &apos; and numbers'
rm a.csv && "$MTLINT" check --no-config --termbase a.csv x.txt >out 2>err
[ $? -eq 2 ] && [ "$(cat err)" = "mtlint: a.csv is not there" ] || fail "a termbase that is not there: $(cat err)"

# named by the settings: relative to them, with the line when it is not there
mkdir -p p/lists p/deep && cp x.txt p/deep
printf 'termbases: [lists/t.csv]\n' >p/.mtlint.yaml
"$MTLINT" check p/deep/x.txt >out 2>err
[ $? -eq 2 ] && grep -q '^mtlint: p/deep/x.txt: p/.mtlint.yaml:1: p/lists/t.csv is not there$' err || fail "settings: $(cat err)"
printf 'source;target;forbidden\r\n;Mobiltelefon;Handy\r\n' >p/lists/t.csv
"$MTLINT" check --format unix p/deep/x.txt >out
[ $? -eq 1 ] && grep -q 'Mobiltelefon.*text/terms/forbidden' out || fail "settings: $(cat out)"

# a cached result is that of the termbase as it is now
"$MTLINT" check --cache cache --format unix p/deep/x.txt >first
printf 'source;target;forbidden\n;Telefon;Handy\n' >p/lists/t.csv
"$MTLINT" check --cache cache --format unix p/deep/x.txt | grep -q '"Telefon"' || fail "an old termbase from the cache"
printf 'source,target,forbidden\n,Ring,klingeln\n' >o.csv
"$MTLINT" check --cache cache --format unix --termbase o.csv x.txt | grep -q klingeln || fail "--termbase"
printf 'source,target,forbidden\n,Klang,klingeln\n' >o.csv
"$MTLINT" check --cache cache --format unix --termbase o.csv x.txt | grep -q Klang || fail "an old --termbase from the cache"
"$MTLINT" check --cache cache --format unix x.txt | grep -q klingeln && fail "a termbase that nobody named"
exit 0
