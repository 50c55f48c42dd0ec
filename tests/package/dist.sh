# The release runs where nothing but the C library is, wherever it is unpacked, and finds what the built program finds.
. "$ROOT/tests/package/common"
clean_system root
[ ! -e root/usr/share/hunspell ] || fail "the system is not clean"
mkdir -p "root/opt/two words"
tar -xzf "$tarball" -C "root/opt/two words" --no-same-owner
unpacked=$(basename "$tarball" .tar.gz)
[ "$(ls "root/opt/two words")" = "$unpacked" ] || fail "more than one directory is unpacked"
cp a.md root/a.md
run() { inside "/opt/two words/$unpacked/bin/mtlint" "$@"; }
run --format=unix --fail-on=never a.md >got || fail "it does not run"
cmp wanted got || fail "it finds something else"
run fix a.md >/dev/null || true
grep -q 'Tagen OpenAI' root/a.md || fail "fix changes nothing"

cd "root/opt/two words/$unpacked"
for file in LICENSE README.md dictionaries/README.md share/man/man1/mtlint.1 share/bash-completion/completions/mtlint \
    share/zsh/site-functions/_mtlint share/fish/vendor_completions.d/mtlint.fish; do
    [ -s "$file" ] || fail "$file is missing"
done
# Everything that is linked has its licence beside it, and nothing is taken from the system but the C library.
ls share/doc/mtlint/licences | grep -q '^libpcre2' || fail "no licence of PCRE2"
ls share/doc/mtlint/licences | grep -q '^hunspell-de' || fail "no licence of the German dictionary"
readelf -d bin/mtlint | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | while read -r library; do
    case $library in
    libc.so.* | libm.so.* | ld-linux*) ;;
    *) [ -e "lib/mtlint/$library" ] || fail "needs $library, which is not inside" ;;
    esac
done
! grep -rlF -e "$ROOT" -e "$BUILD" . || fail "names a path of the machine that it was built on"
