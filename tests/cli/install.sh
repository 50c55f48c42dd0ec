# `make install` gives a program that works from its prefix; `make uninstall` takes all of it away again.
set -eu
unset MTLINT_DATA MAKEFLAGS MAKELEVEL MFLAGS
build=$(dirname "$MTLINT")
[ -e "$build/data/lexicon.bin" ] || { echo "only for a build with its own data"; exit 77; }
at=$PWD
make() { command make -s -C "$ROOT" BUILD="$build" PREFIX=/opt/mt DESTDIR="$at/root" "$@"; }
make install
printf 'Das ist ist ein Text.\n' >a.txt
status=0
root/opt/mt/bin/mtlint a.txt >out || status=$?
[ $status -eq 1 ] && grep -q ist out || { echo "exit $status"; cat out; exit 1; }
[ -e root/opt/mt/share/man/man1/mtlint.1 ] && [ ! -L root/opt/mt/share/mtlint/rules ]
for place in bash-completion/completions/mtlint zsh/site-functions/_mtlint fish/vendor_completions.d/mtlint.fish; do
    grep -q explain "root/opt/mt/share/$place" || { echo "no completion in share/$place"; exit 1; }
done
make uninstall
[ -z "$(find root -type f)" ] || { find root -type f; exit 1; }
