" `:Mtlint` checks the buffer as it stands, saved or not, into the quickfix list.
if !exists(':Mtlint')
  command Mtlint call mtlint#check()
endif
