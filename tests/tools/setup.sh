#!/bin/sh
# Installs what is missing to build mtlint ("build"), to test it too ("check"), or to make and test its packages ("package").
# Silent when all is there.
#   tests/tools/setup.sh build|check|package|need      need: install nothing, only name what building lacks
# Debian and its kin by apt-get, macOS by Homebrew; elsewhere it only says what is missing. What tests need from PyPI,
# npm and Go's modules goes into $BUILD/venv, $BUILD/npm and $BUILD/go.
set -u
here=$(cd "$(dirname "$0")" && pwd)
build=${BUILD:-$here/../../build}
need=${1:-build}
missing=
debian=
brew=

# want DEBIAN-PACKAGES HOMEBREW-PACKAGES COMMAND...: the packages are missing when the command fails
want() {
    d=$1 b=$2
    shift 2
    "$@" >/dev/null 2>&1 && return
    debian="$debian $d"
    brew="$brew $b"
    missing=1
}

has() { command -v "$1"; }
library() { has pkg-config && pkg-config --exists "$1"; }
german() {
    for dir in $(echo "${DICPATH:-}" | tr ':' ' ') /usr/share/hunspell /usr/share/myspell /usr/share/myspell/dicts \
        /usr/local/share/hunspell /opt/homebrew/share/hunspell "$HOME/Library/Spelling" /Library/Spelling; do
        [ -e "$dir/de_DE.aff" ] && return
    done
    return 1
}
fuzzer_library() {
    [ -n "$(ls "$(clang -print-resource-dir)"/lib/*/libclang_rt.fuzzer* 2>/dev/null)" ]
}

look() {
    missing= debian= brew=
    want "gcc libc6-dev" "" has ${CC:-cc} # more than one word with a compiler cache
    want pkg-config pkg-config has pkg-config
    want libhunspell-dev hunspell library hunspell
    want libutf8proc-dev utf8proc library libutf8proc
    want libpcre2-dev pcre2 library libpcre2-8
    want libyaml-dev libyaml library yaml-0.1
    want libmd4c-dev md4c library md4c
    want libexpat1-dev expat library expat
    want libjansson-dev jansson library jansson
    want zlib1g-dev zlib library zlib
    want libzstd-dev zstd library libzstd
    want hunspell-de-de "" german
    if [ "$need" = package ]; then
        want dpkg-dev "" has dpkg-shlibdeps
        want lintian "" has lintian
        want mmdebstrap "" has mmdebstrap
    fi
    if [ "$need" = spark ]; then
        want default-jre-headless openjdk has java
        want python3-venv "" python3 -c "import ensurepip, venv"
    fi
    [ "$need" != check ] && return
    want parallel parallel has parallel
    want zstd zstd has zstd
    want libcmocka-dev cmocka library cmocka
    want clang llvm has clang
    want clang-format clang-format has clang-format
    # The sanitizers and the fuzzer have a package of their own, named after clang's version.
    if has clang >/dev/null; then
        version=$(clang -dumpversion | cut -d. -f1)
        want "libclang-rt-$version-dev" llvm fuzzer_library
    fi
    want jq jq has jq
    want vim vim has vim
    want emacs-nox emacs has emacs
    want elpa-eglot "" emacs --batch --eval "(require 'eglot)"
    want neovim neovim has nvim
    want fish fish has fish
    want zsh zsh has zsh
    want patch "" has patch
    want git git has git
    want python3 python3 has python3
    want python3-venv "" python3 -c "import ensurepip, venv"
    want "nodejs npm" node has npm
    want golang-go go has go
    want chromium "" has chromium
    want hunspell hunspell has hunspell
    want mandoc mandoc has mandoc
    want gettext gettext has msgfmt
}

fail() {
    echo "setup: $1" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_debian() {
    [ "$(id -u)" = 0 ] || has sudo >/dev/null ||
        fail "neither root nor sudo is here; have root run: apt-get install$debian"
    echo "setup: installing$debian (apt-get)" >&2
    log=$(mktemp)
    # shellcheck disable=SC2086 # a list of packages
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $debian >"$log" 2>&1; then
        echo "setup: fetching the package lists first" >&2
        as_root apt-get update >"$log" 2>&1
        # shellcheck disable=SC2086
        if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $debian >>"$log" 2>&1; then
            tail -n 20 "$log" >&2
            fail "apt-get could not install:$debian"
        fi
    fi
    rm -f "$log"
}

install_brew() {
    echo "setup: installing$brew (brew)" >&2
    # shellcheck disable=SC2086
    brew install $brew >&2 || fail "brew could not install:$brew"
}

# made_from FILE STAMP: the stamp is of just this file
made_from() {
    cmp -s "$1" "$2"
}

# install_python FILE NAME: the packages that the file lists, into $build/NAME
install_python() {
    list=$1 venv=$build/$2
    made_from "$list" "$venv/made-from" && return
    echo "setup: installing $(tr '\n' ' ' <"$list")(PyPI) into $venv" >&2
    rm -rf "$venv"
    python3 -m venv "$venv" >&2 && "$venv/bin/pip" install -q --disable-pip-version-check -r "$list" >&2 ||
        fail "pip could not install the packages of $list"
    cp "$list" "$venv/made-from"
}

install_node() {
    made_from "$here/package.json" "$build/npm/package.json" && [ -e "$build/npm/installed" ] && return
    echo "setup: installing the packages of tests/tools/package.json (npm) into $build/npm" >&2
    rm -rf "$build/npm"
    mkdir -p "$build/npm" && cp "$here/package.json" "$build/npm/" &&
        npm install --prefix "$build/npm" --no-audit --no-fund --silent >&2 || fail "npm could not install the packages of tests/tools/package.json"
    touch "$build/npm/installed"
}

# Programs of tests/tools/go.txt. A Go from 1.21 on that is older than they ask for fetches a newer one by itself.
install_go() {
    made_from "$here/go.txt" "$build/go/made-from" && return
    echo "setup: building $(tr '\n' ' ' <"$here/go.txt")(Go) into $build/go" >&2
    mkdir -p "$build/go/bin"
    while read -r module; do
        GOBIN=$(cd "$build/go/bin" && pwd) GOTOOLCHAIN=auto GOFLAGS=-modcacherw go install "$module" >"$build/go/log" 2>&1 || {
            tail -n 20 "$build/go/log" >&2
            fail "$(go version | cut -d ' ' -f 3) could not build $module"
        }
    done <"$here/go.txt"
    cp "$here/go.txt" "$build/go/made-from"
}

# All that is no package of the system, and only for tests.
install_for_tests() {
    [ "$need" = spark ] && mkdir -p "$build" && install_python "$here/../spark/requirements.txt" venv-spark
    [ "$need" = check ] || return 0
    mkdir -p "$build"
    install_python "$here/requirements.txt" venv
    install_node
    install_go
}

# Twice: which package has clang's libraries is only known once clang is there.
for round in 1 2; do
    look
    [ -z "$missing" ] && install_for_tests && exit 0
    [ "$need" = need ] && fail "missing (Debian packages):$debian; \`make setup\` installs them"
    if has apt-get >/dev/null; then
        install_debian
    elif has brew >/dev/null && [ -n "$(echo "$brew" | tr -d ' ')" ]; then
        install_brew
    else
        break
    fi
done
look
[ -z "$missing" ] && install_for_tests && exit 0
fail "install these by hand, they are named as in Debian:$debian (hunspell-de-de: de_DE.aff and de_DE.dic in a directory of \$DICPATH)"
