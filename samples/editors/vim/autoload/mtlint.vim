" mtlint counts columns in characters. Vim has no such item in 'errorformat': %c counts bytes, %v what a character takes on
" the screen, where an emoji takes two and a tab up to eight. So once the list is there each column becomes one in bytes.
function! s:Line(item, lines) abort
  if bufloaded(a:item.bufnr)
    return get(getbufline(a:item.bufnr, a:item.lnum), 0, '')
  endif
  if !has_key(a:lines, a:item.bufnr)
    let name = bufname(a:item.bufnr)
    let a:lines[a:item.bufnr] = filereadable(name) ? readfile(name) : []
  endif
  let line = get(a:lines[a:item.bufnr], a:item.lnum - 1, '')
  return a:item.lnum == 1 ? substitute(line, '^\%ufeff', '', '') : line
endfunction

function! s:CountBytes(items) abort
  let lines = {}
  for item in a:items
    if item.valid && item.vcol && item.col > 0
      let byte = byteidx(s:Line(item, lines), item.col - 1)
      let item.col = byte >= 0 ? byte + 1 : item.col
      let item.vcol = 0
    endif
  endfor
  return a:items
endfunction

" After :make or :lmake, before it jumps.
function! mtlint#made(command) abort
  if get(b:, 'current_compiler', get(g:, 'current_compiler', '')) !=# 'mtlint'
    return
  elseif a:command ==# 'lmake'
    call setloclist(0, [], 'r', {'items': s:CountBytes(getloclist(0))})
  else
    call setqflist([], 'r', {'items': s:CountBytes(getqflist())})
  endif
endfunction

" The buffer as it stands, saved or not, into the quickfix list.
function! mtlint#check() abort
  compiler mtlint
  let name = empty(expand('%')) ? 'buffer.txt' : expand('%:.')
  let command = 'mtlint check --quiet --format=unix --stdin-filename=' . shellescape(name) . ' -'
  let lines = systemlist(command, getline(1, '$'))
  call setqflist([], ' ', {'lines': lines, 'efm': &errorformat, 'title': 'mtlint'})
  call setqflist([], 'r', {'items': s:CountBytes(getqflist())})
  cwindow
endfunction
