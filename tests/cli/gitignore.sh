#!/bin/sh
# --gitignore leaves out what `git check-ignore` says is ignored: on random trees with random patterns, nested files,
# negation and info/exclude. SEED=n repeats one tree.
command -v git >/dev/null || { echo "git is not installed"; exit 1; }
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
cat >make.py <<'END'
import os, random, sys

seed = int(sys.argv[1])
r = random.Random(seed)
names = ["a", "b", "ab", "abc", "b.txt", "a.b", "c d", "#x", "!y", "[z", "é"]
parts = ["*", "**", "?", "a", "b", "ab", "[ab]", "[!a]", "[^b]", "[a-c]", "*.txt", "\\a", "\\#x", "\\!y", "\\[z", "a*", "*b", "a?c", "**a", "a**",
         "[[:alpha:]]", "[]a]", "[a", "c\\ d", "c d", "é", "[é]", "b.*", "a\\", "***"]

def tree(path, depth):
    os.makedirs(path, exist_ok=True)
    for n in r.sample(names, r.randint(2, 5)):
        if depth and not os.path.exists(os.path.join(path, n)) and r.random() < 0.55:
            tree(os.path.join(path, n), depth - 1)
        else:
            name = os.path.join(path, n + r.choice(["", ".txt", ".txt", ".md"]))
            if os.path.exists(name):
                continue
            with open(name, "w") as f:
                f.write("Das ist ist so.\n")
    if r.random() < 0.5:
        patterns(os.path.join(path, ".gitignore"))

def patterns(path):
    with open(path, "w", newline="") as f:
        for _ in range(r.randint(1, 6)):
            p = "/".join(r.choice(parts) for _ in range(r.choice([1, 1, 1, 2, 2, 3])))
            p = r.choice(["", "", "", "!", "/", "!/"]) + p + r.choice(["", "", "", "/", " ", "\\ "])
            f.write(p + r.choice(["\n", "\n", "\n", "\r\n"]))
        f.write(r.choice(["", "# comment\n", "\n"]))

tree("repo", 3)
patterns("repo/.gitignore")
os.makedirs("repo/.git/info", exist_ok=True)
patterns("repo/.git/info/exclude")
END
one() {
    rm -rf repo && mkdir repo && git init -q repo && python3 make.py "$1" || exit 1
    (cd repo && find . -name .git -prune -o -type f \( -name '*.txt' -o -name '*.md' \) -print | sed 's|^\./||' | sort >../all)
    tr '\n' '\0' <all >all0
    (cd repo && git -c core.quotePath=false check-ignore --no-index --stdin -z <../all0 | tr '\0' '\n' >../ignored)
    sort ignored >ignored.sorted
    comm -23 all ignored.sorted >want
    (cd repo && "$MTLINT" check --no-config --gitignore --format jsonl --fail-on never . | python3 -c '
import json, sys
for line in sys.stdin: print(json.loads(line)["path"])' | sort -u >../got)
    cmp -s want got || {
        echo "tree $1: other files than git"
        diff want got
        (cd repo && find . -name .gitignore -exec grep -H . {} + && grep -H . .git/info/exclude)
        exit 1
    }
}
export LC_ALL=C
i=${SEED:-1} end=${SEED:-${TREES:-20}}
while [ "$i" -le "$end" ]; do
    one "$i"
    i=$((i + 1))
done
exit 0
