" jail.conf(5) of FreeBSD: a line stands as deep as the blocks around it, and what goes on is a level deeper.
if exists("b:did_indent")
  finish
endif
let b:did_indent = 1

setlocal indentexpr=JailconfIndent()
setlocal indentkeys=0{,0},!^F,o,O
setlocal nolisp nosmartindent nocindent
let b:undo_indent = "setlocal indentexpr< indentkeys< lisp< smartindent< cindent<"

if exists("*JailconfIndent")
  finish
endif

" A line without its comment and its trailing blanks.
function! s:Bare(number) abort
  return substitute(getline(a:number), '\s*\%(#\|//\).*$\|\s*$', '', '')
endfunction

function! JailconfIndent() abort
  let before = prevnonblank(v:lnum - 1)
  " Lines of comment say nothing about what stands around them.
  while before > 0 && s:Bare(before) =~# '^\s*$'
    let before = prevnonblank(before - 1)
  endwhile
  if before == 0
    return 0
  endif
  let text = s:Bare(before)
  let above = prevnonblank(before - 1)
  while above > 0 && s:Bare(above) =~# '^\s*$'
    let above = prevnonblank(above - 1)
  endwhile
  let indent = indent(before)
  let went_on = above > 0 && s:Bare(above) !~# '[;{}]$' && text !~# '^\s*{'
  if went_on && text =~# ';$'
    let indent -= shiftwidth()
  endif
  if text =~# '{$'
    let indent += shiftwidth()
  elseif text !~# '[;{}]$' && !went_on && getline(v:lnum) !~# '^\s*{'
    let indent += shiftwidth()
  endif
  if getline(v:lnum) =~# '^\s*}'
    let indent -= shiftwidth()
  endif
  return max([indent, 0])
endfunction
