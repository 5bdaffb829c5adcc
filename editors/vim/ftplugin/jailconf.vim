" jail.conf(5) of FreeBSD: what is set for a buffer.
if exists("b:did_ftplugin")
  finish
endif
let b:did_ftplugin = 1

setlocal comments=s1:/*,mb:*,ex:*/,:#,://
setlocal commentstring=#\ %s
setlocal formatoptions-=t formatoptions+=croql
" The characters of which names are made, so that * and completion take ip4.addr for one word.
setlocal iskeyword=@,48-57,_,.,-
setlocal suffixesadd=.conf
" gf and [I follow .include.
setlocal include=^\\s*\\.include
setlocal includeexpr=substitute(v:fname,'[\"'';]','','g')

let b:undo_ftplugin = "setlocal comments< commentstring< formatoptions< iskeyword< suffixesadd< include< includeexpr<"
