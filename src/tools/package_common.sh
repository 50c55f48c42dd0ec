# What dist.sh and deb.sh share. Sourced in the repository by `make dist` and `make deb`, which set BUILD and MAKE.
set -eu
umask 022
LC_ALL=C
export LC_ALL
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^#define MTLINT_VERSION "\(.*\)"/\1/p' src/run/version.h)

fail() {
    echo "make $what: $1" >&2
    exit 1
}

# The same sources give the same bytes: all times are that of the last commit.
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null) ||
        fail "this is no git repository; set SOURCE_DATE_EPOCH to the time of the release in seconds"
fi
export SOURCE_DATE_EPOCH

# build_program DIRECTORY [VARIABLE=VALUE...]: a program without paths of this machine in it
build_program() {
    dir=$1
    shift
    $MAKE --no-print-directory BUILD="$dir" CFLAGS="-O2 '-ffile-prefix-map=$PWD=.'" "$@" "$dir/mtlint"
    strip --strip-all --remove-section=.comment --remove-section=.note "$dir/mtlint"
}

# install_files ROOT PREFIX PROGRAM [VARIABLE=VALUE...]: everything else is as it was built
install_files() {
    root=$1 prefix=$2 program=$3
    shift 3
    rm -rf "$root"
    $MAKE --no-print-directory BUILD="$BUILD" DESTDIR="$(realpath -m "$root")" PREFIX="$prefix" PROGRAM="$program" "$@" install-files
}
