#!/bin/sh
# Makes translations.txt and forms.txt again, from the Debian package dict-freedict-eng-deu (the Ding dictionary by Frank Richter).
# Needs apt-get, dpkg and python3; takes a minute.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"

(cd "$work" && apt-get download dict-freedict-eng-deu=2022.04.21-1 >&2)
dpkg -x "$work"/*.deb "$work/unpacked"
gzip -dc "$work/unpacked/usr/share/dictd/freedict-eng-deu.dict.dz" >"$work/eng-deu.txt"
python3 "$here/make_translations.py" "$work/eng-deu.txt" "$here/../en/words.txt" "$here/../de/frequency.txt" "$here"
