# pre-commit runs both hooks of .pre-commit-hooks.yaml on a real repository, offline: a clean article may be committed, a faulty
# one may not, and its findings are shown. Building is left to tests/package/pre_commit.sh; here make only fetches what is built.
. "$ROOT/tests/consumers/common"
need git git
precommit=$BUILD/venv/bin/pre-commit
[ -x "$precommit" ] || { bad "pre-commit is not installed (make setup)"; finish; }
unset MTLINT_DATA GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE
PATH=$BUILD:$PATH
HOME=$work PRE_COMMIT_HOME=$work/cache GIT_CONFIG_NOSYSTEM=1 PRE_COMMIT_COLOR=never
GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@localhost GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@localhost
export PATH HOME PRE_COMMIT_HOME GIT_CONFIG_NOSYSTEM PRE_COMMIT_COLOR
export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
"$precommit" validate-manifest "$ROOT/.pre-commit-hooks.yaml" >"$work/log" 2>&1 || bad "the manifest: $(cat "$work/log")"

# The repository of the hooks
mkdir -p "$work/hooks/src/tools" && cd "$work/hooks" || exit 1
cp "$ROOT/.pre-commit-hooks.yaml" .
cp "$ROOT/src/tools/pre_commit.sh" src/tools/
data=$(realpath "$BUILD/data")
printf 'all:\n\tmkdir -p build && cp %s build/mtlint && ln -sfn %s build/data && echo built >>%s\n' "$MTLINT" "$data" "$work/made" >Makefile
git init -q . && git add . && git commit -qm hooks
revision=$(git rev-parse HEAD)

# commits HOOK: one repository of articles, committed to as an author would
commits() {
    mkdir "$work/$1" && cd "$work/$1" || exit 1
    git init -q .
    printf 'repos:\n- repo: %s\n  rev: %s\n  hooks:\n  - id: %s\n' "$work/hooks" "$revision" "$1" >.pre-commit-config.yaml
    "$precommit" install >log 2>&1 || bad "$1: pre-commit install: $(cat log)"
    git add .pre-commit-config.yaml

    printf 'Das ist ein Satz über den Bahnhof.\n' >clean.md
    printf 'They waited waited at the the gate.\n' >source.en.md
    git add clean.md source.en.md
    git commit -qm clean >../log 2>&1
    same "$1: a clean article, and one in English" 0 $?

    printf 'Wer ein paar TagenOpenAI entließ der Vorstand den Gründer.\n' >'two words.md'
    git add 'two words.md'
    git commit -qm faulty >../log 2>&1
    same "$1: a faulty article" 1 $?
    for shown in 'two words.md' 'de/spacing/joined-words' '{+Tagen OpenAI+}'; do
        grep -qF -e "$shown" ../log && ok || bad "$1: $shown is not shown: $(cat ../log)"
    done
    same "$1: commits" 1 "$(git rev-list --count HEAD)"

    printf 'Vor ein paar Tagen entließ der Vorstand den Gründer.\n' >'two words.md'
    git add 'two words.md'
    git commit -qm repaired >../log 2>&1
    same "$1: the article, repaired" 0 $?
}
commits mtlint
same "mtlint is built once" 1 "$(wc -l <"$work/made")"
commits mtlint-system

# Where it cannot be built, that is said, and nothing is committed.
cd "$work/hooks" && printf 'all:\n\t@echo "missing: libhunspell-dev" >&2; false\n' >Makefile && git commit -qam broken
revision=$(git rev-parse HEAD)
cd "$work/mtlint" && sed -i "s/rev: .*/rev: $revision/" .pre-commit-config.yaml && echo 'Noch ein Satz.' >>clean.md &&
    git add . && git commit -qm new >../log 2>&1
same "building fails" 1 $?
grep -q 'missing: libhunspell-dev' ../log && ok || bad "it is not said why: $(cat ../log)"
finish
