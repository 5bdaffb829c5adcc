" Formats a jail.conf(5) for ALE, with let g:ale_fixers = {'jailconf': ['ale#fixers#jailconf#Fix']} and :ALEFix.
function! ale#fixers#jailconf#Fix(buffer) abort
  let executable = get(g:, 'ale_jailconf_executable', 'jailconf')
  return {'command': ale#Escape(executable) . ' format - --stdin-filename %s'}
endfunction
