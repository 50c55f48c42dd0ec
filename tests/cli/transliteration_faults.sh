# What is wrong in the list of romanisations ends the lexicon compiler with a message that names it.
set -eu
compiler=$BUILD/make_lexicon
[ -x "$compiler" ] || { echo "no lexicon compiler beside the program"; exit 77; }
mkdir dictionaries
for dir in "$ROOT"/dictionaries/*/; do
    mkdir "dictionaries/$(basename "$dir")"
    ln -s "$dir"* "dictionaries/$(basename "$dir")/"
done
list=dictionaries/names/transliterations.txt
rm "$list"
fails() { # LINES WHAT-MUST-BE-SAID
    printf "$1" >"$list"
    status=0
    "$compiler" dictionaries out.bin >out 2>err || status=$?
    [ $status -eq 1 ] && grep -q -e "$2" err || { echo "$1: exit $status"; cat err; exit 1; }
    [ ! -e out.bin ]
}
fails 'Kiew | Kyjiw\nKyiv | Kiew\n' 'twice: Kiew'
fails 'al-Kaida | Al-Kaida\n' 'twice: Al-Kaida'
fails 'Kiew | Kyjiw\nCharkiw\n' 'transliterations.txt:2: a group of one'
fails '=towns\nKiew | Kyjiw\n' 'no such heading: =towns'
fails 'Kiew | | Kyjiw\n' 'too short'
fails 'Mao Tse tung der Große | Mao Zedong\n' 'too long'
printf '=places\nKiew | Kyjiw\n' >"$list"
"$compiler" dictionaries out.bin >out
[ -s out.bin ]
