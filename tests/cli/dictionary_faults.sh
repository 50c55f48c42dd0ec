# The lexicon compiler refuses a wrong line of the dictionaries and says where it is; it leaves no file behind.
set -eu
make_lexicon=$(dirname "$MTLINT")/make_lexicon
[ -x "$make_lexicon" ] || { echo "only for a build with its own data"; exit 77; }
cp -r "$ROOT/dictionaries" d

# refused FILE LINE PART_OF_THE_MESSAGE
refused() {
    cp "$ROOT/dictionaries/$1" "d/$1"
    printf '%s\n' "$2" >>"d/$1"
    line=$(wc -l <"d/$1")
    status=0
    "$make_lexicon" d lexicon.bin >/dev/null 2>err || status=$?
    cp "$ROOT/dictionaries/$1" "d/$1"
    if [ $status -ne 1 ] || [ -e lexicon.bin ] || ! grep -qF "d/$1:$line: $3" err; then
        echo "\"$2\" in $1: exit $status, $(cat err)"
        exit 1
    fi
}
refused de/verb_government.txt 'blaubeeren auf A' 'no verb of the lexicon: blaubeeren'
refused de/verb_government.txt 'Haus D' 'no verb of the lexicon: Haus'
refused de/verb_government.txt 'warten mit A' 'no preposition that governs this case: mit'
refused de/verb_government.txt 'warten nirgendwo D' 'no preposition that governs this case: nirgendwo'
refused de/verb_government.txt 'warten auf' 'no case behind the preposition: auf'
refused de/verb_government.txt 'warten' 'an empty frame'
refused de/verb_government.txt 'warten auf A' 'the same frame again: warten'
refused de/function_words.txt '+ mang : mang PRP:DAX' 'reading not understood'
refused de/function_words.txt '- mang BLA' 'a removal is - FORM [CLASS]'
refused en/phrases.txt 'meeting' 'a phrase has several words'
refused en/phrases.txt 'Last, but not least' 'twice: Last, but not least'
refused en/used_in_german.txt '+ Meeting = Nirgendwo/SUB' ''
