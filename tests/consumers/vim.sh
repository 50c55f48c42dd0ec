#!/bin/sh
# Vim reads the unix format with :cfile and its default errorformat and jumps to the places. Its %c counts bytes, so behind
# letters that are not ASCII the column is right only with %v; the line always is. What samples/editors/vim does so that every
# column is right, behind emoji and tabs too: vim_compiler.sh.
. "$(dirname "$0")/common"
need vim vim
need jq jq

cat >"$work/jump.vim" <<'END'
function Places()
    let places = []
    for i in range(1, len(getqflist()))
        execute 'silent cc' i
        let before = strpart(getline('.'), 0, col('.') - 1)
        let byte_column = getqflist()[i - 1].col
        let ascii = before =~# '^[ -~]*$' && byte_column == col('.')
        let place = [bufname('%'), line('.'), strchars(before) + 1, strpart(getline('.'), col('.') - 1), ascii]
        call add(places, place)
    endfor
    return places
endfunction

function Lines(places)
    return map(copy(a:places), 'v:val[0] . "\t" . v:val[1] . "\t" . v:val[2] . "\t" . v:val[3]')
endfunction

set fileformats=unix,dos,mac virtualedit=onemore
cfile unix
let g:places = Places()
call writefile(map(copy(g:places), 'v:val[0] . ":" . v:val[1]'), 'lines.got')
call writefile(Lines(filter(copy(g:places), 'v:val[4]')), 'ascii.got')
set errorformat=%f:%l:%v:\ %m
cfile unix
call writefile(Lines(Places()), 'virtual.got')
qall!
END

# shellcheck disable=SC2046
set -- $(narrow_cases)
for report; do
    lay_out "$work" "$report"
done
"$driver" unix "$@" >"$work/unix"
places "$@" >"$work/expected"
cut -f 1,2 <"$work/expected" | tr '\t' ':' >"$work/lines.expected"
(cd "$work" && LC_ALL=C.UTF-8 vim -es -N -u NONE -i NONE -n -S jump.vim </dev/null >log 2>&1) || bad "vim: $(cat "$work/log")"

same "default errorformat: files and lines" "$(cat "$work/lines.expected")" "$(cat "$work/lines.got")"
cut -f 1-3 "$work/ascii.got" | while IFS= read -r place; do
    grep -q -F "$place	" "$work/expected" || printf '%s\n' "$place"
done >"$work/strange"
same "default errorformat: columns behind ASCII" "" "$(cat "$work/strange")"
[ "$(wc -l <"$work/ascii.got")" -ge 10 ] && ok || bad "too few places behind ASCII: $(wc -l <"$work/ascii.got")"
compare_places "$work/expected" "$work/virtual.got" "errorformat with %v"

finish
