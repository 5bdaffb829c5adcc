" Run by test/grammar/editors.test.ts in a Vim of its own: writes which group each character of the files g:files belongs to. A line of
" JSON a file, in it for each line pairs of a group and the number of its bytes.
" Within a word only its first letter is asked for, and what follows an escape: to ask takes its time.
function! s:Groups(line, text) abort
  let pairs = []
  let column = 0
  while column < len(a:text)
    let end = matchend(a:text, '\\\w\@=\|\\\@1<!\w\+\|.', column)
    call add(pairs, [synIDattr(synID(a:line, column + 1, 1), 'name'), end - column])
    let column = end
  endwhile
  return pairs
endfunction

let s:output = []
for file in g:files
  execute 'silent edit ++bad=keep' fnameescape(file)
  setlocal filetype=jailconf
  call add(s:output, json_encode(map(range(1, line('$')), {_, line -> s:Groups(line, getline(line))})))
endfor
call writefile(s:output, g:output)
quitall!
