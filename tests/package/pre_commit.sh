# The hook that builds mtlint does so for real, in a clone of the repository: its first use builds, its second does not.
. "$ROOT/tests/package/common"
mkdir clone
(cd "$ROOT" && git ls-files -co --exclude-standard -z | xargs -0 cp --parents -t "$OLDPWD/clone" 2>/dev/null) || true
status=0
clone/src/tools/pre_commit.sh --format=unix --fail-on=never a.md >got 2>log || status=$?
[ $status -eq 0 ] || { cat log; fail "exit $status"; }
cmp wanted got || fail "it finds something else"
grep -q 'built once' log || fail "it does not say why one waits"
clone/src/tools/pre_commit.sh --format=unix a.md >got 2>log && fail "the exit status is lost"
[ ! -s log ] || { cat log; fail "it is built again"; }
