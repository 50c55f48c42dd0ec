#!/bin/sh
# jq reads json and jsonl, and what it finds there fits the text and the other formats.
. "$(dirname "$0")/common"
need jq jq

# holds WHAT FILTER FILE: the filter gives true
holds() {
    if [ "$(jq -s "$2" <"$3" 2>&1)" = true ]; then
        ok
    else
        bad "$1: $(jq -s "$2" <"$3" 2>&1 | head -n 3)"
    fi
}

members='["category","end","fixes","message","path","related","rule","severity","start","text"]'
place='(keys == ["byte","column","line"] and all(.[]; type == "number"))'

for case in "$cases"/*/; do
    set -- "$case"report*
    name=$(basename "$case")
    "$driver" jsonl "$@" >"$work/jsonl"
    "$driver" json "$@" >"$work/json"
    holds "$name: members of a finding" "all(.[]; keys == $members)" "$work/jsonl"
    holds "$name: places" "all(.[]; (.start | $place) and (.end | $place))" "$work/jsonl"
    holds "$name: edits" 'all(.[].fixes[].edits[]; keys == ["end_byte","start_byte","text"])' "$work/jsonl"
    holds "$name: one object" 'length == 1 and (.[0] | keys == ["files","summary","version"])' "$work/json"
    same "$name: the same findings in both" "$(jq -c . "$work/jsonl")" "$(jq -c '.files[] | .findings // [] | .[]' "$work/json")"
    same "$name: files" "$#" "$(jq '.files | length' "$work/json")"
    same "$name: a line a finding" "$(wc -l <"$work/jsonl")" "$(jq .summary.findings "$work/json")"
    holds "$name: severities add up" '.[0].summary | .findings == ([.severities[]] | add)' "$work/json"
done

# the text of a finding is what stands in the file from its start to its end
for case in contract wide crlf gaps line-ends; do
    report=$cases/$case/report
    "$driver" bytes "$report" >"$work/text"
    count=$("$driver" jsonl "$report" | wc -l)
    i=0
    while [ "$i" -lt "$count" ]; do
        i=$((i + 1))
        finding=$("$driver" jsonl "$report" | sed -n "${i}p")
        start=$(printf '%s\n' "$finding" | jq .start.byte)
        end=$(printf '%s\n' "$finding" | jq .end.byte)
        tail -c +$((start + 1)) "$work/text" | head -c $((end - start)) >"$work/span"
        printf '%s\n' "$finding" | jq -j .text | cmp -s - "$work/span" && ok || bad "$case: text of finding $i"
    done
done

"$driver" json >"$work/json"
holds 'no files at all' '.[0].files == [] and .[0].summary.files == 0' "$work/json"
"$driver" json "$cases"/several/report.2 >"$work/json"
holds 'a file that could not be read' '.[0].files[0] | keys == ["error","path"]' "$work/json"

finish
