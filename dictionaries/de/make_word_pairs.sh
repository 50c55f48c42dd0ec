#!/bin/sh
# Makes word_pairs.txt again: which words and parts of speech stand beside each other in German handbooks, help pages, sayings and the
# stories of games that Debian packages have (some 1.6 million words), as mtlint's own tagger reads them. Only counts are kept, no text.
# Needs apt-get, python3 and a built repository (`make`); takes a minute, and depends on the versions of the Debian packages.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

make -s -C "$root" all build/tool/print_tags
cd "$work"
wesnoth=wesnoth-1.16
for package in debian-edu-doc-de debian-handbook developers-reference-de fortunes-de freeciv-data gimp-help-de gnome-user-docs \
    installation-guide-amd64 libreoffice-help-de lilypond-doc-html-de \
    $wesnoth-data $wesnoth-did $wesnoth-dm $wesnoth-dw $wesnoth-ei $wesnoth-httt $wesnoth-l $wesnoth-low $wesnoth-nr $wesnoth-sof \
    $wesnoth-sota $wesnoth-sotbe $wesnoth-thot $wesnoth-trow $wesnoth-tsg $wesnoth-ttb $wesnoth-utbs; do
    apt-get download -q "$package" >&2
    dpkg -x "$package"_*.deb "$package"
    rm "$package"_*.deb
done
python3 "$here/make_word_pairs.py" "$work" "$root" >"$work/word_pairs.txt"
mv "$work/word_pairs.txt" "$here/word_pairs.txt"
