# Release and package are the same byte for byte when somebody builds them elsewhere, at another time, in another locale and umask.
. "$ROOT/tests/package/common"
SOURCE_DATE_EPOCH=$(git -C "$ROOT" log -1 --format=%ct)
export SOURCE_DATE_EPOCH
mkdir elsewhere
(cd "$ROOT" && git ls-files -co --exclude-standard -z | xargs -0 cp --parents -t "$OLDPWD/elsewhere" 2>/dev/null) || true
cd elsewhere
unset BUILD
[ -e Makefile ] || fail "the sources were not copied"
umask 077
LC_ALL=C.UTF-8 TZ=Pacific/Auckland make -s -j"$(getconf _NPROCESSORS_ONLN)" dist deb >../log 2>&1 || { tail -n 20 ../log; fail "make dist deb fails there"; }
for file in "$tarball" "$package"; do
    cmp "$file" "build/$(basename "$file")"
done
