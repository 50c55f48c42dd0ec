# -o replaces a report as a whole, keeps its mode, follows a link, and writes a device or pipe as it is.
set -eu
printf 'Das ist ist ein Text.\n' >a.txt
"$MTLINT" check --fail-on never --format unix a.txt >want
echo old >report && chmod 640 report && ln -s report link
"$MTLINT" check --fail-on never --format unix -o link a.txt
cmp want report && [ -L link ] && [ "$(stat -c %a report)" = 640 ] || { echo "link or mode lost"; ls -l; exit 1; }
"$MTLINT" check --fail-on never --format unix --output=new a.txt
cmp want new
[ "$(stat -c %a new)" = "$(stat -c %a want)" ] || { echo "the mode of a new file is not the usual one"; ls -l; exit 1; }
"$MTLINT" check --fail-on never --format unix -o /dev/stdout a.txt | cmp want -
"$MTLINT" check --fail-on never --format unix -o- a.txt | cmp want -
mkfifo pipe
cat pipe >got &
"$MTLINT" check --fail-on never --format unix -o pipe a.txt
wait
cmp want got
status=0
"$MTLINT" check -o missing/report a.txt 2>err || status=$?
[ $status -eq 2 ] && grep -q missing/report err || { echo "missing directory: exit $status"; cat err; exit 1; }
[ -z "$(ls -A | grep mtlint-)" ] || { echo "left behind:"; ls -A; exit 1; }
