# The completion scripts in the shells themselves: what bash, fish and zsh offer behind a line as one types it.
. "$ROOT/tests/consumers/common"
need bash bash
need fish fish
need zsh zsh
PATH=$BUILD:$PATH
export PATH
mkdir "$work/zsh" "$work/here" && cd "$work" || exit 1
mtlint completion bash >bash
mtlint completion zsh >zsh/_mtlint
mtlint completion fish >fish
cd here && mkdir folder && touch 'a b.md' c.md

# The words are parted as readline does it: at blanks and at "=".
cat >../ask.bash <<'END'
source ../bash
[[ $(complete -p mtlint) == 'complete -F _mtlint mtlint' ]] || exit 1
line=$1
COMP_WORDS=()
rest=${line//=/ = }
for word in $rest; do COMP_WORDS+=("$word"); done
[[ $line == *' ' || $line == *= ]] && { [[ $line == *= ]] || COMP_WORDS+=(''); }
COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$line COMP_POINT=${#line}
compopt() { :; }
_mtlint mtlint "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
END
in_bash() { bash --norc ../ask.bash "$1" | sort -u; }
in_fish() { XDG_CONFIG_HOME=$work HOME=$work fish --no-config -c "source ../fish; complete -C '$1'" | cut -f1 | sed 's/^--[a-z-]*=//; s,/$,,' | sort -u; }
mkfifo ../question ../answer
zsh -f "$ROOT/tests/consumers/zsh_matches" "$work/zsh" "$work" <../question >../answer &
exec 3>../question 4<../answer
in_zsh() {
    printf '%s\n' "$1" >&3
    while IFS= read -r match <&4 && [ -n "$match" ]; do printf '%s\n' "$match"; done
}

# offers LINE WORD...: just these, in every shell
offers() {
    line=$1
    shift
    wanted=$(printf '%s\n' "$@" | sort -u)
    for shell in bash fish zsh; do
        same "$shell: $line" "$wanted" "$("in_$shell" "$line")"
    done
}

# has LINE WORD...: these among others; no WORD of those behind "without"
has() {
    line=$1 expected=0
    shift
    for shell in bash fish zsh; do
        "in_$shell" "$line" >../offered
        expected=0
        for word in "$@"; do
            [ "$word" = without ] && expected=1 && continue
            grep -qxF -e "$word" ../offered
            same "$shell: $line: $word" "$expected" $?
        done
    done
}

offers 'mtlint com' compare completion
offers 'mtlint comple' completion
offers 'mtlint completion ' bash fish zsh
offers 'mtlint rules ' check explain list
offers 'mtlint explain de/calque/in-ye' de/calque/in-year
offers 'mtlint rules explain de/calque/in-ye' de/calque/in-year
offers 'mtlint -q check --color=a' always auto
offers 'mtlint --color a' always auto
offers 'mtlint --fail-on=' critical info major minor never
offers 'mtlint --min-severity m' major minor
offers 'mtlint --disable=spell' spelling
offers 'mtlint help exi' exit-status
offers 'mtlint fix ' 'a b.md' c.md folder
offers 'mtlint --data fol' folder
has 'mtlint ' check fix c.md 'a b.md' without spelling bash
has 'mtlint c.md ' c.md without check fix
has 'mtlint --format unix ' check c.md
has 'mtlint --' --quiet --summary without --dry-run --unsafe
has 'mtlint fix --' --dry-run --unsafe without --summary
has 'mtlint explain --' --help without --format --format= --jobs --jobs=
has 'mtlint --enable ' grammar de/spacing/joined-words without c.md

# What an option refuses to take it names what it takes: just that is offered.
mtlint help check | sed -n 's/^  .*--\([a-z-]*\)=.*/\1/p' >../options
[ -s ../options ] || bad "no options with a value"
while read -r option; do
    names=$(mtlint "--$option=@@" 2>&1 </dev/null | sed -n 's/.* is not one of \([^;]*\).*/\1/p' | tr -d ,)
    # shellcheck disable=SC2086 # a list of names
    [ -z "$names" ] || offers "mtlint --$option=" $names
done <../options

# In bash as it is used: a key pressed at a terminal.
cat >../type.py <<'END'
import os, pty, sys, time, select
pid, fd = pty.fork()
if pid == 0:
    os.environ.update(PS1="", TERM="dumb")
    os.execvp("bash", ["bash", "--norc", "--noprofile", "-i"])
def until(mark):
    seen = b""
    end = time.time() + 10
    while mark not in seen and time.time() < end:
        if select.select([fd], [], [], 0.1)[0]:
            seen += os.read(fd, 4096)
    return seen
os.write(fd, b"bind 'set enable-bracketed-paste off'; PS1=; source ../bash; mtlint() { printf '<%s>' \"$@\"; echo; }; echo rea''dy\n")
until(b"ready\r\n")
os.write(fd, sys.argv[1].encode() + b"\n")
print(until(b">\r\n").decode().replace("\r", "").split("\n")[-2])
os.close(fd)
os.waitpid(pid, 0)
END
tab=$(printf '\t')
typed() { python3 ../type.py "$1"; }
same "bash, typed: a value behind =" '<--format=jsonl><x>' "$(typed "mtlint --form${tab}jsonl${tab}x")"
same "bash, typed: a file with a blank" '<fix><a b.md>' "$(typed "mtlint fi${tab}a${tab}")"
exec 3>&-
wait
finish
