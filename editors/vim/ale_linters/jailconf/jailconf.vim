" The language server for jail.conf(5), for ALE. ALE finds this file by itself: :ALEHover, :ALECodeAction, :ALERename, :ALEGoToDefinition.
call ale#Set('jailconf_executable', 'jailconf')
" What VS Code has below jailconf., such as {'freebsdRelease': '14.3'}.
call ale#Set('jailconf_settings', {})

function! ale_linters#jailconf#jailconf#ProjectRoot(buffer) abort
  let settings = ale#path#FindNearestFile(a:buffer, 'jailconf.json')
  return fnamemodify(empty(settings) ? bufname(a:buffer) : settings, ':p:h')
endfunction

call ale#linter#Define('jailconf', {
\   'name': 'jailconf',
\   'lsp': 'stdio',
\   'executable': {buffer -> ale#Var(buffer, 'jailconf_executable')},
\   'command': '%e lsp --stdio',
\   'project_root': function('ale_linters#jailconf#jailconf#ProjectRoot'),
\   'initialization_options': {buffer -> ale#Var(buffer, 'jailconf_settings')},
\})
