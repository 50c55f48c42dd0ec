#!/bin/sh
# `make deb`: a binary package for the Debian release that it is built on, put together in BUILD from src/tools/debian.
what=deb
. "$(dirname "$0")/package_common.sh"
for tool in dpkg-shlibdeps dpkg-gencontrol dpkg-deb; do
    command -v $tool >/dev/null || fail "$tool is missing (package dpkg-dev)"
done
work=$BUILD/package/deb
root=$work/root
# Whoever publishes the package says who answers for it; without that it is for one's own machines.
maintainer="${DEBFULLNAME:-the mtlint contributors} <${DEBEMAIL:-mtlint@localhost}>"

build_program "$work/build"
install_files "$root" /usr "$work/build/mtlint" ZSH_COMPLETIONS=/usr/share/zsh/vendor-completions
gzip -9 -n "$root/usr/share/man/man1/mtlint.1"

rm -rf "$work/debian"
mkdir -p "$work/debian"
date=$(date -u -R -d "@$SOURCE_DATE_EPOCH")
for file in control changelog copyright; do
    sed -e "s/@VERSION@/$version/g; s/@DATE@/$date/g; s/@MAINTAINER@/$maintainer/g" "src/tools/debian/$file" >"$work/debian/$file"
done
doc=$root/usr/share/doc/mtlint
install -D -m 644 "$work/debian/copyright" "$doc/copyright"
install -D -m 644 src/tools/debian/lintian-overrides "$root/usr/share/lintian/overrides/mtlint"
gzip -9 -n -c "$work/debian/changelog" >"$doc/changelog.gz"
install -m 644 README.md "$doc/README.md"
install -m 644 dictionaries/README.md "$doc/README.dictionaries.md"

# dpkg's tools look for debian/ where they are called.
mkdir "$root/DEBIAN"
(
    cd "$work"
    dpkg-shlibdeps -Tdebian/substvars -eroot/usr/bin/mtlint
    dpkg-gencontrol -pmtlint -Proot -Tdebian/substvars -fdebian/files
    cd root
    find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums
)
package=$BUILD/mtlint_${version}_$(dpkg --print-architecture).deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >/dev/null
echo "$package"
