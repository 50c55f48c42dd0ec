# Where rules and lexicon are searched, and that the message lists the places.
set -eu
data=$(realpath "${MTLINT_DATA:-$(dirname "$MTLINT")/data}")
unset MTLINT_DATA
mkdir -p bin share empty
cp "$MTLINT" bin/mtlint
printf 'Ein kurzer Text steht hier.\n' >a.txt
fails() { # WHAT-MUST-BE-SAID COMMAND...
    said=$1
    shift
    status=0
    "$@" >out 2>err || status=$?
    [ $status -eq 2 ] && grep -q -e "$said" err || { echo "$*: exit $status"; cat err; exit 1; }
}
fails "$PWD/bin/data" bin/mtlint a.txt
fails "$PWD/bin/../share/mtlint" bin/mtlint a.txt
fails 'named by --data' bin/mtlint --data empty a.txt
fails 'named by $MTLINT_DATA' env MTLINT_DATA=empty bin/mtlint a.txt
bin/mtlint --data "$data" a.txt >/dev/null
MTLINT_DATA=$data bin/mtlint a.txt >/dev/null
ln -s "$data" share/mtlint
bin/mtlint a.txt >/dev/null
rm share/mtlint
ln -s "$data" bin/data
ln -s bin/mtlint link
PATH=$PWD/bin:$PATH mtlint a.txt >/dev/null
./link a.txt >/dev/null

# No German dictionary: the message names the package. (The system's own is searched too, so this needs one that lacks it.)
mkdir none
cp -rL "$data" broken
rm -f broken/lexicon.bin
fails lexicon bin/mtlint --data "$PWD/broken" a.txt
