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

" A string, a comment that ends in its line, or one that the line ends.
let s:token = '"\%([^"\\]\|\\.\)*"\|''\%([^''\\]\|\\.\)*''\|/\*.\{-}\*/\|\%(#\|//\).*'

" A line without such comments, in which each string is empty. Of a very long one the end is enough.
function! s:Code(number) abort
  let text = getline(a:number)
  let text = strpart(text, max([0, strlen(text) - 2000]))
  return substitute(text, s:token, '\=submatch(0)[0] =~# "[\"'']" ? "\"\"" : ""', 'g')
endfunction

" The same without comments that reach over several lines, and without trailing blanks.
function! s:Bare(number) abort
  return substitute(s:Code(a:number), '^.*\*/\|\s*/\*.*$\|\s*$', '', 'g')
endfunction

" The last line up to this one in which more than a comment stands, or 0: comments say nothing about what stands around them.
function! s:LastUpTo(number) abort
  let number = prevnonblank(a:number)
  while number > 0 && s:Bare(number) =~# '^\s*$'
    if s:Code(number) =~# '\*/'
      while number > 1 && s:Code(number) !~# '/\*'
        let number -= 1
      endwhile
      if s:Bare(number) !~# '^\s*$'
        break
      endif
    endif
    let number = prevnonblank(number - 1)
  endwhile
  return number
endfunction

" The line in which the comment begins that a line stands in, or 0. A longer comment is nobody's.
function! s:CommentAround(number) abort
  let position = getcurpos()
  call cursor(a:number, 1)
  let begin = 0
  let line = a:number
  while line > 0 && begin == 0
    let line = search('/\*\|\*/', 'bW', max([1, a:number - 200]))
    let code = line > 0 ? s:Code(line) : ''
    if code =~# '/\*'
      let begin = line
    elseif code =~# '\*/'
      break
    endif
    call cursor(line, 1)
  endwhile
  call setpos('.', position)
  return begin
endfunction

function! JailconfIndent() abort
  let comment = s:CommentAround(v:lnum)
  if comment > 0
    return getline(v:lnum) =~# '^\s*\*' ? indent(comment) + 1 : -1
  endif
  let before = s:LastUpTo(v:lnum - 1)
  if before == 0
    return 0
  endif
  let text = s:Bare(before)
  let above = s:LastUpTo(before - 1)
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
