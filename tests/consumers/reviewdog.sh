#!/bin/sh
# reviewdog's own program reads rdjsonl, sarif and checkstyle and puts every finding where it stands; of a change it shows
# the findings on its lines alone. It takes the columns of SARIF for bytes, whatever columnKind says, so behind letters
# that are not ASCII only rdjsonl gives it the right column; the line always is.
. "$(dirname "$0")/common"
need jq jq
need git git
reviewdog=$BUILD/go/bin/reviewdog
[ -x "$reviewdog" ] || bad "reviewdog is missing: make setup"

# told FORMAT MODE: what reviewdog makes of standard input, in its own words, inside of $work/tree
told() {
    (cd "$work/tree" && "$reviewdog" -f="$1" -reporter=rdjsonl -filter-mode="$2" -diff='git diff' 2>"$work/log") ||
        bad "reviewdog refuses $1: $(cat "$work/log")"
}

commit() {
    git -C "$work/tree" add -A
    git -C "$work/tree" -c user.name=test -c user.email=test@example.org commit -q -m "$1"
}

# The same facts of a finding out of jsonl, with the column in bytes for rdjsonl, and out of what reviewdog says.
ours='[.path | sub("^(\\./)+"; "")] + [.start.line, .rule, .severity] | @tsv'
theirs='[.location.path, .location.range.start.line, .code.value,
    ({"ERROR": "error", "WARNING": "minor", "INFO": "info"}[.severity])] | @tsv'
levels() { sed -e 's/	major$/	error/' -e 's/	critical$/	error/'; }

git init -q "$work/tree"
for case in contract crlf many wide gaps spanning hostile; do
    set -- "$cases/$case"/report*
    case $case in hostile) set -- "$cases/hostile/report.1" ;; esac
    for report; do
        lay_out "$work/tree" "$report"
    done
    commit "$case"
    "$driver" jsonl "$@" >"$work/jsonl"
    [ -s "$work/jsonl" ] || bad "$case has no findings"
    jq -r "$ours" "$work/jsonl" | levels | sort >"$work/expected"
    for format in rdjsonl sarif checkstyle; do
        "$driver" "$format" "$@" | told "$format" nofilter >"$work/told"
        path='.'
        # Checkstyle's file has the name as it was given.
        [ $format = checkstyle ] && path='.location.path |= sub("^(\\./)+"; "")'
        jq -r "$path | $theirs" "$work/told" | sort >"$work/got"
        same "$case: $format" "$(cat "$work/expected")" "$(cat "$work/got")"
    done

    # rdjsonl comes through whole: places, suggestions, related places
    "$driver" rdjsonl "$@" | tee "$work/rdjsonl" | told rdjsonl nofilter >"$work/told"
    whole='del(.original_output, .suggestions | select(. == [])) | (.suggestions // empty)[] |= (.text //= "")'
    same "$case: rdjsonl is kept" "$(jq -cS "$whole" "$work/rdjsonl" | sort)" "$(jq -cS "$whole" "$work/told" | sort)"
done

# a line that is longer than reviewdog reads would end its input without a word
{
    printf 'path "long.txt"\nwords 9\n'
    printf 'repeat 20000 "Wort "\nline "Ende."\n'
    printf 'finding a/long minor duplication "|%s|Wort" The first.\nfix safe\nedit "|Wort |%s|Wort"\n' 'Wort ' "$(printf '%070000d' 0)"
    printf 'finding a/short minor spelling "|Ende|." The last.\n'
} >"$work/long"
lay_out "$work/tree" "$work/long"
"$driver" rdjsonl "$work/long" | told rdjsonl nofilter | jq -r .code.value >"$work/got"
same "a finding behind a very long one" "a/long a/short" "$(tr '\n' ' ' <"$work/got" | sed 's/ $//')"

# the program: only what is on the lines of the change
if [ -n "${MTLINT:-}" ]; then
    article="$work/tree/der artikel.de.md"
    printf 'Der alte Satz hat  zwei Leerzeichen.\n\nEin guter Absatz steht hier.\n' >"$article"
    commit article
    printf 'Der alte Satz hat  zwei Leerzeichen.\n\nEin guter Absatz steht steht hier, für  alle.\n' >"$article"
    for format in rdjsonl sarif checkstyle; do
        (cd "$work/tree" && "$MTLINT" --format=$format --fail-on=never "der artikel.de.md") >"$work/report"
        same "$format: all" "1 3 3" "$(told $format nofilter <"$work/report" | jq -r .location.range.start.line | sort | xargs)"
        same "$format: the change" "3 3" "$(told $format added <"$work/report" | jq -r .location.range.start.line | sort | xargs)"
    done
fi

finish
