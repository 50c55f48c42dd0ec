#!/bin/sh
# The hook `mtlint` of .pre-commit-hooks.yaml. pre-commit keeps a clone of this repository for each version; the program is
# built there at its first use. What building needs must be there; what is missing is named.
root=$(cd "$(dirname "$0")/../.." && pwd)
if [ ! -e "$root/build/built-for-hook" ]; then
    echo "mtlint is built once, which takes a minute." >&2
    # A commit may wait for the one that builds; where there is no flock, both build.
    lock=
    command -v flock >/dev/null && lock="flock $root/Makefile"
    # What git and make say to those that they call is not meant for this build.
    $lock env -u MAKEFLAGS -u MAKELEVEL -u BUILD -u GIT_DIR -u GIT_INDEX_FILE -u GIT_WORK_TREE \
        make -s -C "$root" -j"$(getconf _NPROCESSORS_ONLN)" >&2 || exit
    touch "$root/build/built-for-hook"
fi
exec "$root/build/mtlint" check "$@"
