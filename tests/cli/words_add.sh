#!/bin/sh
# mtlint words add: where the words go, in which order, once each, and whole with several at work.
fail() { echo "$1"; exit 1; }
is() { [ "$(cat "$1")" = "$2" ] || fail "$1 is: $(cat "$1")"; }

# without settings: in the working directory, with a settings file so that they count
mkdir new && cd new || exit 1
printf 'Die Krampuluse sind da.\n' >x.txt
"$MTLINT" words add Zwusel Krampulus >out || fail "words add"
is out 'words.txt: added "Zwusel"
words.txt: added "Krampulus"
.mtlint.yaml: made, so that the words count for the texts beside it and below'
is words.txt 'Zwusel
Krampulus'
"$MTLINT" check -q --format unix x.txt | grep -q 'Krampulusse' || fail "the new word is no repair: $("$MTLINT" check --format unix x.txt)"

# in what is sorted, sorted; else behind the others; none twice, whatever comment it has; from a directory below
mkdir deep && cd deep || exit 1
"$MTLINT" words add Zwusel Mitte 2>&1 >out || fail "from below"
tail -n 1 ../words.txt | grep -qx Mitte || fail "not behind the others"
printf '# ours\nAlba   # a bird\n# theirs\nMond\n!x -> y\nZebra' >../words.txt
"$MTLINT" words add Nord Alba Zorn Aal '!u -> v' >/dev/null || fail "sorted"
is ../words.txt '# ours
Aal
Alba   # a bird
# theirs
Mond
!x -> y
Nord
Zebra
Zorn
!u -> v'
"$MTLINT" words add --names 'Yana Drell' Quorvex >/dev/null && is ../names.txt 'Yana Drell
Quorvex' || fail "names"
[ -e words.txt ] && fail "a words.txt in the directory below"

# --config decides; a link stays one; the mode stays
cd ../.. && mkdir conf && echo 'preview: true' >conf/own.yaml && echo Eins >real.txt && chmod 640 real.txt && ln -s ../real.txt conf/words.txt
"$MTLINT" words add --config conf/own.yaml Zwei >/dev/null || fail "--config"
is real.txt 'Eins
Zwei'
[ -h conf/words.txt ] && [ "$(ls -l real.txt | cut -c1-10)" = -rw-r----- ] || fail "the link or the mode is gone"

# what is wrong changes nothing
cp real.txt before
for w in '!x' '' '# x' 'a b c d e f g h i j k' "$(printf 'a\nb')"; do
    "$MTLINT" words add --config conf/own.yaml Drei "$w" >out 2>&1 && fail "\"$w\" was taken"
    cmp -s real.txt before || fail "\"$w\" changed the file"
done
echo 'x: 1' >conf/wrong.yaml
"$MTLINT" words add --config conf/wrong.yaml Drei >out 2>&1 && fail "wrong settings"
grep -q 'conf/wrong.yaml:1: unknown key "x"' out || fail "wrong settings: $(cat out)"

# several at once: every word arrives
mkdir race && : >race/.mtlint.yaml && cd race || exit 1
for i in 1 2 3 4 5 6; do
    for k in a b c d e; do "$MTLINT" words add "Wort$i$k" >/dev/null || echo bad >>bad; done &
done
wait
[ "$(sort -u words.txt | wc -l)" -eq 30 ] && [ "$(wc -l <words.txt)" -eq 30 ] && [ ! -e bad ] || fail "words were lost: $(wc -l <words.txt)"
[ "$(ls -A | wc -l)" -eq 2 ] || fail "something is left: $(ls -A)"
exit 0
