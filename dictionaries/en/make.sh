#!/bin/sh
# Makes words.txt again, from the Debian packages wamerican and wbritish (SCOWL) and wordfreq.
# Needs apt-get, dpkg, pip and python3; takes half a minute.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"

(cd "$work" && apt-get download wamerican=2020.12.07-2 wbritish=2020.12.07-2 >&2)
for deb in "$work"/*.deb; do
    dpkg -x "$deb" "$work/unpacked"
done
pip download -q --no-deps -d "$work" wordfreq==3.1.1 >&2
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q msgpack==1.1.0 >&2
python3 -m zipfile -e "$work/wordfreq-3.1.1-py3-none-any.whl" "$work/wordfreq"
"$work/venv/bin/python3" "$here/make_words.py" "$work/wordfreq/wordfreq/data" "$here" \
    "$work/unpacked/usr/share/dict/american-english" "$work/unpacked/usr/share/dict/british-english"
