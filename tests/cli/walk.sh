# A directory: sorted, hidden and unknown files left out, sources in another language too, links that loop harmless.
set -eu
mkdir -p t/b/deep t/.hidden t/a
for f in t/b/deep/x.md t/b.md t/a/z.txt t/a/y.md t/.hidden/h.md t/.h.md t/b/n.bin t/b/x.en.md t/b/x.de.md; do
    printf 'Das ist ist ein Text.\n' >$f
done
ln -s ../.. t/a/up
ln -s . t/a/self
ln -s loop.md t/a/loop.md
ln -s b t/c
"$MTLINT" check --fail-on never --format unix t >out 2>err
cut -d: -f1 out | uniq >got
printf '%s\n' t/a/y.md t/a/z.txt t/b.md t/b/deep/x.md t/b/x.de.md >want
diff want got
[ ! -s err ] || { cat err; exit 1; }
(cd t && "$MTLINT" check --fail-on never --format unix . | cut -d: -f1 | uniq | sed 's|^|t/|' | diff ../want -)

# A file that is named is read, whatever its name; a directory without articles is no fault.
"$MTLINT" check --fail-on never --format unix t/b/n.bin t/.h.md t/b/x.en.md | cut -d: -f1 | uniq | wc -l | grep -qx ' *3'
mkdir empty
"$MTLINT" check empty >/dev/null

# Directories that link to each other would have two to the power of twenty ways through them.
mkdir m
for i in $(seq 20); do mkdir m/d$i; printf 'Ein Text.\n' >m/d$i/f.md; done
for i in $(seq 19); do ln -s ../d$((i + 1)) m/d$i/l; ln -s ../d$((i + 1)) m/d$i/k; done
timeout 20 "$MTLINT" check --format jsonl m
