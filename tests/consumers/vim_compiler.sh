#!/bin/sh
# Vim and Neovim with samples/editors/vim: `:compiler mtlint | make` and `:Mtlint` jump to the very letter, behind umlauts, emoji
# and tabs too; in Neovim the findings become diagnostics.
. "$(dirname "$0")/common"
need vim vim
need nvim neovim
need jq jq

mkdir "$work/bin"
ln -s "$MTLINT" "$work/bin/mtlint"
cd "$work" || exit 1
name='Artikel 1.txt'
printf 'Äpfel 😀😀 und das Haus war war groß.\n\n\tÜber Nacht\t😀 kam nciht viel.\n\nWer ein paar TagenOpenAI entließ er ihn ihn.\n' >"$name"

# expected FILE: line, column in bytes, severity as a letter, what stands there
expected() {
    mtlint check --fail-on never --format jsonl "$1" | python3 -c '
import json, sys
data = open(sys.argv[1], "rb").read()
for line in sys.stdin:
    f = json.loads(line)
    at = f["start"]["byte"]
    kind = {"minor": "W", "info": "I"}.get(f["severity"], "E")
    print(f["start"]["line"], at - data.rfind(b"\n", 0, at), kind, data[at:].split(b"\n")[0].decode(), sep="\t")
' "$1"
}
PATH=$work/bin:$PATH
export PATH
expected "$name" >expected
[ "$(wc -l <expected)" -ge 4 ] && ok || bad "too few findings: $(cat expected)"

cat >jump.vim <<'END'
function! Places(file)
  let places = []
  for i in range(1, len(getqflist()))
    execute 'silent cc' i
    let item = getqflist()[i - 1]
    if bufname('%') ==# $NAME && item.col == col('.')
      call add(places, line('.') . "\t" . col('.') . "\t" . item.type . "\t" . strpart(getline('.'), col('.') - 1))
    endif
  endfor
  call writefile(places, a:file)
endfunction

execute 'edit' fnameescape($NAME)
compiler mtlint
silent make
call Places('make.got')
" another file by name, which no buffer holds yet
compiler mtlint
set makeprg=mtlint\ check\ --quiet\ --format=unix
silent make other.txt
call writefile([getqflist()[0].col], 'other.got')
" a buffer that is not saved
execute 'edit!' fnameescape($NAME)
call append(0, 'ÄÖÜ 😀 neu neu.')
Mtlint
call Places('buffer.got')
qall!
END
printf '😀ä es war war gut.\n' >other.txt
printf 'ÄÖÜ 😀 neu neu.\n' | cat - "$name" >unsaved.txt
expected unsaved.txt >unsaved
expected other.txt | cut -f 2 >other
[ "$(cat other)" = 11 ] && ok || bad "other.txt: $(cat other)"
export NAME="$name"

# drive EDITOR COMMAND...
drive() {
    editor=$1
    shift
    rm -f ./*.got
    LC_ALL=C.UTF-8 timeout 60 "$@" -N -u NONE -i NONE -n --cmd "set runtimepath^=$ROOT/samples/editors/vim" \
        --cmd 'set encoding=utf-8 hidden' --cmd 'runtime! plugin/mtlint.vim' -S jump.vim </dev/null >log 2>&1 || bad "$editor: $(cat log)"
    same "$editor: make" "$(cat expected)" "$(cat make.got)"
    same "$editor: a file that is not open" "$(cat other)" "$(cat other.got)"
    same "$editor: an unsaved buffer" "$(cat unsaved)" "$(cat buffer.got)"
}
drive vim vim -es
drive nvim nvim --headless

cat >diagnostics.vim <<'END'
execute 'edit' fnameescape($NAME)
compiler mtlint
silent make
lua << LUA
local found = vim.diagnostic.fromqflist(vim.fn.getqflist())
vim.diagnostic.set(vim.api.nvim_create_namespace("mtlint"), 0, found)
local out = {}
for _, d in ipairs(vim.diagnostic.get(0)) do
    local letter = d.severity == vim.diagnostic.severity.ERROR and "E" or d.severity == vim.diagnostic.severity.WARN and "W" or "I"
    local line = vim.api.nvim_buf_get_lines(0, d.lnum, d.lnum + 1, true)[1]
    table.insert(out, table.concat({ d.lnum + 1, d.col + 1, letter, line:sub(d.col + 1) }, "\t"))
end
vim.fn.writefile(out, "diagnostics.got")
LUA
qall!
END
LC_ALL=C.UTF-8 timeout 60 nvim --headless -u NONE -i NONE -n --cmd "set runtimepath^=$ROOT/samples/editors/vim" -S diagnostics.vim </dev/null >log 2>&1 ||
    bad "nvim: $(cat log)"
same "nvim: diagnostics" "$(cat expected)" "$(cat diagnostics.got)"

# The program's own troubles are to be read, not swallowed.
cat >trouble.vim <<'END'
edit nothing.txt
compiler mtlint
silent make
call writefile(map(getqflist(), 'v:val.text'), 'trouble.got')
qall!
END
LC_ALL=C.UTF-8 timeout 60 vim -es -N -u NONE -i NONE -n --cmd "set runtimepath^=$ROOT/samples/editors/vim" -S trouble.vim </dev/null >log 2>&1
grep -q 'mtlint: nothing.txt: ' trouble.got && ok || bad "no word of a file that is not there: $(cat trouble.got log)"

finish
