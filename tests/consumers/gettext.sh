#!/bin/sh
# gettext's msgfmt takes the PO files that mtlint takes, and no others; what `mtlint fix` leaves is one still.
. "$(dirname "$0")/common"
need msgfmt gettext
mtlint=$(dirname "$driver")/../mtlint
catalogues=$(dirname "$0")/../cases

takes_msgfmt() {
    msgfmt --check-format -o /dev/null "$1" 2>"$work/msgfmt.log"
}

takes_mtlint() {
    "$mtlint" check --fail-on never "$1" >/dev/null 2>"$work/mtlint.log"
}

# agree FILE yes|no: both take the file, or neither does
agree() {
    takes_msgfmt "$1" && by_msgfmt=yes || by_msgfmt=no
    takes_mtlint "$1" && by_mtlint=yes || by_mtlint=no
    same "msgfmt on $1 ($(cat "$work/msgfmt.log"))" "$2" "$by_msgfmt"
    same "mtlint on $1 ($(cat "$work/mtlint.log"))" "$2" "$by_mtlint"
}

# broken WHAT TEXT: printf's format for a file that neither takes
broken() {
    # shellcheck disable=SC2059 # the text is a format
    printf "$2" >"$work/$1.po"
    agree "$work/$1.po" no
}

for case in read-po read-po-good; do
    agree "$catalogues/$case/input.po" yes
    cp "$catalogues/$case/input.po" "$work/$case.po"
    "$mtlint" fix --quiet --unsafe --fail-on never "$work/$case.po"
    agree "$work/$case.po" yes
    msgfmt --statistics -o /dev/null "$catalogues/$case/input.po" 2>"$work/before"
    msgfmt --statistics -o /dev/null "$work/$case.po" 2>"$work/after"
    same "messages of $case after the repair" "$(cat "$work/before")" "$(cat "$work/after")"
done

# The same messages, wrapped and escaped in other ways, have the same findings.
list() {
    "$mtlint" check --fail-on never --format jsonl "$1" | jq -r 'select(.rule) | [.rule, .severity] | @tsv' | sort
}
sed '/mtlint-disable/d' "$catalogues/read-po/input.po" >"$work/plain.po"
for form in --no-wrap --width=30 "--escape --width=50" --sort-output; do
    # shellcheck disable=SC2086 # options
    msgcat $form -o "$work/other.po" "$work/plain.po"
    agree "$work/other.po" yes
    same "findings after msgcat $form" "$(list "$work/plain.po")" "$(list "$work/other.po")"
done

for file in unclosed no-msgstr forms text escape; do
    agree "$catalogues/read-po-broken/$file.po" no
done
broken no-string 'msgid "a"\nmsgstr\n'
broken no-keyword '"a"\n'
broken no-id 'msgstr "a"\n'
broken twice 'msgid "a"\nmsgstr "b"\nmsgstr "c"\n'
broken form-without-plural 'msgid "a"\nmsgstr[0] "b"\n'
broken plural-without-form 'msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n'
broken open-at-end 'msgid "a"\nmsgstr "b'

# What the refusal of another character set advises.
takes_mtlint "$catalogues/read-po-broken/charset.po" && bad "mtlint takes ISO-8859-15"
msgconv -t UTF-8 -o "$work/converted.po" "$catalogues/read-po-broken/charset.po"
agree "$work/converted.po" yes
finish
