#!/bin/sh
# `make dist`: a release that runs wherever it is unpacked. Every library but the C library is inside: linked statically where
# there is an archive of it, otherwise beside the program; the German dictionary too. Licences of what is inside go along.
what=dist
. "$(dirname "$0")/package_common.sh"
name=mtlint-$version-linux-$(uname -m)
work=$BUILD/package/dist
stage=$work/$name
compiler=${CC:-cc}

# archive LIBRARY: its static library, or nothing
archive() {
    file=$($compiler -print-file-name="lib$1.a")
    case $file in
    */*) realpath "$file" ;;
    esac
}

# licence FILE: the copyright of the Debian package that FILE is from
licence() {
    package=$(dpkg -S "$(realpath "$1")" 2>/dev/null | head -n 1 | sed 's/:.*//')
    [ -n "$package" ] || fail "$1 is from no Debian package, so its licence is not known"
    install -D -m 644 "/usr/share/doc/$package/copyright" "$stage/share/doc/mtlint/licences/$package"
}

libraries= archives=
for word in $LIBRARIES -lstdc++; do
    case $word in
    -l*) file=$(archive "${word#-l}") ;;
    *) file= ;;
    esac
    libraries="$libraries ${file:-$word}"
    archives="$archives $file"
done
build_program "$work/build" LIBS="$libraries -pthread -lm" LDFLAGS="-static-libgcc '-Wl,-rpath,\$\$ORIGIN/../lib/mtlint'"
install_files "$stage" "" "$work/build/mtlint"

for file in $archives; do
    licence "$file"
done
# What is left comes along, but for the C library.
ldd "$work/build/mtlint" | sed -n 's/.* => \(\/[^ ]*\).*/\1/p' | grep -v -e '/libc\.so' -e '/libm\.so' -e '/ld-linux' |
    while read -r file; do
        install -D -m 644 "$(realpath "$file")" "$stage/lib/mtlint/$(basename "$file")"
        licence "$file"
    done

dictionary=$(ls /usr/share/hunspell/de_DE.aff 2>/dev/null) || fail "the German dictionary is missing (hunspell-de-de)"
for file in "$dictionary" "${dictionary%.aff}.dic"; do
    install -D -m 644 "$file" "$stage/share/mtlint/hunspell/$(basename "$file")"
done
licence "$dictionary"
# Debian's copyright files point to the texts of the common licences.
grep -oh '/usr/share/common-licenses/[A-Za-z0-9.-]*[A-Za-z0-9]' "$stage"/share/doc/mtlint/licences/* | sort -u | while read -r file; do
    install -D -m 644 "$file" "$stage/share/doc/mtlint/common-licenses/$(basename "$file")"
done
install -m 644 README.md LICENSE "$stage"
install -D -m 644 dictionaries/README.md "$stage/dictionaries/README.md"
install -D -m 644 samples/README.md "$stage/samples/README.md"

tar -C "$work" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=gnu -cf "$work/$name.tar" "$name"
gzip -9 -n -f "$work/$name.tar"
mv "$work/$name.tar.gz" "$BUILD/$name.tar.gz"
echo "$BUILD/$name.tar.gz"
