" Runs inside of Vim: what a person does with a jail.conf there. Prints a line for each test, and the totals.
let s:passed = 0
let s:failed = 0
let g:ale_fixers = {'jailconf': ['ale#fixers#jailconf#Fix']}
let g:ale_lint_delay = 0
let g:ale_hover_to_preview = 1
let g:ale_completion_enabled = 0
runtime plugin/ale.vim

" In silent mode only the verbose are heard.
function! s:Say(text) abort
  verbose echo a:text
endfunction

function! s:Test(name, Run) abort
  try
    call a:Run()
    let s:passed += 1
    call s:Say('  ok ' . a:name)
  catch
    let s:failed += 1
    call s:Say('  FAILED ' . a:name . ': ' . v:exception . ' (' . v:throwpoint . ')')
  endtry
endfunction

function! s:WaitFor(what, Condition) abort
  let end = reltime()
  while !a:Condition()
    if reltimefloat(reltime(end)) > 20
      throw 'still not so: ' . a:what . '; told are ' . string(s:Codes())
    endif
    sleep 20m
  endwhile
endfunction

function! s:Expect(actual, expected) abort
  if a:actual !=# a:expected
    throw 'expected ' . string(a:expected) . ', but it is ' . string(a:actual)
  endif
endfunction

function! s:Text() abort
  return join(getline(1, '$'), "\n") . "\n"
endfunction

" Opens a file with the cursor at `$0`.
function! s:Open(name, marked) abort
  let before = split(a:marked, '\$0', 1)
  call mkdir(fnamemodify(a:name, ':p:h'), 'p')
  call writefile(split(join(before, ''), "\n", 1)[:-2], a:name)
  execute 'edit!' fnameescape(a:name)
  let lines = split(before[0], "\n", 1)
  call cursor(len(lines), len(lines[-1]) + 1)
endfunction

function! s:Codes() abort
  return map(copy(ale#engine#GetLoclist(bufnr(''))), 'v:val.code . ":" . v:val.lnum')
endfunction

function! s:WaitForCode(code) abort
  call s:WaitFor(a:code, {-> index(s:Codes(), a:code) >= 0})
endfunction

" Answers the questions of ALE: with a name, or with the number of the entry that matches.
call ale#util#Execute('')
function! s:Answer(pattern) abort
  let s:answer = a:pattern
endfunction
function! ale#util#Input(message, value, ...) abort
  for line in split(a:message, "\n")
    if line =~# s:answer
      return matchstr(line, '^\d\+')
    endif
  endfor
  return s:answer
endfunction

function! s:Diagnostics() abort
  call s:Open('etc/jail.conf', "web {\n  path = /jails/web;\n  persist;\n  depend = \"db$0,dns\";\n}\ndb { path = /db; persist; }\ndns { path = /dns; persist; }\n")
  call s:Expect(&filetype, 'jailconf')
  call s:WaitForCode('quoted-comma-list:4')
endfunction

function! s:QuickFix() abort
  call s:Answer('outside of the quotes')
  ALECodeAction
  call s:WaitFor('the list is split', {-> s:Text() =~# 'depend = db, dns;'})
endfunction

function! s:Typed() abort
  call s:Open('typed.jail.conf', "web {\n  path = /jails/web;\n  persist;\n}\n")
  call setline(2, '  path = /jails/web')
  ALELint
  call s:WaitForCode('missing-semicolon:2')
endfunction

function! s:Hover() abort
  call s:Open('hover.jail.conf', "web {\n  pa$0th = /jails/web;\n  persist;\n}\n")
  ALEHover
  call s:WaitFor('it is shown', {-> bufnr('ALEPreviewWindow') > 0 && join(getbufline('ALEPreviewWindow', 1, '$')) =~# 'directory on the host'})
  pclose
endfunction

function! s:Rename() abort
  call s:Open('rename.jail.conf', "web {\n  $i$0d = 1;\n  path = \"/jails/${id}\";\n  persist;\n}\ndb {\n  $id = 2;\n  path = \"/jails/${id}\";\n  persist;\n}\n")
  call s:Answer('number')
  ALERename
  call s:WaitFor('it is renamed', {-> s:Text() =~# '\${number}'})
  call s:Expect(s:Text(), "web {\n  $number = 1;\n  path = \"/jails/${number}\";\n  persist;\n}\ndb {\n  $id = 2;\n  path = \"/jails/${id}\";\n  persist;\n}\n")
endfunction

function! s:Definition() abort
  call s:Open('definition.jail.conf', "$id = 1;\nweb {\n  path = \"/jails/${i$0d}\";\n  persist;\n}\n")
  ALEGoToDefinition
  call s:WaitFor('the cursor is there', {-> line('.') == 1})
endfunction

function! s:Format() abort
  call s:Open('format.jail.conf', "web {\n    path = /jails/web;\n  persist;\n    vnet;\n    host.hostname = web;\n}\n")
  ALEFix
  call s:WaitFor('it is formatted', {-> getline(3) ==# '    persist;'})
  call s:Expect(s:Text(), "web {\n    path = /jails/web;\n    persist;\n    vnet;\n    host.hostname = web;\n}\n")
endfunction

function! s:Indentation() abort
  let text = "web {\n    exec.start = \"a\",\n        \"b\";\n    # why\n    persist; # because { of\n    nested\n    {\n        vnet;\n        exec.stop =\n            \"a\";\n    }\n}\n"
  call s:Open('indent.jail.conf', substitute(text, '\n\zs \+', '', 'g'))
  setlocal shiftwidth=4 expandtab
  normal! gg=G
  call s:Expect(s:Text(), text)
endfunction

function! s:IndentationBesideComments() abort
  let text = "/*\n * All; {\n */\nweb {\n  exec.start = \"fetch http://a/#b\";\n  persist; /* why\n   * not */\n  /* { */\n  $a = 'it /* is';\n  /*\n   * two\n   */\n  vnet;\n}\n.include \"/etc/jail.conf.d/*.conf\";\ndb { persist; }\n"
  call s:Open('comments.jail.conf', substitute(text, '\n\zs \+', '', 'g'))
  setlocal shiftwidth=2 expandtab
  normal! gg=G
  call s:Expect(s:Text(), text)
endfunction

function! s:LongLine() abort
  let start = reltime()
  call s:Open('long.jail.conf', 'a = "' . repeat('a{b,', 75000) . "\n")
  call s:Expect(&filetype, 'jailconf')
  call synID(1, 100, 1)
  normal! gg=G
  call s:Expect(reltimefloat(reltime(start)) < 10, 1)
endfunction

function! s:Fail2ban() abort
  call s:Open('fail2ban/jail.conf', "# Jails of fail2ban\n; and more\n\n[DEFAULT] ; for all\nbantime = 10m\n")
  if &filetype ==# 'jailconf'
    throw 'it is taken for ours'
  endif
  call s:Open('other/jail.conf.d/web.conf', "web {\n  persist;\n}\n")
  call s:Expect(&filetype, 'jailconf')
endfunction

call s:Test('a jail.conf is recognised, and its diagnostics are shown', function('s:Diagnostics'))
call s:Test('a quick-fix is applied', function('s:QuickFix'))
call s:Test('what is typed is judged', function('s:Typed'))
call s:Test('hover shows what a parameter is', function('s:Hover'))
call s:Test('a variable is renamed where it is meant', function('s:Rename'))
call s:Test('the definition of a variable is found', function('s:Definition'))
call s:Test('a file is formatted', function('s:Format'))
call s:Test('lines are indented by their blocks, and a statement that goes on is a level deeper', function('s:Indentation'))
call s:Test('comments and what stands in strings change no indentation', function('s:IndentationBesideComments'))
call s:Test('a line of 300,000 characters does not stop the editor', function('s:LongLine'))
call s:Test('fail2ban''s jail.conf is left alone, and files of a jail.conf.d are not', function('s:Fail2ban'))
call s:Say(s:passed . ' fine, ' . s:failed . ' not')
execute s:failed == 0 && s:passed > 0 ? 'qall!' : 'cquit!'
