# The Debian package: lintian has nothing to say but what is noted, it installs into a clean system, runs there, and goes without a trace.
. "$ROOT/tests/package/common"
# Noted: the address of the maintainer is for whoever publishes the package to give (DEBEMAIL); the default is no public one.
lintian --no-cfg --profile debian --display-info --allow-root \
    --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog "$package" >lintian.log 2>&1 || true
! grep -E '^[EWIX]:' lintian.log || fail "lintian complains"
[ -z "$(dpkg-deb --info "$package" | grep -i '\${')" ] || fail "a variable was left in the control file"

depends=$(dpkg-deb -f "$package" Depends | sed 's/([^)]*)//g; s/ //g')
clean_system root "$depends"
(cd root && find usr etc -type f | sort) >before
cp "$package" root/mtlint.deb
dpkg --root="$PWD/root" --install "$package" >dpkg.log 2>&1 || { cat dpkg.log; fail "dpkg cannot install it"; }
[ -z "$(dpkg --root="$PWD/root" --verify mtlint)" ] || fail "files differ from their sums"
[ "$(dpkg-query --admindir=root/var/lib/dpkg -W -f='${db:Status-Status}' mtlint)" = installed ] || fail "it is not installed"
cp a.md root/a.md
inside mtlint --format=unix --fail-on=never a.md >got || fail "it does not run"
cmp wanted got || fail "it finds something else"
inside mtlint explain de/calque/in-year | grep -q '^Defined in /usr/share/mtlint/rules/' || fail "names another place of its rules"
inside bash --norc -c '. /usr/share/bash-completion/completions/mtlint && complete -p mtlint' >/dev/null || fail "bash does not complete"

dpkg --root="$PWD/root" --purge mtlint >dpkg.log 2>&1 || { cat dpkg.log; fail "dpkg cannot remove it"; }
(cd root && find usr etc -type f | sort) >after
cmp before after || fail "something stays behind"
[ ! -e root/usr/share/mtlint ] || fail "its directory stays"
