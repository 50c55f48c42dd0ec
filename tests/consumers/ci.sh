# The action for GitHub and the template for GitLab: valid by the schemas of both, and their scripts do in a real repository
# what they say.
. "$ROOT/tests/consumers/common"
need git git
need jq jq
python=$BUILD/venv/bin/python
[ -x "$BUILD/venv/bin/check-jsonschema" ] || { bad "check-jsonschema is not installed (make setup)"; finish; }
unset MTLINT_DATA GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE
HOME=$work GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@localhost GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@localhost
export HOME GIT_CONFIG_NOSYSTEM GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL

valid() {
    "$BUILD/venv/bin/check-jsonschema" --builtin-schema "vendor.$1" "$ROOT/$2" >"$work/log" 2>&1 && ok || bad "$2: $(cat "$work/log")"
}
valid github-actions action.yml
valid github-workflows samples/ci/github.yml
valid gitlab-ci samples/ci/gitlab-ci.yml

# The action with the scripts as they are; make only fetches what is built.
mkdir -p "$work/action/tests/tools" && cd "$work" || exit 1
cp "$ROOT/action.yml" action/
printf '#!/bin/sh\nexit 0\n' >action/tests/tools/setup.sh
chmod +x action/tests/tools/setup.sh
printf 'all:\n\tmkdir -p build && cp %s build/mtlint && ln -sfn %s build/data\n' "$MTLINT" "$(realpath "$BUILD/data")" >action/Makefile

mkdir -p "articles/two words" && cd articles || exit 1
git init -q . 
printf 'Das ist der alte alte Bahnhof.\n' >old.md
git add . && git commit -qm old
base=$(git rev-parse HEAD)
printf 'Ein Satz.\n\nWer ein paar TagenOpenAI entließ der Vorstand den Gründer.\n' >'two words/new.md'
git add . && git commit -qm new

# action ARGUMENT...: its log in ../log
action() {
    rm -rf ../runner && mkdir ../runner
    "$python" "$ROOT/tests/consumers/action_runner.py" "$work/action" "$work/runner" "$@" >../log 2>&1 ||
        bad "the runner: $(cat ../log)"
}
said() {
    grep -qxF -e "$2" ../log && ok || bad "$1: not said: $2
$(cat ../log)"
}
annotated() { same "$1: annotations" "$2" "$(grep -c '^::' ../log)"; }

action
said everything 'step Build mtlint: exit 0'
said everything 'step Check: exit 1'
said everything 'step Upload to code scanning: left out'
said everything 'output status=1'
annotated everything 2
grep -q '^::error file=two words/new.md,line=3,' ../log && ok || bad "no annotation at its line: $(cat ../log)"
grep -q 'de/spacing/joined-words' ../runner/summary && ok || bad "no summary for the job"

action --base "$base" sarif=true
annotated "only what changed" 1
said "only what changed" "step Upload to code scanning: github/codeql-action/upload-sarif@v3 sarif_file=$work/runner/mtlint.sarif category=mtlint"
same "only what changed: in SARIF" "two%20words/new.md" "$(jq -r '[.runs[0].results[].locations[0].physicalLocation.artifactLocation.uri] | unique[]' ../runner/mtlint.sarif)"
action --base "$base" only-changed=false
annotated "the whole text of a pull request" 2

action "files=two words
old.md
" fail-on=critical
said "files, one a line" 'step Check: exit 0'
annotated "files, one a line" 2
action files=old.md fail-on=never max-penalty=5
said "a limit by penalty" 'step Check: exit 1'
action files=old.md fail-on=never max-penalty=100000
said "a limit that is not reached" 'output status=0'
printf 'rules: {"de/repetition/*": off}\n' >settings.yaml
action files=old.md config=settings.yaml
said "settings" 'step Check: exit 0'
action files=old.md annotations=false
annotated "without annotations" 0
grep -q 'de/repetition/doubled-word' ../log && ok || bad "without annotations nothing is shown: $(cat ../log)"
action files=missing.md sarif=true
said "a file that is missing" 'output status=2'
# shellcheck disable=SC2016 # nothing is to be expanded
action 'files=$(touch ../owned); touch ../owned'
said "an input is no command" 'output status=2'
[ ! -e ../owned ] && ok || bad "an input was run as a command"

# GitLab's job: its script, a line after the other in one shell
"$python" -c 'import sys, yaml; print("\n".join(yaml.safe_load(open(sys.argv[1]))["mtlint"]["script"]))' \
    "$ROOT/samples/ci/gitlab-ci.yml" >../script
# job [VARIABLE=VALUE...]
job() {
    rm -f gl-code-quality-report.json
    env PATH="$BUILD:$PATH" MTLINT_FILES=. MTLINT_OPTIONS=--fail-on=major "$@" bash -eo pipefail ../script >../log 2>&1
}
job
same "GitLab: a branch" 1 $?
same "GitLab: a branch, findings" 2 "$(jq length gl-code-quality-report.json)"
job CI_MERGE_REQUEST_DIFF_BASE_SHA="$base"
same "GitLab: a merge request" 1 $?
same "GitLab: a merge request, findings" "two words/new.md" "$(jq -r '.[].location.path' gl-code-quality-report.json)"
job MTLINT_OPTIONS=--max-penalty=100000\ --fail-on=never
same "GitLab: options" 0 $?
finish
