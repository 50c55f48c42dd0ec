" Vim and Neovim: `:compiler mtlint`, then `:make`, `:cnext`. The file on disk is checked; `:Mtlint` (plugin/mtlint.vim)
" checks the buffer as it stands.
if exists('current_compiler')
  finish
endif
let current_compiler = 'mtlint'

if exists(':CompilerSet') != 2
  command -nargs=* CompilerSet setlocal <args>
endif
let s:cpo = &cpo
set cpo&vim

CompilerSet makeprg=mtlint\ check\ --quiet\ --format=unix\ %:S
CompilerSet errorformat=%E%f:%l:%v:\ critical:\ %m,%E%f:%l:%v:\ major:\ %m,%W%f:%l:%v:\ minor:\ %m,%I%f:%l:%v:\ info:\ %m

augroup mtlint_columns
  autocmd!
  autocmd QuickFixCmdPost make,lmake call mtlint#made(expand('<amatch>'))
augroup END

let &cpo = s:cpo
unlet s:cpo
