" jail.conf(5) of FreeBSD, by the names of files. fail2ban has a jail.conf as well: an INI file, which is left to others.
function! s:Detect() abort
  for line in getline(1, 500)
    if line =~# '^\s*\%([#;].*\)\=\r\=$'
      continue
    endif
    if line =~# '^\s*\[[[:alnum:]_ .-]\+\]\s*\%([#;].*\)\=$'
      return
    endif
    break
  endfor
  setlocal filetype=jailconf
endfunction

augroup jailconf_filetype
  autocmd!
  autocmd BufNewFile,BufRead jail.conf,jail.*.conf,*.jail.conf,*/jail.conf.d/*.conf call s:Detect()
augroup END
